import type { Actor } from '../../actor'
import { db } from '../../db'
import { type ListedSurvey, listed, type SurveyRow, surveyColumns, surveyTables } from '../queries'
import { findAsked } from '../version/queries'
import { firstLanguage } from '../version/rules'
import type { Asked } from '../version/schema'

/** What a visitor is asked: the latest published version of the survey, in a language, and of which services. */
export type AskedSurvey = ListedSurvey & {
  asked: Asked
  language: string
  languages: readonly string[]
  /** The one service of the survey, or those of its unit to pick from, by name. */
  services: readonly { id: string; name: string }[]
}

/** The survey at a public address with what it asks; null when there is none. Public. One statement once its questions are known. */
export async function findAskedSurvey(actor: Actor, slug: string, language: string = firstLanguage): Promise<AskedSurvey | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  const [row] = await db().$queryRaw<(SurveyRow & { versionId: string; services: { id: string; name: string }[] })[]>`
    SELECT ${surveyColumns}, w.id AS "versionId", coalesce(o.services, '[]'::json) AS services ${surveyTables(actor.today)}
      JOIN LATERAL (SELECT id FROM survey_version WHERE survey_id = s.id AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1) w ON true
      LEFT JOIN LATERAL (SELECT json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY a.name, a.id) AS services FROM service a
        WHERE a.unit_id = s.unit_id AND CASE WHEN s.service_id IS NULL THEN a.closed_at IS NULL ELSE a.id = s.service_id END) o ON true
    WHERE s.slug = ${slug}`
  if (!row) return null
  const { versionId, services, ...survey } = row
  const { languages, ...asked } = await findAsked(actor, versionId, language)
  const spoken = languages.includes(language) ? language : firstLanguage
  return { ...listed(survey, actor.today), asked, language: spoken, languages, services }
}
