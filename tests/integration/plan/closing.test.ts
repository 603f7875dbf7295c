import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { mayListAppraisals } from '@/lib/appraisal/policy'
import { addDays, columnOf, type Day, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import { correctAppraisalLine } from '@/lib/organization/appraiser/commands'
import { appointActing, endHolding } from '@/lib/organization/holding/commands'
import { agreePlan, submitPlan } from '@/lib/plan/agreement/commands'
import { followOrganization } from '@/lib/plan/closing/commands'
import { timeAfterChange } from '@/lib/plan/closing/jobs'
import { draftPlan, reviseAgreedPlan } from '@/lib/plan/commands'
import { listOwnPlans, listWaitingPlans } from '@/lib/plan/overview/queries'
import { mayListPlans } from '@/lib/plan/policy'
import { type Result, refuse } from '@/lib/result'
import { trusted } from '../../support/actors'
import { agreedPlan, type Official, planTown, type Town } from '../../support/plans'
import { session } from '../rights/town'

let town: Town
let today: Day

beforeEach(async () => {
  town = await planTown()
  today = town.staff.today
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const reason = 'Surat keputusan mutasi'
const follow = async () => {
  for (const event of await db().event.findMany({ where: { kind: 'ORGANIZATION_CHANGED' } }))
    done(await timeAfterChange.handle(trusted('JOB'), event))
}
const timeOf = async (planId: string) => {
  const { endsOn, closing, closedAt } = await db().plan.findUniqueOrThrow({ where: { id: planId } })
  return [dayOf(endsOn), closing, closedAt !== null]
}
const notices = (who: Official, kind: 'PLAN_CLOSED' | 'APPRAISER_CHANGED') =>
  db().notification.findMany({ where: { accountId: who.accountId, kind } })
const signedInAgain = async (who: Official) => ({ ...who, ...(await loadActor(await session(who.accountId))) }) as Official

/** The staff's next post, held from today on. */
async function nextPost(): Promise<string> {
  const at = { createdAt: town.staff.now }
  const post = await db().post.create({
    data: { unitId: town.officeId, title: 'Analis', kind: 'FUNCTIONAL', level: 'AHLI_MUDA', isHead: false, ...at },
  })
  const { personId, employeeId } = town.staff
  const held = { postId: post.id, isHead: false, personId, employeeId, mode: 'DEFINITIVE' as const }
  const { id } = await db().postHolding.create({ data: { id: uuidv7(), ...held, validFrom: columnOf(today), recordedAt: town.staff.now } })
  return id
}

const onYearEnd = () => town.staff.today.endsWith('-01-01')

describe('a post that ends', () => {
  test('closes its SKP on the last day held, tells its owner once with the way to the next, and keeps what was agreed', async () => {
    if (onYearEnd()) return
    const { planId } = await agreedPlan(town, town.staff)
    done(await endHolding(town.hrAdmin, { holdingId: town.staff.holdingId, on: today, reason }))
    const next = await nextPost()
    await follow()
    await follow()
    done(await followOrganization(trusted('JOB'), null))
    expect(await timeOf(planId)).toEqual([addDays(today, -1), 'MOVED', true])
    expect(await notices(town.staff, 'PLAN_CLOSED')).toMatchObject([
      { subject: `SKP ${town.year}`, path: `/skp/mulai?jabatan=${next}&tahun=${town.year}` },
    ])
    expect(await db().auditEntry.count({ where: { nounId: planId, actorKind: 'JOB' } })).toBe(1)
    const owner = await signedInAgain(town.staff)
    expect(await reviseAgreedPlan(owner, { planId, number: 1, reason: 'Ingin mengubah' })).toMatchObject({
      code: 'planClosed',
      params: { own: 1 },
    })
    const own = await listOwnPlans(owner, town.year)
    expect(own.map(({ holdingId, closing, standing }) => [holdingId, closing, standing])).toEqual([
      [town.staff.holdingId, 'MOVED', 'AGREED'],
      [next, null, 'NONE'],
    ])
    const begun = done(await draftPlan(owner, { holdingId: next, year: town.year }))
    expect(await db().plan.findUniqueOrThrow({ where: { id: begun.planId } })).toMatchObject({ startsOn: columnOf(today) })
  })

  test('closes a draft that was never agreed: it is read, waits for nobody and is not submitted', async () => {
    if (onYearEnd()) return
    const { planId } = done(await draftPlan(town.staff, { holdingId: town.staff.holdingId, year: town.year }))
    done(await endHolding(town.hrAdmin, { holdingId: town.staff.holdingId, on: today, reason }))
    await follow()
    const owner = await signedInAgain(town.staff)
    expect(await timeOf(planId)).toEqual([addDays(today, -1), 'LEFT', true])
    expect(await submitPlan(owner, { planId, revision: 1, marks: [] })).toMatchObject({ code: 'planClosed', params: { own: 1 } })
    expect(await listWaitingPlans(owner)).toEqual([])
    expect(owner.holdings.size).toBe(0)
    expect([mayListPlans(owner), mayListAppraisals(owner)]).toEqual([true, true])
    expect(await listOwnPlans(owner, town.year)).toMatchObject([{ planId, closing: 'LEFT' }])
  })

  test('whose end lies ahead shortens the SKP and closes it when the day has come', async () => {
    if (today >= `${town.year}-12-29`) return
    const { planId } = await agreedPlan(town, town.staff)
    done(await endHolding(town.hrAdmin, { holdingId: town.staff.holdingId, on: addDays(today, 2), reason }))
    await follow()
    expect(await timeOf(planId)).toEqual([addDays(today, 1), null, false])
    done(await followOrganization({ ...trusted('JOB'), today: addDays(today, 2) }, null))
    expect(await timeOf(planId)).toEqual([addDays(today, 1), 'LEFT', true])
  })

  test('and whose end is taken back opens the SKP again', async () => {
    if (onYearEnd()) return
    const { planId } = await agreedPlan(town, town.staff)
    done(await endHolding(town.hrAdmin, { holdingId: town.staff.holdingId, on: today, reason }))
    await follow()
    await db().postHolding.update({ where: { id: town.staff.holdingId }, data: { validTo: null } })
    done(await followOrganization(trusted('JOB'), null))
    expect(await timeOf(planId)).toEqual([`${town.year}-12-31`, null, false])
  })

  test('as a mistake closes what was written for it; two jobs at once close once', async () => {
    const { planId } = await agreedPlan(town, town.staff)
    await db().postHolding.update({ where: { id: town.staff.holdingId }, data: { voidedAt: town.staff.now } })
    await nextPost()
    await Promise.all([followOrganization(trusted('JOB'), null), followOrganization(trusted('JOB'), null)])
    expect(await timeOf(planId)).toEqual([`${town.year}-01-01`, 'MOVED', true])
    expect(await db().auditEntry.count({ where: { nounId: planId, verb: 'plan.followOrganization' } })).toBe(1)
  })

  test('nobody but the worker follows it up', async () => {
    for (const who of [town.staff, town.hrAdmin]) expect(await followOrganization(who, null)).toEqual(refuse('forbidden'))
  })
})

test('an acting post has its own SKP, which closes when the acting ends; the definitive one goes on', async () => {
  if (onYearEnd()) return
  const head = await db().postHolding.findUniqueOrThrow({ where: { id: town.chief.holdingId } })
  const from = addDays(today, -1) < `${town.year}-01-01` ? (`${town.year}-01-01` as Day) : addDays(today, -1)
  const acting = { employeeId: town.staff.employeeId ?? '', postId: head.postId, mode: 'PLT' as const, from, to: null, reason }
  const { holdingId } = done(await appointActing(town.hrAdmin, acting))
  const owner = await signedInAgain(town.staff)
  const own = await agreedPlan(town, town.staff)
  const { planId } = done(await draftPlan(owner, { holdingId, year: town.year }))
  expect((await listOwnPlans(owner, town.year)).map(({ postTitle }) => postTitle)).toEqual(['Pranata Komputer', 'Plt. Kepala Bidang Uji'])
  done(await endHolding(town.hrAdmin, { holdingId, on: today, reason }))
  await follow()
  expect(await timeOf(planId)).toEqual([addDays(today, -1), 'ACTING_ENDED', true])
  expect(await timeOf(own.planId)).toEqual([`${town.year}-12-31`, null, false])
})

describe('a new pejabat penilai', () => {
  const correct = (who: Official) =>
    correctAppraisalLine(town.hrAdmin, { holdingId: town.staff.holdingId, appraiserPersonId: who.personId, from: today, reason })

  test('and the employee are told once; what was submitted waits for the new one', async () => {
    const { planId } = await agreedPlan(town, town.staff, { state: 'SUBMITTED' })
    await db().plan.update({ where: { id: planId }, data: { createdAt: columnOf(`${town.year}-01-01`) } })
    done(await correct(town.head))
    await follow()
    await follow()
    for (const who of [town.staff, town.head])
      expect(await notices(who, 'APPRAISER_CHANGED'), who.name).toMatchObject([{ path: `/skp/${planId}` }])
    const [former, now] = [await signedInAgain(town.chief), await signedInAgain(town.head)]
    expect(await agreePlan(former, { planId, revision: 1 })).toEqual(refuse('notFound'))
    expect((await agreePlan(now, { planId, revision: 1 })).ok).toBe(true)
  })

  test('is no news where there is no SKP, or the same one appraises still', async () => {
    done(await correct(town.head))
    await agreedPlan(town, town.clerk)
    await follow()
    for (const who of [town.staff, town.clerk, town.head]) expect(await notices(who, 'APPRAISER_CHANGED'), who.name).toEqual([])
  })
})
