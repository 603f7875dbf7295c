import { HoldingMode } from '../../../generated/prisma/enums'
import { latestOf } from '../../dated/rules'
import { sameTitle } from '../../siasn/rules'
import type { AppraiserRule, Choice, Holding, Passed, Standpoint, Target, Unit } from '../schema'

/** The organisation on a day, ready to be asked. */
export type Organization = {
  rule: AppraiserRule
  units: ReadonlyMap<string, Unit>
  root: Unit | null
  secretariat: Unit | null
  /** Who holds the head's post of each unit, in whatever mode. */
  heads: ReadonlyMap<string, readonly Holding[]>
  /** How many steps of headship lie above the highest that a person exercises; who is in no map heads nothing. */
  ranks: ReadonlyMap<string, number>
}

export function organizationOf(rule: AppraiserRule, units: readonly Unit[], holdings: readonly Holding[]): Organization {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const root = units.find(({ parentId }) => parentId === null) ?? null
  const secretariats = units.filter(({ headTitle }) => isSecretary(rule, headTitle))
  const secretariat = secretariats.find(({ parentId }) => parentId === root?.id) ?? secretariats[0] ?? null
  const heads = new Map<string, Holding[]>()
  for (const holding of holdings) if (holding.isHead) heads.set(holding.unitId, [...(heads.get(holding.unitId) ?? []), holding])
  const bare = { rule, units: byId, root, secretariat, heads, ranks: new Map() }
  return { ...bare, ranks: ranksOf(bare) }
}

/** Where the holder of a post stands; null for the head of the government, whom nobody appraises. */
export function standpointOf(organization: Organization, holding: Holding): Standpoint | null {
  const unit = organization.units.get(holding.unitId)
  return holding.isHead && unit ? headStandpoint(organization, unit) : 'STAFF'
}

/**
 * Who appraises a holding. Whoever it is exercises a higher headship than any the appraised exercises, so that no two appraise each
 * other; where the post is vacant, its holder is the appraised, or stands lower, the rule's next step is taken. Null: nobody is left.
 */
export function choose(organization: Organization, holding: Holding): Choice | null {
  const standpoint = standpointOf(organization, holding)
  const unit = organization.units.get(holding.unitId)
  if (standpoint === null || !unit) return null
  const target = organization.rule.appraiserOf[standpoint]
  const passed: Passed[] = []
  const appraiser = resolve(organization, holding.personId, targetUnit(organization, target, unit), passed, new Set())
  if (appraiser === null) return null
  const isDirect = passed.length === 0 || (passed.length === 1 && appraiser.mode !== HoldingMode.DEFINITIVE)
  return { appraiser, standpoint, target, passed, since: isDirect ? latestOf(holding.from, appraiser.from) : null }
}

/** Who stands for the head of a unit, by the rule, towards someone who heads nothing; null: nobody is left. */
export function standIn(organization: Organization, unitId: string): Holding | null {
  return resolve(organization, nobody, organization.units.get(unitId) ?? null, [], new Set())
}

const nobody = ''

function resolve(organization: Organization, personId: string, unit: Unit | null, passed: Passed[], seen: Set<string>): Holding | null {
  if (unit === null || seen.has(unit.id)) return null
  seen.add(unit.id)
  const holders = organization.heads.get(unit.id) ?? []
  const fits = (holding: Holding) => isAbove(organization, holding, personId)
  const definitive = definitiveOf(holders, unit)
  if (definitive && fits(definitive)) return definitive
  passed.push(passedOver(unit, definitive ?? null, holders, personId))
  for (const step of organization.rule.whenVacant) {
    const modes = organization.rule.actingOrder
    const acting = modes.flatMap((mode) => holders.filter((holding) => holding.mode === mode && fits(holding)))[0]
    if (step === 'ACTING_HOLDER' && acting) return acting
    const above = step === 'ONE_LEVEL_UP' ? resolve(organization, personId, unitAbove(organization, unit), passed, seen) : null
    if (above) return above
  }
  return null
}

/** The holder of the post the unit names as its head's, before one who still holds a head's post of an older name. */
function definitiveOf(holders: readonly Holding[], { headTitle }: Unit): Holding | undefined {
  const definitive = holders.filter(({ mode }) => mode === HoldingMode.DEFINITIVE)
  return definitive.find(({ title }) => headTitle !== null && sameTitle(title, headTitle)) ?? definitive[0]
}

function passedOver(unit: Unit, definitive: Holding | null, holders: readonly Holding[], personId: string): Passed {
  const title = unit.headTitle ?? definitive?.title ?? unit.name
  if (holders.some((holding) => holding.personId === personId)) return { title, why: 'own' }
  if (definitive) return { title, why: 'junior' }
  return { title, why: unit.headTitle === null ? 'headless' : 'vacant' }
}

function isAbove({ ranks }: Organization, holding: Holding, personId: string): boolean {
  const rank = (id: string) => ranks.get(id) ?? Number.POSITIVE_INFINITY
  return holding.personId !== personId && rank(holding.personId) < rank(personId)
}

function ranksOf(organization: Organization): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const [unitId, holders] of organization.heads) {
    const unit = organization.units.get(unitId)
    if (!unit) continue
    const rank = stepsAbove(organization, unit)
    for (const { personId } of holders) ranks.set(personId, Math.min(rank, ranks.get(personId) ?? Number.POSITIVE_INFINITY))
  }
  return ranks
}

function stepsAbove(organization: Organization, unit: Unit): number {
  const seen = new Set<Unit>()
  for (let next: Unit | null = unit; next !== null && !seen.has(next); next = unitAbove(organization, next)) seen.add(next)
  return seen.size
}

/** The unit whose head appraises the head of this unit. */
function unitAbove(organization: Organization, unit: Unit): Unit | null {
  const standpoint = headStandpoint(organization, unit)
  return standpoint && targetUnit(organization, organization.rule.appraiserOf[standpoint], unit)
}

function headStandpoint({ rule, root, secretariat }: Organization, unit: Unit): Standpoint | null {
  if (unit === root) return null
  if (unit === secretariat || isSecretary(rule, unit.headTitle)) return 'SECRETARY'
  return unit.parentId === root?.id ? 'HEAD_UNDER_ROOT' : 'HEAD'
}

function targetUnit({ units, root, secretariat }: Organization, target: Target, unit: Unit): Unit | null {
  if (target === 'HEAD_OF_OWN_UNIT') return unit
  if (target === 'HEAD_OF_UNIT_ABOVE') return units.get(unit.parentId ?? '') ?? null
  return target === 'SECRETARY' ? (secretariat ?? root) : root
}

function isSecretary({ secretaryTitles }: AppraiserRule, headTitle: string | null): boolean {
  return headTitle !== null && secretaryTitles.some((title) => sameTitle(title, headTitle))
}
