import type { Actor } from '../../../actor'
import { type Db, db, type Tx } from '../../../db'
import type { Prisma } from '../../../generated/prisma/client'
import { mayRunSurveysIn, surveysVisibleTo } from '../../policy'
import { reachSql } from '../../public-service/queries'
import type { Content } from './rules'

/** A draft as its editors see it, beside the published version it would take the place of. */
export type Draft = Content & {
  surveyId: string
  revision: number
  /** Null while nothing of the survey is published. */
  published: Content | null
  /** The one service of the survey, or those of its unit to pick from, by name. */
  services: readonly { id: string; name: string }[]
}

/** The draft of a survey in a unit where the actor runs surveys; null where there is none. */
export async function findDraft(actor: Actor, surveyId: string): Promise<Draft | null> {
  const survey = await db().survey.findUnique({ where: { id: surveyId }, select: { unitId: true, serviceId: true } })
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return null
  const [draft, published = null] = await readContents({ surveyId }, db(), 2)
  if (!draft || draft.publishedAt !== null) return null
  const { unitId, serviceId } = survey
  const services = await db().service.findMany({
    where: serviceId ? { id: serviceId } : { unitId, closedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return { ...draft, surveyId, published, services }
}

/** A version in the history of a survey. */
export type ListedVersion = {
  id: string
  number: number
  publishedAt: Date | null
  publishedBy: string | null
  draftedBy: string | null
  /** Questionnaires answered in it. */
  answers: number
}

/** The versions of a survey that the actor reads, the latest first; a draft among them only for those who run its surveys. One statement. */
export async function listVersions(actor: Actor, surveyId: string): Promise<ListedVersion[]> {
  const rows = await db().$queryRaw<(ListedVersion & { unitId: string })[]>`
    SELECT v.id, v.number, v.published_at AS "publishedAt", p.name AS "publishedBy", d.name AS "draftedBy", s.unit_id AS "unitId",
      (SELECT coalesce(sum(t.n + t.incomplete + t.excluded), 0)::int FROM survey_tally t WHERE t.version_id = v.id AND t.part = 'ALL') AS answers
    FROM survey_version v JOIN survey s ON s.id = v.survey_id
      LEFT JOIN account pa ON pa.id = v.published_by_id LEFT JOIN person p ON p.id = pa.person_id
      LEFT JOIN account da ON da.id = v.drafted_by_id LEFT JOIN person d ON d.id = da.person_id
    WHERE s.id = ${surveyId}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')} ORDER BY v.number DESC`
  return rows
    .filter(({ publishedAt, unitId }) => publishedAt !== null || mayRunSurveysIn(actor, unitId))
    .map(({ unitId: _, ...version }) => version)
}

export type StoredContent = Content & { publishedAt: Date | null; elementsRuleId: string; bandsRuleId: string; revision: number }

/** Versions with all they hold, the latest first. */
export async function readContents(where: Prisma.SurveyVersionWhereInput, client: Db | Tx, most = 1): Promise<StoredContent[]> {
  const versions = await client.surveyVersion.findMany({
    where,
    include: { unsur: { orderBy: { position: 'asc' } }, questions: { orderBy: { position: 'asc' } }, texts: true },
    orderBy: { number: 'desc' },
    take: most,
  })
  return versions.map(({ id, minAnsweredShare, unsur, questions, texts: rows, ...version }) => {
    const texts: Record<string, Record<string, string>> = {}
    for (const { language, key, text } of rows) texts[language] = { ...texts[language], [key]: text }
    const { number, bestFirst, profile, publishedAt, elementsRuleId, bandsRuleId, revision } = version
    return {
      ...{ versionId: id, number, bestFirst, profile, publishedAt, elementsRuleId, bandsRuleId, revision, texts },
      minAnsweredShare: minAnsweredShare.toString(),
      unsur: unsur.map(({ key, name, weight }) => ({ key, name, weight: weight?.toFixed(4) ?? null })),
      questions: questions.map(({ id: questionId, kind, choices }) => ({ id: questionId, kind, choices })),
    }
  })
}
