import type { Actor } from '../actor'
import { holdsOn } from '../dated'
import { addDays, type Day } from '../day'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { PeriodKind } from '../generated/prisma/enums'
import { type ListParams, pageSize } from '../list-params'
import { surveysVisibleTo } from './policy'
import { reachSql } from './public-service/queries'
import { type SurveyState, stateOf } from './rules'

export type SurveyPeriod = { kind: PeriodKind; number: number; year: number }

/** A survey: what it is about, where it is, when it can be answered. Holds nothing that the public may not know. */
export type ListedSurvey = {
  id: string
  slug: string
  /** Null for a survey of the unit. */
  serviceId: string | null
  /** Of its service, or of the unit where it is about the whole unit. */
  name: string
  unitId: string
  unitName: string
  period: SurveyPeriod
  opensOn: Day
  closesOn: Day
  closedAt: Date | null
  serviceUsers: number | null
  state: SurveyState
}

/** What a list of surveys is narrowed to. */
export type SurveysNarrowed = { periodId?: string | undefined; unitId?: string | undefined; state?: SurveyState | undefined }

/** The surveys of the units the actor reads, those of the latest period first. Two statements. */
export function listSurveys(
  actor: Actor,
  { q, page }: Pick<ListParams<string>, 'q' | 'page'>,
  { periodId, unitId, state }: SurveysNarrowed = {},
  size = pageSize,
): Promise<{ rows: ListedSurvey[]; total: number }> {
  const latestFirst = Prisma.sql`p.year DESC, p.ends_on DESC, u.name, c.name NULLS FIRST, s.id`
  const conditions = [
    reachSql(surveysVisibleTo(actor), 's'),
    named(q),
    ...(periodId ? [Prisma.sql`s.period_id = ${periodId}::uuid`] : []),
    ...(unitId ? [Prisma.sql`s.unit_id = ${unitId}::uuid`] : []),
    ...(state ? [inState(state, actor.today)] : []),
  ]
  return pageOfSurveys(actor, Prisma.join(conditions, ' AND '), latestFirst, page, size)
}

/** As `listed` tells the state of a survey. */
function inState(state: SurveyState, today: Day): Prisma.Sql {
  const over = Prisma.sql`(s.closed_at IS NOT NULL OR s.closes_on < ${today}::date)`
  const states: Record<SurveyState, Prisma.Sql> = {
    CLOSED: over,
    DRAFT: Prisma.sql`NOT ${over} AND NOT ${isPublished}`,
    NOT_YET: Prisma.sql`NOT ${over} AND ${isPublished} AND s.opens_on > ${today}::date`,
    OPEN: Prisma.sql`NOT ${over} AND ${isPublished} AND s.opens_on <= ${today}::date`,
  }
  return states[state]
}

/** A survey without any is a draft. */
export const publishedVersion = { versions: { where: { publishedAt: { not: null } }, take: 1, select: { id: true } } } as const

const isPublished = Prisma.sql`EXISTS (SELECT 1 FROM survey_version v WHERE v.survey_id = s.id AND v.published_at IS NOT NULL)`

/** One survey; null when there is none or it is not the actor's to read. */
export async function findSurvey(actor: Actor, id: string): Promise<ListedSurvey | null> {
  const [row] = await db().$queryRaw<SurveyRow[]>`
    SELECT ${surveyColumns} ${surveyTables(actor.today)} WHERE s.id = ${id}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')}`
  return row ? listed(row, actor.today) : null
}

/** Surveys that can be answered today, by unit and service; `q` is part of either's name. Public. */
export function listOpenSurveys(actor: Actor, { q, page }: { q: string; page: number }): Promise<{ rows: ListedSurvey[]; total: number }> {
  const open = Prisma.sql`s.closed_at IS NULL AND ${actor.today}::date BETWEEN s.opens_on AND s.closes_on
    AND EXISTS (SELECT 1 FROM survey_version v WHERE v.survey_id = s.id AND v.published_at IS NOT NULL)`
  return pageOfSurveys(actor, Prisma.sql`${open} AND ${named(q)}`, Prisma.sql`u.name, c.name NULLS FIRST, s.id`, page)
}

/**
 * Years, semesters and quarters for which a survey may be opened: those that ran within the last half year, then those
 * that begin within 92 days; the latest first.
 */
export async function listPeriodsToSurvey(actor: Actor): Promise<(SurveyPeriod & { id: string })[]> {
  return db().$queryRaw`
    SELECT id, kind, number, year FROM period
    WHERE kind <> 'MONTH' AND starts_on <= ${addDays(actor.today, 92)}::date AND ends_on >= ${addDays(actor.today, -184)}::date
    ORDER BY starts_on > ${actor.today}::date, ends_on DESC, starts_on DESC`
}

async function pageOfSurveys(actor: Actor, which: Prisma.Sql, order: Prisma.Sql, page: number, size = pageSize) {
  const from = Prisma.sql`${surveyTables(actor.today)} WHERE ${which}`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<SurveyRow[]>`SELECT ${surveyColumns} ${from} ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`,
  ])
  return { rows: rows.map((row) => listed(row, actor.today)), total: counted[0]?.total ?? 0 }
}

/** A survey as SQL reads it, over `surveyTables`. */
export type SurveyRow = Omit<ListedSurvey, 'period' | 'state'> & SurveyPeriod & { isDraft: boolean }

/**
 * SQL: users of what a survey `s` is about, in its period. Of a unit's survey those of all its services that are still offered or that somebody
 * answered about; null where one of them does not say, or says fewer than answered, because the sum would then ask for too few.
 */
export const serviceUsersSql = Prisma.sql`(SELECT CASE WHEN bool_and(n.users IS NOT NULL AND (s.service_id IS NOT NULL OR n.users >= a.n)) THEN sum(n.users)::int END
  FROM (SELECT c.id, c.closed_at, (SELECT coalesce(sum(t.n), 0) FROM survey_version w JOIN survey_tally t ON t.version_id = w.id AND t.part = 'ALL'
      WHERE w.survey_id = s.id AND t.service_id = c.id) AS n
    FROM service c WHERE c.unit_id = s.unit_id AND coalesce(s.service_id, c.id) = c.id) a
  LEFT JOIN service_users n ON n.service_id = a.id AND n.period_id = s.period_id
  WHERE a.closed_at IS NULL OR s.service_id IS NOT NULL OR a.n > 0)`

export const surveyColumns = Prisma.sql`s.id, s.slug, s.service_id AS "serviceId", coalesce(c.name, u.name, '') AS name, s.unit_id AS "unitId",
  coalesce(u.name, '') AS "unitName", p.kind, p.number, p.year, s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn", s.closed_at AS "closedAt",
  NOT EXISTS (SELECT 1 FROM survey_version v WHERE v.survey_id = s.id AND v.published_at IS NOT NULL) AS "isDraft",
  ${serviceUsersSql} AS "serviceUsers"`

export function surveyTables(today: Day): Prisma.Sql {
  return Prisma.sql`FROM survey s LEFT JOIN service c ON c.id = s.service_id JOIN period p ON p.id = s.period_id
    LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND ${holdsOn('u', today)}`
}

export function listed({ kind, number, year, isDraft, ...survey }: SurveyRow, today: Day): ListedSurvey {
  return { ...survey, period: { kind, number, year }, state: stateOf({ ...survey, isDraft }, today) }
}

function named(q: string): Prisma.Sql {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return q === '' ? Prisma.sql`true` : Prisma.sql`(c.name ILIKE ${part} OR u.name ILIKE ${part})`
}
