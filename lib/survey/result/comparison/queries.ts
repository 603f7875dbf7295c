import type { Actor } from '../../../actor'
import { holdsOn } from '../../../dated'
import { db } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import { servesIn, surveysVisibleTo } from '../../policy'
import { reachSql } from '../../public-service/queries'
import { sampleSize } from '../../rules'
import { readTallies, type TallyFilter, type TallyRow } from '../../tally/queries'
import { readCells } from '../group/queries'
import { type Cell, isWithheld } from '../group/rules'
import { type AskedSurvey, figuresOf, readAsked, type SurveyFigures, withUnsur } from '../queries'
import { groupedBy } from '../rules'
import { usersTogether } from '../sample/rules'
import type { Compared } from './rules'
import type { ComparisonFilter } from './schema'

/**
 * The units or services of a period with the figures of all their answers together, of the surveys whose period lies within it. Every
 * respondent weighs the same. Of a survey still open at whose counter the actor serves, what is counted as of its step. A
 * unit's users are those of its services; null where one does not say. At most five statements.
 */
export async function listCompared(actor: Actor, periodId: string, { menurut, cara, profil }: ComparisonFilter): Promise<Compared[]> {
  const filter: TallyFilter = { ...(cara ? { ways: [cara] } : {}), ...(profil ? { group: profil } : {}) }
  const ids = await readSurveysWithin(actor, periodId)
  const [services, asked, rows, cells] = await Promise.all([
    readServices(actor, periodId, ids),
    readAsked(actor, ids),
    readTallies(ids, filter, { axis: 'service' }),
    readCells(ids, [profil?.part ?? 'ALL']),
  ])
  const places = new Map(ids.map((id, at) => [id, at]))
  const surveyCells = enoughOf(actor, cells, asked)
  const counted = groupedBy(rows, ({ surveyId }) => surveyId)
  const rowsOf = groupedBy(
    [...surveyCells].flatMap(([id, survey]) => shownRows(id, survey, counted.get(id) ?? [])),
    ({ by }) => by,
  )
  const cellsOf = groupedBy(cells, ({ serviceId }) => serviceId)
  return groupsOf(services, menurut).map(({ members, ...group }) => {
    const answered = members.map(({ id, users }) => ({ users, rows: rowsOf.get(id) ?? [] }))
    const figures = pooled(
      asked,
      answered.flatMap(({ rows }) => rows),
      places,
    )
    const own = members.flatMap(({ id }) => cellsOf.get(id) ?? [])
    const surveys = [...new Set(own.map(({ surveyId }) => surveyId))].flatMap((id) => surveyCells.get(id) ?? [])
    const serviceId = menurut === 'unit' ? null : (own[0]?.serviceId ?? '')
    const isHidden = figures === null || surveys.some((survey) => hides(survey, serviceId, filter))
    const users = usersTogether(answered.map(({ rows, ...one }) => ({ ...one, n: rows.reduce((sum, { n }) => sum + n, 0) })))
    const wanted = users === null ? null : sampleSize(users)
    return { ...group, users, wanted, isNarrowed: Boolean(cara || profil), figures: isHidden ? null : figures }
  })
}

type SurveyCells = { cells: readonly Cell[]; survey: AskedSurvey; serves: boolean }

/** The surveys that enough answered, with their cells; the others are left out, so that they cannot be found by taking these from the whole. */
function enoughOf(
  actor: Actor,
  cells: readonly (Cell & { surveyId: string })[],
  asked: ReadonlyMap<string, AskedSurvey>,
): Map<string, SurveyCells> {
  const surveys = [...groupedBy(cells, ({ surveyId }) => surveyId)].flatMap(([id, own]): [string, SurveyCells][] => {
    const survey = asked.get(id)
    return survey ? [[id, { cells: own, survey, serves: servesIn(actor, survey.about) }]] : []
  })
  return new Map(surveys.filter(([, { survey, cells: own }]) => own.reduce((sum, { n }) => sum + n, 0) >= survey.smallest))
}

/** What is counted of a survey; to those who serve at its counter, while it is open, the whole as of its step, as of any of its services. */
function shownRows(id: string, { cells, survey: { about, step }, serves }: SurveyCells, rows: readonly TallyRow[]): readonly TallyRow[] {
  if (!serves || about.isOver) return rows
  const by = about.serviceId ?? cells[0]?.serviceId ?? ''
  return (step?.rows ?? []).map((row) => ({ ...row, surveyId: id, by }))
}

