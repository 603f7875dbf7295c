import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { columnOf, type Day, dayNumber } from '@/lib/day'
import { db } from '@/lib/db'
import { submitPlan } from '@/lib/plan/agreement/commands'
import { draftPlan } from '@/lib/plan/commands'
import { readContent } from '@/lib/plan/content/queries'
import { findPlan, findPlanToWrite } from '@/lib/plan/reading/queries'
import { startFrom } from '@/lib/plan/start/commands'
import { findBeginning } from '@/lib/plan/start/queries'
import { type Result, refuse } from '@/lib/result'
import { agreedPlan, approvedPledge, isNewYear, type Official, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const input = (who: Official, fromPlanId: string, year = town.year) => ({ holdingId: who.holdingId, year, fromPlanId })
const contentOf = async (planId: string) =>
  readContent(town.staff, (await db().planVersion.findFirstOrThrow({ where: { planId }, orderBy: { number: 'desc' } })).id, null)

/** The agreed version of last year's SKP, opened for a moment to add what the seed lacks. */
async function enrich(versionId: string, change: () => Promise<unknown>) {
  await db().$executeRaw`ALTER TABLE plan_version DISABLE TRIGGER plan_version_agreed_is_final`
  await db().planVersion.update({ where: { id: versionId }, data: { state: 'DRAFT' } })
  await change()
  await db().planVersion.update({ where: { id: versionId }, data: { state: 'AGREED' } })
  await db().$executeRaw`ALTER TABLE plan_version ENABLE TRIGGER plan_version_agreed_is_final`
}

test('a target added up over a longer stretch is pointed out to both parties until it is another', async () => {
  const indicators = [
    { text: 'Berkas selesai', target: '1200' },
    { text: 'Kepuasan', target: '90', aggregation: 'LAST' as const },
  ]
  const last = await agreedPlan(town, town.staff, { year: town.year - 1, workResults: [{ indicators }] })
  const { planId } = done(await startFrom(town.staff, input(town.staff, last.planId)))
  const carried = async () => (await findPlanToWrite(town.staff, planId))?.carried.map(({ text, target }) => [text, target])
  expect(await carried()).toEqual([])
  await db().plan.update({ where: { id: planId }, data: { startsOn: columnOf(`${town.year}-10-01`) } })
  expect(await carried()).toEqual([['Berkas selesai', '1.200 berkas']])
  const version = await db().planVersion.findFirstOrThrow({ where: { planId } })
  await db().planVersion.update({ where: { id: version.id }, data: { state: 'SUBMITTED' } })
  expect((await findPlan(town.chief, planId, null))?.carried).toMatchObject([{ text: 'Berkas selesai' }])
  await db().planVersion.update({ where: { id: version.id }, data: { state: 'DRAFT' } })
  const of = (text: string) => ({ where: { versionId: version.id, text } })
  await db().indicatorText.updateMany({ ...of('Berkas selesai'), data: { target: '300' } })
  expect(await carried()).toEqual([])
})

describe('from last year', () => {
  test('everything is copied under new ids that know where they come from', async () => {
    const last = await agreedPlan(town, town.staff, {
      year: town.year - 1,
      workResults: [{ text: 'Layanan selalu tersedia', indicators: [{}, { text: 'Waktu pulih' }] }, { category: 'TAMBAHAN' }],
      expectations: { KOMPETEN: 'Belajar keamanan jaringan' },
    })
    const quarter = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year - 1, number: 2 } })
    await enrich(last.versionId, async () => {
      const [indicatorId = ''] = last.indicatorIds[0] ?? []
      await db().indicatorTarget.create({ data: { versionId: last.versionId, indicatorId, periodId: quarter.id, target: '25' } })
      await db().planAnnexItem.create({ data: { versionId: last.versionId, kind: 'RESOURCES', position: 1, text: 'Anggaran cukup' } })
    })
    const { planId } = done(await startFrom(town.staff, input(town.staff, last.planId)))
    const plan = await db().plan.findUniqueOrThrow({ where: { id: planId }, include: { versions: true } })
    expect(plan).toMatchObject({ copiedFromId: last.planId, form: 'QUANTITATIVE', versions: [{ number: 1, state: 'DRAFT', revision: 1 }] })
    const content = await contentOf(planId)
    expect(content.workResults).toMatchObject([
      { text: 'Layanan selalu tersedia', category: 'UTAMA', copiedFromId: last.workResultIds[0] },
      { category: 'TAMBAHAN', copiedFromId: last.workResultIds[1] },
    ])
    expect(content.workResults[0]?.indicators).toMatchObject([
      { copiedFromId: last.indicatorIds[0]?.[0], aspect: 'KUANTITAS', target: '100' },
      { copiedFromId: last.indicatorIds[0]?.[1], text: 'Waktu pulih' },
    ])
    expect(content.workResults.map(({ id }) => id)).not.toContain(last.workResultIds[0])
    const next = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year, number: 2 } })
    expect([...(content.workResults[0]?.indicators[0]?.targets ?? [])]).toEqual([[next.id, '25']])
    expect(content.expectations).toEqual([{ valueKey: 'KOMPETEN', text: 'Belajar keamanan jaringan' }])
    expect(content.annexes.RESOURCES).toEqual(['Anggaran cukup'])
    expect(await db().auditEntry.count({ where: { nounId: planId, verb: 'plan.startFrom' } })).toBe(1)
  })

  test('a date moves to the same day of the year, the 29th of February to the 28th', async () => {
    const leap = 2028
    const last = await agreedPlan(town, town.staff, { year: town.year - 1, workResults: [{ indicators: [{}, {}] }] })
    await enrich(last.versionId, async () => {
      const days = [dayNumber(`${town.year - 1}-06-30`), dayNumber(`${leap}-02-29`)]
      for (const [index, target] of days.entries())
        await db().indicatorText.updateMany({
          where: { indicatorId: last.indicatorIds[0]?.[index] ?? '' },
          data: { kind: 'BY_DATE', target },
        })
    })
    const { planId } = done(await startFrom(town.staff, input(town.staff, last.planId)))
    const targets = (await contentOf(planId)).workResults[0]?.indicators.map(({ target }) => Number(target))
    expect(targets).toEqual([dayNumber(`${town.year}-06-30`), dayNumber(`${leap + 1}-02-28`)])
  })

  test('what hangs on an RHK of the pejabat penilai follows that one’s copy; on an objective the one that says the same; else it lets go', async () => {
    const lastYear = town.year - 1
    const chiefLast = await agreedPlan(town, town.chief, { year: lastYear, workResults: [{}, {}] })
    const pledge = await approvedPledge(town, town.officeId, ['Warga puas', 'Arsip tertib'])
    const old = await db().unitPledge.create({
      data: {
        id: uuidv7(),
        unitId: town.officeId,
        createdAt: town.staff.now,
        periodId: (await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year: lastYear } })).id,
      },
    })
    const oldVersion = { id: uuidv7(), pledgeId: old.id, number: 1, revision: 1, state: 'DRAFT' as const }
    await db().unitPledgeVersion.create({ data: { ...oldVersion, draftedById: town.hrAdmin.accountId, draftedAt: town.staff.now } })
    const objectiveId = uuidv7()
    await db().unitObjective.create({ data: { id: objectiveId, pledgeId: old.id } })
    await db().unitObjectiveText.create({ data: { versionId: oldVersion.id, objectiveId, position: 1, text: 'warga puas ' } })
    const last = await agreedPlan(town, town.staff, {
      year: lastYear,
      workResults: [
        { supportsWorkResultId: chiefLast.workResultIds[0] ?? '' },
        { supportsWorkResultId: chiefLast.workResultIds[1] ?? '' },
        { supportsObjectiveId: objectiveId },
      ],
    })
    const chiefNow = await agreedPlan(town, town.chief, { workResults: [{}] })
    await db().workResult.update({
      where: { id: chiefNow.workResultIds[0] ?? '' },
      data: { copiedFromId: chiefLast.workResultIds[0] ?? '' },
    })
    const { planId } = done(await startFrom(town.staff, input(town.staff, last.planId)))
    const hung = (await contentOf(planId)).workResults.map((one) => [one.supportsWorkResultId, one.supportsObjectiveId])
    expect(hung).toEqual([
      [chiefNow.workResultIds[0], null],
      [null, null],
      [null, pledge.objectiveIds[0]],
    ])
  })

  test('an SKP that is there stays as it is, also when two begin at once', async () => {
    const last = await agreedPlan(town, town.staff, { year: town.year - 1 })
    const both = await Promise.all([
      startFrom(town.staff, input(town.staff, last.planId)),
      startFrom(town.staff, input(town.staff, last.planId)),
    ])
    expect(both.map((one) => done(one).copied).sort()).toEqual([false, true])
    const { planId } = done(both[0])
    expect(done(both[1]).planId).toBe(planId)
    expect(done(await draftPlan(town.staff, { holdingId: town.staff.holdingId, year: town.year }))).toEqual({ planId })
    expect((await contentOf(planId)).workResults).toHaveLength(1)
    expect(await db().plan.count({ where: { holdingId: town.staff.holdingId } })).toBe(2)
  })

  test('a draft that says nothing yet is filled, once by two at once; one that says something is not', async () => {
    const last = await agreedPlan(town, town.staff, { year: town.year - 1, workResults: [{ text: 'Layanan selalu tersedia' }] })
    const place = { holdingId: town.staff.holdingId, year: town.year }
    const { planId } = done(await draftPlan(town.staff, place))
    expect(await findBeginning(town.staff, place.holdingId, town.year)).toMatchObject({ planId, isBlank: true })
    const both = await Promise.all([1, 2].map(() => startFrom(town.staff, input(town.staff, last.planId))))
    expect(both.map((one) => done(one).copied).sort()).toEqual([false, true])
    expect((await contentOf(planId)).workResults).toMatchObject([{ text: 'Layanan selalu tersedia' }])
    expect(await findBeginning(town.staff, place.holdingId, town.year)).toMatchObject({ planId, isBlank: false })
    const version = await db().planVersion.findFirstOrThrow({ where: { planId } })
    expect([version.number, version.revision]).toEqual([1, 2])
    expect(await startFrom(town.stranger, input(town.staff, last.planId))).toEqual(refuse('notFound'))
  })

  test('the same key begins once', async () => {
    const last = await agreedPlan(town, town.staff, { year: town.year - 1 })
    const key = uuidv7()
    expect(await startFrom(town.staff, input(town.staff, last.planId), { key })).toEqual(
      await startFrom(town.staff, input(town.staff, last.planId), { key }),
    )
  })
})

