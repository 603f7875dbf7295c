import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { approvePledge, renewPledge, startPledge } from '@/lib/plan/pledge/commands'
import { removeObjective, removeUnitIndicator, saveObjective, saveUnitIndicator } from '@/lib/plan/pledge/content/commands'
import { findUnitPledge, listUnitPledges, readObjectives } from '@/lib/plan/pledge/queries'
import { objective, unitIndicator } from '@/lib/plan/pledge/schema'
import { seenObjective, seenUnitIndicator, seenWholeObjective } from '@/lib/plan/seen/rules'
import { type Result, refuse } from '@/lib/result'
import { planTown, type Town, type Townsperson } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const newest = () => db().unitPledgeVersion.findFirstOrThrow({ where: { pledge: { unitId: town.sectionId } }, orderBy: { number: 'desc' } })
const shown = async () => {
  const { pledgeId, revision } = await newest()
  return { pledgeId, revision }
}
const start = (who: Townsperson = town.chief) => startPledge(who, { unitId: town.sectionId, year: town.year })
const draft = (who: Townsperson) => findUnitPledge(who, town.sectionId, town.year, 'draft')

/** Digests of a sasaran and an IKU of it as the draft shows them now. */
async function seenNow(objectiveId = '', indicatorId = '') {
  const one = (await readObjectives((await newest()).id)).find(({ id }) => id === objectiveId)
  const iku = one?.indicators.find(({ id }) => id === indicatorId)
  return {
    objective: one ? seenObjective(one) : '',
    whole: one ? seenWholeObjective(one) : '',
    indicator: iku ? seenUnitIndicator(iku) : '',
  }
}

const told = { text: 'Ketersediaan', target: '99,5', unitName: 'persen', kind: 'HIGHER_IS_BETTER', aggregation: 'LAST' }

async function addObjective(change: { objectiveId?: string; text?: string } = {}): Promise<string> {
  const { objective: seen } = await seenNow(change.objectiveId)
  return done(await saveObjective(town.chief, objective.parse({ ...(await shown()), seen, text: 'Layanan andal', ...change }))).objectiveId
}

async function addIndicator(objectiveId: string, change: Record<string, string> = {}) {
  const { indicator: seen } = await seenNow(objectiveId, change.indicatorId)
  return saveUnitIndicator(town.chief, unitIndicator.parse({ ...(await shown()), seen, objectiveId, ...told, ...change }))
}

async function complete(): Promise<string> {
  done(await start())
  const objectiveId = await addObjective()
  done(await addIndicator(objectiveId))
  return objectiveId
}

test('the unit’s head or its HR begins a pledge, once, also by two at once; others may not', async () => {
  for (const other of [town.staff, town.stranger, town.head, town.leader, town.systemAdmin])
    expect(await start(other), other.name).toEqual(refuse('forbidden'))
  const [one, two] = await Promise.all([start(), start(town.unitHr)])
  expect([one.ok, two.ok]).toEqual([true, true])
  expect(await db().unitPledgeVersion.count({ where: { pledge: { unitId: town.sectionId } } })).toBe(1)
  expect(await startPledge(town.chief, { unitId: town.sectionId, year: town.year - 1 })).toEqual(refuse('yearPast'))
  expect(await startPledge(town.hrAdmin, { unitId: uuidv7(), year: town.year })).toEqual(refuse('notFound'))
})

test('an acting head drafts too', async () => {
  const post = await db().post.findFirstOrThrow({ where: { unitId: town.sectionId, isHead: true } })
  const held = { postId: post.id, isHead: true, personId: town.staff.personId, employeeId: town.staff.employeeId, mode: 'PLH' as const }
  const { id } = await db().postHolding.create({ data: { ...held, validFrom: new Date(town.since), recordedAt: town.staff.now } })
  const acting = { ...town.staff, holdings: new Set([...town.staff.holdings, id]) }
  expect((await start(acting)).ok).toBe(true)
})

test('sasaran and IKU are added, changed and removed, and keep their ids', async () => {
  const objectiveId = await complete()
  expect(await addObjective({ objectiveId, text: 'Layanan lebih andal' })).toBe(objectiveId)
  const indicatorId = (await draft(town.chief))?.shown?.objectives[0]?.indicators[0]?.id ?? ''
  const words = { definition: 'Bagian waktu layanan dapat dipakai', formula: 'jam tersedia ÷ jam layanan', dataSource: 'Pemantauan server' }
  const perPeriod = { periode1: '200', periode2: '300', periode3: '350', periode4: '400' }
  done(await addIndicator(objectiveId, { indicatorId, target: '1.250', aggregation: 'SUM', ...words, ...perPeriod }))
  expect((await draft(town.unitHr))?.shown?.objectives).toEqual([
    {
      id: objectiveId,
      text: 'Layanan lebih andal',
      supporting: 0,
      indicators: [
        {
          ...{ id: indicatorId, text: 'Ketersediaan', unitName: 'persen', kind: 'HIGHER_IS_BETTER', target: '1250', targetTo: null },
          ...{ ...words, aggregation: 'SUM', perPeriod: { 1: '200', 2: '300', 3: '350', 4: '400' } },
        },
      ],
    },
  ])
  const { pledgeId } = await shown()
  done(await removeUnitIndicator(town.chief, { pledgeId, indicatorId, seen: (await seenNow(objectiveId, indicatorId)).indicator }))
  done(await removeObjective(town.chief, { pledgeId, objectiveId, seen: (await seenNow(objectiveId)).whole }))
  expect((await draft(town.chief))?.shown?.objectives).toEqual([])
  expect(await db().unitObjective.count({ where: { pledgeId: (await newest()).pledgeId } })).toBe(0)
})

