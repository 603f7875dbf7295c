import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '@/lib/day'
import { passBody, passEndsOn, passParts, printedToken, sealLetters, typedToken } from '@/lib/survey/pass/rules'
import { machinePassOrder, passOrder } from '@/lib/survey/pass/schema'

const seal = new Uint8Array([1, 2, 3, 250, 251, 252, 9, 9])
const from: Day = '2026-11-23'

describe('one-visit addresses', () => {
  test('say by themselves until when they hold, however they are typed', () => {
    const random = fc.uint8Array({ minLength: 14, maxLength: 14 })
    fc.assert(
      fc.property(random, fc.integer({ min: 0, max: 4000 }), (bytes, days) => {
        const endsOn = addDays(from, days)
        const body = passBody(bytes, endsOn)
        const token = printedToken(`${body}${sealLetters(seal)}`)
        expect(token).toMatch(/^([a-hj-km-np-z2-9]{6}-){3}[a-hj-km-np-z2-9]{6}$/)
        const expected = { body, endsOn, seal: sealLetters(seal) }
        for (const typed of [token, token.toUpperCase(), token.replaceAll('-', ''), token.replaceAll('-', ' ')])
          expect(passParts(typed)).toEqual(expected)
      }),
    )
  })

  test('what cannot be one is none', () => {
    for (const text of ['', 'abc', 'l'.repeat(24), `${'a'.repeat(24)}a`, '../../etc/passwd', 'a'.repeat(23)])
      expect(passParts(text)).toBeNull()
    expect(typedToken('ABC-def', 6)).toBe('abcdef')
  })

  test('hold so many days, today included, and never longer than the survey', () => {
    expect(passEndsOn(from, 1, '2026-12-31')).toBe(from)
    expect(passEndsOn(from, 7, '2026-12-31')).toBe('2026-11-29')
    expect(passEndsOn(from, 30, '2026-11-25')).toBe('2026-11-25')
  })
})

describe('orders', () => {
  const surveyId = '018f0000-0000-7000-8000-000000000000'

  test('of an officer are 1 to 200 for 1 to 30 days', () => {
    expect(passOrder.parse({ surveyId, count: '20', days: '7' })).toEqual({ survey: { id: surveyId }, serviceId: null, count: 20, days: 7 })
    for (const wrong of [{ count: '0' }, { count: '201' }, { days: '31' }, { days: '' }, { count: '1.5' }, { serviceId: 'x' }])
      expect(passOrder.safeParse({ surveyId, count: '1', days: '1', ...wrong }).success).toBe(false)
  })

  test('of another system are one for a week unless it says otherwise, and nothing else is in them', () => {
    expect(machinePassOrder.parse({ survei: 'ktp-abcde' })).toEqual({
      survey: { slug: 'ktp-abcde' },
      serviceId: null,
      count: 1,
      days: 7,
    })
    expect(machinePassOrder.parse({ survei: 'ktp', layanan: surveyId, jumlah: 5, berlaku_hari: 2 })).toEqual({
      survey: { slug: 'ktp' },
      serviceId: surveyId,
      count: 5,
      days: 2,
    })
    for (const wrong of [{ nik: '3201' }, { count: 2 }, { survei: '' }, { layanan: 'x' }, { jumlah: 201 }, { berlaku_hari: 31 }])
      expect(machinePassOrder.safeParse({ survei: 'ktp', ...wrong }).success).toBe(false)
  })
})
