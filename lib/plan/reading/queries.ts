import { recordReading } from '../../act'
import type { Actor } from '../../actor'
import { type Day, dayOf } from '../../day'
import { db } from '../../db'
import type { PlanForm, PlanVersionState } from '../../generated/prisma/enums'
import { findGovernmentName } from '../../organization/queries'
import { type FoundRecording, findRecordingSystem } from '../../organization/recording/queries'
import { fullName } from '../../organization/rules'
import { type Party, readParties } from '../agreement/queries'
import { type ChainLink, listSupportable, readChains, type Supportable } from '../cascade/queries'
import { type BehaviourValue, type PlanContent, readBehaviourValues, readContent } from '../content/queries'
import { mayReadContent } from '../policy'
import { findPlanToChange, type PlanToChange } from '../queries'
import { editableStates, faultsOf, hasAny, type PlanFault, type PlanStepName, stepsFor, supportIds } from '../rules'

export type PlanStepTaken = { id: string; toState: PlanVersionState; by: string | null; at: Date; reason: string | null }
export type ListedVersion = { number: number; state: PlanVersionState; reason: string | null; createdAt: Date; steps: PlanStepTaken[] }

/** What every page of one SKP says about it. */
type PlanFacts = {
  id: string
  year: number
  startsOn: Day
  endsOn: Day
  form: PlanForm
  governmentName: string | null
  isOwner: boolean
  /** Null where it is not known, for example because the employee is not the actor's to see. */
  recording: FoundRecording | null
}

/** One version of an SKP as it reads. `content` is null where it is its owner's alone. */
export type PlanReading = PlanFacts & {
  versions: ListedVersion[]
  shown: ListedVersion & { revision: number; content: PlanContent | null }
  parties: Party[]
  chains: ReadonlyMap<string, ChainLink[]>
  values: BehaviourValue[]
  /** What the actor may do now; only with the newest version shown. */
  steps: PlanStepName[]
  mayWrite: boolean
}

/**
 * An SKP with one of its versions; without a number the newest that the actor may read, else the newest. Null when there is none or it is
 * not the actor's to see. Reading another person's SKP is an act of its own in the trail.
 */
export async function findPlan(actor: Actor, planId: string, number: number | null): Promise<PlanReading | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan) return null
  const versions = await db().planVersion.findMany({ where: { planId }, orderBy: { number: 'desc' }, include: withSteps })
  const readable = versions.find(({ state }) => mayReadContent(actor, plan, state)) ?? versions[0]
  const version = number === null ? readable : versions.find((one) => one.number === number)
  if (!version) return null
  if (!plan.who.isOwner) await recordReading(actor, 'plan', planId)
  const agreedAt = version.steps.find(({ toState }) => toState === 'AGREED')?.at ?? null
  const isReadable = mayReadContent(actor, plan, version.state)
  const [content, chains, parties, facts, values] = await Promise.all([
    isReadable ? readContent(actor, version.id, agreedAt) : null,
    isReadable ? readChains(actor, version.id) : new Map(),
    version.state === 'AGREED' ? snapshots(version.id) : readParties(actor, plan.holdingId),
    readFacts(actor, plan),
    readBehaviourValues(actor, dayOf(plan.startsOn)),
  ])
  const isNewest = version.number === plan.version.number
  return {
    ...facts,
    versions: versions.map(listedVersion),
    shown: { ...listedVersion(version), revision: version.revision, content },
    ...{ parties, chains, values },
    steps: isNewest ? stepsFor(version.state, plan.who) : [],
    mayWrite: isNewest && plan.who.isOwner && editableStates.includes(version.state),
  }
}

/** An SKP as its owner writes on it: with what may be hung on, and what is still missing. */
export type PlanWriting = PlanFacts & {
  number: number
  state: PlanVersionState
  revision: number
  reason: string | null
  /** Why it was returned, when it was. */
  returned: { reason: string; by: string | null; at: Date } | null
  content: PlanContent
  supportable: Supportable
  faults: PlanFault[]
  /** There is nothing to hang an RHK on yet: it may be submitted without. */
  hangsFree: boolean
  appraiser: Party | null
  values: BehaviourValue[]
}

/** The version its owner is writing on; null for everybody else, and while it is submitted or agreed. */
export async function findPlanToWrite(actor: Actor, planId: string): Promise<PlanWriting | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan?.who.isOwner || !editableStates.includes(plan.version.state)) return null
  const [version, content, supportable, parties, facts, values] = await Promise.all([
    db().planVersion.findUniqueOrThrow({ where: { id: plan.version.id }, include: withSteps }),
    readContent(actor, plan.version.id, null),
    listSupportable(actor, plan),
    readParties(actor, plan.holdingId),
    readFacts(actor, plan),
    readBehaviourValues(actor, dayOf(plan.startsOn)),
  ])
  const last = version.state === 'RETURNED' ? listedVersion(version).steps.findLast(({ toState }) => toState === 'RETURNED') : undefined
  return {
    ...facts,
    ...{ number: version.number, state: version.state, revision: version.revision, reason: version.reason },
    returned: last ? { reason: last.reason ?? '', by: last.by, at: last.at } : null,
    ...{ content, supportable, values },
    faults: faultsOf(plan.form, content.workResults, supportIds(supportable)),
    hangsFree: !hasAny(supportIds(supportable)),
    appraiser: parties.find(({ role }) => role === 'APPRAISER') ?? null,
  }
}

const withSteps = { steps: { include: { by: { include: { person: true } } }, orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] } }

async function readFacts(actor: Actor, plan: PlanToChange): Promise<PlanFacts> {
  const { employeeId } = plan.holding
  const [governmentName, recording] = await Promise.all([
    findGovernmentName(actor),
    employeeId === null ? null : findRecordingSystem(actor, employeeId, plan.year),
  ])
  const { id, year, form } = plan
  return {
    id,
    year,
    form,
    startsOn: dayOf(plan.startsOn),
    endsOn: dayOf(plan.endsOn),
    governmentName,
    isOwner: plan.who.isOwner,
    recording,
  }
}

async function snapshots(versionId: string): Promise<Party[]> {
  const rows = await db().planParty.findMany({ where: { versionId }, orderBy: { role: 'asc' } })
  return rows.map(({ versionId: _, ...party }) => party)
}

type StepRow = Omit<PlanStepTaken, 'by'> & {
  by: { person: { name: string; titleBefore: string | null; titleAfter: string | null } } | null
}
type VersionRow = { number: number; state: PlanVersionState; reason: string | null; createdAt: Date; steps: StepRow[] }

function listedVersion({ number, state, reason, createdAt, steps }: VersionRow): ListedVersion {
  const taken = steps.map(({ id, toState, by, at, reason: why }) => ({ id, toState, by: by && fullName(by.person), at, reason: why }))
  return { number, state, reason, createdAt, steps: taken }
}
