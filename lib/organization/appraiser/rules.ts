import type { Day } from '../../day'
import { AppraisalLineOrigin } from '../../generated/prisma/enums'
import { changeDay, earliestOf, leaveOn, type Step, stepTo } from '../dated/rules'
import { choose, organizationOf, standpointOf } from './choice/rules'
import type { AppraiserRule, Choice, Holding, LineFacts, Lines, Officer, Unit } from './schema'

/** Who appraises a holding by the rule, and who appraises that one in turn. */
export type ChosenLine = { holding: Holding; choice: Choice; superior: Officer | null }

/**
 * Pejabat penilai and atasan pejabat penilai of every holding of an employee on a day, by the rule APPRAISER_CHOICE; who acts as a head
 * is appraised in that post as its head is. `without` are those for whom it finds nobody. The head of the government is in neither.
 * Nobody appraises themself, and no chain of appraisers comes back to where it began. The superior is the appraiser's own appraiser in
 * the post in which they appraise: the one set by hand or file (`fixed`, by holding) before the rule's.
 */
export function chooseAppraisers(
  rule: AppraiserRule,
  units: readonly Unit[],
  holdings: readonly Holding[],
  fixed: ReadonlyMap<string, LineFacts> = new Map(),
): { lines: ChosenLine[]; without: Holding[] } {
  const organization = organizationOf(rule, units, holdings)
  const appraised = holdings.filter((holding) => holding.employeeId !== null && standpointOf(organization, holding) !== null)
  const choices = new Map(appraised.map((holding) => [holding.id, choose(organization, holding)]))
  const lines = appraised.flatMap((holding) => {
    const choice = choices.get(holding.id)
    return choice ? [{ holding, choice, superior: superiorOf(choice.appraiser, holding.personId, choices, fixed) }] : []
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

function superiorOf(
  { id }: Holding,
  appraisedId: string,
  choices: ReadonlyMap<string, Choice | null>,
  fixed: ReadonlyMap<string, LineFacts>,
): Officer | null {
  const set = fixed.get(id)
  if (set && set.appraiserId !== appraisedId) return { personId: set.appraiserId, holdingId: set.appraiserHoldingId }
  const above = choices.get(id)?.appraiser
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
