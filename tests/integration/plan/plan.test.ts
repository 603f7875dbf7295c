import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { submitPlan } from '@/lib/plan/agreement/commands'
import { choosePlanForm, draftPlan, reviseAgreedPlan } from '@/lib/plan/commands'
import { findPlan } from '@/lib/plan/reading/queries'
import { ok, refuse } from '@/lib/result'
import { agreed, begin, complete, done, shown, submission } from '../../support/plan-writing'
import { agreedPlan, approvedPledge, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const acts = (planId: string) => db().auditEntry.count({ where: { nounId: planId } })
const _notices = (accountId: string) => db().notification.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } })

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
    const planId = await begin(town.head, town.year)
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
    const planId = await begin(town.staff, town.year)
    const input = { ...(await shown(planId)), form: 'QUALITATIVE' as const }
    expect(await choosePlanForm(town.stranger, input)).toEqual(refuse('notFound'))
    expect(await choosePlanForm(town.chief, input)).toEqual(refuse('notFound'))
    expect(await choosePlanForm(town.staff, input)).toEqual(ok({ planId }))
    expect(await choosePlanForm(town.staff, input)).toEqual(refuse('conflict'))
    expect(await db().plan.findUniqueOrThrow({ where: { id: planId } })).toMatchObject({ form: 'QUALITATIVE' })
  })
})

describe('reading', () => {
  test('a draft is its owner’s alone; others learn only that there is one', async () => {
    const planId = await complete(town)
    expect((await findPlan(town.staff, planId, null))?.shown.content?.workResults).toHaveLength(1)
    for (const other of [town.chief, town.unitHr, town.auditor])
      expect((await findPlan(other, planId, null))?.shown, other.name).toMatchObject({ state: 'DRAFT', content: null })
    for (const other of [town.stranger, town.clerk, town.systemAdmin]) expect(await findPlan(other, planId, null), other.name).toBeNull()
    done(await submitPlan(town.staff, await submission(planId)))
    expect((await findPlan(town.chief, planId, null))?.shown.content?.workResults).toHaveLength(1)
  })

  test('while a change is being written, others read the version in force', async () => {
    const planId = await agreed(town)
    done(await reviseAgreedPlan(town.staff, { planId, number: 1, reason: 'Anggaran layanan berubah' }))
    expect((await findPlan(town.chief, planId, null))?.shown).toMatchObject({ number: 1, state: 'AGREED' })
    expect((await findPlan(town.staff, planId, null))?.shown).toMatchObject({ number: 2, state: 'DRAFT' })
    expect(await findPlan(town.staff, planId, 3)).toBeNull()
  })

  test('reading another person’s SKP is an act; reading one’s own is not', async () => {
    const planId = await agreed(town)
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
