import { beforeAll, expect, test } from 'vitest'
import { yearOf } from '@/lib/day'
import { db } from '@/lib/db'
import { operator } from '@/lib/door/cli'
import { visitor } from '@/lib/door/visitor'
import { IndicatorKind } from '@/lib/generated/prisma/enums'
import { findDifference } from '@/lib/plan/difference/queries'
import { findComparison } from '@/lib/plan/fairness/queries'
import { standsApart } from '@/lib/plan/fairness/rules'
import { findMatrix } from '@/lib/plan/matrix/queries'
import { listWaitingPlans } from '@/lib/plan/overview/queries'
import { findUnitPledge } from '@/lib/plan/pledge/queries'
import { findPlanTeams } from '@/lib/plan/team/feedback/queries'
import { findPlanWording } from '@/lib/plan/wording/queries'
import { findProgress } from '@/lib/progress/queries'
import { listFeeSignals } from '@/lib/survey/signal/queries'
import { recountAll } from '@/lib/survey/tally/recount/queries'
import { listPublicChanges, listPublicUnits } from '@/lib/transparency/queries'
import { cast } from '../../scripts/demo/cast'
import { type City, openCity } from '../../scripts/demo/city'
import { demoSignIns, loadDemo } from '../../scripts/demo/load'

let city: City
const year = yearOf(operator().today)

beforeAll(async () => {
  await loadDemo()
  city = openCity()
}, 180_000)

async function planIdOf(name: string, of = year): Promise<string> {
  const where = { period: { year: of }, holding: { personId: (await city.as(name)).personId ?? '' } }
  return (await db().plan.findFirstOrThrow({ where })).id
}

const waitingOf = async (name: string) => (await listWaitingPlans(await city.as(name))).map(({ kind }) => kind)

test('says who can sign in, one a line, and all of them can', async () => {
  expect(await demoSignIns()).toHaveLength(cast.length + 1)
  for (const { name } of cast) expect((await city.as(name)).name).toBe(name)
})

test('there are periods for next year, whatever the day', async () => {
  expect(await db().period.count({ where: { year: year + 1 } })).toBe(19)
})

test('SKP are in every state, agreed ones in every form', async () => {
  const versions = await db().planVersion.findMany({ include: { plan: true } })
  expect(new Set(versions.map(({ state }) => state))).toEqual(new Set(['DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED']))
  const agreed = versions.filter(({ state }) => state === 'AGREED')
  expect(new Set(agreed.map(({ plan }) => plan.form))).toEqual(new Set(['LEADER', 'QUANTITATIVE', 'QUALITATIVE']))
})

test('something waits for those who agree, mend and finish', async () => {
  for (const name of ['Bagus Wiryawan', 'Novita Anwar', 'Lestari Saputra', 'Murni Dian Wijaya'])
    expect(await waitingOf(name), name).toContain('PLAN_TO_AGREE')
  expect(await waitingOf('Marlina Wibowo')).toContain('PLAN_TO_MEND')
  expect(await waitingOf('Wawan Nasution')).toContain('PLAN_TO_FINISH')
})

test('the pledge has indicators of every kind, and a second version that says what changed', async () => {
  const head = await city.as('Novita Anwar')
  const pledge = await findUnitPledge(head, [...head.units][0] ?? '', year, null)
  const kinds = pledge?.shown?.objectives.flatMap(({ indicators }) => indicators.map(({ kind }) => kind))
  expect(new Set(kinds)).toEqual(new Set(Object.values(IndicatorKind)))
  expect(pledge?.versions.map(({ number, state }) => [number, state])).toEqual([
    [2, 'APPROVED'],
    [1, 'APPROVED'],
  ])
  const other = await city.as('Rudi Wibowo')
  const waiting = await findUnitPledge(await city.as('Sri Tanjung'), [...other.units][0] ?? '', year, 'draft')
  expect([waiting?.shown?.state, waiting?.mayApprove]).toEqual(['DRAFT', true])
})

test('one target stands apart among people at one post', async () => {
  const asked = { title: 'Operator Layanan Operasional', level: null, page: 1, year }
  const row = (await findComparison(await city.as('Dedi Santoso'), asked))?.rows.find(({ unitName }) => unitName === 'dokumen')
  const apart = row?.people.filter(({ target }) => standsApart(row.spread, target))
  expect(apart).toMatchObject([{ name: expect.stringMatching(/^Murni Iskandar/) }])
  expect(await db().fairnessQuestion.count()).toBe(2)
  expect(await db().fairnessQuestion.count({ where: { answeredAt: null } })).toBe(1)
})

test('a version says what changed, and next year says what changed since this one', async () => {
  const changed = async (name: string, of: number, from: number | 'origin') => {
    const found = await findDifference(await city.as(name), await planIdOf(name, of), { from, to: null })
    return found?.difference.results.flatMap(({ indicators }) =>
      indicators.filter(({ kind }) => kind === 'changed').map(({ text }) => text),
    )
  }
  expect(await changed('Lestari Saputra', year, 1)).toEqual(['Permohonan pendaftaran penduduk yang selesai dalam 1 hari kerja'])
  expect(await changed('Novita Anwar', year + 1, 'origin')).toContain('Indeks kepuasan masyarakat')
})

