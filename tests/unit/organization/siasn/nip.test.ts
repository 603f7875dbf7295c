import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradictionsOf, genderOf, parseNip } from '@/lib/organization/siasn/nip/rules'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2008-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const two = (low: number, high: number) => fc.integer({ min: low, max: high }).map((number) => String(number).padStart(2, '0'))
const parts = fc.record({
  birth: day,
  year: fc.integer({ min: 1970, max: 2030 }),
  shape: fc.oneof(
    two(1, 12).map((digits) => ['PNS', digits]),
    two(21, 29).map((digits) => ['PPPK', digits]),
  ),
  gender: fc.constantFrom(['M', '1'], ['F', '2']),
  serial: fc.integer({ min: 1, max: 999 }).map((number) => String(number).padStart(3, '0')),
})
const nips = parts.map((part) => ({
  ...part,
  text: `${part.birth.replaceAll('-', '')}${part.year}${part.shape[1]}${part.gender[1]}${part.serial}`,
}))

describe('a NIP', () => {
  test('gives the parts it is made of, PNS and PPPK alike, without a doubt', () => {
    fc.assert(
      fc.property(nips, ({ text, birth, year, shape, gender, serial }) => {
        expect(parseNip(text)).toEqual({
          ok: true,
          value: {
            digits: text,
            birthDate: birth,
            startYear: year,
            shape: shape[0],
            gender: gender[0],
            serial,
            repairs: [],
            doubts: [],
          },
        })
      }),
    )
  })

  test('is the same with spaces anywhere and an apostrophe in front, and says so', () => {
    const spaced = fc.tuple(nips, fc.integer({ min: 1, max: 17 }), fc.constantFrom(' ', '\u00a0', '\t', '  '), fc.boolean())
    fc.assert(
      fc.property(spaced, ([{ text }, at, space, quoted]) => {
        const parsed = parseNip(`${quoted ? "'" : ''}${text.slice(0, at)}${space}${text.slice(at)}`)
        expect(parsed).toMatchObject({
          ok: true,
          value: { digits: text, repairs: quoted ? ['nipApostrophe', 'nipSpaces'] : ['nipSpaces'] },
        })
      }),
    )
  })

  test.each([' 198001052008012024', '198001052008012024 '])('is repaired of spaces around it: %o', (text) => {
    expect(parseNip(text)).toMatchObject({ ok: true, value: { digits: '198001052008012024', repairs: ['nipSpaces'] } })
  })

  test('is never made up: any text either is refused or has exactly those 18 digits', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[0-9eE+., ']{0,24}$/), fc.stringMatching(/^ ?'?[0-9 ]{17,20}$/))
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseNip(text)
        if (!parsed.ok) return
        expect(parsed.value.digits).toMatch(/^\d{18}$/)
        expect(text.replaceAll(/[\s'’`]/g, '')).toBe(parsed.value.digits)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['1.98001E+17', '1,98001E+17', '1.98001052008011E+17', '198E15', '198001052008011024.0', '198001052008011000'])(
    'that was a number once has lost digits: %s',
    (text) => expect(parseNip(text)).toMatchObject({ ok: false, code: 'nipDigitsLost' }),
  )

  test.each([
    ['19801218200304204', 'nipLength', 17],
    ['1980121820030420411', 'nipLength', 19],
    ['19801218200304204A', 'nipNotDigits', 18],
    ['-', 'nipNotDigits', 1],
  ])('%s is refused with %s', (text, code, length) => {
    expect(parseNip(text)).toEqual({ ok: false, code, params: { length } })
  })

  test('with parts that cannot be is doubted, not refused', () => {
    expect(parseNip('198002302008133024')).toMatchObject({
      ok: true,
      value: { birthDate: null, shape: null, gender: null, doubts: ['nipBirthImpossible', 'nipMonthUnclear', 'nipGenderUnclear'] },
    })
  })
})

describe('a NIP against the record', () => {
  const parsed = parseNip('198001052008012024')
  const nip = parsed.ok ? parsed.value : undefined
  const against = (record: Partial<Parameters<typeof contradictionsOf>[1]>) =>
    nip && contradictionsOf(nip, { kind: 'PNS', birthDate: '1980-01-05', gender: 'F', ...record })

  test('agrees', () => expect(against({})).toEqual([]))
  test('agrees with a CPNS', () => expect(against({ kind: 'CPNS' })).toEqual([]))
  test('another birth', () => expect(against({ birthDate: '1980-05-01' })).toEqual(['nipBirthDiffers']))
  test('another gender', () => expect(against({ gender: 'M' })).toEqual(['nipGenderDiffers']))
  test('a month where PPPK have 21', () => expect(against({ kind: 'PPPK' })).toEqual(['nipKindDiffers']))
  test('nothing to hold it against', () => expect(against({ birthDate: null, gender: null })).toEqual([]))
})

test.each([
  ['M', 'M'],
  ['l', 'M'],
  ['F', 'F'],
  ['Perempuan', 'F'],
  ['', null],
  ['?', null],
])('gender %o is %o', (text, gender) => expect(genderOf(text)).toBe(gender))
