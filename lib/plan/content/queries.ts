import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import type {
  IndicatorAggregation,
  IndicatorAspect,
  IndicatorKind,
  IndicatorPerspective,
  PlanAnnex,
  RealizationSource,
  WorkResultCategory,
} from '../../generated/prisma/enums'
import { parseBody, versionInForce } from '../../rule/rules'
import { wordingAt } from '../rules'

export type PlannedIndicator = {
  id: string
  /** The indicator of another SKP that it was copied from. */
  copiedFromId: string | null
  position: number
  aspect: IndicatorAspect | null
  perspective: IndicatorPerspective | null
  text: string
  unitName: string
  kind: IndicatorKind
  /** Decimal text, "98.5"; the lower bound of a range; a date as its number of days since 1970-01-01 (`lib/plan/rules.ts`). */
  target: string
  /** Upper bound of a range. */
  targetTo: string | null
  aggregation: IndicatorAggregation
  shared: boolean
  source: RealizationSource
  sourceUnitId: string | null
  sourceElement: string | null
  /** Targets of periods, where they were set: decimal texts by period id. */
  targets: ReadonlyMap<string, string>
}

export type PlannedResult = {
  id: string
  position: number
  category: WorkResultCategory
  text: string
  supportsWorkResultId: string | null
  supportsObjectiveId: string | null
  /** Wording of what it hangs on, as it stood when the version was agreed; of today while it is not agreed. */
  supports: string | null
  /** Percent as decimal text, where weights are used. */
  weight: string | null
  /** The RHK of another SKP that it was copied from. */
  copiedFromId: string | null
  indicators: PlannedIndicator[]
}

/** What a version of an SKP says. `expectations` holds only those that were filled in; `annexes` the lines of each list, in order. */
export type PlanContent = {
  workResults: PlannedResult[]
  expectations: { valueKey: string; text: string }[]
  annexes: Record<PlanAnnex, string[]>
}

/** Read for whoever was shown to see the version; `agreedAt` is when it was agreed, if it was. Statements stay as few, whatever its length. */
export async function readContent(_actor: Actor, versionId: string, agreedAt: Date | null, client: Db | Tx = db()): Promise<PlanContent> {
  const order = { position: 'asc' as const }
  const results = await client.workResultText.findMany({ where: { versionId }, orderBy: order, include: supported })
  const indicators = await client.indicatorText.findMany({
    where: { versionId },
    orderBy: order,
    include: { indicator: true, targets: true },
  })
  const expectations = await client.behaviourExpectation.findMany({ where: { versionId }, orderBy: { valueKey: 'asc' } })
  const lines = await client.planAnnexItem.findMany({ where: { versionId }, orderBy: order })
  const workResults = results.map(
    ({ supportsWorkResult, supportsObjective, workResultId, position, category, text, weight, ...hangsOn }) => ({
      ...{ id: workResultId, position, category, text, weight: weight?.toFixed() ?? null, copiedFromId: hangsOn.workResult.copiedFromId },
      supportsWorkResultId: hangsOn.supportsWorkResultId,
      supportsObjectiveId: hangsOn.supportsObjectiveId,
      supports: supportedText(supportsWorkResult, supportsObjective, agreedAt),
      indicators: indicators
        .filter(({ indicator }) => indicator.workResultId === workResultId)
        .map(({ versionId: _version, indicatorId, indicator: { copiedFromId }, target, targetTo, targets, ...rest }) => ({
          ...{ id: indicatorId, copiedFromId, ...rest },
          ...{ target: target.toFixed(), targetTo: targetTo?.toFixed() ?? null },
          targets: new Map(targets.map((one) => [one.periodId, one.target.toFixed()])),
        })),
    }),
  )
  const annexOf = (kind: PlanAnnex) => lines.filter((line) => line.kind === kind).map(({ text }) => text)
  return {
    workResults,
    expectations: expectations.map(({ valueKey, text }) => ({ valueKey, text })),
    annexes: { RESOURCES: annexOf('RESOURCES'), ACCOUNTABILITY: annexOf('ACCOUNTABILITY'), CONSEQUENCES: annexOf('CONSEQUENCES') },
  }
}

const agreedStep = { where: { toState: 'AGREED' as const }, take: 1 }
const supported = {
  workResult: true,
  supportsWorkResult: {
    include: { texts: { where: { version: { state: 'AGREED' as const } }, include: { version: { include: { steps: agreedStep } } } } },
  },
  supportsObjective: { include: { texts: { where: { version: { state: 'APPROVED' as const } }, include: { version: true } } } },
}

type Supported = {
  workResult: { texts: { text: string; version: { number: number; steps: { at: Date }[] } }[] } | null
  objective: { texts: { text: string; version: { number: number; approvedAt: Date | null } }[] } | null
}

function supportedText(workResult: Supported['workResult'], objective: Supported['objective'], moment: Date | null): string | null {
  const wordings = [
    ...(workResult?.texts ?? []).map(({ text, version }) => ({ text, number: version.number, since: version.steps[0]?.at ?? null })),
    ...(objective?.texts ?? []).map(({ text, version }) => ({ text, number: version.number, since: version.approvedAt })),
  ]
  return wordingAt(wordings, moment)
}

export type BehaviourValue = { key: string; name: string; guides: string[] }

/** The seven values with their guides as in force on a day; the first wording serves the days before it too. */
export async function readBehaviourValues(_actor: Actor, day: Day, client: Db | Tx = db()): Promise<BehaviourValue[]> {
  const where = { rule: { kind: 'BEHAVIOUR_GUIDE' as const }, publishedAt: { not: null } }
  const versions = await client.ruleVersion.findMany({ where, orderBy: [{ validFrom: 'asc' }, { number: 'asc' }] })
  const version = versionInForce(versions, day) ?? versions[0]
  const body = version && parseBody('BEHAVIOUR_GUIDE', version.body)
  if (!body?.ok) throw new Error('there is no sound BEHAVIOUR_GUIDE rule')
  return body.value.values
}
