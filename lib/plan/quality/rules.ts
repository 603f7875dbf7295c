import type { WordingFinding } from '../../generated/prisma/enums'
import type { JudgedIndicator, JudgedPost } from '../wording/finding/rules'
import { judgeWordings, wordingOf } from '../wording/rules'

/** An SKP as its wordings are counted; `waivers` are the findings that were set aside, each for a wording. */
export type CountedPlan = {
  unitId: string
  post: JudgedPost
  indicators: (JudgedIndicator & { waivers: { finding: WordingFinding; wording: string }[] })[]
}

/**
 * How the indicators of a unit's SKP read: how many there are, how many have a finding that stands, how many of each kind, and how many
 * findings were set aside for the wording as it is.
 */
export type UnitWordings = { indicators: number; doubtful: number; open: Partial<Record<WordingFinding, number>>; aside: number }

/** The counts of each unit, by its id. */
export function countWordings(plans: readonly CountedPlan[]): ReadonlyMap<string, UnitWordings> {
  const units = new Map<string, UnitWordings>()
  for (const { unitId, post, indicators } of plans) {
    const unit = units.get(unitId) ?? { indicators: 0, doubtful: 0, open: {}, aside: 0 }
    units.set(unitId, unit)
    const judged = judgeWordings(indicators, post)
    for (const indicator of indicators) {
      const found = [...new Set((judged.get(indicator.id) ?? []).map(({ finding }) => finding))]
      const isAside = (finding: WordingFinding) =>
        indicator.waivers.some((waiver) => waiver.finding === finding && waiver.wording === wordingOf(indicator))
      const open = found.filter((finding) => !isAside(finding))
      unit.indicators += 1
      unit.doubtful += open.length > 0 ? 1 : 0
      unit.aside += found.length - open.length
      for (const finding of open) unit.open[finding] = (unit.open[finding] ?? 0) + 1
    }
  }
  return units
}

/** All of them together. */
export function addWordings(units: readonly UnitWordings[]): UnitWordings {
  const sum: UnitWordings = { indicators: 0, doubtful: 0, open: {}, aside: 0 }
  for (const { indicators, doubtful, open, aside } of units) {
    sum.indicators += indicators
    sum.doubtful += doubtful
    sum.aside += aside
    for (const [finding, count] of Object.entries(open) as [WordingFinding, number][]) sum.open[finding] = (sum.open[finding] ?? 0) + count
  }
  return sum
}
