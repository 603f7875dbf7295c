import { addDays, dayOf } from '../../lib/day'
import { db } from '../../lib/db'
import { readComment } from '../../lib/survey/comment/commands'
import { planFollowUp, settleFollowUp } from '../../lib/survey/follow-up/commands'
import { recordPublicity } from '../../lib/survey/publicity/commands'
import { issueReport } from '../../lib/survey/report/commands'
import { asOf } from './as-of'
import type { City } from './city'
import { done } from './done'
import { demoFollowUps } from './words/surveys'

/** What Disdukcapil did after its surveys: a report, where it was published, and a plan of which two lines are done. */
export async function followUp({ as, today }: City, surveyIds: readonly string[]): Promise<void> {
  const [surveyId] = surveyIds
  if (!surveyId) return
  const head = await as('Novita Anwar')
  const owner = await as('Lestari Saputra')
  const { closesOn } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
  const { id: ownerId } = await db().employee.findFirstOrThrow({ where: { personId: owner.personId ?? '' } })
  const reported = addDays(dayOf(closesOn), 7)
  done(await issueReport(asOf(head, reported), { surveyId }))
  for (const [medium, place] of [
    ['CETAK', 'Papan pengumuman ruang layanan'],
    ['SITUS_WEB', 'https://dukcapil.tirtamarta.example/ikm'],
    ['MEDIA_SOSIAL', 'Akun Instagram dinas'],
  ] as const)
    done(await recordPublicity(asOf(head, reported), { surveyId, medium, publishedOn: reported, place }))
  for (const [at, { outcome, told, ...line }] of demoFollowUps.entries()) {
    const dueOn = outcome ? addDays(reported, 60 + at * 30) : addDays(today, 40)
    const { followUpId } = done(await planFollowUp(asOf(head, addDays(reported, 3)), { surveyId, ...line, ownerId, dueOn }))
    if (!outcome) continue
    const settled = at === 0 ? addDays(today, -12) : addDays(today, -40)
    done(await settleFollowUp(asOf(owner, settled), { followUpId, revision: 1, state: 'DONE', outcome, ...told }))
  }
}

/** The survey officer reads the first comments: one is shown as it is, the next without what tells who wrote it. */
export async function lookAtAnswers({ as }: City, surveyId: string): Promise<void> {
  const officer = await as('Marlina Wibowo')
  const found = await db().surveyComment.findMany({ where: { response: { version: { surveyId } } }, orderBy: { text: 'asc' }, take: 2 })
  for (const { id, text } of found)
    done(await readComment(officer, { surveyId, commentId: id, was: null, back: '', publicText: text, why: null }))
}
