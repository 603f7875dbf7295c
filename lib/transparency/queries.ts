import type { Actor } from '../actor'
import { columnOf, type Day, dayOf, yearOf } from '../day'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import { keep } from '../kept'
import { pageSize } from '../list-params'
import type { SurveyPeriod } from '../survey/queries'
import { listSurveyIndexes, type SurveyFigures } from '../survey/result/queries'
import { type Band, isOver } from '../survey/rules'
import { findSmallestPublished } from '../survey/signal/queries'
import { bandFor, meanIndex, type PublicIndex, percentOf, publicIndex } from './rules'

/** A survey of a unit with its figures as the public gets them: while it is open as of its step. */
export type PublicSurvey = {
  id: string
  slug: string
  unitId: string
  unitName: string
  name: string
  period: SurveyPeriod
  periodEndsOn: Day
  isOver: boolean
  figures: SurveyFigures
}

/** A unit with what its surveys of a year say together. */
export type PublicUnit = { unitId: string; unitName: string; surveys: number; figure: PublicIndex }

/** The whole government: the mean of its units' IKM with the band it falls into, and how many units and respondents it rests on. */
export type PublicGovernment = { ikm: string | null; band: Band | null; units: number; n: number }

/** Surveys that the public knows of: those whose first day has come. */
function begun({ today }: Actor) {
  return { opensOn: { lte: columnOf(today) }, versions: { some: { publishedAt: { not: null } } } }
}

/** Years of which there are surveys that have begun, the latest first; this year where there are none. Public. */
export async function listPublicYears(actor: Actor): Promise<number[]> {
  const rows = await db().period.findMany({
    where: { surveys: { some: begun(actor) } },
    select: { year: true },
    distinct: ['year'],
    orderBy: { year: 'desc' },
  })
  return rows.length > 0 ? rows.map(({ year }) => year) : [yearOf(actor.today)]
}

const keptMs = 60_000

type PublicYear = { surveys: PublicSurvey[]; smallest: number; units: PublicUnit[]; government: PublicGovernment }

/** What the surveys of a year say, as it stood within the last minute. Five statements a minute, whatever their number and that of visitors. */
async function keptYear(actor: Actor, year: number): Promise<PublicYear> {
  const found = await keep(`transparency year ${actor.today} ${year}`, keptMs, async () => {
    const [surveys, smallest] = await Promise.all([readSurveys(actor, { years: [year] }), findSmallestPublished(actor)])
    const units = unitsOf(surveys, smallest)
    return surveys.length === 0 ? null : { surveys, smallest, units, government: governmentOf(units, surveys) }
  })
  return found ?? { surveys: [], smallest: 0, units: [], government: governmentOf([], []) }
}

/** The units that were surveyed in a year, by name, a page of them; and the government; within the last minute. Public. */
export async function listPublicUnits(
  actor: Actor,
  { q, page, year }: { q: string; page: number; year: number },
): Promise<{ rows: PublicUnit[]; total: number; government: PublicGovernment }> {
  const { units, government } = await keptYear(actor, year)
  const found = units.filter(({ unitName }) => unitName.toLowerCase().includes(q.trim().toLowerCase()))
  return { rows: found.slice((page - 1) * pageSize, page * pageSize), total: found.length, government }
}

/** A unit with what its surveys of one year say together; as `findPublicUnit`, but of no other year. Public. */
export async function findPublicFigure(actor: Actor, unitId: string, year: number): Promise<PublicFigure | null> {
  const unitName = await readUnitName(actor, unitId)
  if (unitName === null) return null
  const { units } = await keptYear(actor, year)
  return { unitName, figure: units.find((unit) => unit.unitId === unitId)?.figure ?? publicIndex([], 0) }
}
export type PublicFigure = { unitName: string; figure: PublicIndex }

/**
 * A unit in public, also one that is no more: what its surveys say by year (the latest first), and its surveys of one year, within the last
 * minute. Null where there is no such unit.
 */
