import { createHash } from 'node:crypto'
import type { Actor } from '../../actor'
import { db } from '../../db'
import { typedToken } from '../pass/rules'
import { mayRunSurveysIn } from '../policy'

/** Letters of a kiosk's address. */
const tokenCount = 24

/** What a kiosk's address leads to. */
export type FoundKiosk = { slug: string; place: string; isClosed: boolean }

/** The kiosk with this token; null where there is none. Public. One statement. */
export async function findKiosk(_actor: Actor, token: string): Promise<FoundKiosk | null> {
  const letters = typedToken(token, tokenCount)
  if (letters === null) return null
  const kiosk = await db().surveyKiosk.findUnique({ where: { digest: readKioskDigest(letters) }, include: { survey: true } })
  return kiosk && { slug: kiosk.survey.slug, place: kiosk.place, isClosed: kiosk.closedAt !== null }
}

/** What is kept of a kiosk's address. */
export function readKioskDigest(letters: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(`kiosk ${letters}`).digest())
}

export type ListedKiosk = { id: string; place: string; createdAt: Date; closedAt: Date | null }

/** The kiosks of a survey, the open ones first; null where it is not the actor's to run. One statement. */
export async function listKiosks(actor: Actor, surveyId: string): Promise<ListedKiosk[] | null> {
  const rows = await db().$queryRaw<(ListedKiosk & { unitId: string })[]>`
    SELECT s.unit_id AS "unitId", k.id, k.place, k.created_at AS "createdAt", k.closed_at AS "closedAt"
    FROM survey s LEFT JOIN survey_kiosk k ON k.survey_id = s.id WHERE s.id = ${surveyId}::uuid
    ORDER BY k.closed_at DESC NULLS FIRST, k.place, k.id`
  const [first] = rows
  if (!first || !mayRunSurveysIn(actor, first.unitId)) return null
  return rows.flatMap(({ unitId: _, ...kiosk }) => (kiosk.id === null ? [] : [kiosk]))
}
