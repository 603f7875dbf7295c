import { randomUUID } from 'node:crypto'
import type { Actor } from '../../lib/actor'
import { addDays, dayOf } from '../../lib/day'
import { db } from '../../lib/db'
import { visitor } from '../../lib/door/visitor'
import { enterPaper, importAnswers } from '../../lib/survey/batch/commands'
import { commentCell, dayCell, scoreCell } from '../../lib/survey/batch/schema'
import { readComment } from '../../lib/survey/comment/commands'
import { excludeAnswers } from '../../lib/survey/exclusion/commands'
import { listMarkedAnswers } from '../../lib/survey/exclusion/queries'
import { markedFilter } from '../../lib/survey/exclusion/schema'
import { planFollowUp, settleFollowUp } from '../../lib/survey/follow-up/commands'
import { openKiosk } from '../../lib/survey/kiosk/commands'
import { findAskedSurvey } from '../../lib/survey/page/queries'
import { makePasses } from '../../lib/survey/pass/commands'
import { recordPublicity } from '../../lib/survey/publicity/commands'
import { issueReport } from '../../lib/survey/report/commands'
import { takeQuestionnaire } from '../../lib/survey/response/intake'
import { unsurKeys } from '../../lib/survey/schema'
import { addOfficer } from '../../lib/survey/service-officer/commands'
import { publishDraft, startDraft } from '../../lib/survey/version/draft/commands'
import { addQuestion } from '../../lib/survey/version/draft/question/commands'
import { newQuestion, newUnsur } from '../../lib/survey/version/draft/schema'
import { addUnsur } from '../../lib/survey/version/draft/unsur/commands'
import { answersOf, wayOf } from './answers'
import { asOf } from './as-of'
import type { City } from './city'
import { done } from './done'
import { sideBySide } from './side-by-side'
import { answerFile, demoComments, demoFollowUps, demoServices, licensing, moreAsked, paperForms } from './words/surveys'

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

type Open = { surveyId: string; serviceId: string; versionId: string }

/** What a machine sent, and a burst: marked as they came. The officer takes the machine's out. */
export async function decideOnMarked({ as, today }: City, { surveyId, serviceId, versionId }: Open): Promise<void> {
  const officer = await as('Marlina Wibowo')
  const nobody = { sex: null, ageBand: null, education: null, occupation: null, disability: null, comments: [], own: [] }
  const alike = (score: 1 | 4) => ({ versionId, serviceId, language: 'id', counted: true, scores: unsurKeys.map(() => score), ...nobody })
  const sent = [
    ...Array.from({ length: 4 }, () => ({ answer: alike(1), marks: ['ROBOT' as const] })),
    ...Array.from({ length: 9 }, () => ({ answer: alike(4), marks: ['BURST' as const] })),
  ]
  await sideBySide(sent, async ({ answer, marks }) => {
    const arrival = { way: 'ADDRESS' as const, hour: 9, marks, pass: null }
    done(await takeQuestionnaire(asOf(visitor(), today), { visitKey: randomUUID(), ...answer }, arrival))
  })
  const marked = await listMarkedAnswers(officer, surveyId, markedFilter.parse({ tanda: 'ROBOT' }), 1)
  const groups = (marked?.rows ?? []).map(({ digest, count }) => ({ digest, count }))
  const reason = 'Dikirim mesin: kolom yang tidak terlihat orang ikut terisi'
  done(await excludeAnswers(officer, { surveyId, which: { kind: 'groups', groups }, reason }))
}

/** What came on paper and was typed in by the officer, and a file from another application. */
export async function enterAnswers({ as, today }: City, { surveyId, versionId }: Open): Promise<void> {
  const officer = await as('Marlina Wibowo')
  const rows = paperForms.map(({ scores, sex, age, said }) => ({
    ...Object.fromEntries([...scores].map((score, at) => [scoreCell(at + 1), score])),
    ...{ [dayCell]: today, jenis_kelamin: sex, usia: age, [commentCell]: said },
  }))
  done(await enterPaper(officer, { surveyId, versionId, rows }))
  const titles = ['tanggal', ...unsurKeys.map((_, at) => `U${at + 1}`)]
  const lines = answerFile.scores.map((scores) => [today, ...scores])
  const text = [titles, ...lines].map((line) => line.join(';')).join('\n')
  done(await importAnswers(officer, { surveyId, versionId, fileName: answerFile.name, text }))
}

/** Answers to the licensing office's second version, also to its own question. */
export async function answerOwn(actor: Actor, surveyId: string): Promise<void> {
  const { slug } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
  const survey = await findAskedSurvey(actor, slug)
  const service = demoServices.find(({ unit }) => unit === licensing)
  const [asked, serviceId] = [survey?.asked, survey?.services[0]?.id]
  if (!asked || !serviceId || !service) throw new Error('the licensing office asks nobody')
  const all = Array.from({ length: 24 }, (_, person) => {
    const { scores, profile, comments } = answersOf(service, 3, person, demoComments)
    const own = asked.questions.map(({ id, choices }) => ({
      questionId: id,
      choice: 1 + ((person * 5 + (person % 3)) % choices.length),
      text: null,
    }))
    const answers = asked.elements.map((_element, at) => scores[at] ?? (person % 6 === 5 ? 3 : 4))
    const given = { versionId: asked.versionId, serviceId, language: 'id', counted: true, scores: answers, ...profile, comments, own }
    const arrival = { way: wayOf(person), hour: 8 + (person % 7), marks: [], pass: null }
    return takeQuestionnaire(asOf(visitor(), actor.today), { visitKey: randomUUID(), ...given }, arrival)
  })
  for (const taken of await Promise.all(all)) done(taken)
}

/** A kiosk at a counter, a bundle of one-visit addresses, and who serves there and so helps nobody answer. */
export async function openWays({ as, today }: City, { surveyId, serviceId }: Open): Promise<void> {
  const officer = await as('Marlina Wibowo')
  const server = await as('Mega Kusuma')
  done(await openKiosk(officer, { surveyId, place: 'Loket 2' }))
  done(await makePasses(officer, { survey: { id: surveyId }, serviceId: null, count: 20, days: 14 }))
  const employee = await db().employee.findFirstOrThrow({ where: { personId: server.personId ?? '' } })
  done(await addOfficer(officer, { serviceId, employeeId: employee.id, validFrom: today }))
}

/** The licensing office asks about integrity too, and what else people need; the second version is published. */
export async function askMore(runner: Actor, surveyId: string): Promise<void> {
  const { versionId } = done(await startDraft(runner, { surveyId }))
  done(await addUnsur(runner, newUnsur.parse({ versionId, ...moreAsked.unsur })))
  done(await addQuestion(runner, newQuestion.parse({ versionId, ...moreAsked.question })))
  const { revision } = await db().surveyVersion.findUniqueOrThrow({ where: { id: versionId } })
  done(await publishDraft(runner, { versionId, revision }))
}

/** The survey officer reads the first comments: one is shown as it is, the next without what tells who wrote it. */
export async function lookAtAnswers({ as }: City, surveyId: string): Promise<void> {
  const officer = await as('Marlina Wibowo')
  const found = await db().surveyComment.findMany({ where: { response: { version: { surveyId } } }, orderBy: { text: 'asc' }, take: 2 })
  for (const { id, text } of found)
    done(await readComment(officer, { surveyId, commentId: id, was: null, back: '', publicText: text, why: null }))
}
