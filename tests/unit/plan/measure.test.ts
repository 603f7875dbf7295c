import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dayNumber } from '@/lib/day'
import type { IndicatorKind } from '@/lib/generated/prisma/enums'
import { measureFault } from '@/lib/plan/measure/rules'
import { measureFields, readMeasure } from '@/lib/plan/measure/schema'

const measure = { kind: 'HIGHER_IS_BETTER' as IndicatorKind, aggregation: 'SUM' as const, target: '4', targetTo: null }
const year = { first: '2026-01-01', last: '2026-12-31' } as const

describe('a measure within its year', () => {
  test('has all targets of periods or none, and they come to that of the year', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(amounts, (numbers) => {
        const perPeriod = Object.fromEntries(numbers.map((number, index) => [index + 1, String(number)]))
        const target = numbers.reduce((sum, next) => sum + next, 0)
        const places = numbers.map((_, index) => index + 1)
        const { 1: _first, ...partly } = perPeriod
        const faultOf = (change: object) => measureFault({ ...measure, target: String(target), perPeriod, ...change }, places, year)
        expect(faultOf({})).toBe(null)
        expect(faultOf({ perPeriod: {} })).toBe(null)
        expect(faultOf({ perPeriod: partly })).toMatchObject({ code: 'periodsPartly', field: 'periode1' })
        expect(faultOf({ target: String(target + 1) })).toMatchObject({ code: 'periodsDoNotAdd', field: 'periode1' })
        expect(faultOf({ kind: 'YES_NO' })).toMatchObject({ code: 'periodsNotForKind' })
      }),
    )
  })

  test('has its date within the year', () => {
    const on = (target: number) => measureFault({ ...measure, kind: 'BY_DATE', target: String(target), perPeriod: {} }, [1], year)
    expect([dayNumber('2026-01-01'), dayNumber('2026-12-31')].map(on)).toEqual([null, null])
    expect([dayNumber('2025-12-31'), dayNumber('2027-01-01')].map((day) => on(day)?.code)).toEqual(['dateOutsideYear', 'dateOutsideYear'])
  })
})

describe('a measure as it is typed', () => {
  const schema = z.object(measureFields).transform(readMeasure)
  const read = (change: object) =>
    schema.safeParse({ kind: 'HIGHER_IS_BETTER', aggregation: 'LAST', target: '98,5', unitName: 'persen', ...change })
  const faultsOf = (change: object) => read(change).error?.issues.map(({ path, message }) => `${path.join()}: ${message}`) ?? []

  test('is read by its kind', () => {
    expect(read({ periode1: '40', periode2: '98,5' }).data).toMatchObject({
      target: '98.5',
      targetTo: null,
      perPeriod: { 1: '40', 2: '98.5' },
    })
    expect(read({ kind: 'WITHIN_RANGE', target: '10', targetTo: '12' }).data).toMatchObject({ target: '10', targetTo: '12' })
    expect(read({ kind: 'BY_DATE', target: '1970-01-11', unitName: '' }).data).toMatchObject({ target: '10', unitName: 'tanggal' })
    expect(read({ kind: 'YES_NO', target: '', unitName: '' }).data).toMatchObject({ target: '1' })
    expect(read({ kind: 'ZERO_DEFECTS', target: '', unitName: 'kesalahan' }).data).toMatchObject({ target: '0' })
  })

  test('says what is wrong, at its field', () => {
    expect(faultsOf({ kind: 'WITHIN_RANGE', target: '12', targetTo: '10' })).toEqual([
      'targetTo: Batas atas lebih kecil daripada batas bawah. Tukar keduanya.',
    ])
    expect(faultsOf({ kind: 'WITHIN_RANGE' })[0]).toMatch(/^targetTo: .*belum diisi/)
    expect(faultsOf({ targetTo: '5' })[0]).toMatch(/^targetTo: .*Kosongkan/)
    expect(faultsOf({ target: '-5' })[0]).toMatch(/^target: /)
    expect(faultsOf({ target: 'a'.repeat(100_000) })).toEqual(['target: Isian ini paling banyak 100 karakter.'])
    expect(faultsOf({ kind: 'ZERO_DEFECTS', target: '3' })[0]).toMatch(/selalu “0”/)
    expect(faultsOf({ kind: 'BY_DATE', target: '2026-02-30' })[0]).toMatch(/^target: Isi tanggalnya/)
    expect(faultsOf({ aggregation: '' })).toEqual(['aggregation: Pilih cara menghitungnya.'])
    expect(faultsOf({ kind: 'BY_DATE', target: '2026-02-28', aggregation: '' })).toEqual([])
    expect(faultsOf({ unitName: ' ' })).toEqual(['unitName: Isi satuannya.'])
    expect(faultsOf({ periode3: 'banyak' })[0]).toMatch(/^periode3: /)
  })
})
