import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { log } from '../../log'
import { ok, type Result, refuse } from '../../result'
import { addToTallies, tallyInsertion } from '../tally/commands'
import type { Counted } from '../tally/rules'
import type { Arrival, Questionnaire } from './schema'

type Taken = Result<null>
type Waiting = { questionnaire: Questionnaire; arrival: Arrival; day: Day; answer: (result: Taken) => void; fail: (error: unknown) => void }

const gatheringMs = 4
/** As many are worth a commit of their own: nobody waits for more. */
const enoughTogether = 16
const mostTogether = 200

/** Beyond these, answers to a version are sent back to be sent again; whoever waits that long has sent again already. */
export const mostWaiting = 2_000

/** What waits, by version: a survey that is locked, for a large exclusion or a recount, holds up no other. Only where something is being stored. */
const waiting = new Map<string, Waiting[]>()

/**
 * Stores a citizen's questionnaire; answers when it is committed. Many visitors' questionnaires share a transaction, and none suffers
 * from another's. The same visit is stored once and gets the same answer each time. A one-visit address is used up in that transaction
 * and leaves nothing behind. No act is recorded, and nothing but the legal day and the hour tells when. Refuses: surveyNotOpen (also when it
 * was closed meanwhile), passSpent, crowded (too many wait for the same survey; nothing is stored).
 */
export function takeQuestionnaire(actor: Actor, questionnaire: Questionnaire, arrival: Arrival): Promise<Taken> {
  return new Promise((answer, fail) => {
    const one = { questionnaire, arrival, day: actor.today, answer, fail }
    const queue = waiting.get(questionnaire.versionId)
    if (!queue) void storeWaiting(questionnaire.versionId, [one])
    else if (queue.length < mostWaiting) queue.push(one)
    else answer(refuse('crowded'))
  })
}

async function storeWaiting(versionId: string, queue: Waiting[]): Promise<void> {
  waiting.set(versionId, queue)
  while (queue.length > 0) {
    if (queue.length < enoughTogether) await sleep(gatheringMs)
    const batch = queue.splice(0, mostTogether)
    const plain = batch.filter(({ arrival }) => arrival.pass === null)
    const passes = batch.filter(({ arrival }) => arrival.pass !== null)
    if (plain.length > 0) await storeAtOnce(plain)
    if (passes.length > 0) await storeTogether(passes)
  }
  waiting.delete(versionId)
}

/** Stores and counts a batch in one statement, the usual case; what is not all new and welcome is looked at more closely. */
async function storeAtOnce(batch: readonly Waiting[]): Promise<void> {
  try {
    const rows = rowsOf(batch)
    const allStored = Prisma.sql`1 / (CASE (SELECT count(*) FROM taken) WHEN ${rows.length}::bigint THEN 1 ELSE 0 END) = 1`
    const tallied = await tallyInsertion(db(), rows.map(countedOf), allStored)
    await db().$executeRaw`/* prepared as take_answers */ WITH ${answersStored(rows)}, tallied AS (${tallied}) SELECT FROM taken`
  } catch {
    return storeTogether(batch)
  }
  for (const { answer } of batch) answer(ok(null))
}

