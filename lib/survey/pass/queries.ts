import { createHash } from 'node:crypto'
import { validate as isUuid } from 'uuid'
import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { db } from '../../db'
import { sealOf } from '../../seal'
import { mayRunSurveysIn } from '../policy'
import { passParts, sealLetters } from './rules'

/** What a one-visit address leads to. GONE: it was made here once, and has been used; EXPIRED: its last day has passed. */
export type FoundPass = { state: 'GOOD'; slug: string; serviceId: string; digest: string } | { state: 'GONE' } | { state: 'EXPIRED' }

/** The one-visit address with this token; null for one that was never made. Public. One statement. */
export async function findPass(actor: Actor, token: string): Promise<FoundPass | null> {
  const parts = passParts(token)
  if (!parts || readSeal(parts.body) !== parts.seal) return null
  if (parts.endsOn < actor.today) return { state: 'EXPIRED' }
  const digest = readDigest(`${parts.body}${parts.seal}`)
  const pass = await db().visitPass.findUnique({ where: { digest }, select: { serviceId: true, survey: { select: { slug: true } } } })
  if (!pass) return { state: 'GONE' }
  return { state: 'GOOD', slug: pass.survey.slug, serviceId: pass.serviceId, digest: Buffer.from(digest).toString('hex') }
}

/** The seal of an address's body, as letters. */
export function readSeal(body: string): string {
  return sealLetters(sealOf('pass', body))
}

/** What is kept of an address. */
export function readDigest(letters: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(letters).digest())
}

export type PassCounts = { unused: number; made: number; days: { day: Day; made: number }[] }
const daysShown = 14

/** One-visit addresses of a survey: not used yet, made in all, and made on the latest days; null where it is not the actor's to run. */
export async function findPassCounts(actor: Actor, surveyId: string): Promise<PassCounts | null> {
  const [row] = await db().$queryRaw<{ unitId: string; unused: number; made: number; days: { day: Day; made: number }[] }[]>`
    SELECT s.unit_id AS "unitId", (SELECT count(*)::int FROM visit_pass p WHERE p.survey_id = s.id AND p.ends_on >= ${actor.today}::date) AS unused,
      (SELECT coalesce(sum(d.made), 0)::int FROM visit_pass_day d WHERE d.survey_id = s.id) AS made,
      (SELECT coalesce(json_agg(json_build_object('day', l.day, 'made', l.made) ORDER BY l.day DESC), '[]')
        FROM (SELECT day, made FROM visit_pass_day d WHERE d.survey_id = s.id ORDER BY day DESC LIMIT ${daysShown}) l) AS days
    FROM survey s WHERE s.id = ${surveyId}::uuid`
  if (!row || !mayRunSurveysIn(actor, row.unitId)) return null
  const { unused, made, days } = row
  return { unused, made, days }
}

/** The survey (its slug) that holds the answers of a visit; null where nothing of it is stored. Public: a visit's key is random and known to the visitor alone. */
export async function findThanked(_actor: Actor, visitKey: string): Promise<string | null> {
  if (!isUuid(visitKey)) return null
  const stored = await db().surveyResponse.findUnique({
    where: { visitKey },
    select: { version: { select: { survey: { select: { slug: true } } } } },
  })
  return stored?.version.survey.slug ?? null
}
