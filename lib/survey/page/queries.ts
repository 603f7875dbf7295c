import { validate as isUuid } from 'uuid'
import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { db } from '../../db'
import { keep } from '../../kept'
import { type ListedSurvey, listed, type SurveyRow, surveyColumns, surveyTables } from '../queries'
import { findAsked } from '../version/queries'
import { firstLanguage } from '../version/rules'
import type { Asked } from '../version/schema'

/** A language as BCP 47 writes it, by its own name. */
export type SpokenLanguage = { code: string; name: string }

/** What a visitor is asked: the latest published version of the survey, in a language, and of which services. */
export type AskedSurvey = ListedSurvey & {
  asked: Asked
  language: string
  languages: readonly SpokenLanguage[]
  /** The one service of the survey, or those of its unit to pick from, by name. */
  services: readonly { id: string; name: string }[]
}

const slugForm = /^[a-z0-9-]{1,100}$/

/**
 * The survey at a public address with what it asks; null when there is none. `versionId` names a published version of it that a form asked
 * before; any other is not looked at. Public. One statement once its questions are known.
 */
export async function findAskedSurvey(
  actor: Actor,
  slug: string,
  language: string = firstLanguage,
  versionId: string | null = null,
): Promise<AskedSurvey | null> {
  if (!slugForm.test(slug)) return null
  const [row] = await db().$queryRaw<AskedRow[]>`
    SELECT ${surveyColumns}, w.id AS "versionId", coalesce(o.services, '[]'::json) AS services,
      (SELECT json_object_agg(code, name) FROM survey_language) AS "languageNames" ${surveyTables(actor.today)}
      JOIN LATERAL (SELECT id FROM survey_version WHERE survey_id = s.id AND published_at IS NOT NULL
        ORDER BY coalesce(id = ${isUuid(versionId) ? versionId : null}::uuid, false) DESC, number DESC LIMIT 1) w ON true
      LEFT JOIN LATERAL (SELECT json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY a.name, a.id) AS services FROM service a
        WHERE a.unit_id = s.unit_id AND CASE WHEN s.service_id IS NULL THEN a.closed_at IS NULL ELSE a.id = s.service_id END) o ON true
    WHERE s.slug = ${slug}`
  if (!row) return null
  const { versionId: askedId, services, languageNames, ...survey } = row
  const { languages: codes, ...asked } = await findAsked(actor, askedId, language)
  const languages = codes.map((code) => ({ code, name: languageNames[code] ?? code }))
  return { ...listed(survey, actor.today), asked, language: codes.includes(language) ? language : firstLanguage, languages, services }
}

type AskedRow = SurveyRow & { versionId: string; services: { id: string; name: string }[]; languageNames: Record<string, string> }

const keptMs = 1_000

/**
 * The same, as it stood within the last second: enough to show a form to a crowd with one statement a second and language, and while the database is not
 * there, as it stood last. Whoever takes answers asks `findAskedSurvey`. Public.
 */
export async function findKeptSurvey(actor: Actor, slug: string, language: string = firstLanguage): Promise<AskedSurvey | null> {
  if (!slugForm.test(slug)) return null
  const keptIn = (code: string) => keep(`survey ${actor.today} ${code} ${slug}`, keptMs, () => findAskedSurvey(actor, slug, code))
  const survey = await keptIn(firstLanguage)
  const isSpoken = language !== firstLanguage && survey?.languages.some(({ code }) => code === language)
  return isSpoken ? keptIn(language) : survey
}

/** What a unit changed because of what citizens said, in its own public words; the latest first. */
export type Change = { said: string; done: string; settledOn: Day | null }

const mostChanges = 5

/** The latest follow-ups of a unit's surveys that are done and meant to be told; as they stood last while the database is not there. Public. */
export function listChanges(_actor: Actor, unitId: string): Promise<Change[]> {
  return keep(`changes ${unitId}`, 0, () => readChanges(unitId))
}

function readChanges(unitId: string): Promise<Change[]> {
  return db().$queryRaw<Change[]>`
    SELECT f.said, f.done, f.settled_on::text AS "settledOn" FROM follow_up f JOIN survey s ON s.id = f.survey_id
    WHERE s.unit_id = ${unitId}::uuid AND f.state = 'DONE' AND f.said IS NOT NULL AND f.done IS NOT NULL
    ORDER BY f.settled_on DESC, f.id DESC LIMIT ${mostChanges}`
}
