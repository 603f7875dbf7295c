import type { Actor } from '../../../actor'
import { holdsOn } from '../../../dated'
import { db } from '../../../db'
import { surveysVisibleTo } from '../../policy'
import { reachSql } from '../../public-service/queries'
import { sampleSize } from '../../rules'
import { readTallies, type TallyFilter, type TallyRow } from '../../tally/queries'
import { readCells } from '../group/queries'
import { type Cell, isWithheld } from '../group/rules'
import { type AskedSurvey, figuresOf, readAsked, type SurveyFigures, withUnsur } from '../queries'
import { groupedBy } from '../rules'
import type { Compared } from './rules'
import type { ComparisonFilter } from './schema'

/**
 * The units or services of a period with the figures of all their answers together, of the surveys whose period lies within it. Every
 * respondent weighs the same. A unit's users are those of its services. At most five statements.
 */
export async function listCompared(actor: Actor, periodId: string, { menurut, cara, profil }: ComparisonFilter): Promise<Compared[]> {
  const filter: TallyFilter = { ...(cara ? { ways: [cara] } : {}), ...(profil ? { group: profil } : {}) }
  const ids = await readSurveysWithin(actor, periodId)
  const [services, asked, rows, cells] = await Promise.all([
    readServices(actor, periodId, ids),
    readAsked(ids),
    readTallies(ids, filter, { axis: 'service' }),
    readCells(ids, profil?.part ?? 'ALL'),
  ])
  const places = new Map(ids.map((id, at) => [id, at]))
  const rowsOf = groupedBy(rows, ({ by }) => by)
  const cellsOf = groupedBy(cells, ({ serviceId }) => serviceId)
  const surveyCells = groupedBy(cells, ({ surveyId }) => surveyId)
  return groupsOf(services, menurut).map(({ members, ...group }) => {
    const figures = pooled(
      asked,
      members.flatMap((id) => rowsOf.get(id) ?? []),
      places,
    )
    const own = members.flatMap((id) => cellsOf.get(id) ?? [])
    const isHidden = menurut === 'unit' ? isWithheld(own, filter) : hidesOfService(own, surveyCells, filter)
    return { ...group, isNarrowed: Boolean(cara || profil), figures: isHidden ? null : figures }
  })
}

type SurveyCell = Cell & { surveyId: string }

/** A service of a survey of its unit is a part of it; one of a survey of its own is the whole. */
function hidesOfService(own: readonly SurveyCell[], surveyCells: ReadonlyMap<string, SurveyCell[]>, filter: TallyFilter): boolean {
  const serviceId = own[0]?.serviceId ?? ''
  return [...new Set(own.map(({ surveyId }) => surveyId))].some((id) => {
    const all = surveyCells.get(id) ?? []
    const isPart = all.some((cell) => cell.serviceId !== serviceId)
    return isWithheld(all, isPart ? { ...filter, serviceIds: [serviceId] } : filter)
  })
}

/** The latest last: what it asks is what the figures are read by. */
async function readSurveysWithin(actor: Actor, periodId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id FROM period w JOIN period p ON p.starts_on >= w.starts_on AND p.ends_on <= w.ends_on JOIN survey s ON s.period_id = p.id
    WHERE w.id = ${periodId}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')} ORDER BY p.ends_on, p.starts_on DESC, s.opens_on, s.id`
  return rows.map(({ id }) => id)
}

type ServiceRow = { id: string; name: string; unitId: string; unitName: string; users: number | null }

/** Services about which somebody answered; their users of the whole period, or else the sum of those of its parts. */
function readServices(actor: Actor, periodId: string, surveyIds: readonly string[]): Promise<ServiceRow[]> {
  return db().$queryRaw`
    SELECT c.id, c.name, c.unit_id AS "unitId", coalesce(u.name, '') AS "unitName",
      coalesce((SELECT n.users FROM service_users n WHERE n.service_id = c.id AND n.period_id = ${periodId}::uuid),
        (SELECT sum(n.users)::int FROM service_users n WHERE n.service_id = c.id
          AND n.period_id IN (SELECT s.period_id FROM survey s WHERE s.id = ANY(${[...surveyIds]}::uuid[]) AND s.unit_id = c.unit_id))) AS users
    FROM service c LEFT JOIN unit_version u ON u.unit_id = c.unit_id AND ${holdsOn('u', actor.today)}
    WHERE c.id IN (SELECT t.service_id FROM survey_version v JOIN survey_tally t ON t.version_id = v.id AND t.part = 'ALL'
      WHERE v.survey_id = ANY(${[...surveyIds]}::uuid[]))
    ORDER BY "unitName", c.name, c.id`
}

type Group = Omit<Compared, 'figures' | 'isNarrowed'> & { members: string[] }

function groupsOf(services: readonly ServiceRow[], by: ComparisonFilter['menurut']): Group[] {
  const groups = new Map<string, Group>()
  for (const { id, name, unitId, unitName, users } of services) {
    const key = by === 'unit' ? unitId : id
    const title = by === 'unit' ? unitName : name
    const group = groups.get(key) ?? { id: key, name: title, unitName, users: null, wanted: null, members: [] }
    group.members.push(id)
    if (users !== null) group.users = (group.users ?? 0) + users
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => ({ ...group, wanted: group.users === null ? null : sampleSize(group.users) }))
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