/**
 * Whether a survey keeps its part of a figure to itself. A service of a survey of its unit is a part of it; one of a survey of its own is the
 * whole. To those who serve at its counter it shows no part.
 */
function hides({ cells, survey: { about, smallest }, serves }: SurveyCells, serviceId: string | null, filter: TallyFilter): boolean {
  const isPart = Object.keys(filter).length > 0 || (serviceId !== null && about.serviceId === null)
  if (serves && isPart) return true
  return isWithheld(cells, serviceId === null ? filter : { ...filter, serviceIds: [serviceId] }, smallest)
}

/** The latest last: what it asks is what the figures are read by. */
async function readSurveysWithin(actor: Actor, periodId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id FROM period w JOIN period p ON p.starts_on >= w.starts_on AND p.ends_on <= w.ends_on JOIN survey s ON s.period_id = p.id
    WHERE w.id = ${periodId}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')} ORDER BY p.ends_on, p.starts_on DESC, s.opens_on, s.id`
  return rows.map(({ id }) => id)
}

type ServiceRow = { id: string; name: string; unitId: string; unitName: string; users: number | null; isAnswered: boolean }

/**
 * Services about which somebody answered, and those that a survey of their unit asks about; their users of the whole period, or else of all its
 * parts that were surveyed.
 */
function readServices(actor: Actor, periodId: string, surveyIds: readonly string[]): Promise<ServiceRow[]> {
  const own = Prisma.sql`SELECT s.* FROM survey s WHERE s.id = ANY(${[...surveyIds]}::uuid[])`
  return db().$queryRaw`
    SELECT * FROM (SELECT c.id, c.name, c.unit_id AS "unitId", coalesce(u.name, '') AS "unitName",
        coalesce((SELECT n.users FROM service_users n WHERE n.service_id = c.id AND n.period_id = ${periodId}::uuid),
          (SELECT CASE WHEN count(*) = count(n.users) THEN sum(n.users)::int END FROM (
              SELECT DISTINCT s.period_id FROM (${own}) s WHERE s.unit_id = c.unit_id AND coalesce(s.service_id, c.id) = c.id) q
            LEFT JOIN service_users n ON n.service_id = c.id AND n.period_id = q.period_id)) AS users,
        c.id IN (SELECT t.service_id FROM survey_version v JOIN survey_tally t ON t.version_id = v.id AND t.part = 'ALL'
          WHERE v.survey_id = ANY(${[...surveyIds]}::uuid[])) AS "isAnswered",
        c.closed_at IS NULL AND EXISTS (SELECT 1 FROM (${own}) s WHERE s.unit_id = c.unit_id AND s.service_id IS NULL) AS "isAsked"
      FROM service c LEFT JOIN unit_version u ON u.unit_id = c.unit_id AND ${holdsOn('u', actor.today)}
      WHERE c.unit_id IN (SELECT s.unit_id FROM (${own}) s)) x
    WHERE x."isAnswered" OR x."isAsked" ORDER BY x."unitName", x.name, x.id`
}

type Group = Omit<Compared, 'figures' | 'isNarrowed' | 'wanted' | 'users'> & { members: Pick<ServiceRow, 'id' | 'users'>[] }

function groupsOf(services: readonly ServiceRow[], by: ComparisonFilter['menurut']): Group[] {
  const groups = new Map<string, Group>()
  for (const { id, name, unitId, unitName, users, isAnswered } of services) {
    if (!isAnswered && by === 'layanan') continue
    const key = by === 'unit' ? unitId : id
    const title = by === 'unit' ? unitName : name
    const group = groups.get(key) ?? { id: key, name: title, unitName, members: [] }
    group.members.push({ id, users })
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Counts of several surveys read as the latest of them says, which has the highest place; null where nobody answered. */
function pooled(
  asked: ReadonlyMap<string, AskedSurvey>,
  rows: readonly TallyRow[],
  places: ReadonlyMap<string, number>,
): SurveyFigures | null {
  const ids = [...new Set(rows.map(({ surveyId }) => surveyId))].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
  const surveys = ids.flatMap((id) => asked.get(id) ?? [])
  const latest = surveys.at(-1)
  if (!latest) return null
  const unsurOf = new Map(surveys.flatMap((survey) => [...survey.unsurOf]))
  return figuresOf({ ...latest, unsurOf }, withUnsur({ unsurOf }, rows))
}
