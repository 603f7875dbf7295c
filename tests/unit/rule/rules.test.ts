import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, columnOf, type Day, dayOf, daysBetween } from '@/lib/day'
import { EmployeeKind } from '@/lib/generated/prisma/enums'
import { refusals } from '@/lib/rule/labels'
import { type DatedVersion, parseBody, versionInForce } from '@/lib/rule/rules'

const firstDay: Day = '2024-01-01'
const days = fc.nat({ max: 5 }).map((offset) => addDays(firstDay, offset))
const kinds = fc.uniqueArray(fc.constantFrom(...Object.values(EmployeeKind)), { maxLength: 2 })
const drafts = fc.record({
  validFrom: days.map(columnOf),
  publishedAt: fc.option(fc.constant(new Date(0)), { nil: null }),
  employeeKinds: kinds,
})
const histories = fc.array(drafts, { maxLength: 8 }).map((rows) => rows.map((row, index) => ({ ...row, number: index + 1 })))
const anyKind = fc.option(fc.constantFrom(...Object.values(EmployeeKind)), { nil: undefined })

const version = (number: number, validFrom: Day, more: Partial<DatedVersion> = {}): DatedVersion => ({
  number,
  validFrom: columnOf(validFrom),
  publishedAt: new Date(0),
  employeeKinds: [],
  ...more,
})

describe('version in force', () => {
  test('does not depend on the order of the list', () => {
    const shuffled = histories.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(shuffled, days, anyKind, ([rows, mixed], day, kind) => {
        expect(versionInForce(mixed, day, kind)).toBe(versionInForce(rows, day, kind))
      }),
    )
  })

  test('an unpublished version changes nothing, however late', () => {
    fc.assert(
      fc.property(histories, drafts, days, anyKind, (rows, draft, day, kind) => {
        const unpublished = { ...draft, publishedAt: null, number: 99 }
        expect(versionInForce([...rows, unpublished], day, kind)).toBe(versionInForce(rows, day, kind))
      }),
    )
  })

  test('there is none before the first valid day', () => {
    fc.assert(
      fc.property(histories, days, anyKind, (rows, day, kind) => {
        const later = rows.filter(({ validFrom }) => daysBetween(day, dayOf(validFrom)) > 0)
        expect(versionInForce(later, day, kind)).toBeNull()
      }),
    )
  })

  test('what is found is published, begun, and for everybody or for the kind asked', () => {
    fc.assert(
      fc.property(histories, days, anyKind, (rows, day, kind) => {
        const found = versionInForce(rows, day, kind)
        if (!found) return
        expect(found.publishedAt).not.toBeNull()
        expect(dayOf(found.validFrom) <= day).toBe(true)
        expect(found.employeeKinds.length === 0 || (kind !== undefined && found.employeeKinds.includes(kind))).toBe(true)
      }),
    )
  })

  test('holds from its first day until the day before the next one', () => {
    const versions = [version(1, '2024-01-01'), version(2, '2025-01-01')]
    expect(versionInForce(versions, '2023-12-31')).toBeNull()
    expect(versionInForce(versions, '2024-12-31')?.number).toBe(1)
    expect(versionInForce(versions, '2025-01-01')?.number).toBe(2)
  })

  test('of two that begin on one day the higher number holds', () => {
    expect(versionInForce([version(2, '2024-01-01'), version(1, '2024-01-01')], '2024-06-01')?.number).toBe(2)
  })

  test('a version for the kind beats a later one for all; one for other kinds does not apply', () => {
    const versions = [version(1, '2024-01-01', { employeeKinds: ['PPPK'] }), version(2, '2025-01-01')]
    expect(versionInForce(versions, '2026-01-01', 'PPPK')?.number).toBe(1)
    expect(versionInForce(versions, '2026-01-01', 'PNS')?.number).toBe(2)
    expect(versionInForce(versions, '2024-06-01', 'PNS')).toBeNull()
    expect(versionInForce(versions, '2024-06-01')).toBeNull()
  })
})

describe('parsing a body', () => {
  test('refuses with the part at fault', () => {
    const body = { bands: [{ from: '25,00', mutu: 'D', kinerja: 'Tidak Baik', persepsi: 1 }] }
    const refusal = { ok: false, code: 'ruleBodyInvalid', params: { kind: 'SURVEY_BANDS', path: 'bands.0.from' } }
    expect(parseBody('SURVEY_BANDS', body)).toEqual(refusal)
    expect(refusals.ruleBodyInvalid(refusal.params)).toBe('Isi "Rentang mutu pelayanan" belum benar pada bagian bands.0.from.')
  })

  test('refuses what is no object at all', () => {
    expect(parseBody('WORK_WEEK', null)).toEqual({ ok: false, code: 'ruleBodyInvalid', params: { kind: 'WORK_WEEK', path: '' } })
  })
})