test('a measure that does not fit its kind, year or periods is refused at its field', async () => {
  const objectiveId = await complete()
  expect(await addIndicator(objectiveId, { kind: 'BY_DATE', target: `${town.year + 1}-01-01` })).toMatchObject({
    code: 'dateOutsideYear',
    field: 'target',
  })
  expect(await addIndicator(objectiveId, { periode1: '99,5' })).toMatchObject({ code: 'periodsPartly', field: 'periode2' })
  const wrong = { aggregation: 'SUM', periode1: '1', periode2: '1', periode3: '1', periode4: '1' }
  expect(await addIndicator(objectiveId, wrong)).toMatchObject({ code: 'periodsDoNotAdd', params: { figure: '4' } })
  done(await addIndicator(objectiveId, { kind: 'WITHIN_RANGE', target: '10', targetTo: '12' }))
  done(await addIndicator(objectiveId, { kind: 'BY_DATE', target: `${town.year}-12-31`, unitName: '' }))
  done(await addIndicator(objectiveId, { kind: 'YES_NO', target: '' }))
  done(await addIndicator(objectiveId, { kind: 'ZERO_DEFECTS', target: '', unitName: 'kesalahan' }))
  expect((await draft(town.chief))?.shown?.objectives[0]?.indicators.map(({ target, targetTo }) => [target, targetTo])).toMatchObject([
    ['99.5', null],
    ['10', '12'],
    [expect.stringMatching(/^2\d{4}$/), null],
    ['1', null],
    ['0', null],
  ])
  expect(unitIndicator.safeParse({ ...(await shown()), objectiveId, text: 'a'.repeat(100_000) }).error?.issues[0]?.message).toMatch(
    /paling banyak 500/,
  )
})

test('a draft is hidden from those who neither draft nor approve it', async () => {
  await complete()
  for (const reader of [town.chief, town.head, town.unitHr, town.hrAdmin]) expect((await draft(reader))?.shown, reader.name).not.toBeNull()
  const input = objective.parse({ ...(await shown()), text: 'Titipan orang' })
  for (const other of [town.staff, town.stranger, town.leader, town.auditor]) {
    expect(await draft(other), other.name).toMatchObject({ shown: null, versions: [] })
    expect(await saveObjective(other, input), other.name).toEqual(refuse('notFound'))
  }
  expect(await saveObjective(town.head, input)).toEqual(refuse('forbidden'))
  const listed = async (who: Townsperson) => (await listUnitPledges(who, { q: 'Bidang Uji', page: 1, year: town.year })).rows
  expect((await listed(town.staff)).find(({ unitId }) => unitId === town.sectionId)).toMatchObject({
    draft: false,
    number: null,
    isOwn: true,
  })
  expect((await listed(town.unitHr)).find(({ unitId }) => unitId === town.sectionId)).toMatchObject({ draft: true, isOwn: false })
})

test('the same key adds once, and two who add at once both keep what they wrote', async () => {
  done(await start())
  const input = objective.parse({ ...(await shown()), text: 'Sasaran sama' })
  const key = uuidv7()
  const first = done(await saveObjective(town.chief, input, { key }))
  expect(await saveObjective(town.chief, input, { key })).toEqual({ ok: true, value: first })
  const { objectiveId } = first
  const iku = (text: string) => unitIndicator.parse({ ...input, objectiveId, ...told, text })
  done(await saveObjective(town.unitHr, { ...input, text: 'Sasaran rekan' }))
  const both = [saveUnitIndicator(town.chief, iku('IKU saya')), saveUnitIndicator(town.unitHr, iku('IKU rekan'))]
  for (const result of await Promise.all(both)) done(result)
  const objectives = (await draft(town.chief))?.shown?.objectives ?? []
  expect(objectives.map(({ text }) => text)).toEqual(['Sasaran sama', 'Sasaran rekan'])
  expect(objectives[0]?.indicators.map(({ text }) => text).sort()).toEqual(['IKU rekan', 'IKU saya'])
})

