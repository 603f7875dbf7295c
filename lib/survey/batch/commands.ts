import { randomUUID } from 'node:crypto'
import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import type { Tx } from '../../db'
import { plainText } from '../../plain-text'
import { ok, type Result, refuse } from '../../result'
import { mayRunSurveysIn } from '../policy'
import { addToTallies } from '../tally/commands'
import { cellParams } from './labels'
import { type EntryFrame, fileDigest, readFrame } from './queries'
import { fillDown, isBlankRow, readEntry } from './rules'
import { type Entry, mostPaperRows, type paperSheet, rowKeyCell } from './schema'
import { problemsInBrief, readAnswerFile } from './sheet'

/**
 * Stores forms that citizens filled in on paper, all of them or none. A row that was stored before, told by its own key, is not stored
 * again: a sheet that grew since its reply was lost brings its new rows, and is told how many were there. Refuses: notFound, reportIssued, notBegun, nothingTyped, and what is wrong in the first faulty cell, by its name.
 */
export const enterPaper = command(
  'survey.enterPaper',
  async (context, { surveyId, versionId, rows }: z.output<typeof paperSheet>) => {
    const { tx, record, nothingChanged } = context
    const frame = await lockFrame(context, surveyId, versionId)
    if (!frame.ok) return frame
    const typed = fillDown(rows.map((cells) => cells ?? {})).flatMap((cells, place) => (isBlankRow(cells) ? [] : [{ cells, place }]))
    if (typed.length === 0) return refuse('nothingTyped')
    if (typed.length > mostPaperRows) return refuse('tooManyForms')
    const answers: Answered[] = []
    for (const { cells, place } of typed) {
      const read = readEntry(cells, frame.value)
      if (!read.ok) return refuseCell(read.problems[0], place, frame.value)
      answers.push({ ...read.entry, visitKey: keyOf(cells[rowKeyCell], answers) })
    }
    const batchId = await storeBatch(context, { surveyId, way: 'PAPER', sha256: null, fileName: null })
    const stored = await storeAnswers(tx, batchId, 'PAPER', answers)
    if (stored > 0) await record({ noun: 'survey', nounId: surveyId, unitId: frame.value.unitId, after: { way: 'PAPER', count: stored } })
    else {
      await tx.answerBatch.delete({ where: { id: batchId } })
      nothingChanged()
    }
    return ok({ surveyId, stored, repeated: answers.length - stored })
  },
  { ownKeys: true },
)

/**
 * Stores the answers of a file, all of them or none; the file itself is kept nowhere. Refuses: notFound, reportIssued, notBegun, fileKnown
 * (the same file was stored for this survey), and the codes of a file that cannot be taken, with its first problems as `params.problems`.
 */
export const importAnswers = command(
  'survey.importAnswers',
  async (context, input: { surveyId: string; versionId: string; fileName: string; text: string }) => {
    const { tx, record } = context
    const { surveyId, versionId, fileName } = input
    const frame = await lockFrame(context, surveyId, versionId)
    if (!frame.ok) return frame
    const text = plainText(input.text)
    const read = readAnswerFile(text, frame.value)
    if (!read.ok) return refuse(read.code, { params: { total: read.total, problems: problemsInBrief(read.problems) } })
    const batch = { surveyId, way: 'IMPORT' as const, sha256: fileDigest(read.entries, frame.value), fileName: fileName.slice(0, 200) }
    const batchId = await storeBatch(context, batch)
    if (batchId === '') return refuse('fileKnown')
    const answers = read.entries.map((entry) => ({ ...entry, visitKey: randomUUID() }))
    const stored = await storeAnswers(tx, batchId, 'IMPORT', answers)
    if (stored !== answers.length) throw new Error(`stored ${stored} of ${answers.length} answers of a file`)
    await record({
      noun: 'survey',
      nounId: surveyId,
      unitId: frame.value.unitId,
      after: { way: 'IMPORT', count: stored, file: batch.fileName },
    })
    return ok({ surveyId, stored })
  },
  { timeoutMs: 180_000 },
)

type Answered = Entry & { visitKey: string }

