import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { finalizeAppraisals } from '@/lib/appraisal/clock/commands'
import { acknowledgeAppraisal, decideObjection, objectToAppraisal, rateAppraisal, reopenAppraisal } from '@/lib/appraisal/commands'
import { closeCycle } from '@/lib/appraisal/cycle/commands'
import { findAppraisal } from '@/lib/appraisal/detail/queries'
import { setOrganizationAchievement } from '@/lib/appraisal/office/commands'
import { listOwnAppraisals, listToAppraise, listToDecide, listWaitingAppraisals } from '@/lib/appraisal/queries'
import { releaseAll, releaseAppraisal } from '@/lib/appraisal/release/commands'
import { addDays, columnOf, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { refuse } from '@/lib/result'
import { trusted } from '../../support/actors'
import { achievementSet, appraisalOf, done, openedCycle, ratingForm, reason, ref, released } from '../../support/appraisals'
import { agreedPlan, planTown, type SeededPlan, type Town } from '../../support/plans'

let town: Town
let plan: SeededPlan
let clerkPlan: SeededPlan
let year: number
/** Quarters of a year that is over: each group of tests has its own. */
let cycles: string[]
let id: string

beforeAll(async () => {
  town = await planTown()
  year = town.year - 1
  plan = await agreedPlan(town, town.staff, { year })
  clerkPlan = await agreedPlan(town, town.clerk, { year })
  await agreedPlan(town, town.head, { year })
  cycles = []
  for (const number of [1, 2, 3, 4]) cycles.push(await openedCycle(town, 'QUARTER', year, number))
  cycles.push(await openedCycle(town, 'YEAR', year))
}, 60_000)

const use = async (cycle: number, of = plan) => {
  id = (await appraisalOf(of.planId, cycles[cycle] ?? '')).id
}
const stateOf = async () => (await db().appraisal.findUniqueOrThrow({ where: { id } })).state
const stepsOf = () => db().appraisalStep.findMany({ where: { appraisalId: id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
const others = () => [town.clerk, town.stranger, town.systemAdmin]
const related = () => [town.staff, town.head, town.hrAdmin, town.unitHr, town.leader, town.auditor]

describe('rating', () => {
  beforeEach(() => use(0))

  test('is for the pejabat penilai alone', async () => {
    for (const actor of related()) expect(await rateAppraisal(actor, await ratingForm(id)), actor.name).toEqual(refuse('forbidden'))
    for (const actor of others()) expect(await rateAppraisal(actor, await ratingForm(id)), actor.name).toEqual(refuse('notFound'))
    expect(await stateOf()).toBe('DRAFT')
  })

  test('computes the predikat by the rule, whatever the form claims', async () => {
    const form = { ...(await ratingForm(id, 'DI_ATAS_EKSPEKTASI', 'DI_BAWAH_EKSPEKTASI')), predikat: 'SANGAT_BAIK' }
    done(await rateAppraisal(town.chief, form))
    const row = await db().appraisal.findUniqueOrThrow({ where: { id }, include: { predikatRule: { include: { rule: true } } } })
    expect(row).toMatchObject({ state: 'RATED', revision: 2, predikat: 'KURANG', predikatRule: { rule: { kind: 'PREDIKAT_TABLE' } } })
    expect(await stepsOf()).toMatchObject([{ fromState: 'DRAFT', toState: 'RATED', predikat: 'KURANG', byId: town.chief.accountId }])
    expect(await db().auditEntry.count({ where: { verb: 'appraisal.rate', nounId: id, unitId: town.sectionId } })).toBe(1)
  })

  test('keeps feedback on RHK and values, and refuses what is not of the SKP', async () => {
    const form = await ratingForm(id)
    const resultFeedback = [{ workResultId: plan.workResultIds[0] ?? '', rating: 'SESUAI_EKSPEKTASI' as const, text: 'Tepat waktu' }]
    const behaviourFeedback = [
      { valueKey: 'AKUNTABEL', rating: null, text: 'Teliti' },
      { valueKey: 'LOYAL', rating: null, text: null },
    ]
    const strange = [{ ...resultFeedback[0], workResultId: clerkPlan.workResultIds[0] ?? '', rating: null, text: 'x' }]
    expect(await rateAppraisal(town.chief, { ...form, resultFeedback: strange })).toEqual(refuse('feedbackUnknown'))
    expect(await rateAppraisal(town.chief, { ...form, behaviourFeedback: [{ valueKey: 'TIDAK_ADA', rating: null, text: 'x' }] })).toEqual(
      refuse('feedbackUnknown'),
    )
    done(await rateAppraisal(town.chief, { ...form, resultFeedback, behaviourFeedback }))
    expect(await db().appraisalBehaviourFeedback.findMany({ where: { appraisalId: id } })).toMatchObject([
      { valueKey: 'AKUNTABEL', text: 'Teliti' },
    ])
  })

  test('a stale form is refused, and of two at once one stays', async () => {
    const form = await ratingForm(id)
    expect(await rateAppraisal(town.chief, { ...form, revision: form.revision - 1 })).toEqual(refuse('conflict'))
    const results = await Promise.all([1, 2, 3, 4].map(() => rateAppraisal(town.chief, form)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await db().appraisal.findUniqueOrThrow({ where: { id } })).revision).toBe(form.revision + 1)
  })

  test('the same key twice rates once', async () => {
    const key = uuidv7()
    const form = await ratingForm(id)
    const first = await rateAppraisal(town.chief, form, { key })
    expect(await rateAppraisal(town.chief, form, { key })).toEqual(first)
    expect((await db().appraisal.findUniqueOrThrow({ where: { id } })).revision).toBe(form.revision + 1)
  })

  test('nothing stays when the act cannot be written', async () => {
    const before = await db().appraisal.findUniqueOrThrow({ where: { id } })
    await db().$executeRaw`ALTER TABLE audit_entry ADD CONSTRAINT test_refuses CHECK (verb <> 'appraisal.rate') NOT VALID`
    try {
      await expect(rateAppraisal(town.chief, await ratingForm(id, 'DI_BAWAH_EKSPEKTASI'))).rejects.toThrow(/test_refuses/)
    } finally {
      await db().$executeRaw`ALTER TABLE audit_entry DROP CONSTRAINT test_refuses`
    }
    expect(await db().appraisal.findUniqueOrThrow({ where: { id } })).toEqual(before)
  })
})

describe('release', () => {
  beforeEach(() => use(0))

  test('waits for the achievement of the organisation, in SQL too', async () => {
    expect(await releaseAppraisal(town.chief, await ref(id))).toEqual(refuse('achievementMissing', { params: { office: 'Dinas Uji' } }))
    expect(await releaseAll(town.chief, { cycleId: cycles[0] ?? '' })).toMatchObject({ code: 'achievementMissing' })
    await expect(db().appraisal.update({ where: { id }, data: { state: 'RELEASED' } })).rejects.toThrow(
      /appraisal_released_after_organization/,
    )
    await expect(db().appraisal.update({ where: { id }, data: { predikatRuleId: null } })).rejects.toThrow(
      /appraisal_predikat_from_ratings/,
    )
  })

  test('is for the pejabat penilai alone, and not before rating', async () => {
    await achievementSet(town.hrAdmin, cycles[0] ?? '', town.officeId)
    for (const actor of related()) expect(await releaseAppraisal(actor, await ref(id)), actor.name).toEqual(refuse('forbidden'))
    for (const actor of others()) expect(await releaseAppraisal(actor, await ref(id)), actor.name).toEqual(refuse('notFound'))
    const draft = await appraisalOf(clerkPlan.planId, cycles[0] ?? '')
    expect(await releaseAppraisal(town.chief, await ref(draft.id))).toEqual(refuse('stepNotNow', { params: { state: 'DRAFT' } }))
  })

  test('writes down who the parties are, tells the person, and happens once', async () => {
    const form = await ref(id)
    expect(await releaseAppraisal(town.chief, { ...form, revision: 1 })).toEqual(refuse('conflict'))
    const results = await Promise.all([1, 2, 3].map(() => releaseAppraisal(town.chief, form)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const row = await db().appraisal.findUniqueOrThrow({
      where: { id },
      include: { parties: { orderBy: { role: 'asc' } }, organizationAchievement: true },
    })
    expect(row.parties.map(({ role, name, number, nip }) => [role, name, number, nip])).toEqual([
      ['EMPLOYEE', 'Teguh', 1, town.staff.nip],
      ['APPRAISER', 'Lestari', 1, town.chief.nip],
      ['SUPERIOR', 'Novita', 1, town.head.nip],
    ])
    expect(row.organizationAchievement).toMatchObject({ achievement: 'BAIK', number: 1 })
    expect(await db().event.count({ where: { kind: 'APPRAISAL_RELEASED', subjectId: id } })).toBe(1)
    const told = { accountId: town.staff.accountId, kind: 'APPRAISAL_RELEASED' as const, path: `/penilaian/${id}` }
    expect(await db().notification.count({ where: told })).toBe(1)
    expect(await rateAppraisal(town.chief, await ratingForm(id))).toEqual(refuse('stepNotNow', { params: { state: 'RELEASED' } }))
  })

  test('shows the person the rating that was released, not those before it', async () => {
    const seen = async (actor: typeof town.staff) => (await findAppraisal(actor, id))?.taken.map(({ toState }) => toState)
    expect(await seen(town.staff)).toEqual(['RATED', 'RELEASED'])
    expect((await seen(town.chief))?.filter((state) => state === 'RATED').length).toBeGreaterThan(1)
  })

  test('of all that is rated, in one go', async () => {
    const cycleId = cycles[1] ?? ''
    for (const one of [plan, clerkPlan])
      done(await rateAppraisal(town.chief, await ratingForm((await appraisalOf(one.planId, cycleId)).id)))
    await achievementSet(town.hrAdmin, cycleId, town.officeId)
    expect(await releaseAll(town.staff, { cycleId })).toEqual(refuse('nothingToRelease'))
    expect(await releaseAll(town.chief, { cycleId })).toMatchObject({ ok: true, value: { released: 2, left: 0 } })
    expect(await releaseAll(town.chief, { cycleId })).toEqual(refuse('nothingToRelease'))
    const acts = await db().auditEntry.count({ where: { verb: 'appraisal.releaseAll' } })
    expect(acts).toBe(2)
  })
})

describe('what the person and the others see', () => {
  test('before release the person sees that it is being rated, and no more', async () => {
    await use(2)
    done(await rateAppraisal(town.chief, { ...(await ratingForm(id)), note: 'Rahasia dulu' }))
    const seen = await findAppraisal(town.staff, id)
    expect(seen).toMatchObject({ facts: { predikat: null, resultRating: null }, resultReason: null, note: null, taken: [], steps: [] })
    expect((await listOwnAppraisals(town.staff)).find((row) => row.id === id)).toMatchObject({ state: 'RATED', predikat: null })
    expect((await findAppraisal(town.chief, id))?.resultReason).toBe(reason)
    expect((await findAppraisal(town.head, id))?.note).toBe('Rahasia dulu')
  })

  test('roles see ratings and predikat, never feedback nor the reasons of ratings', async () => {
    await use(2)
    for (const actor of [town.hrAdmin, town.unitHr, town.leader, town.auditor]) {
      const seen = await findAppraisal(actor, id)
      expect(seen, actor.name).toMatchObject({ facts: { predikat: 'BAIK' }, resultReason: null, behaviourReason: null, note: null })
      expect(seen?.behaviourFeedback.size).toBe(0)
    }
    for (const actor of others()) expect(await findAppraisal(actor, id), actor.name).toBeNull()
  })

  test('reading another person’s is on record', async () => {
    await use(2)
    const before = await db().auditEntry.count({ where: { verb: 'appraisal.read', nounId: id } })
    await findAppraisal(town.staff, id)
    await findAppraisal(town.auditor, id)
    expect(await db().auditEntry.count({ where: { verb: 'appraisal.read', nounId: id } })).toBe(before + 1)
  })

  test('what waits, waits for the right person', async () => {
    const kinds = async (actor: typeof town.staff) => [...new Set((await listWaitingAppraisals(actor)).map(({ kind }) => kind))].sort()
    expect(await kinds(town.staff)).toEqual(['ACKNOWLEDGE'])
    expect(await kinds(town.chief)).toEqual(['RATE', 'RELEASE'])
    expect(await kinds(town.mayor)).toEqual(['ACHIEVEMENT', 'RATE'])
    expect(await kinds(town.stranger)).toEqual([])
    expect((await listToAppraise(town.chief)).every(({ appraiserId }) => appraiserId === town.chief.personId)).toBe(true)
  })
})

describe('receiving and objecting', () => {
  beforeEach(() => use(0))

  test('only the person acknowledges, once; then the term to object runs', async () => {
    for (const actor of [town.chief, ...related().filter((one) => one !== town.staff)])
      expect(await acknowledgeAppraisal(actor, await ref(id)), actor.name).toEqual(refuse('forbidden'))
    const form = await ref(id)
    expect(await objectToAppraisal(town.staff, { ...form, reason })).toEqual(refuse('stepNotNow', { params: { state: 'RELEASED' } }))
    const results = await Promise.all([1, 2].map(() => acknowledgeAppraisal(town.staff, form)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const row = await db().appraisal.findUniqueOrThrow({ where: { id } })
    expect([row.state, row.objectUntil && dayOf(row.objectUntil)]).toEqual(['RECEIVED', addDays(town.staff.today, 14)])
  })

  test('objecting is refused to others and after the term', async () => {
    for (const actor of [town.chief, town.head, town.hrAdmin])
      expect(await objectToAppraisal(actor, { ...(await ref(id)), reason }), actor.name).toEqual(refuse('forbidden'))
    const late = { ...town.staff, today: addDays(town.staff.today, 15) }
    expect(await objectToAppraisal(late, { ...(await ref(id)), reason })).toEqual(refuse('termOver'))
    expect((await findAppraisal({ ...town.staff, today: addDays(town.staff.today, 14) }, id))?.steps).toEqual(['OBJECT'])
    expect((await findAppraisal(late, id))?.steps).toEqual([])
  })

  test('goes to the superior, who alone decides; the predikat follows the ratings', async () => {
    const form = await ref(id)
    const results = await Promise.all([1, 2].map(() => objectToAppraisal(town.staff, { ...form, reason })))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().notification.count({ where: { accountId: town.head.accountId, kind: 'APPRAISAL_OBJECTED' } })).toBe(1)
    expect((await listToDecide(town.head)).map((row) => row.id)).toEqual([id])
    expect((await listWaitingAppraisals(town.head)).filter(({ kind }) => kind === 'DECIDE')).toHaveLength(1)
    const decision = {
      ...(await ref(id)),
      resultRating: 'DI_ATAS_EKSPEKTASI' as const,
      behaviourRating: 'DI_ATAS_EKSPEKTASI' as const,
      reason,
    }
    for (const actor of [town.chief, town.staff, town.hrAdmin, town.mayor])
      expect((await decideObjection(actor, decision)).ok, actor.name).toBe(false)
    expect(await decideObjection(town.head, { ...decision, revision: decision.revision - 1 })).toEqual(refuse('conflict'))
    const decided = await Promise.all([1, 2].map(() => decideObjection(town.head, decision)))
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().appraisal.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'DECIDED',
      predikat: 'SANGAT_BAIK',
      resultReason: reason,
    })
    expect(await db().event.count({ where: { kind: 'APPRAISAL_DECIDED', subjectId: id } })).toBe(1)
    expect(await reopenAppraisal(town.hrAdmin, { ...(await ref(id)), reason })).toEqual(
      refuse('stepNotNow', { params: { state: 'DECIDED' } }),
    )
  })

  test('cannot be addressed where nobody is above the pejabat penilai', async () => {
    const own = await db().appraisal.findFirstOrThrow({ where: { cycleId: cycles[0] ?? '', plan: { holdingId: town.head.holdingId } } })
    await released(town, town.mayor, own.id, 'SESUAI_EKSPEKTASI', 'SESUAI_EKSPEKTASI')
    done(await acknowledgeAppraisal(town.head, await ref(own.id)))
    expect(await objectToAppraisal(town.head, { ...(await ref(own.id)), reason })).toEqual(refuse('superiorUnknown'))
  })
})

describe('the clock', () => {
  const night = (days: number) => finalizeAppraisals({ ...trusted('JOB'), today: addDays(town.staff.today, days) }, null)

  test('is led by jobs alone', async () => {
    for (const actor of [town.hrAdmin, trusted('OPERATOR')]) expect(await finalizeAppraisals(actor, null)).toEqual(refuse('forbidden'))
  })

  test('a decision becomes final the next time; running again changes nothing', async () => {
    await use(0)
    done(await night(0))
    expect(await stateOf()).toBe('FINAL')
    expect(await night(0)).toMatchObject({ value: { led: 0 } })
  })

  test('a result nobody acknowledged counts as received after its term, and is final after the next', async () => {
    await use(1)
    await night(1)
    expect(await stateOf()).toBe('RELEASED')
    await Promise.all([night(60), night(60)])
    expect(await stateOf()).toBe('RECEIVED')
    expect((await stepsOf()).at(-1)).toMatchObject({
      fromState: 'RELEASED',
      toState: 'RECEIVED',
      byId: null,
      reason: expect.stringContaining('Tenggat'),
    })
    await night(74)
    expect(await stateOf()).toBe('RECEIVED')
    await night(75)
    expect(await stateOf()).toBe('FINAL')
  })
})

describe('reopening', () => {
  beforeEach(() => use(1))

  test('is for HR administrators, never for their own result', async () => {
    const form = { ...(await ref(id)), reason }
    for (const actor of [town.staff, town.chief, town.head, town.unitHr, town.leader, town.auditor])
      expect(await reopenAppraisal(actor, form), actor.name).toEqual(refuse('forbidden'))
    const both = { ...town.staff, reaches: town.hrAdmin.reaches }
    expect(await reopenAppraisal(both, form)).toEqual(refuse('forbidden'))
  })

  test('takes the result back, to be rated and released anew; parties get a new number', async () => {
    const form = { ...(await ref(id)), reason }
    const results = await Promise.all([1, 2].map(() => reopenAppraisal(town.hrAdmin, form)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().appraisal.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'REOPENED',
      objectUntil: null,
      organizationAchievementId: null,
    })
    expect(await db().event.count({ where: { kind: 'APPRAISAL_REOPENED', subjectId: id } })).toBe(1)
    expect((await findAppraisal(town.staff, id))?.facts.predikat).toBeNull()
    const last = await db().organizationAchievement.findFirstOrThrow({ where: { cycleId: cycles[1] ?? '' } })
    const correction = { cycleId: last.cycleId, unitId: last.unitId, basedOn: 1, achievement: 'ISTIMEWA' as const, reason }
    done(await setOrganizationAchievement(town.hrAdmin, correction))
    await released(town, town.chief, id, 'DI_ATAS_EKSPEKTASI', 'DI_ATAS_EKSPEKTASI')
    const row = await db().appraisal.findUniqueOrThrow({ where: { id }, include: { organizationAchievement: true, parties: true } })
    expect(row).toMatchObject({ state: 'RELEASED', predikat: 'SANGAT_BAIK', organizationAchievement: { number: 2 } })
    expect(row.parties.map(({ number }) => number).sort()).toEqual([1, 1, 1, 2, 2, 2])
    expect((await findAppraisal(town.staff, id))?.parties).toHaveLength(3)
  })
})

test('a closed cycle takes no first rating, but lets what is under way go on', async () => {
  const cycleId = cycles[4] ?? ''
  await use(4)
  done(await rateAppraisal(town.chief, await ratingForm(id)))
  done(await closeCycle(town.hrAdmin, { cycleId, reason }))
  const draft = await appraisalOf(clerkPlan.planId, cycleId)
  expect(await rateAppraisal(town.chief, await ratingForm(draft.id))).toEqual(refuse('cycleClosed'))
  done(await rateAppraisal(town.chief, await ratingForm(id)))
  await achievementSet(town.hrAdmin, cycleId, town.officeId)
  done(await releaseAppraisal(town.chief, await ref(id)))
})

test('a post no longer held is appraised by who appraised it last', async () => {
  await use(3)
  const ended = columnOf(`${year}-12-31`)
  await db().postHolding.update({ where: { id: town.staff.holdingId }, data: { validTo: ended } })
  await db().appraisalLine.updateMany({ where: { holdingId: town.staff.holdingId }, data: { validTo: ended } })
  const today = { ...town.chief, appraises: new Set<string>() }
  done(await rateAppraisal(today, await ratingForm(id)))
  expect((await findAppraisal(today, id))?.facts).toMatchObject({ appraiserName: 'Lestari', superiorName: 'Novita' })
})