describe('what one may start from', () => {
  test('not what is somebody else’s, too old, of the same post and year, or never agreed', async () => {
    const theirs = await agreedPlan(town, town.clerk, { year: town.year - 1 })
    expect(await startFrom(town.staff, input(town.staff, theirs.planId))).toMatchObject(refuse('sourceUnknown', { field: 'fromPlanId' }))
    const draft = await agreedPlan(town, town.staff, { year: town.year - 1, state: 'RETURNED' })
    expect(await startFrom(town.staff, input(town.staff, draft.planId))).toMatchObject({ code: 'sourceUnknown' })
    expect(await startFrom(town.staff, input(town.staff, uuidv7()))).toMatchObject({ code: 'sourceUnknown' })
    expect(await db().plan.count({ where: { holdingId: town.staff.holdingId, periodId: town.yearPeriodId } })).toBe(0)
  })

  test('a stranger begins nothing here, nor does the pejabat penilai', async () => {
    const last = await agreedPlan(town, town.staff, { year: town.year - 1 })
    for (const other of [town.stranger, town.chief, town.hrAdmin])
      expect(await startFrom(other, input(town.staff, last.planId))).toEqual(refuse('notFound'))
    expect(await findBeginning(town.stranger, town.staff.holdingId, town.year)).toBeNull()
    expect(await findBeginning(town.chief, town.staff.holdingId, town.year)).toBeNull()
  })

  test.skipIf(isNewYear)(
    'after a move: the post before this year, also where it was never agreed, and last year’s, the likeliest first',
    async () => {
      const moved = { ...town.staff, holdingId: uuidv7() }
      await agreedPlan(town, town.staff, { year: town.year - 1 })
      const [early, late] = [`${town.year}-01-20`, `${town.year}-12-01`].map((day) => String(dayNumber(day as Day)))
      const byDate = { kind: 'BY_DATE', unitName: 'tanggal', aggregation: 'LAST' } as const
      const indicators = [
        { ...byDate, text: 'Laporan awal', target: early },
        { ...byDate, target: late },
      ]
      const now = await agreedPlan(town, town.staff, { state: 'RETURNED', endsOn: `${town.year}-01-31`, workResults: [{ indicators }] })
      const post = await db().post.create({
        data: { unitId: town.officeId, title: 'Analis', kind: 'FUNCTIONAL', level: 'AHLI_MUDA', isHead: false, createdAt: town.staff.now },
      })
      const end = columnOf(`${town.year}-02-01`)
      await db().postHolding.update({ where: { id: town.staff.holdingId }, data: { validTo: end } })
      const { personId, employeeId } = town.staff
      await db().postHolding.create({
        data: {
          id: moved.holdingId,
          postId: post.id,
          isHead: false,
          personId,
          employeeId,
          mode: 'DEFINITIVE',
          validFrom: end,
          recordedAt: town.staff.now,
        },
      })
      const actor = { ...moved, holdings: new Set([moved.holdingId]) }
      const beginning = await findBeginning(actor, moved.holdingId, town.year)
      expect(beginning?.sources.map(({ year, isAgreed }) => [year, isAgreed])).toEqual([
        [town.year, false],
        [town.year - 1, true],
      ])
      const { planId } = done(await startFrom(actor, { holdingId: moved.holdingId, year: town.year, fromPlanId: now.planId }))
      const plan = await db().plan.findUniqueOrThrow({ where: { id: planId } })
      expect([plan.startsOn, plan.endsOn]).toEqual([end, columnOf(`${town.year}-12-31`)])
      const writing = await findPlanToWrite(actor, planId)
      expect(writing?.faults).toMatchObject([{ code: 'dateOutside', about: 'Laporan awal' }])
      expect(await submitPlan(actor, { planId, revision: 1, marks: [] })).toMatchObject({ code: 'planIncomplete', params: { count: 1 } })
    },
  )

  test('an acting post begins from the SKP of the definitive one', async () => {
    const last = await agreedPlan(town, town.staff, { year: town.year - 1 })
    const head = await db().postHolding.findUniqueOrThrow({ where: { id: town.chief.holdingId } })
    const { personId, employeeId } = town.staff
    const acting = await db().postHolding.create({
      data: {
        id: uuidv7(),
        postId: head.postId,
        isHead: true,
        personId,
        employeeId,
        mode: 'PLT',
        validFrom: columnOf(`${town.year}-01-01`),
        recordedAt: town.staff.now,
      },
    })
    const actor = { ...town.staff, holdings: new Set([town.staff.holdingId, acting.id]) }
    const beginning = await findBeginning(actor, acting.id, town.year)
    expect(beginning).toMatchObject({ postTitle: 'Plt. Kepala Bidang Uji', sources: [{ planId: last.planId }] })
    expect((await startFrom(actor, { holdingId: acting.id, year: town.year, fromPlanId: last.planId })).ok).toBe(true)
  })
})
