import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { db } from '../../db'
import { log } from '../../log'
import { ok, type Result, refuse } from '../../result'
import type { Questionnaire } from './schema'

type Waiting = { questionnaire: Questionnaire; day: Day; answer: (result: Result<null>) => void; fail: (error: unknown) => void }

const gatheringMs = 4
const mostTogether = 200

const waiting: Waiting[] = []
let storing = false

/**
 * Stores a citizen's questionnaire; answers when it is committed. Many visitors' questionnaires share a transaction, and none suffers
 * from another's. The same visit is stored once and gets the same answer each time. No act is recorded, and nothing but the legal day
 * tells when. Refuses: surveyNotOpen (also when it was closed meanwhile).
 */
export function takeQuestionnaire(actor: Actor, questionnaire: Questionnaire): Promise<Result<null>> {
  return new Promise((answer, fail) => {
    waiting.push({ questionnaire, day: actor.today, answer, fail })
    if (!storing) void storeWaiting()
  })
}

async function storeWaiting(): Promise<void> {
  storing = true
  while (waiting.length > 0) {
    if (waiting.length < mostTogether) await sleep(gatheringMs)
    await storeTogether(waiting.splice(0, mostTogether))
  }
  storing = false
}

/** Answers each one of them; when one of them cannot be stored, each is tried alone, so that only that one fails. */
async function storeTogether(batch: readonly Waiting[]): Promise<void> {
  try {
    const stored = await store(batch)
    for (const { questionnaire, answer } of batch) answer(stored.has(questionnaire.visitKey) ? ok(null) : refuse('surveyNotOpen'))
  } catch (error) {
    if (batch.length === 1 || !isAboutRows(error)) for (const { fail } of batch) fail(error)
    else {
      log.warn({ count: batch.length }, 'questionnaires stored one by one')
      for (const one of batch) await storeTogether([one])
    }
  }
}

/** PostgreSQL refused what was sent, or gave it up for another; not: it could not be reached. */
function isAboutRows(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'P2010' || error.code === 'P2034')
}

/** Stores those whose survey is open on their day, in one transaction. @returns the visit keys that are stored now. */
function store(batch: readonly Waiting[]): Promise<ReadonlySet<string>> {
  const rows = batch.map(({ questionnaire, day }) => ({ ...questionnaire, day, id: randomUUID() }))
  const keys = rows.map(({ visitKey }) => visitKey)
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`
      WITH given AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, "versionId" uuid, "visitKey" uuid, day date,
        counted boolean, sex respondent_sex, "ageBand" respondent_age, education respondent_school, occupation respondent_work, comment text, answers jsonb)),
      taken AS (
        INSERT INTO survey_response (id, version_id, visit_key, day, counted, sex, age_band, education, occupation, comment)
        SELECT g.id, g."versionId", g."visitKey", g.day, g.counted, g.sex, g."ageBand", g.education, g.occupation, g.comment
        FROM given g JOIN survey_version v ON v.id = g."versionId" JOIN survey s ON s.id = v.survey_id
        WHERE s.closed_at IS NULL AND g.day BETWEEN s.opens_on AND s.closes_on
        ORDER BY g."visitKey" FOR SHARE OF s
        ON CONFLICT (visit_key) DO NOTHING RETURNING id)
      INSERT INTO survey_answer (response_id, unsur, score)
      SELECT g.id, a.key, a.value::smallint FROM taken JOIN given g USING (id) CROSS JOIN LATERAL jsonb_each_text(g.answers) a`
    const stored = await tx.surveyResponse.findMany({ where: { visitKey: { in: keys } }, select: { visitKey: true } })
    return new Set(stored.map(({ visitKey }) => visitKey))
  })
}
