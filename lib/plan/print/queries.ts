import type { Actor } from '../../actor'
import { type Day, dayIn, dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { env } from '../../env'
import type { PlanForm, PlanVersionState } from '../../generated/prisma/enums'
import { findGovernmentName } from '../../organization/queries'
import { fullName } from '../../organization/rules'
import { type Party, readParties } from '../agreement/queries'
import { type BehaviourValue, type PlanContent, readBehaviourValues, readContent } from '../content/queries'
import { mayReadContent } from '../policy'
import { findPlanToChange } from '../queries'
import { agreementOf } from './rules'

/** A version of an SKP with all that its printed form says. */
export type PlanToPrint = {
  planId: string
  versionId: string
  unitId: string
  number: number
  state: PlanVersionState
  form: PlanForm
  year: number
  startsOn: Day
  endsOn: Day
  governmentName: string | null
  /** As they stood at the agreement; of today while it is not agreed. */
  employee: Party | null
  appraiser: Party | null
  /** When, and under whose sign-in, both parties agreed; `note` where something was unclear still. */
  agreement: {
    submittedAt: Date | null
    submittedBy: string | null
    agreedAt: Date
    agreedBy: string | null
    day: Day
    note: string | null
  } | null
  content: PlanContent
  values: BehaviourValue[]
}

/** A version of an SKP to print, the newest readable one without a number; null when there is none, or what it says is not the actor's to read. */
export async function findPlanToPrint(actor: Actor, planId: string, number: number | null): Promise<PlanToPrint | null> {
  const found = await readPrintable(actor, planId, number)
  if (!found) return null
  const { plan, version } = found
  const steps = version.steps.map(({ toState, at, by }) => ({ toState, at, by: by && fullName(by.person) }))
  const agreement = version.state === 'AGREED' ? agreementOf(steps) : null
  const content = await readContent(actor, version.id, agreement?.agreed.at ?? null)
  const parties: Party[] =
    version.state === 'AGREED'
      ? version.parties.map(({ versionId: _, ...party }) => party)
      : await readParties(actor, plan.holdingId, db(), plan.on)
  return {
    ...{ planId, versionId: version.id, unitId: plan.unitId, number: version.number, state: version.state },
    ...{ form: plan.form, year: plan.year, startsOn: dayOf(plan.startsOn), endsOn: dayOf(plan.endsOn) },
    governmentName: await findGovernmentName(actor),
    employee: parties.find(({ role }) => role === 'EMPLOYEE') ?? null,
    appraiser: parties.find(({ role }) => role === 'APPRAISER') ?? null,
    agreement: agreement && {
      ...{ submittedAt: agreement.submitted?.at ?? null, submittedBy: agreement.submitted?.by ?? null },
      note: version.steps.findLast(({ toState }) => toState === 'AGREED')?.reason ?? null,
      ...{ agreedAt: agreement.agreed.at, agreedBy: agreement.agreed.by, day: dayIn(env().TERA_TIME_ZONE, agreement.agreed.at) },
    },
    content,
    values: await readBehaviourValues(actor, dayOf(plan.startsOn)),
  }
}

/** The SKP and that version of it, where the actor may read what it says. */
export async function readPrintable(actor: Actor, planId: string, number: number | null, client: Db | Tx = db()) {
  const plan = await findPlanToChange(actor, planId, client)
  if (!plan) return null
  const versions = await client.planVersion.findMany({
    where: { planId, ...(number === null ? {} : { number }) },
    orderBy: { number: 'desc' },
    include: { parties: true, steps: { include: { by: { include: { person: true } } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })
  const version = versions.find(({ state }) => mayReadContent(actor, plan, state))
  return version ? { plan, version } : null
}
