import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { approvePledge, renewPledge, startPledge } from '@/lib/plan/pledge/commands'
import { removeObjective, removeUnitIndicator, saveObjective, saveUnitIndicator } from '@/lib/plan/pledge/content/commands'
import { findUnitPledge, listUnitPledges } from '@/lib/plan/pledge/queries'
import { objective, unitIndicator } from '@/lib/plan/pledge/schema'
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
const addObjective = async (change: object = {}, who: Townsperson = town.chief) =>
  done(await saveObjective(who, objective.parse({ ...(await shown()), text: 'Layanan andal', ...change }))).objectiveId
const addIndicator = async (objectiveId: string, change: object = {}) => {
  const told = { text: 'Ketersediaan', target: '99,5', unitName: 'persen', kind: 'HIGHER_IS_BETTER', aggregation: 'LAST' }
  return saveUnitIndicator(town.chief, unitIndicator.parse({ ...(await shown()), objectiveId, ...told, ...change }))
}
const draft = (who: Townsperson) => findUnitPledge(who, town.sectionId, town.year, 'draft')

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
  done(await removeUnitIndicator(town.chief, { ...(await shown()), indicatorId }))
  done(await removeObjective(town.chief, { ...(await shown()), objectiveId }))
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

test('an old form is refused, the same key adds once, of two at once one is kept', async () => {
  done(await start())
  const input = objective.parse({ ...(await shown()), text: 'Sasaran sama' })
  const key = uuidv7()
  const first = await saveObjective(town.chief, input, { key })
  expect(await saveObjective(town.chief, input, { key })).toEqual(first)
  expect(await saveObjective(town.chief, input)).toEqual(refuse('conflict'))
  const fresh = objective.parse({ ...(await shown()), text: 'Sasaran lain' })
  const both = await Promise.all([saveObjective(town.chief, fresh), saveObjective(town.unitHr, fresh)])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
})

test('the head’s pejabat penilai approves, or an HR administrator with a note; nobody else', async () => {
  done(await start())
  expect(await approvePledge(town.head, { ...(await shown()), note: null })).toEqual(refuse('pledgeIncomplete'))
  const objectiveId = await addObjective()
  expect(await approvePledge(town.head, { ...(await shown()), note: null })).toEqual(refuse('pledgeIncomplete'))
  done(await addIndicator(objectiveId))
  const input = { ...(await shown()), note: null }
  for (const other of [town.chief, town.unitHr]) expect(await approvePledge(other, input), other.name).toEqual(refuse('forbidden'))
  expect(await approvePledge(town.mayor, input)).toEqual(refuse('notFound'))
  expect(await approvePledge(town.hrAdmin, input)).toEqual(refuse('approvalNoteMissing', { field: 'note' }))
  const both = await Promise.all([approvePledge(town.head, input), approvePledge(town.hrAdmin, { ...input, note: 'Naskah nomor 1' })])
  expect(both.filter((result) => result.ok)).toHaveLength(1)
  expect(await approvePledge(town.head, input)).toEqual(refuse('conflict'))
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