export async function findPublicUnit(actor: Actor, unitId: string, year: number) {
  const unitName = await readUnitName(actor, unitId)
  if (unitName === null) return null
  const { all, trend, smallest } = await keep(`transparency unit ${actor.today} ${unitId}`, keptMs, () => readUnit(actor, unitId))
  const surveys = all.filter(({ period }) => period.year === year)
  const figure = trend.find((one) => one.year === year)?.figure ?? publicIndex([], smallest)
  return { unitId, unitName, smallest, surveys, figure, trend }
}
export type PublicUnitPage = NonNullable<Awaited<ReturnType<typeof findPublicUnit>>>

/** All surveys of a year for open data, by unit and name, within the last minute. Public. */
export async function listPublicSurveys(actor: Actor, year: number): Promise<{ surveys: PublicSurvey[]; smallest: number }> {
  const { surveys, smallest } = await keptYear(actor, year)
  return { surveys, smallest }
}

/** What the services of units did in a month, from their books. */
export type PublicMonth = {
  unitId: string
  unitName: string
  serviceName: string
  /** First day. */
  month: Day
  received: number
  finished: number
  /** Percent as decimal text with two places; null when nothing was finished. */
  onTime: string | null
}

/** The books of a year by service and month, of one unit or of all, within the last minute; none of what is no unit. Public. Two statements. */
export async function listPublicMonths(
  actor: Actor,
  { year, unitId = null }: { year: number; unitId?: string | null },
): Promise<PublicMonth[]> {
  const found = await keep(`transparency months ${actor.today} ${year} ${unitId}`, keptMs, async () => {
    const [months, unitName] = await Promise.all([readMonths(actor, year, unitId), unitId && readUnitName(actor, unitId)])
    return unitId !== null && unitName === null ? null : months
  })
  return found ?? []
}

async function readMonths(actor: Actor, year: number, unitId: string | null): Promise<PublicMonth[]> {
  const rows = await db().$queryRaw<(Omit<PublicMonth, 'onTime'> & { inTime: number })[]>`
    SELECT c.unit_id AS "unitId", coalesce(u.name, '') AS "unitName", c.name AS "serviceName", date_trunc('month', d.day)::date::text AS month,
      sum(d.received)::int AS received, sum(d.finished)::int AS finished, sum(d.finished_in_time)::int AS "inTime"
    FROM service_day d JOIN service c ON c.id = d.service_id LEFT JOIN LATERAL ${nameOf(Prisma.sql`c.unit_id`, actor)} u ON true
    WHERE d.day BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date AND (${unitId}::uuid IS NULL OR c.unit_id = ${unitId}::uuid)
    GROUP BY c.id, u.name, date_trunc('month', d.day) ORDER BY u.name, c.name, month`
  return rows.map(({ inTime, ...row }) => ({ ...row, onTime: percentOf(inTime, row.finished) }))
}

/** Anda bilang, kami lakukan: what was said, what was done about it, and when. */
export type PublicChange = { unitId: string; unitName: string; name: string; unsur: string; said: string; done: string; day: Day }

type Changes = { from: Day; to: Day; unitId?: string | null; most?: number }

/** What was done because of surveys between two days, the latest first; of one unit or of all. Public. One statement. */
export async function listPublicChanges(actor: Actor, { from, to, unitId = null, most = 1_000 }: Changes): Promise<PublicChange[]> {
  return db().$queryRaw<PublicChange[]>`
    SELECT s.unit_id AS "unitId", coalesce(u.name, '') AS "unitName", coalesce(c.name, u.name, '') AS name, f.said, f.done, f.settled_on::text AS day,
      coalesce((SELECT n.name FROM survey_unsur n JOIN survey_version v ON v.id = n.version_id WHERE v.survey_id = s.id AND n.key = f.unsur
        ORDER BY v.number DESC LIMIT 1), f.unsur) AS unsur
    FROM follow_up f JOIN survey s ON s.id = f.survey_id LEFT JOIN service c ON c.id = s.service_id
      LEFT JOIN LATERAL ${nameOf(Prisma.sql`s.unit_id`, actor)} u ON true
    WHERE f.state = 'DONE' AND f.said IS NOT NULL AND f.settled_on BETWEEN ${from}::date AND ${to}::date
      AND (${unitId}::uuid IS NULL OR s.unit_id = ${unitId}::uuid)
    ORDER BY f.settled_on DESC, f.id LIMIT ${most}`
}

