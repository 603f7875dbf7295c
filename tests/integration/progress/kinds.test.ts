import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayNumber } from '@/lib/day'
import { db } from '@/lib/db'
import { recordRealization } from '@/lib/progress/commands'
import { findProgress, findRecordPlace, listOwnProgress, listWaitingProgress } from '@/lib/progress/queries'
import { refuse } from '@/lib/result'
import { unsurKeys } from '@/lib/survey/schema'
import { agreedPlan, planTown, type SeededPlan, type Town } from '../../support/plans'
import { pastSurvey } from '../../support/surveys'

let town: Town
let plan: SeededPlan
let year: number
/** Quarters of last year: all are over. */
let periods: string[]

beforeAll(async () => {
  town = await planTown()
  year = town.year - 1
  const quarters = await db().period.findMany({ where: { kind: 'QUARTER', year }, orderBy: { number: 'asc' } })
  periods = quarters.map(({ id }) => id)
  plan = await agreedPlan(town, town.staff, {
    year,
    workResults: [
      {
        indicators: [
          { kind: 'WITHIN_RANGE', target: '10', targetTo: '12', aggregation: 'AVERAGE', targets: { [periods[0] ?? '']: '9' } },
          { kind: 'BY_DATE', target: String(dayNumber(`${year}-06-30`)), unitName: 'tanggal', aggregation: 'LAST' },
          { kind: 'YES_NO', target: '1', unitName: 'ya', aggregation: 'LAST' },
          { kind: 'ZERO_DEFECTS', target: '0', unitName: 'kesalahan' },
          { text: 'IKM', target: '80', aggregation: 'LAST', from: { source: 'SURVEY_INDEX', sourceUnitId: town.officeId } },
          {
            ...{ text: 'Waktu', target: '80', aggregation: 'LAST' },
            from: { source: 'SURVEY_ELEMENT', sourceUnitId: town.officeId, sourceElement: 'waktu' },
          },
          { text: 'Tepat waktu', target: '90', aggregation: 'AVERAGE', from: { source: 'ON_TIME_SHARE', sourceUnitId: town.officeId } },
        ],
      },
    ],
  })
}, 60_000)

const at = (indicator: number, quarter: number) => ({
  ...{ planId: plan.planId, indicatorId: plan.indicatorIds[0]?.[indicator] ?? '', periodId: periods[quarter - 1] ?? '' },
})
const record = (indicator: number, quarter: number, value: string, change: object = {}) =>
  recordRealization(town.staff, { ...at(indicator, quarter), basedOn: 0, value, note: 'Buku register', reason: null, files: [], ...change })
const percents = async () => {
  const found = await findProgress(town.staff, plan.planId)
  return (plan.indicatorIds[0] ?? []).map((id) => found?.progress.achievements.get(id)?.percent)
}

describe('each kind', () => {
  test('refuses what it cannot be', async () => {
    expect(await record(1, 2, String(dayNumber(town.staff.today) + 1))).toEqual(refuse('dateAhead', { field: 'value' }))
    expect(await record(1, 2, String(dayNumber(`${year - 1}-12-31`)))).toEqual(refuse('dateTooEarly', { field: 'value' }))
    expect(await record(2, 1, '2')).toEqual(refuse('valueWrong', { field: 'value' }))
    expect(await record(3, 1, '0.5')).toEqual(refuse('valueWrong', { field: 'value' }))
    expect(await record(2, 1, '1', { kind: 'HIGHER_IS_BETTER' })).toEqual(refuse('kindChanged'))
  })

  test('what is to be done by a date waits only in the period of that date', async () => {
    const waiting = (await listWaitingProgress(town.staff)).map(({ subject }) => subject)
    expect(waiting).toEqual([
      `Triwulan I ${year}, 6 indikator`,
      `Triwulan II ${year}, 7 indikator`,
      `Triwulan III ${year}, 6 indikator`,
      `Triwulan IV ${year}, 6 indikator`,
    ])
  })

  test('has its own achievement', async () => {
    await record(0, 1, '8')
    await record(0, 2, '11')
    await record(1, 3, String(dayNumber(`${year}-07-10`)))
    await record(2, 1, '0')
    await record(2, 2, '1', { kind: 'YES_NO' })
    await record(3, 1, '0')
    await record(3, 2, '1')
    expect(await percents()).toEqual(['95.00', '90.00', '100.00', '0.00', null, null, null])
  })

  test('a date recorded in any period is asked for no more', async () => {
    expect((await listWaitingProgress(town.staff)).map(({ subject }) => subject)).toEqual([
      `Triwulan I ${year}, 3 indikator`,
      `Triwulan II ${year}, 3 indikator`,
      `Triwulan III ${year}, 6 indikator`,
      `Triwulan IV ${year}, 6 indikator`,
    ])
    expect(await listOwnProgress(town.staff)).toMatchObject([{ indicators: 7, expected: 25, recorded: 7 }])
  })

  test('carries its targets of periods', async () => {
    const found = await findRecordPlace(town.staff, at(0, 1))
    expect([...(found?.indicator.targets ?? [])]).toEqual([[periods[0], '9']])
    expect(found?.figure).toBeNull()
  })
})

