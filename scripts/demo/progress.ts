import { openCycle } from '../../lib/appraisal/cycle/commands'
import type { Day } from '../../lib/day'
import { recordRealization } from '../../lib/progress/commands'
import { findProgress } from '../../lib/progress/queries'
import { realization } from '../../lib/progress/schema'
import { type City, planOf } from './city'
import { done } from './done'

/** Records what someone achieved in the quarters that have ended, as far as the words tell. */
export async function achieve(city: City, name: string): Promise<void> {
  const owner = await city.as(name)
  const { id: planId, words } = planOf(city, name)
  const found = await findProgress(owner, planId)
  const periods = found?.progress.periods ?? []
  for (const [place, { indicators }] of (found?.plan.workResults ?? []).entries())
    for (const [index, { id: indicatorId, kind }] of indicators.entries()) {
      const told = words.results[place]?.indicators[index]
      const doneOn = told?.doneOn && (`${city.year}-${told.doneOn}` as Day)
      for (const { id: periodId, name: periodName, number, ended, startsOn, endsOn } of periods) {
        const isDoneIn = doneOn && startsOn <= doneOn && doneOn <= endsOn && doneOn <= city.today
        const value = isDoneIn ? doneOn : ended ? told?.achieved?.[number - 1] : null
        if (!value) continue
        const fields = { planId, indicatorId, periodId, basedOn: 0, kind, value, note: `Rekapitulasi ${periodName}` }
        done(await recordRealization(owner, { ...realization.parse(fields), files: [] }))
      }
    }
}

/** Opens the evaluation of the quarter that ended last, where one did this year. */
export async function appraiseLastQuarter(city: City, name: string): Promise<void> {
  const { id } = planOf(city, name)
  const last = (await findProgress(await city.as(name), id))?.progress.periods.findLast(({ ended }) => ended)
  if (last) done(await openCycle(await city.as('Dedi Santoso'), { periodId: last.id }))
}