async function readUnitName(actor: Actor, unitId: string): Promise<string | null> {
  const [unit] = await db().$queryRaw<{ name: string }[]>`SELECT u.name FROM ${nameOf(Prisma.sql`${unitId}::uuid`, actor)} u`
  return unit?.name ?? null
}

/** The name of a unit today, or its last where it is no more. */
function nameOf(unitId: Prisma.Sql, { today }: Actor): Prisma.Sql {
  return Prisma.sql`(SELECT n.name FROM unit_version n WHERE n.unit_id = ${unitId} AND n.voided_at IS NULL AND n.valid_from <= ${today}::date
    ORDER BY n.valid_from DESC LIMIT 1)`
}

async function readUnit(actor: Actor, unitId: string) {
  const [all, smallest] = await Promise.all([readSurveys(actor, { unitId }), findSmallestPublished(actor)])
  const years = [...new Set(all.map(({ period }) => period.year))].sort((one, other) => other - one)
  const figureOf = (year: number) => publicIndex(pooled(all.filter(({ period }) => period.year === year)), smallest)
  return { all, smallest, trend: years.map((year) => ({ year, figure: figureOf(year) })) }
}

type Which = { years: readonly number[] } | { unitId: string }

async function readSurveys(actor: Actor, which: Which): Promise<PublicSurvey[]> {
  const where = 'unitId' in which ? { unitId: which.unitId } : { period: { year: { in: [...which.years] } } }
  const rows = await db().survey.findMany({
    where: { ...where, ...begun(actor) },
    include: {
      service: { select: { name: true } },
      period: true,
      unit: {
        include: {
          versions: { where: { voidedAt: null, validFrom: { lte: columnOf(actor.today) } }, orderBy: { validFrom: 'desc' }, take: 1 },
        },
      },
    },
    orderBy: [{ period: { endsOn: 'desc' } }, { opensOn: 'desc' }, { id: 'asc' }],
  })
  const figures = await listSurveyIndexes(
    actor,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, slug, unitId, service, period, unit, closedAt, opensOn, closesOn }) => {
    const found = figures.get(id)
    const unitName = unit.versions[0]?.name ?? ''
    const told = { id, slug, unitId, unitName, name: service?.name ?? unitName, periodEndsOn: dayOf(period.endsOn) }
    const over = isOver({ closedAt, opensOn: dayOf(opensOn), closesOn: dayOf(closesOn) }, actor.today)
    return found ? [{ ...told, period: { kind: period.kind, number: period.number, year: period.year }, isOver: over, figures: found }] : []
  })
}

function pooled(surveys: readonly PublicSurvey[]) {
  return surveys.map(({ figures: { tally, elements, bands } }) => ({ tally, elements, bands }))
}

function unitsOf(surveys: readonly PublicSurvey[], smallest: number): PublicUnit[] {
  const names = new Map(surveys.map(({ unitId, unitName }) => [unitId, unitName]))
  return [...names]
    .map(([unitId, unitName]) => {
      const own = surveys.filter((survey) => survey.unitId === unitId)
      return { unitId, unitName, surveys: own.length, figure: publicIndex(pooled(own), smallest) }
    })
    .sort((one, other) => one.unitName.localeCompare(other.unitName, 'id'))
}

function governmentOf(units: readonly PublicUnit[], surveys: readonly PublicSurvey[]): PublicGovernment {
  const shown = units.filter(({ figure }) => !figure.withheld)
  const ikms = shown.flatMap(({ figure: { index } }) => (index.ok ? [index.value.ikm] : []))
  const ikm = meanIndex(ikms)
  const bands = surveys[0]?.figures.bands ?? []
  return {
    ikm,
    band: ikm === null ? null : (bandFor(ikm, bands) ?? null),
    units: ikms.length,
    n: shown.reduce((sum, { figure }) => sum + figure.n, 0),
  }
}