describe('a realisation from its source', () => {
  const figureOf = async (indicator: number, quarter: number) => (await findRecordPlace(town.staff, at(indicator, quarter)))?.figure
  const taken = (indicator: number, quarter: number, value: string, change: object = {}) =>
    record(indicator, quarter, value, { fromSource: true, note: null, ...change })

  test('has no figure before there is a survey, nor where there is no register', async () => {
    expect(await figureOf(4, 1)).toMatchObject({ value: null, sufficient: false })
    expect(await figureOf(6, 1)).toMatchObject({ value: null, sufficient: false, respondents: null })
    expect(await taken(4, 1, '80')).toEqual(refuse('sourceEmpty'))
    expect(await taken(0, 3, '80')).toEqual(refuse('sourceEmpty'))
  })

  test('is left out while fewer than the sample have answered', async () => {
    await survey(1, 5, 1_000)
    expect(await figureOf(4, 1)).toMatchObject({ value: null, sufficient: false, respondents: 0 })
    expect((await figureOf(4, 1))?.basis).toContain('5 responden (sampel 278)')
  })

  test('is that of the surveys whose period ends in the period', async () => {
    await survey(2, 20, 20)
    expect(await figureOf(4, 2)).toMatchObject({ value: '97.22', sufficient: true, respondents: 20 })
    expect(await figureOf(5, 2)).toMatchObject({ value: '75.00', sufficient: true, respondents: 20 })
    expect(await figureOf(4, 3)).toMatchObject({ value: null })
  })

  test('is read again by the command, whatever the browser sends', async () => {
    expect(await taken(4, 2, '99')).toEqual(refuse('sourceChanged'))
    expect(
      await recordRealization(town.chief, {
        ...at(4, 2),
        basedOn: 0,
        value: '97.22',
        note: null,
        reason: null,
        files: [],
        fromSource: true,
      }),
    ).toEqual(refuse('notFound'))
    expect(await taken(4, 2, '97.22', { note: 'Laporan semester' })).toMatchObject({ ok: true })
    const row = await db().realization.findFirstOrThrow({ where: { indicatorId: at(4, 2).indicatorId } })
    expect(row.value.toFixed()).toBe('97.22')
    expect(row.note).toMatch(/^Sumber angka: IKM Dinas Uji 97,22, dari 20 responden.*\nLaporan semester$/)
  })

  test('can be typed with evidence all the same', async () => {
    expect(await record(6, 1, '88', { note: null })).toEqual(refuse('evidenceNeeded', { field: 'note' }))
    expect(await record(6, 1, '88')).toMatchObject({ ok: true })
    expect(await record(5, 2, '70', { fromSource: false })).toMatchObject({ ok: true })
  })
})

/** A survey of the office for a quarter, over, in which everyone gave 4 but for speed, which got 3. */
async function survey(quarter: number, respondents: number, serviceUsers: number | null): Promise<void> {
  const period = await db().period.findUniqueOrThrow({ where: { id: periods[quarter - 1] ?? '' } })
  const scores = unsurKeys.map((unsur) => (unsur === 'waktu' ? (3 as const) : (4 as const)))
  const given = Array.from({ length: respondents }, () => scores)
  await pastSurvey({ unitId: town.officeId, name: `Layanan ${randomUUID()}`, period, serviceUsers }, given)
}