test('the checker finds faults in a draft, and one was set aside', async () => {
  const checked = await findPlanWording(await city.as('Wawan Nasution'), await planIdOf('Wawan Nasution'))
  const findings = [...(checked?.indicators.values() ?? [])].flatMap((one) => one.findings)
  expect(checked?.open).toBeGreaterThan(1)
  expect(findings.filter(({ aside }) => aside !== null)).toHaveLength(1)
})

test('a team reaches over units, its ketua has spoken, and roles are proposed and taken', async () => {
  const leader = await city.as('Murni Dian Wijaya')
  const [team] = await db().team.findMany({ include: { members: { include: { holding: { include: { post: true } } } } } })
  expect(new Set(team?.members.map(({ holding }) => holding.post.unitId)).size).toBe(3)
  const matrix = await findMatrix(leader, { year, teamId: team?.id ?? '', holdingId: null, page: 1 })
  const states = [...(matrix?.expected.values() ?? [])].flat().map(({ state }) => state)
  expect(states.toSorted()).toEqual(['PROPOSED', 'PROPOSED', 'TAKEN'])
  const said = await findPlanTeams(await city.as('Lestari Saputra'), await planIdOf('Teguh Suharto'))
  expect(said?.feedback.map(({ rating }) => rating)).toEqual(['DI_ATAS_EKSPEKTASI'])
})

test('HR has something to decide, and settled what it could', async () => {
  expect(await db().appraiserRequest.count({ where: { state: 'OPEN' } })).toBe(1)
  expect(await db().postHolding.count({ where: { mode: 'PLT' } })).toBe(1)
  expect(await db().recordingSystemChoice.count()).toBe(2)
  expect(await db().planDelegate.count()).toBe(1)
  const sessions = await db().briefing.findMany({ orderBy: { heldOn: 'asc' }, include: { _count: { select: { attendance: true } } } })
  expect(sessions.map(({ _count }) => _count.attendance > 20)).toEqual([true, false])
  expect((await db().storedFile.findMany()).map(({ mediaType }) => mediaType)).toEqual(['application/pdf'])
})

test('what was achieved is recorded for the quarters that have ended, with gaps', async () => {
  const progress = (await findProgress(await city.as('Teguh Suharto'), await planIdOf('Teguh Suharto')))?.progress
  const ended = progress?.periods.filter((period) => period.ended) ?? []
  const values = [...(progress?.recorded.values() ?? [])].flat()
  expect(values.length === 0).toBe(ended.length === 0)
  expect(values.length).toBeLessThanOrEqual(7 * Math.max(1, ended.length))
  expect(await db().appraisalCycle.count()).toBe(Math.min(1, ended.length))
})

test('citizens were asked about six services in three periods and today, with counts that equal their answers', async () => {
  const surveys = await db().survey.findMany({ include: { report: true, followUps: true, kiosks: true } })
  expect(surveys.filter(({ serviceId }) => serviceId === null)).toHaveLength(1)
  expect(surveys.length).toBeGreaterThan(15)
  expect(surveys.filter(({ report }) => report)).toHaveLength(1)
  expect(surveys.flatMap(({ followUps }) => followUps.map(({ state }) => state)).sort()).toEqual(['DONE', 'DONE', 'PLANNED'])
  expect(surveys.flatMap(({ kiosks }) => kiosks)).toHaveLength(1)
  expect((await recountAll(operator()))?.flatMap(({ differences }) => differences)).toEqual([])
  expect(await db().surveyResponse.count({ where: { excluded: true } })).toBe(4)
})

test('auditors see which free service citizens paid for, and the public how offices do', async () => {
  const auditor = await city.as('Tuti Tanjung')
  const { rows } = await listFeeSignals(auditor, { page: 1 })
  expect(new Set(rows.map(({ serviceName }) => serviceName))).toContain('Rekomendasi bantuan sosial')
  const { government } = await listPublicUnits(visitor(), { q: '', page: 1, year })
  expect(government.n).toBeGreaterThan(30)
  expect(await listPublicChanges(visitor(), { from: `${year - 1}-01-01`, to: `${year}-12-31` })).toHaveLength(2)
})

test('answers came in every way, in own words and to own questions; books came by keys that were used', async () => {
  expect(await db().apiKey.count({ where: { lastUsedOn: null } })).toBe(0)
  expect(await db().apiKey.count()).toBeGreaterThan(0)
  const batches = await db().answerBatch.findMany({ include: { _count: { select: { responses: true } } }, orderBy: { way: 'asc' } })
  expect(batches.map(({ way, _count }) => [way, _count.responses])).toEqual([
    ['PAPER', 8],
    ['IMPORT', 10],
  ])
  const chosen = await db().ownAnswer.groupBy({ by: ['choice'], _count: true })
  expect(chosen.map(({ _count }) => _count).reduce((sum, count) => sum + count, 0)).toBe(24)
  expect(chosen.length).toBeGreaterThan(2)
  const said = await db().surveyComment.findMany({
    select: { text: true, response: { select: { version: { select: { surveyId: true } } } } },
  })
  const once = new Set(said.map(({ text, response }) => `${response.version.surveyId} ${text}`))
  expect(once.size).toBe(said.length)
})

test('the share of services done in time is an indicator of the head', async () => {
  const head = await city.as('Novita Anwar')
  const found = await findProgress(head, await planIdOf('Novita Anwar'))
  const indicators = found?.plan.workResults.flatMap((result) => result.indicators) ?? []
  expect(indicators.map(({ source }) => source)).toContain('ON_TIME_SHARE')
})
