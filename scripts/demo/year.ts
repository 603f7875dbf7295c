import { ensurePeriods } from '../../lib/calendar/jobs'
import { operator } from '../../lib/door/cli'
import { brief } from './briefings'
import { type City, openCity } from './city'
import { askForAnother, prepareOffices } from './office'
import { beginNextYear, revisePlan, writePlan } from './plans'
import { approve, changePledge, writePledge } from './pledges'
import { achieve, appraiseLastQuarter } from './progress'
import { sideBySide } from './side-by-side'
import { askCitizens } from './survey'
import { discuss, doubt, setFindingAside } from './talks'
import { formTeams, speakOfMember } from './teamwork'
import type { PlanWords } from './words/kinds'
import { chiefPlans, headPlan, secretaryPlan } from './words/officials'
import { operatorPlans } from './words/operators'
import { dukcapilPledge, dukcapilRevision, healthPledge } from './words/pledges'
import { sectionPlans, staffPlans } from './words/staff'
import { nextYear, revision } from './words/story'

/**
 * Gives the demo city a year in progress: what offices promised, SKP in every state with what was achieved so far, a team, questions and
 * answers, sessions, and an open survey. Everyone acts by signing in, as they would: nothing here can do what the pages cannot.
 */
export async function loadYear(): Promise<void> {
  await ensurePeriods(operator())
  const city = openCity()
  await prepareOffices(city)
  await Promise.all([planYear(city), brief(city), askCitizens(city), askForAnother(city), writePlan(city, secretaryPlan)])
}

/** Each level waits for the one it hangs on; those of one level write side by side. */
async function planYear(city: City): Promise<void> {
  const write = (words: PlanWords) => writePlan(city, words)
  const pledgeId = await writePledge(city, 'Novita Anwar', dukcapilPledge)
  await approve(city, 'Sri Tanjung', 'Novita Anwar')
  await Promise.all([writePlan(city, headPlan), writePledge(city, 'Rudi Wibowo', healthPledge)])
  await sideBySide(chiefPlans, write)
  const [teamId] = await Promise.all([formTeams(city), sideBySide(sectionPlans, write)])
  await sideBySide([...staffPlans, ...operatorPlans], write)
  const agreed = [...city.plans.values()].filter(({ words }) => words.until === 'AGREED')
  await sideBySide(agreed, ({ words }) => achieve(city, words.owner))
  await sideBySide(nextYear, (start) => beginNextYear(city, start))
  await Promise.all([
    revisePlan(city, revision),
    changePledge(city, 'Novita Anwar', pledgeId, dukcapilRevision).then(() => approve(city, 'Sri Tanjung', 'Novita Anwar')),
    ...[discuss(city), doubt(city), setFindingAside(city), speakOfMember(city, teamId)],
  ])
  await appraiseLastQuarter(city, 'Teguh Suharto')
}