/** The survey with what may be typed in for it, kept from being closed or reported meanwhile. Refuses: notFound, reportIssued, notBegun. */
async function lockFrame({ actor, tx, today }: Context, surveyId: string, versionId: string): Promise<Result<EntryFrame>> {
  await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR SHARE`
  const frame = await readFrame(tx, surveyId, versionId, today)
  if (!frame || !mayRunSurveysIn(actor, frame.unitId)) return refuse('notFound')
  if (frame.isReported) return refuse('reportIssued')
  return frame.from > frame.to ? refuse('notBegun') : ok(frame)
}

function refuseCell(problem: { cell: string; code: string } | undefined, place: number, frame: EntryFrame) {
  const { cell = '', code = 'nothingAnswered' } = problem ?? {}
  return refuse(code, { field: `rows[${place}].${cell}`, params: cellParams(frame) })
}

/** The row's own key, or a fresh one where it has none or shares it with a row above. */
function keyOf(given: string | undefined, above: readonly Answered[]): string {
  return given !== undefined && isUuid(given) && above.every(({ visitKey }) => visitKey !== given) ? given : randomUUID()
}

type NewBatch = { surveyId: string; way: 'PAPER' | 'IMPORT'; sha256: Uint8Array<ArrayBuffer> | null; fileName: string | null }

/** @returns its id; '' where the same file was stored before, also at this very moment. */
async function storeBatch({ actor, tx, now }: Context, batch: NewBatch): Promise<string> {
  const id = uuidv7()
  const { count } = await tx.answerBatch.createMany({
    data: [{ ...batch, id, enteredById: actor.accountId, enteredAt: now }],
    skipDuplicates: true,
  })
  return count === 1 ? id : ''
}

const rowsAtOnce = 5_000

/** Stores answers and counts them. @returns how many were not stored before. */
async function storeAnswers(tx: Tx, batchId: string, way: 'PAPER' | 'IMPORT', answers: readonly Answered[]): Promise<number> {
  const rows = answers.map((answer) => ({ ...answer, id: randomUUID(), commentIds: answer.comments.map(() => randomUUID()) }))
  const stored = new Set<string>()
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    for (const id of await insert(tx, batchId, way, rows.slice(from, from + rowsAtOnce))) stored.add(id)
  const counted = rows.filter(({ id }) => stored.has(id)).map((row) => ({ ...row, way, isMarked: false, isExcluded: false }))
  await addToTallies(tx, counted)
  return stored.size
}

type Row = Answered & { id: string; commentIds: string[] }

async function insert(tx: Tx, batchId: string, way: 'PAPER' | 'IMPORT', rows: readonly Row[]): Promise<string[]> {
  const stored = await tx.$queryRaw<{ id: string }[]>`
    WITH given AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, "versionId" uuid, "serviceId" uuid,
        "visitKey" uuid, day date, language text, scores smallint[], counted boolean, sex respondent_sex, "ageBand" respondent_age,
        education respondent_school, occupation respondent_work, disability respondent_ability, comments jsonb, "commentIds" uuid[], own jsonb)),
    taken AS (
      INSERT INTO survey_response (id, version_id, service_id, visit_key, day, hour, way, language, scores, counted, sex, age_band, education,
        occupation, disability, batch_id)
      SELECT g.id, g."versionId", g."serviceId", g."visitKey", g.day, NULL, ${way}::survey_way, g.language, g.scores, g.counted, g.sex, g."ageBand",
        g.education, g.occupation, g.disability, ${batchId}::uuid
      FROM given g ORDER BY g."visitKey" ON CONFLICT (visit_key) DO NOTHING RETURNING id),
    said AS (
      INSERT INTO survey_comment (id, response_id, version_id, month, unsur, text)
      SELECT g."commentIds"[c.place], g.id, g."versionId", date_trunc('month', g.day)::date, c.comment->>'unsur', c.comment->>'text'
      FROM taken JOIN given g USING (id) CROSS JOIN LATERAL jsonb_array_elements(g.comments) WITH ORDINALITY AS c(comment, place)),
    answered AS (
      INSERT INTO own_answer (response_id, question_id, choice, text)
      SELECT g.id, (o->>'questionId')::uuid, (o->>'choice')::smallint, o->>'text'
      FROM taken JOIN given g USING (id) CROSS JOIN LATERAL jsonb_array_elements(g.own) AS o)
    SELECT id FROM taken`
  return stored.map(({ id }) => id)
}
