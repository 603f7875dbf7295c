import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { rateAppraisal } from '@/lib/appraisal/commands'
import { findAppraisal } from '@/lib/appraisal/detail/queries'
import { db } from '@/lib/db'
import { addTeamMember, formTeam } from '@/lib/plan/team/commands'
import { giveTeamFeedback } from '@/lib/plan/team/feedback/commands'
import { trusted } from '../../support/actors'
import { appraisalOf, done, openedCycle, ratingForm, released } from '../../support/appraisals'
import { agreedPlan, planTown, type Town } from '../../support/plans'

let town: Town
let yearly: string
/** Of the second quarter, which begins in April. */
let quarterly: string
const hasSecondQuarter = trusted().today.slice(5) >= '04-01'

/** The head leads a team in which the staff works, and speaks twice of the first quarter; the chief appraises the staff. */
beforeAll(async () => {
  town = await planTown()
  const led = await agreedPlan(town, town.head)
  const words = { name: 'Tim Data', purpose: 'Data cocok semua', basis: 'SK 1' }
  const { teamId } = done(await formTeam(town.mayor, { ...words, year: town.year, leaderHoldingId: town.head.holdingId }))
  done(await addTeamMember(town.mayor, { teamId, holdingId: town.staff.holdingId, from: `${town.year}-01-01`, to: null }))
  const workResults = [{ supportsWorkResultId: led.workResultIds[0] ?? '' }]
  const { planId, workResultIds } = await agreedPlan(town, town.staff, { workResults })
  const about = { teamId, workResultId: workResultIds[0] ?? '' }
  const quarter = async (number: number) => (await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year, number } })).id
  const say = async (number: number, seen: number, text: string) =>
    done(await giveTeamFeedback(town.head, { ...about, periodId: await quarter(number), seen, rating: 'DI_ATAS_EKSPEKTASI', text }))
  await say(1, 0, 'Awal yang baik.')
  await say(1, 1, 'Awal yang sangat baik.')
  yearly = (await appraisalOf(planId, await openedCycle(town, 'YEAR', town.year))).id
  if (hasSecondQuarter) quarterly = (await appraisalOf(planId, await openedCycle(town, 'QUARTER', town.year, 2))).id
}, 60_000)

const heard = async (actor: Actor, id = yearly) =>
  (await findAppraisal(actor, id))?.teamFeedback.map(({ number, rating, text }) => [number, rating, text])
const words = 'Awal yang sangat baik.'

test('the pejabat penilai sees the newest with its suggestion, of periods within the appraised one', async () => {
  expect(await heard(town.chief)).toEqual([[2, 'DI_ATAS_EKSPEKTASI', words]])
  if (hasSecondQuarter) expect(await heard(town.chief, quarterly)).toEqual([])
})

test('the person reads the words at once, and the suggestion after the release; HR reads neither', async () => {
  expect(await heard(town.staff)).toEqual([[2, null, words]])
  expect(await heard(town.hrAdmin)).toEqual([])
  expect(await heard(town.mayor)).toBe(undefined)
  done(await rateAppraisal(town.chief, await ratingForm(yearly)))
  expect(await heard(town.staff)).toEqual([[2, null, words]])
  await released(town, town.chief, yearly)
  expect(await heard(town.staff)).toEqual([[2, 'DI_ATAS_EKSPEKTASI', words]])
  expect(await heard(town.hrAdmin)).toEqual([])
})
