import { recordReading } from '../../act'
import type { Actor } from '../../actor'
import { periodName } from '../../calendar/labels'
import { holdsOnDay } from '../../dated'
import { type Day, dayOf } from '../../day'
import { db } from '../../db'
import type { PlanForm, PlanVersionState } from '../../generated/prisma/enums'
import { findGovernmentName } from '../../organization/queries'
import { type FoundRecording, findRecordingSystem } from '../../organization/recording/queries'
import { fullName } from '../../organization/rules'
import { type Party, readParties } from '../agreement/queries'
import { type ChainLink, listSupportable, readChains, type Supportable } from '../cascade/queries'
import { readMarks } from '../clarity/queries'
import { type ClarityNote, type Expectation, expectationsOf } from '../clarity/rules'
import { readElementNames, readWeighed } from '../content/choices/queries'
import { type BehaviourValue, type PlanContent, readBehaviourValues, readContent } from '../content/queries'
import { readsDialog } from '../dialog/policy'
import { readMeasuredTime } from '../measure/queries'
import { mayReadContent } from '../policy'
import { findPlanToChange, type PlanToChange } from '../queries'
import { editableStates, faultsOf, hasAny, type PlanFault, type PlanStepName, stepsFor, supportIds } from '../rules'
import { type CarriedTarget, readCarriedTargets } from '../start/queries'

export type PlanStepTaken = { id: string; toState: PlanVersionState; by: string | null; at: Date; reason: string | null }
export type ListedVersion = { number: number; state: PlanVersionState; reason: string | null; createdAt: Date; steps: PlanStepTaken[] }

/** What every page of one SKP says about it. */
type PlanFacts = {
  id: string
  holdingId: string
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
  /** Targets that were added up over a longer stretch in the SKP it was started from; until it is agreed to. */
  carried: CarriedTarget[]
  /** The shown version is a change that was opened and may be dropped. */
  mayDrop: boolean
  /** Once the post has ended: until when what was handed in may still be agreed to, and whether that is over. */
  ended: { settleBy: Day | null; isClosed: boolean } | null
  /** The SKP's year has ended. */
  isPast: boolean
  /** The penyiap who drafted the shown version for its owner. */
  preparedBy: string | null
  /** How clear the expectations of the shown version are, for the parties and the superior. */
  marks: ClarityNote[]
  /** What the actor may do about a question of the shown version now. */
  clarity: { mayAnswer: boolean; mayClear: boolean }
  /** The version before the shown one, and the SKP it was started from, where the actor may read them: to compare with. */
  earlier: { number: number | null; year: number | null }
  /** Names by id of the periods and units that indicators point to, and by key of the unsur. */
  names: { periods: ReadonlyMap<string, string>; units: ReadonlyMap<string, string>; elements: ReadonlyMap<string, string> }
  /** The newest version that the actor may read is shown. */
  isCurrent: boolean
}

/**
 * An SKP with one of its versions; without a number the newest that the actor may read, else the newest. Null when there is none or it is
 * not the actor's to see. Reading another person's SKP is an act of its own in the trail.
 */
export async function findPlan(actor: Actor, planId: string, number: number | null): Promise<PlanReading | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan) return null
  const include = { ...withSteps, preparedBy: { include: { person: true } } }
  const versions = await db().planVersion.findMany({ where: { planId }, orderBy: { number: 'desc' }, include })
  const readable = versions.find(({ state }) => mayReadContent(actor, plan, state)) ?? versions[0]
  const version = number === null ? readable : versions.find((one) => one.number === number)
  if (!version) return null
  if (!plan.who.isOwner) await recordReading(actor, 'plan', planId)
  const agreedAt = version.steps.find(({ toState }) => toState === 'AGREED')?.at ?? null
  const isReadable = mayReadContent(actor, plan, version.state)
  const [content, chains, parties, facts, values, marks, year, carried] = await Promise.all([
    isReadable ? readContent(actor, version.id, agreedAt) : null,
    isReadable ? readChains(actor, version.id) : new Map(),
    version.state === 'AGREED' ? snapshots(version.id) : readParties(actor, plan.holdingId, db(), plan.on),
    readFacts(actor, plan),
    readBehaviourValues(actor, dayOf(plan.startsOn)),
    isReadable && readsDialog(actor, plan) ? readMarks(actor, version.id) : [],
    isReadable ? readOriginYear(actor, plan) : null,
    isReadable && version.state !== 'AGREED' ? readCarriedTargets(version.id) : [],
  ])
  const isNewest = version.number === plan.version.number
  const isWriter = isNewest && (plan.who.isOwner || plan.who.isDelegate) && editableStates.includes(version.state)
  const isAsked = isNewest && (version.state === 'SUBMITTED' || version.state === 'AGREED')
  const before = versions.find((one) => one.number < version.number && mayReadContent(actor, plan, one.state))
  return {
    ...facts,
    versions: versions.map(listedVersion),
    shown: { ...listedVersion(version), revision: version.revision, content },
    ...{ parties, chains, values, carried },
    steps: isNewest && !plan.isClosed ? stepsFor(version.state, plan.who).filter((step) => step !== 'withdraw' || plan.ended === null) : [],
    mayWrite: isWriter && !plan.isClosed,
    mayDrop: isWriter && version.number > 1,
    ended: plan.ended && { settleBy: plan.ended.settleBy, isClosed: plan.isClosed },
    isPast: plan.who.isPast,
    preparedBy: version.preparedBy && fullName(version.preparedBy.person),
    marks,
    clarity: { mayAnswer: isAsked && !plan.isClosed && plan.who.isAppraiser, mayClear: isAsked && plan.who.isOwner },
    earlier: { number: isReadable ? (before?.number ?? null) : null, year },
    names: await readNames(actor, content),
    isCurrent: version.number === readable?.number,
  }
}

