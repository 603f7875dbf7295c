import { type Actor, isTrusted, reachesUnit } from '../../actor'
import { outcomeReaders } from '../policy'

/** An office and the holdings of its head's post today, acting ones included. */
export type OfficeFacts = { unitId: string; headHoldings: readonly string[] }

/**
 * Who sets the capaian kinerja organisasi of an office: the head of the organisation above, that is the pejabat penilai of the office's
 * head; or an HR administrator who writes down a decision made on paper.
 */
export function maySetAchievement(actor: Actor, { unitId, headHoldings }: OfficeFacts): boolean {
  return headHoldings.some((id) => actor.appraises.has(id)) || reachesUnit(actor, unitId, 'HR_ADMIN')
}

/** Who says why a spread departs from the pattern: the office's head, whoever appraises them, and HR of the office. */
export function mayNoteDistribution(actor: Actor, office: OfficeFacts): boolean {
  return isOfHead(actor, office) || reachesUnit(actor, office.unitId, 'HR_ADMIN', 'UNIT_HR')
}

/** Who sees an office's counts and spread. */
export function mayReadOffice(actor: Actor, office: OfficeFacts): boolean {
  return isTrusted(actor) || isOfHead(actor, office) || reachesUnit(actor, office.unitId, ...outcomeReaders)
}

function isOfHead(actor: Actor, { headHoldings }: OfficeFacts): boolean {
  return headHoldings.some((id) => actor.holdings.has(id) || actor.appraises.has(id))
}