/** Answers each one of them; when one of them cannot be stored, each is tried alone, so that only that one fails. */
async function storeTogether(batch: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await store(batch)
    for (const [at, { answer }] of batch.entries()) answer(outcomes[at] ?? refuse('surveyNotOpen'))
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

type Row = Questionnaire & Arrival & { id: string; day: Day; commentIds: string[] }

function rowsOf(batch: readonly Waiting[]): Row[] {
  return batch.map(({ questionnaire, arrival, day }) => {
    return { ...questionnaire, ...arrival, day, id: randomUUID(), commentIds: questionnaire.comments.map(() => randomUUID()) }
  })
}

/** Stores those whose survey is open on their day, in one transaction. @returns the outcome of each, in their order. */
function store(batch: readonly Waiting[]): Promise<Taken[]> {
  const rows = rowsOf(batch)
  return db().$transaction(async (tx) => {
    const spent = await usePasses(tx, rows)
    const usable = rows.filter(({ pass, visitKey }) => pass === null || spent.get(pass) === visitKey)
    const stored = new Set(await insert(tx, usable))
    await addToTallies(tx, usable.filter(({ id }) => stored.has(id)).map(countedOf))
    const known = await storedBefore(tx, rows, stored)
    return rows.map((row): Taken => {
      if (known.has(row.visitKey)) return ok(null)
      return refuse(row.pass !== null && spent.get(row.pass) !== row.visitKey ? 'passSpent' : 'surveyNotOpen')
    })
  })
}

/** Uses up the one-visit addresses that are still good. @returns for each of these the visit it was used for. */
async function usePasses(tx: Tx, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, Row>()
  for (const row of rows) if (row.pass !== null && !wanted.has(row.pass)) wanted.set(row.pass, row)
  if (wanted.size === 0) return new Map()
  const passes = [...wanted].map(([pass, { versionId, serviceId, day }]) => ({ pass, versionId, serviceId, day }))
  const used = await tx.$queryRaw<{ pass: string }[]>`
    DELETE FROM visit_pass p USING (
      SELECT q.digest, g.pass FROM jsonb_to_recordset(${JSON.stringify(passes)}::jsonb) AS g(pass text, "versionId" uuid, "serviceId" uuid, day date)
        JOIN visit_pass q ON q.digest = decode(g.pass, 'hex') AND q.service_id = g."serviceId" AND q.ends_on >= g.day
        JOIN survey_version v ON v.id = g."versionId" AND v.survey_id = q.survey_id
      ORDER BY q.digest FOR UPDATE OF q) u
    WHERE p.digest = u.digest RETURNING u.pass`
  return new Map(used.map(({ pass }) => [pass, wanted.get(pass)?.visitKey ?? '']))
}

/** @returns the ids of those that were stored now. */
async function insert(tx: Tx, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return []
  const stored = await tx.$queryRaw<{ id: string }[]>`WITH ${answersStored(rows)} SELECT id FROM taken`
  return stored.map(({ id }) => id)
}

/** Parts of a statement that store what is new and whose survey is open; `taken` is the ids of these. */
function answersStored(rows: readonly Row[]): Prisma.Sql {
  return Prisma.sql`
    given AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, "versionId" uuid, "serviceId" uuid, "visitKey" uuid,
        day date, hour smallint, way survey_way, language text, scores smallint[], counted boolean, marks response_mark[], sex respondent_sex,
        "ageBand" respondent_age, education respondent_school, occupation respondent_work, disability respondent_ability, comments jsonb,
        "commentIds" uuid[], own jsonb)),
    taken AS (
      INSERT INTO survey_response (id, version_id, service_id, visit_key, day, hour, way, language, scores, counted, marks, sex, age_band,
        education, occupation, disability)
      SELECT g.id, g."versionId", g."serviceId", g."visitKey", g.day, g.hour, g.way, g.language, g.scores, g.counted, g.marks, g.sex, g."ageBand",
        g.education, g.occupation, g.disability
      FROM given g JOIN survey_version v ON v.id = g."versionId" AND v.published_at IS NOT NULL JOIN survey s ON s.id = v.survey_id
        JOIN service c ON c.id = g."serviceId" AND c.unit_id = s.unit_id AND coalesce(s.service_id, c.id) = c.id
      WHERE s.closed_at IS NULL AND g.day BETWEEN s.opens_on AND s.closes_on
      ORDER BY g."visitKey" FOR SHARE OF s
      ON CONFLICT (visit_key) DO NOTHING RETURNING id),
    said AS (
      INSERT INTO survey_comment (id, response_id, version_id, month, unsur, text)
      SELECT g."commentIds"[c.place], g.id, g."versionId", date_trunc('month', g.day)::date, c.comment->>'unsur', c.comment->>'text'
      FROM taken JOIN given g USING (id) CROSS JOIN LATERAL jsonb_array_elements(g.comments) WITH ORDINALITY AS c(comment, place)),
    answered AS (
      INSERT INTO own_answer (response_id, question_id, choice, text)
      SELECT g.id, (o->>'questionId')::uuid, (o->>'choice')::smallint, o->>'text'
      FROM taken JOIN given g USING (id) CROSS JOIN LATERAL jsonb_array_elements(g.own) AS o)`
}

/** The visits whose answers stand stored: those of now, and those sent before. */
async function storedBefore(tx: Tx, rows: readonly Row[], stored: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const now = rows.filter(({ id }) => stored.has(id)).map(({ visitKey }) => visitKey)
  const others = rows.filter(({ id }) => !stored.has(id)).map(({ visitKey }) => visitKey)
  if (others.length === 0) return new Set(now)
  const before = await tx.surveyResponse.findMany({ where: { visitKey: { in: others } }, select: { visitKey: true } })
  return new Set([...now, ...before.map(({ visitKey }) => visitKey)])
}

function countedOf({ marks, ...row }: Row): Counted {
  return { ...row, isMarked: marks.length > 0, isExcluded: false }
}
