import { randomUUID } from 'node:crypto'
import { signIn } from '../../lib/account/intake'
import type { Actor } from '../../lib/actor'
import { openCycle } from '../../lib/appraisal/cycle/commands'
import { addDays, yearOf } from '../../lib/day'
import { loadActor } from '../../lib/door/load-actor'
import { visitor } from '../../lib/door/visitor'
import { listOwnHoldings } from '../../lib/organization/queries'
import { agreePlan, submitPlan } from '../../lib/plan/agreement/commands'
import { draftPlan } from '../../lib/plan/commands'
import { saveIndicator, saveWorkResult } from '../../lib/plan/content/commands'
import { approvePledge, startPledge } from '../../lib/plan/pledge/commands'
import { saveObjective, saveUnitIndicator } from '../../lib/plan/pledge/content/commands'
import { findUnitPledge } from '../../lib/plan/pledge/queries'
import { findAgreedPlan } from '../../lib/plan/queries'
import { recordRealization } from '../../lib/progress/commands'
import { findProgress, listOwnProgress } from '../../lib/progress/queries'
import { openSurvey } from '../../lib/survey/commands'
import { findAskedSurvey } from '../../lib/survey/page/queries'
import { createService } from '../../lib/survey/public-service/commands'
import { listPeriodsToSurvey } from '../../lib/survey/queries'
import { takeQuestionnaire } from '../../lib/survey/response/intake'
import { cast, demoPassword } from './cast'
import { done } from './done'
import { pledge, results, typicalAnswers } from './words'

/**
 * Gives the demo city a year in progress: what Disdukcapil promised, three SKP in one chain with what was achieved so far, and an open
 * survey with answers. Everyone acts by signing in, as they would: nothing here can do what the pages cannot.
 */
export async function loadYear(): Promise<void> {
  const [sekda, head, division, staff, officer] = await Promise.all(
    ['Sri Tanjung', 'Novita Anwar', 'Lestari Saputra', 'Teguh Suharto', 'Marlina Wibowo'].map(actAs),
  )
  if (!sekda || !head || !division || !staff || !officer) throw new Error('the cast of the demo is not complete')
  const objectiveId = await promise(head, sekda)
  const headResult = await plan(head, sekda, results.head, `sasaran:${objectiveId}`)
  const divisionResult = await plan(division, head, results.division, `rhk:${headResult}`)
  await plan(staff, division, results.staff, `rhk:${divisionResult}`)
  await askCitizens(officer, head)
  await appraiseLastQuarter(staff)
}

/** Someone of the cast, signed in like anybody. */
async function actAs(name: string): Promise<Actor> {
  const username = cast.find((player) => player.name === name)?.username ?? ''
  const origin = { deviceToken: null, address: '127.0.0.1', userAgent: 'kota contoh' }
  const { sessionId } = done(await signIn(visitor(), { username, password: demoPassword }, origin))
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error(`${name} cannot sign in`)
  return actor
}

async function promise(head: Actor, sekda: Actor): Promise<string> {
  const year = yearOf(head.today)
  const [unitId = ''] = head.units
  done(await startPledge(head, { unitId, year }))
  const pledgeId = (await findUnitPledge(head, unitId, year, 'draft'))?.pledgeId ?? ''
  let revision = 1
  const { objectiveId } = done(await saveObjective(head, { pledgeId, revision, objectiveId: null, text: pledge.text }))
  for (const indicator of pledge.indicators) {
    revision += 1
    const measure = { kind: 'HIGHER_IS_BETTER' as const, targetTo: null, aggregation: 'LAST' as const }
    const said = { pledgeId, revision, objectiveId, indicatorId: null, ...measure }
    done(await saveUnitIndicator(head, { ...said, ...indicator }))
  }
  done(await approvePledge(sekda, { pledgeId, revision: revision + 1, note: null }))
  return objectiveId
}

type Support = `sasaran:${string}` | `rhk:${string}`