/** The year of the SKP that this one was started from, where it has an agreed version and the actor may see it. */
async function readOriginYear(actor: Actor, { copiedFromId }: PlanToChange): Promise<number | null> {
  const origin = copiedFromId === null ? null : await findPlanToChange(actor, copiedFromId)
  if (!origin) return null
  const agreed = await db().planVersion.count({ where: { planId: origin.id, state: 'AGREED' } })
  return agreed > 0 ? origin.year : null
}

async function readNames(actor: Actor, content: PlanContent | null): Promise<PlanReading['names']> {
  const indicators = content?.workResults.flatMap((one) => one.indicators) ?? []
  const periodIds = [...new Set(indicators.flatMap(({ targets }) => [...targets.keys()]))]
  const unitIds = [...new Set(indicators.flatMap(({ sourceUnitId }) => sourceUnitId ?? []))]
  const [periods, units, elements] = await Promise.all([
    periodIds.length === 0 ? [] : db().period.findMany({ where: { id: { in: periodIds } }, orderBy: { startsOn: 'asc' } }),
    unitIds.length === 0 ? [] : db().unitVersion.findMany({ where: { unitId: { in: unitIds }, ...holdsOnDay(actor.today) } }),
    readElementNames(actor, indicators),
  ])
  return {
    periods: new Map(periods.map((period) => [period.id, periodName(period)])),
    units: new Map(units.map(({ unitId, name }) => [unitId, name])),
    elements,
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
  /** Targets that were added up over a longer stretch in the SKP it was started from. */
  carried: CarriedTarget[]
  appraiser: Party | null
  values: BehaviourValue[]
  /** What is asked of its owner when it is submitted. */
  expectations: Expectation[]
  /** The marks of the last submission, with what was asked and answered. */
  marks: ClarityNote[]
}

/**
 * The version that its owner, or the owner's penyiap, is writing on; null for everybody else, and while it is submitted or agreed. A
 * penyiap's reading is an act of its own in the trail.
 */
export async function findPlanToWrite(actor: Actor, planId: string): Promise<PlanWriting | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan || plan.isClosed || !(plan.who.isOwner || plan.who.isDelegate) || !editableStates.includes(plan.version.state)) return null
  if (!plan.who.isOwner) await recordReading(actor, 'plan', planId)
  const [version, content, supportable, parties, facts, values, marks, weighed, time, carried] = await Promise.all([
    db().planVersion.findUniqueOrThrow({ where: { id: plan.version.id }, include: withSteps }),
    readContent(actor, plan.version.id, null),
    listSupportable(actor, plan),
    readParties(actor, plan.holdingId, db(), plan.on),
    readFacts(actor, plan),
    readBehaviourValues(actor, dayOf(plan.startsOn)),
    readMarks(actor, plan.version.id),
    readWeighed(actor),
    readMeasuredTime(actor, plan),
    readCarriedTargets(plan.version.id),
  ])
  const last = version.state === 'RETURNED' ? listedVersion(version).steps.findLast(({ toState }) => toState === 'RETURNED') : undefined
  return {
    ...facts,
    ...{ number: version.number, state: version.state, revision: version.revision, reason: version.reason },
    returned: last ? { reason: last.reason ?? '', by: last.by, at: last.at } : null,
    ...{ content, supportable, values, marks, carried },
    expectations: expectationsOf(content),
    faults: faultsOf(plan.form, content.workResults, supportIds(supportable), weighed, time),
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
  const { id, holdingId, year, form } = plan
  return {
    id,
    holdingId,
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