test('who changes or removes what somebody else changed meanwhile is refused; of two at once one is kept', async () => {
  const objectiveId = await complete()
  const indicatorId = (await draft(town.chief))?.shown?.objectives[0]?.indicators[0]?.id ?? ''
  const { pledgeId } = await shown()
  const seen = await seenNow(objectiveId, indicatorId)
  const ofObjective = (text: string) => objective.parse({ pledgeId, objectiveId, text, seen: seen.objective })
  const ofIndicator = (target: string) => unitIndicator.parse({ pledgeId, objectiveId, indicatorId, seen: seen.indicator, ...told, target })
  const pairs = [
    () => [saveObjective(town.chief, ofObjective('Layanan satu')), saveObjective(town.unitHr, ofObjective('Layanan dua'))],
    () => [saveUnitIndicator(town.chief, ofIndicator('95')), saveUnitIndicator(town.unitHr, ofIndicator('96'))],
  ]
  for (const pair of pairs) {
    const results = await Promise.all(pair())
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual(refuse('changedMeanwhile'))
  }
  expect(await removeUnitIndicator(town.chief, { pledgeId, indicatorId, seen: seen.indicator })).toEqual(refuse('changedMeanwhile'))
  expect(await removeObjective(town.chief, { pledgeId, objectiveId, seen: seen.whole })).toEqual(refuse('changedMeanwhile'))
  const whole = { pledgeId, objectiveId, seen: (await seenNow(objectiveId)).whole }
  const removed = await Promise.all([removeObjective(town.chief, whole), removeObjective(town.unitHr, whole)])
  expect(removed.filter(({ ok }) => ok)).toHaveLength(1)
  expect(removed.find(({ ok }) => !ok)).toEqual(refuse('goneMeanwhile'))
  expect(await saveUnitIndicator(town.chief, ofIndicator('97'))).toEqual(refuse('goneMeanwhile'))
  expect(await removeUnitIndicator(town.chief, { pledgeId, indicatorId, seen: seen.indicator })).toEqual(refuse('goneMeanwhile'))
})

test('the head’s pejabat penilai approves, or an HR administrator with a note; nobody else', async () => {
  done(await start())
  expect(await approvePledge(town.head, { ...(await shown()), note: null })).toEqual(refuse('pledgeIncomplete'))
  const objectiveId = await addObjective()
  expect(await approvePledge(town.head, { ...(await shown()), note: null })).toEqual(refuse('pledgeIncomplete'))
  const stale = { ...(await shown()), note: null }
  done(await addIndicator(objectiveId))
  expect(await approvePledge(town.head, stale)).toEqual(refuse('conflict'))
  const input = { ...(await shown()), note: null }
  for (const other of [town.chief, town.unitHr]) expect(await approvePledge(other, input), other.name).toEqual(refuse('forbidden'))
  expect(await approvePledge(town.mayor, input)).toEqual(refuse('notFound'))
  expect(await approvePledge(town.hrAdmin, input)).toEqual(refuse('approvalNoteMissing', { field: 'note' }))
  const both = await Promise.all([approvePledge(town.head, input), approvePledge(town.hrAdmin, { ...input, note: 'Naskah nomor 1' })])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(both.find((result) => !result.ok)).toEqual(refuse('alreadyApproved'))
  expect(await approvePledge(town.head, input)).toEqual(refuse('alreadyApproved'))
  const late = objective.parse({ ...input, text: 'Terlambat ditulis' })
  expect(await saveObjective(town.chief, late)).toEqual(refuse('draftClosed'))
  expect((await findUnitPledge(town.stranger, town.sectionId, town.year, null))?.shown).toMatchObject({ number: 1, state: 'APPROVED' })
})

test('an approved one never changes; its next version starts as it reads and takes its place when approved', async () => {
  const objectiveId = await complete()
  done(await approvePledge(town.head, { ...(await shown()), note: null }))
  const { pledgeId, id: versionId } = await newest()
  const changes = [
    Prisma.sql`UPDATE unit_pledge_version SET state = 'DRAFT', approved_at = NULL WHERE id = ${versionId}::uuid`,
    Prisma.sql`UPDATE unit_objective_text SET text = 'Diubah' WHERE version_id = ${versionId}::uuid`,
    Prisma.sql`DELETE FROM unit_indicator_text WHERE version_id = ${versionId}::uuid`,
  ]
  for (const change of changes) await expect(db().$executeRaw(change), change.sql).rejects.toThrow(/forbidden|settled/)
  const input = { pledgeId, number: 1, reason: 'Anggaran berubah' }
  expect(await renewPledge(town.staff, input)).toEqual(refuse('forbidden'))
  const both = await Promise.all([renewPledge(town.chief, input), renewPledge(town.unitHr, input)])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(both.find((result) => !result.ok)).toEqual(refuse('renewalOpen'))
  const before = await findUnitPledge(town.staff, town.sectionId, town.year, null)
  expect((await draft(town.chief))?.shown?.objectives).toEqual(before?.shown?.objectives)
  await addObjective({ objectiveId, text: 'Layanan sangat andal' })
  expect(await findUnitPledge(town.staff, town.sectionId, town.year, null)).toEqual(before)
  done(await approvePledge(town.head, { ...(await shown()), note: null }))
  const after = await findUnitPledge(town.staff, town.sectionId, town.year, null)
  expect(after?.shown).toMatchObject({
    number: 2,
    reason: 'Anggaran berubah',
    objectives: [{ id: objectiveId, text: 'Layanan sangat andal' }],
  })
  expect((await findUnitPledge(town.staff, town.sectionId, town.year, 1))?.shown).toMatchObject({ number: 1 })
})
