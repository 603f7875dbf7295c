import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { agreePlan, returnPlan, submitPlan, withdrawPlan } from '@/lib/plan/agreement/commands'
import { choosePlanForm, draftPlan, reviseAgreedPlan } from '@/lib/plan/commands'
import { removeIndicator, removeWorkResult, saveExpectations, saveIndicator, saveWorkResult } from '@/lib/plan/content/commands'
import { expectations, indicator, workResult } from '@/lib/plan/content/schema'
import { findAgreedPlan } from '@/lib/plan/queries'
import { findPlan, findPlanToWrite } from '@/lib/plan/reading/queries'
import { ok, type Result, refuse } from '@/lib/result'
import { agreedPlan, approvedPledge, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const begin = async (who = town.staff) => done(await draftPlan(who, { holdingId: who.holdingId, year: town.year })).planId
const newest = (planId: string) => db().planVersion.findFirstOrThrow({ where: { planId }, orderBy: { number: 'desc' } })
const shown = async (planId: string) => ({ planId, revision: (await newest(planId)).revision })
const acts = (planId: string) => db().auditEntry.count({ where: { nounId: planId } })
const notices = (accountId: string) => db().notification.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } })

async function addResult(planId: string, change: Record<string, unknown> = {}, who = town.staff): Promise<string> {
  const input = workResult.parse({ ...(await shown(planId)), text: 'Layanan tersedia sepanjang tahun', category: 'UTAMA', ...change })
  return done(await saveWorkResult(who, input)).workResultId ?? ''
}

async function indicatorInput(planId: string, workResultId: string, change: Record<string, unknown> = {}) {
  const told = { text: 'Lama gangguan', target: '12,5', unitName: 'jam', kind: 'LOWER_IS_BETTER', aggregation: 'SUM', aspect: 'WAKTU' }
  return indicator.parse({ ...(await shown(planId)), workResultId, ...told, ...change })
}

/** A draft that may be submitted. */
async function complete(): Promise<string> {
  const planId = await begin()
  done(await saveIndicator(town.staff, await indicatorInput(planId, await addResult(planId))))
  return planId
}

async function submitted(): Promise<string> {
  const planId = await complete()
  done(await submitPlan(town.staff, await shown(planId)))
  return planId
}

async function agreed(): Promise<string> {
  const planId = await submitted()
  done(await agreePlan(town.chief, await shown(planId)))
  return planId
}

