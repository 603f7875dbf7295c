import type { Day } from '../../day'
import { AppraisalLineOrigin, HoldingMode } from '../../generated/prisma/enums'
import { changeDay, earliestOf, leaveOn, type Step, stepTo } from '../dated/rules'
import { choose, headAbove, type Organization, organizationOf, standpointOf } from './choice/rules'
import type { AppraiserRule, Choice, Holding, LineFacts, Lines, Officer, Unit } from './schema'

/** Who appraises a holding by the rule, and who appraises that one in turn. */
export type ChosenLine = { holding: Holding; choice: Choice; superior: Officer | null }

/**
 * Pejabat penilai and atasan pejabat penilai of everyone who holds a definitive post on a day, by the rule APPRAISER_CHOICE; `without`
 * are those for whom it finds nobody. The head of the government is in neither. Nobody appraises themself, and no chain of appraisers
 * comes back to where it began. The superior is the appraiser's own appraiser: the one set by hand or file (`fixed`, by holding) before
 * the rule's.
 */
export function chooseAppraisers(
  rule: AppraiserRule,
  units: readonly Unit[],
  holdings: readonly Holding[],
  fixed: ReadonlyMap<string, LineFacts> = new Map(),
): { lines: ChosenLine[]; without: Holding[] } {
  const organization = organizationOf(rule, units, holdings)
  const definitive = holdings.filter(({ mode }) => mode === HoldingMode.DEFINITIVE)
  const appraised = definitive.filter((holding) => holding.employeeId !== null && standpointOf(organization, holding) !== null)
  const choices = new Map(appraised.map((holding) => [holding.id, choose(organization, holding)]))
  const own = new Map(definitive.map((holding) => [holding.personId, holding.id]))
  const superiorOf = (choice: Choice, holding: Holding) =>
    superior({ organization, choices, fixed, own }, choice.appraiser, holding.personId)
  const lines = appraised.flatMap((holding) => {
    const choice = choices.get(holding.id)
    return choice ? [{ holding, choice, superior: superiorOf(choice, holding) }] : []
  })
  return { lines, without: appraised.filter(({ id }) => !choices.get(id)) }
}

/** What the rule's line does to the lines stored; null when it says the same, or when somebody set the line by hand or file. */
export function lineStep(stored: Lines, { holding, choice, superior }: ChosenLine, day: Day): Step<LineFacts> | null {
  const { current } = stored
  const facts = factsOf(choice.appraiser, superior)
  if (current !== null && (current.origin !== AppraisalLineOrigin.RULE || isSameLine(current, facts))) return null
  const since = current?.appraiserHoldingId === facts.appraiserHoldingId ? null : (choice.since ?? current?.appraiserEnd ?? null)
  const { leave, open } = stepTo<LineFacts>(stored, facts, changeDay(stored, since, day))
  return { leave, open: open && { ...open, to: earliestOf(open.to, holding.to) } }
}

/** What it does to the lines stored that the rule finds nobody. */
export function endStep(stored: Lines, day: Day): Step<LineFacts> | null {
  const { current } = stored
  if (current?.origin !== AppraisalLineOrigin.RULE) return null
  return { leave: leaveOn(current, changeDay(stored, current.appraiserEnd, day)), open: null }
}

export function isSameLine(one: LineFacts, other: LineFacts): boolean {
  return (
    one.appraiserId === other.appraiserId &&
    one.appraiserHoldingId === other.appraiserHoldingId &&
    one.superiorId === other.superiorId &&
    one.superiorHoldingId === other.superiorHoldingId
  )
}

type Known = {
  organization: Organization
  choices: ReadonlyMap<string, Choice | null>
  fixed: ReadonlyMap<string, LineFacts>
  /** The definitive holding of each person. */
  own: ReadonlyMap<string, string>
}

function superior({ organization, choices, fixed, own }: Known, appraiser: Holding, appraisedId: string): Officer | null {
  const holdingId = own.get(appraiser.personId)
  const set = fixed.get(holdingId ?? '')
  if (set && set.appraiserId !== appraisedId) return { personId: set.appraiserId, holdingId: set.appraiserHoldingId }
  const above = holdingId === undefined ? headAbove(organization, appraiser) : choices.get(holdingId)?.appraiser
  return above ? { personId: above.personId, holdingId: above.id } : null
}

function factsOf(appraiser: Holding, superior: Officer | null): LineFacts {
  return {
    appraiserId: appraiser.personId,
    appraiserHoldingId: appraiser.id,
    superiorId: superior?.personId ?? null,
    superiorHoldingId: superior?.holdingId ?? null,
  }
}