/** Drafts, submits and agrees an SKP with one RHK, then records what was achieved in the quarters that have ended. @returns the RHK's id. */
async function plan(owner: Actor, appraiser: Actor, result: (typeof results)[keyof typeof results], support: Support): Promise<string> {
  const [holding] = await listOwnHoldings(owner)
  const { planId } = done(await draftPlan(owner, { holdingId: holding?.id ?? '', year: yearOf(owner.today) }))
  const isLeader = support.startsWith('sasaran:')
  const supports = {
    supportsWorkResultId: isLeader ? null : support.slice('rhk:'.length),
    supportsObjectiveId: isLeader ? support.slice('sasaran:'.length) : null,
  }
  const words = { planId, seen: null, workResultId: null, category: 'UTAMA' as const, text: result.text, supports, weight: null }
  const saved = done(await saveWorkResult(owner, words))
  const workResultId = saved.workResultId ?? ''
  let { revision } = saved
  for (const { achieved: _, aspect, ...indicator } of result.indicators) {
    const place = isLeader ? { aspect: null, perspective: 'PENERIMA_LAYANAN' as const } : { aspect, perspective: null }
    const measure = { kind: 'HIGHER_IS_BETTER' as const, targetTo: null, targets: {}, shared: false }
    const source = { source: 'TYPED' as const, sourceUnitId: null, sourceElement: null }
    const at = { planId, seen: null, workResultId, indicatorId: null }
    revision = done(await saveIndicator(owner, { ...at, ...place, ...measure, ...source, ...indicator })).revision
  }
  done(await submitPlan(owner, { planId, revision, marks: [{ key: `rhk:${workResultId}`, question: null }] }))
  done(await agreePlan(appraiser, { planId, revision: revision + 1 }))
  await achieve(owner, planId, result)
  return workResultId
}

async function achieve(owner: Actor, planId: string, result: (typeof results)[keyof typeof results]): Promise<void> {
  const agreed = await findAgreedPlan(owner, planId)
  const periods = (await findProgress(owner, planId))?.progress.periods.filter(({ ended }) => ended) ?? []
  for (const [place, indicator] of (agreed?.workResults[0]?.indicators ?? []).entries()) {
    for (const period of periods) {
      const value = result.indicators[place]?.achieved[period.number - 1] ?? '0'
      const said = { planId, indicatorId: indicator.id, periodId: period.id, basedOn: 0, value, reason: null, files: [] }
      done(await recordRealization(owner, { ...said, note: `Rekapitulasi ${period.name}` }))
    }
  }
}

/** Opens the evaluation of the quarter that ended last, where one did this year. */
async function appraiseLastQuarter(staff: Actor): Promise<void> {
  const [own] = await listOwnProgress(staff)
  const periods = own ? (await findProgress(staff, own.planId))?.progress.periods : []
  const last = periods?.findLast(({ ended }) => ended)
  if (last) done(await openCycle(await actAs('Dedi Santoso'), { periodId: last.id }))
}

async function askCitizens(officer: Actor, head: Actor): Promise<void> {
  const [unitId = ''] = head.units
  const { serviceId } = done(await createService(officer, { unitId, name: 'Penerbitan KTP elektronik' }))
  const period = (await listPeriodsToSurvey(officer)).find(({ kind, year }) => kind === 'YEAR' && year === yearOf(officer.today))
  if (!period) throw new Error('the year has no period')
  const days = { opensOn: officer.today, closesOn: addDays(officer.today, 30) }
  const { slug } = done(await openSurvey(officer, { serviceId, periodId: period.id, ...days, serviceUsers: 480 }))
  const survey = await findAskedSurvey(visitor(), slug)
  if (!survey) throw new Error('the demo survey is not there')
  const profile = { sex: null, ageBand: null, education: null, occupation: null, comment: null }
  const questionnaires = Array.from({ length: 36 }, (_, person) => ({
    ...{ visitKey: randomUUID(), versionId: survey.versionId, counted: true, ...profile },
    answers: Object.fromEntries(survey.elements.map(({ key }, place) => [key, answerOf(person, place)])),
  }))
  for (const taken of await Promise.all(questionnaires.map((one) => takeQuestionnaire(visitor(), one)))) done(taken)
}

/** Every third citizen thinks one better of an unsur, every fifth one worse. */
function answerOf(person: number, place: number): 1 | 2 | 3 | 4 {
  const shift = (person + place) % 3 === 0 ? 1 : (person + place) % 5 === 0 ? -1 : 0
  return Math.min(4, Math.max(1, (typicalAnswers[place] ?? 3) + shift)) as 1 | 2 | 3 | 4
}