describe('beginning', () => {
  test('a person begins the SKP of their post once, also by two at once', async () => {
    const input = { holdingId: town.staff.holdingId, year: town.year }
    const [one, other] = await Promise.all([draftPlan(town.staff, input), draftPlan(town.staff, input)])
    expect(one).toEqual(other)
    expect(done(one)).toEqual(done(await draftPlan(town.staff, input)))
    const plan = await db().plan.findUniqueOrThrow({ where: { id: done(one).planId }, include: { versions: true } })
    expect(plan).toMatchObject({ form: 'QUANTITATIVE', startsOn: new Date(`${town.year}-01-01`), endsOn: new Date(`${town.year}-12-31`) })
    expect(plan.versions).toMatchObject([{ number: 1, state: 'DRAFT', revision: 1 }])
    expect(await acts(plan.id)).toBe(1)
  })

  test('the head of an office has the form of leaders, and nobody chooses another', async () => {
    const planId = await begin(town.head)
    expect(await db().plan.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({ form: 'LEADER' })
    expect(await choosePlanForm(town.head, { ...(await shown(planId)), form: 'QUALITATIVE' })).toEqual(refuse('formFixed'))
  })

  test('not for a post of somebody else, a year gone by, or the head of government', async () => {
    expect(await draftPlan(town.clerk, { holdingId: town.staff.holdingId, year: town.year })).toEqual(refuse('notFound'))
    expect(await draftPlan(town.staff, { holdingId: town.staff.holdingId, year: town.year - 1 })).toEqual(refuse('yearPast'))
    expect(await draftPlan(town.staff, { holdingId: town.staff.holdingId, year: town.year + 9 })).toEqual(refuse('yearUnknown'))
    expect(await draftPlan(town.mayor, { holdingId: town.mayor.holdingId, year: town.year })).toEqual(refuse('withoutPlan'))
  })

  test('it lasts as long as the post is held', async () => {
    const [from, to] = [new Date(`${town.year - 1}-06-01`), new Date(`${town.year + 1}-04-01`)]
    await db().postHolding.update({ where: { id: town.clerk.holdingId }, data: { validFrom: from, validTo: to } })
    const next = done(await draftPlan(town.clerk, { holdingId: town.clerk.holdingId, year: town.year + 1 }))
    expect(await db().plan.findUniqueOrThrow({ where: { id: next.planId } })).toMatchObject({
      startsOn: new Date(`${town.year + 1}-01-01`),
      endsOn: new Date(`${town.year + 1}-03-31`),
    })
  })

  test('the owner may choose the qualitative form before the first agreement; a stranger may not', async () => {
    const planId = await begin()
    const input = { ...(await shown(planId)), form: 'QUALITATIVE' as const }
    expect(await choosePlanForm(town.stranger, input)).toEqual(refuse('notFound'))
    expect(await choosePlanForm(town.chief, input)).toEqual(refuse('notFound'))
    expect(await choosePlanForm(town.staff, input)).toEqual(ok({ planId }))
    expect(await choosePlanForm(town.staff, input)).toEqual(refuse('conflict'))
    expect(await db().plan.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({ form: 'QUALITATIVE' })
  })
})

describe('writing', () => {
  test('RHK and indicators are added, changed and removed, and keep their ids', async () => {
    const planId = await begin()
    const first = await addResult(planId)
    const second = await addResult(planId, { text: 'Arsip rapi', category: 'TAMBAHAN' })
    expect(await addResult(planId, { workResultId: first, text: 'Layanan selalu tersedia' })).toBe(first)
    done(await saveIndicator(town.staff, await indicatorInput(planId, first)))
    const before = await findPlanToWrite(town.staff, planId)
    const indicatorId = before?.content.workResults[0]?.indicators[0]?.id ?? ''
    done(await saveIndicator(town.staff, await indicatorInput(planId, first, { indicatorId, target: '1.000,25' })))
    const after = await findPlanToWrite(town.staff, planId)
    expect(after?.content.workResults).toMatchObject([
      { id: first, text: 'Layanan selalu tersedia', indicators: [{ id: indicatorId, target: '1000.25', kind: 'LOWER_IS_BETTER' }] },
      { id: second, category: 'TAMBAHAN', indicators: [] },
    ])
    done(await removeIndicator(town.staff, { ...(await shown(planId)), indicatorId }))
    done(await removeWorkResult(town.staff, { ...(await shown(planId)), workResultId: first }))
    expect((await findPlanToWrite(town.staff, planId))?.content.workResults.map(({ id }) => id)).toEqual([second])
    expect(await db().workResult.count({ where: { planId } })).toBe(1)
  })

  test('the same key adds once; an old form is refused; of two at once one is kept', async () => {
    const planId = await begin()
    const input = workResult.parse({ ...(await shown(planId)), text: 'Hasil yang sama', category: 'UTAMA' })
    const key = uuidv7()
    const first = await saveWorkResult(town.staff, input, { key })
    expect(await saveWorkResult(town.staff, input, { key })).toEqual(first)
    expect(await saveWorkResult(town.staff, input)).toEqual(refuse('conflict'))
    const fresh = workResult.parse({ ...(await shown(planId)), text: 'Hasil lain', category: 'UTAMA' })
    const both = await Promise.all([saveWorkResult(town.staff, fresh), saveWorkResult(town.staff, fresh)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(await db().workResultText.count({ where: { workResult: { planId } } })).toBe(2)
  })

  test('nobody but the owner writes, nor is told that there is a draft to write on', async () => {
    const planId = await begin()
    const input = workResult.parse({ ...(await shown(planId)), text: 'Titipan', category: 'UTAMA' })
    for (const other of [town.chief, town.head, town.clerk, town.unitHr, town.hrAdmin, town.systemAdmin])
      expect(await saveWorkResult(other, input), other.name).toEqual(refuse('notFound'))
    expect(await findPlanToWrite(town.chief, planId)).toBeNull()
  })

  test('the form says whether an aspect is asked', async () => {
    const planId = await begin()
    const result = await addResult(planId)
    const input = await indicatorInput(planId, result, { aspect: '' })
    expect(await saveIndicator(town.staff, input)).toEqual(refuse('aspectMissing', { field: 'aspect' }))
    const leading = await begin(town.head)
    const own = await addResult(leading, {}, town.head)
    expect(await saveIndicator(town.head, await indicatorInput(leading, own))).toEqual(
      refuse('perspectiveMissing', { field: 'perspective' }),
    )
    done(await saveIndicator(town.head, await indicatorInput(leading, own, { perspective: 'ANGGARAN' })))
    expect(await db().indicatorText.findFirstOrThrow({ where: { indicator: { workResultId: own } } })).toMatchObject({ aspect: null })
  })

  test('an RHK hangs on the pejabat penilai’s RHK in force or on an objective of the own unit and above, and on nothing else', async () => {
    const above = await agreedPlan(town, town.chief, { workResults: [{ text: 'Layanan bidang' }] })
    const aside = await agreedPlan(town, town.clerk)
    const { objectiveIds } = await approvedPledge(town, town.officeId, ['Warga terlayani'])
    const elsewhere = await approvedPledge(town, town.otherOfficeId)
    const planId = await begin()
    const writing = await findPlanToWrite(town.staff, planId)
    expect(writing?.supportable).toEqual({
      workResults: [{ id: above.workResultIds[0], text: 'Layanan bidang' }],
      objectives: [{ id: objectiveIds[0], text: 'Warga terlayani', unitName: 'Dinas Uji' }],
    })
    for (const supports of [`rhk:${aside.workResultIds[0]}`, `sasaran:${elsewhere.objectiveIds[0]}`]) {
      const input = workResult.parse({ ...(await shown(planId)), text: 'Mengikuti', category: 'UTAMA', supports })
      expect(await saveWorkResult(town.staff, input)).toEqual(refuse('supportUnknown', { field: 'supports' }))
    }
    await addResult(planId, { supports: `rhk:${above.workResultIds[0]}` })
    await addResult(planId, { supports: `sasaran:${objectiveIds[0]}` })
    const results = (await findPlanToWrite(town.staff, planId))?.content.workResults ?? []
    expect(results.map(({ supports }) => supports)).toEqual(['Layanan bidang', 'Warga terlayani'])
  })

  test('expectations are written for the seven values, and emptied', async () => {
    const planId = await begin()
    const input = async (texts: object) => expectations.parse({ ...(await shown(planId)), ...texts })
    done(await saveExpectations(town.staff, await input({ AKUNTABEL: ' Catat tiap gangguan ', LOYAL: '', ASING: 'diabaikan' })))
    expect((await findPlanToWrite(town.staff, planId))?.content.expectations).toEqual([
      { valueKey: 'AKUNTABEL', text: 'Catat tiap gangguan' },
    ])
    done(await saveExpectations(town.staff, await input({})))
    expect((await findPlanToWrite(town.staff, planId))?.content.expectations).toEqual([])
  })
})

describe('submitting and agreeing', () => {
  test('what is incomplete stays a draft', async () => {
    const planId = await begin()
    expect(await submitPlan(town.staff, await shown(planId))).toEqual(refuse('planIncomplete', { params: { count: 1 } }))
    await addResult(planId)
    expect((await findPlanToWrite(town.staff, planId))?.faults).toMatchObject([{ code: 'noIndicator' }])
    expect(await newest(planId)).toMatchObject({ state: 'DRAFT' })
  })

  test('without a pejabat penilai it cannot be submitted', async () => {
    const planId = await begin(town.stranger)
    const result = await addResult(planId, {}, town.stranger)
    done(await saveIndicator(town.stranger, await indicatorInput(planId, result)))
    expect(await submitPlan(town.stranger, await shown(planId))).toEqual(refuse('appraiserMissing'))
  })

  test('the pejabat penilai is told, and only they return it with a reason or agree', async () => {
    const planId = await submitted()
    expect(await notices(town.chief.accountId)).toMatchObject([
      { kind: 'PLAN_SUBMITTED', path: `/skp/${planId}`, subject: `SKP ${town.year}` },
    ])
    const input = await shown(planId)
    for (const other of [town.staff, town.head, town.unitHr, town.hrAdmin, town.leader]) {
      expect(await agreePlan(other, input), other.name).toEqual(refuse('forbidden'))
      expect(await returnPlan(other, { ...input, reason: 'Coba-coba saja' }), other.name).toEqual(refuse('forbidden'))
    }
    expect(await agreePlan(town.stranger, input)).toEqual(refuse('notFound'))
    done(await returnPlan(town.chief, { ...input, reason: 'Targetnya terlalu rendah' }))
    expect(await findPlanToWrite(town.staff, planId)).toMatchObject({
      state: 'RETURNED',
      returned: { reason: 'Targetnya terlalu rendah', by: 'Lestari' },
    })
    done(await submitPlan(town.staff, await shown(planId)))
    expect(await notices(town.chief.accountId)).toHaveLength(2)
    done(await agreePlan(town.chief, await shown(planId)))
    expect((await notices(town.staff.accountId)).map(({ kind }) => kind)).toEqual(['PLAN_RETURNED', 'PLAN_AGREED'])
    expect(await db().event.count({ where: { kind: 'PLAN_AGREED', subjectId: planId } })).toBe(1)
    const steps = await db().planStep.findMany({ where: { version: { planId } }, orderBy: { at: 'asc' } })
    expect(steps.map(({ toState }) => toState).sort()).toEqual(['AGREED', 'DRAFT', 'RETURNED', 'SUBMITTED', 'SUBMITTED'])
  })

  test('the owner takes a submitted one back, and only then', async () => {
    const planId = await submitted()
    const input = await shown(planId)
    expect(await withdrawPlan(town.chief, input)).toEqual(refuse('forbidden'))
    done(await withdrawPlan(town.staff, input))
    expect(await withdrawPlan(town.staff, await shown(planId))).toEqual(refuse('conflict'))
    expect(await agreePlan(town.chief, input)).toEqual(refuse('conflict'))
  })

  test('of agreeing and withdrawing at once, one happens; the same key agrees once', async () => {
    const planId = await submitted()
    const input = await shown(planId)
    const key = uuidv7()
    const results = await Promise.all([
      agreePlan(town.chief, input, { key }),
      withdrawPlan(town.staff, input),
      agreePlan(town.chief, input, { key }),
    ])
    const version = await newest(planId)
    expect(results[1].ok).toBe(version.state === 'DRAFT')
    expect(results[0].ok).toBe(version.state === 'AGREED')
    expect(results[0]).toEqual(results[2])
    expect(await db().event.count({ where: { kind: 'PLAN_AGREED', subjectId: planId } })).toBe(version.state === 'AGREED' ? 1 : 0)
  })

  test('an agreed one never changes, and its parties stay as they stood', async () => {
    const planId = await agreed()
    await db().person.update({ where: { id: town.chief.personId }, data: { name: 'Lestari Berganti' } })
    await db().post.update({
      where: { id: (await db().postHolding.findUniqueOrThrow({ where: { id: town.staff.holdingId } })).postId },
      data: { title: 'Lain' },
    })
    const plan = await findAgreedPlan(town.staff, planId)
    expect(plan?.parties.map(({ role, name, postTitle, rank }) => [role, name, postTitle, rank])).toEqual([
      ['EMPLOYEE', 'Teguh', 'Pranata Komputer', 'III/c'],
      ['APPRAISER', 'Lestari', 'Kepala Bidang Uji', 'III/c'],
      ['SUPERIOR', 'Novita', 'Kepala Dinas Uji', 'III/c'],
    ])
    const { versionId } = plan as { versionId: string }
    const input = workResult.parse({ ...(await shown(planId)), text: 'Menyusul', category: 'UTAMA' })
    expect(await saveWorkResult(town.staff, input)).toEqual(refuse('conflict'))
    const changes = [
      Prisma.sql`UPDATE plan_version SET state = 'DRAFT' WHERE id = ${versionId}::uuid`,
      Prisma.sql`DELETE FROM plan_version WHERE id = ${versionId}::uuid`,
      Prisma.sql`UPDATE work_result_text SET text = 'Diubah' WHERE version_id = ${versionId}::uuid`,
      Prisma.sql`DELETE FROM indicator_text WHERE version_id = ${versionId}::uuid`,
      Prisma.sql`DELETE FROM plan_party WHERE version_id = ${versionId}::uuid`,
      Prisma.sql`UPDATE plan_step SET reason = 'Lain' WHERE version_id = ${versionId}::uuid`,
      Prisma.sql`INSERT INTO behaviour_expectation (version_id, value_key, text) VALUES (${versionId}::uuid, 'LOYAL', 'Menyusul')`,
    ]
    for (const change of changes) await expect(db().$executeRaw(change), change.sql).rejects.toThrow(/forbidden|settled/)
  })
})

describe('changing an agreed one', () => {
  test('owner or pejabat penilai opens the next version with the same ids; the agreed one stays in force', async () => {
    const planId = await agreed()
    const before = await findAgreedPlan(town.staff, planId)
    const input = { planId, number: 1, reason: 'Anggaran layanan berubah' }
    expect(await reviseAgreedPlan(town.head, input)).toEqual(refuse('forbidden'))
    expect(await reviseAgreedPlan(town.stranger, input)).toEqual(refuse('notFound'))
    const both = await Promise.all([reviseAgreedPlan(town.staff, input), reviseAgreedPlan(town.chief, input)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(both.find((result) => !result.ok)).toEqual(refuse('revisionOpen'))
    const writing = await findPlanToWrite(town.staff, planId)
    expect(writing).toMatchObject({ number: 2, reason: 'Anggaran layanan berubah' })
    expect(writing?.content).toEqual(before && { workResults: writing?.content.workResults, expectations: before.expectations })
    expect(writing?.content.workResults).toMatchObject(before?.workResults ?? [])
    const [result] = before?.workResults ?? []
    await addResult(planId, { workResultId: result?.id, text: 'Layanan baru' })
    expect(await findAgreedPlan(town.chief, planId)).toEqual(before)
    done(await submitPlan(town.staff, await shown(planId)))
    done(await agreePlan(town.chief, await shown(planId)))
    expect(await findAgreedPlan(town.staff, planId)).toMatchObject({ number: 2, workResults: [{ id: result?.id, text: 'Layanan baru' }] })
    expect(await reviseAgreedPlan(town.staff, input)).toEqual(refuse('conflict'))
  })

  test('an agreed SKP keeps the wording of what it hangs on; a draft shows the newest', async () => {
    const above = await agreedPlan(town, town.chief, {
      workResults: [{ text: 'Semula' }],
      agreedAt: new Date(town.chief.now.getTime() - 60_000),
    })
    const planId = await begin()
    const supports = `rhk:${above.workResultIds[0]}`
    done(await saveIndicator(town.staff, await indicatorInput(planId, await addResult(planId, { supports }))))
    done(await submitPlan(town.staff, await shown(planId)))
    done(await agreePlan(town.chief, await shown(planId)))
    done(await reviseAgreedPlan(town.chief, { planId: above.planId, number: 1, reason: 'Menyesuaikan arah' }))
    await addResult(above.planId, { workResultId: above.workResultIds[0], text: 'Berubah' }, town.chief)
    done(await submitPlan(town.chief, await shown(above.planId)))
    const later = { ...town.head, now: new Date(town.head.now.getTime() + 60_000) }
    done(await agreePlan(later, await shown(above.planId)))
    expect((await findAgreedPlan(town.staff, planId))?.workResults[0]?.supports).toBe('Semula')
    done(await reviseAgreedPlan(town.staff, { planId, number: 1, reason: 'Mengikuti pimpinan' }))
    expect((await findPlanToWrite(town.staff, planId))?.content.workResults[0]?.supports).toBe('Berubah')
  })
})

describe('reading', () => {
  test('a draft is its owner’s alone; others learn only that there is one', async () => {
    const planId = await complete()
    expect((await findPlan(town.staff, planId, null))?.shown.content?.workResults).toHaveLength(1)
    for (const other of [town.chief, town.unitHr, town.auditor])
      expect((await findPlan(other, planId, null))?.shown, other.name).toMatchObject({ state: 'DRAFT', content: null })
    for (const other of [town.stranger, town.clerk, town.systemAdmin]) expect(await findPlan(other, planId, null), other.name).toBeNull()
    done(await submitPlan(town.staff, await shown(planId)))
    expect((await findPlan(town.chief, planId, null))?.shown.content?.workResults).toHaveLength(1)
  })

  test('while a change is being written, others read the version in force', async () => {
    const planId = await agreed()
    done(await reviseAgreedPlan(town.staff, { planId, number: 1, reason: 'Anggaran layanan berubah' }))
    expect((await findPlan(town.chief, planId, null))?.shown).toMatchObject({ number: 1, state: 'AGREED' })
    expect((await findPlan(town.staff, planId, null))?.shown).toMatchObject({ number: 2, state: 'DRAFT' })
    expect(await findPlan(town.staff, planId, 3)).toBeNull()
  })

  test('reading another person’s SKP is an act; reading one’s own is not', async () => {
    const planId = await agreed()
    const readings = () => db().auditEntry.count({ where: { verb: 'plan.read', nounId: planId } })
    await findPlan(town.staff, planId, null)
    expect(await readings()).toBe(0)
    await findPlan(town.head, planId, null)
    expect(await readings()).toBe(1)
  })

  test('says where the year is on record: by rule, or as chosen for the employee', async () => {
    const { planId } = await agreedPlan(town, town.staff)
    const found = async (who = town.staff) => (await findPlan(who, planId, null))?.recording
    expect(await found()).toMatchObject({ system: 'E_KINERJA', chosen: false })
    const choice = { employeeId: town.staff.employeeId ?? '', year: town.year, system: 'TERA' as const, reason: 'Uji coba daerah' }
    await db().recordingSystemChoice.create({ data: choice })
    expect(await found(town.chief)).toMatchObject({ system: 'TERA', chosen: true })
  })

  test('each RHK shows the chain up to the unit’s objective', async () => {
    const { objectiveIds } = await approvedPledge(town, town.officeId, ['Warga terlayani'])
    const head = await agreedPlan(town, town.head, {
      form: 'LEADER',
      workResults: [{ text: 'Layanan dinas', supportsObjectiveId: objectiveIds[0] as string }],
    })
    const chief = await agreedPlan(town, town.chief, {
      workResults: [{ text: 'Layanan bidang', supportsWorkResultId: head.workResultIds[0] as string }],
    })
    const staff = await agreedPlan(town, town.staff, { workResults: [{ supportsWorkResultId: chief.workResultIds[0] as string }, {}] })
    const reading = await findPlan(town.staff, staff.planId, null)
    expect(reading?.chains.get(staff.workResultIds[0] as string)).toEqual([
      { text: 'Layanan bidang', of: 'Kepala Bidang Uji', isObjective: false },
      { text: 'Layanan dinas', of: 'Kepala Dinas Uji', isObjective: false },
      { text: 'Warga terlayani', of: 'Dinas Uji', isObjective: true },
    ])
    expect(reading?.chains.has(staff.workResultIds[1] as string)).toBe(false)
  })
})
