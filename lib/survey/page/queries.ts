import type { Actor } from '../../actor'
import { db } from '../../db'
import { parseBody } from '../../rule/rules'
import { type ListedSurvey, listed, type SurveyRow, surveyColumns, surveyTables } from '../queries'
import type { SurveyElement } from '../response/schema'

/** What a visitor is asked: the latest version of the survey and its elements, in the order of the questionnaire. */
export type AskedSurvey = ListedSurvey & { versionId: string } & Asked
type Asked = { elements: readonly SurveyElement[]; minAnsweredShare: string }

/** The survey at a public address with what it asks; null when there is none. Public. One statement once its questions are known. */
export async function findAskedSurvey(actor: Actor, slug: string): Promise<AskedSurvey | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  const [row] = await db().$queryRaw<(SurveyRow & { versionId: string; ruleId: string })[]>`
    SELECT ${surveyColumns}, w.id AS "versionId", w.elements_rule_id AS "ruleId" ${surveyTables(actor.today)}
      JOIN LATERAL (SELECT id, elements_rule_id FROM survey_version WHERE survey_id = s.id ORDER BY number DESC LIMIT 1) w ON true
    WHERE s.slug = ${slug}`
  if (!row) return null
  const { versionId, ruleId, ...survey } = row
  return { ...listed(survey, actor.today), versionId, ...(await findAsked(ruleId)) }
}

const asked = new Map<string, Asked>()

/** Read once per process: a published rule never changes. */
async function findAsked(ruleId: string): Promise<Asked> {
  const known = asked.get(ruleId)
  if (known) return known
  const { body } = await db().ruleVersion.findUniqueOrThrow({ where: { id: ruleId } })
  const parsed = parseBody('SURVEY_ELEMENTS', body)
  if (!parsed.ok) throw new Error(`rule version ${ruleId} is broken at ${parsed.params?.path}`)
  const { elements, minAnsweredShare } = parsed.value
  const read = { elements: [...elements].sort((one, other) => one.displayNumber - other.displayNumber), minAnsweredShare }
  asked.set(ruleId, read)
  return read
}
