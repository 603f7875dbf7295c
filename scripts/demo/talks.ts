import { settleComment, writeComment } from '../../lib/plan/dialog/commands'
import { answerFairness, askFairness } from '../../lib/plan/fairness/question/commands'
import { setWordingAside } from '../../lib/plan/wording/commands'
import { findPlanWording } from '../../lib/plan/wording/queries'
import { type City, planOf } from './city'
import { done } from './done'
import { doubts, setAside, talks } from './words/story'

/** Remarks on indicators, with what was answered, until one side settles them. */
export async function discuss(city: City): Promise<void> {
  for (const { owner, result, indicator, by, text, replies, settledBy } of talks) {
    const { id: planId, content } = planOf(city, owner)
    const indicatorId = content.workResults[result]?.indicators[indicator]?.id ?? null
    const about = { planId, workResultId: null, indicatorId, from: 'baca' as const }
    const { threadId } = done(await writeComment(await city.as(by), { ...about, answersId: null, text }))
    for (const reply of replies) done(await writeComment(await city.as(reply.by), { ...about, answersId: threadId, text: reply.text }))
    if (!settledBy) continue
    done(await settleComment(await city.as(settledBy), { planId, commentId: threadId, replies: replies.length, from: 'baca' }))
  }
}

/** Doubts of employees about what is asked of them, and what the pejabat penilai answers. */
export async function doubt(city: City): Promise<void> {
  for (const { owner, appraiser, indicator, doubt: kind, text, answer } of doubts) {
    const { id: planId, content } = planOf(city, owner)
    const indicatorId = content.workResults[0]?.indicators[indicator]?.id ?? ''
    const { questionId } = done(await askFairness(await city.as(owner), { planId, number: 1, indicatorId, doubt: kind, text }))
    if (!answer) continue
    done(await answerFairness(await city.as(appraiser), { questionId, outcome: answer.outcome, answer: answer.text }))
  }
}

/** One finding of the wording checker is set aside; the others of that draft stand. */
export async function setFindingAside(city: City): Promise<void> {
  const { owner, words, reason } = setAside
  const actor = await city.as(owner)
  const { id: planId } = planOf(city, owner)
  const checked = [...((await findPlanWording(actor, planId))?.indicators.values() ?? [])].find(({ wording }) => wording.includes(words))
  const finding = checked?.findings[0]?.finding
  if (!checked || !finding) throw new Error(`the checker finds nothing in "${words}" of ${owner}`)
  const shown = { planId, indicatorId: checked.id, finding, wording: checked.wording, from: 'susun' as const }
  done(await setWordingAside(actor, { ...shown, reason }))
}
