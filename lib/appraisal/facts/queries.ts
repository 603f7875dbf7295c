import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { AppraisalState, HoldingMode, PeriodKind, Predikat, Rating } from '../../generated/prisma/enums'
import { fullName } from '../../organization/rules'
import type { AppraisalReach } from '../policy'

/** What decides about an appraisal and names it; no feedback and no reasons. */
export type AppraisalFacts = {
  id: string
  planId: string
  planVersionId: string
  cycleId: string
  state: AppraisalState
  revision: number
  resultRating: Rating | null
  behaviourRating: Rating | null
  predikat: Predikat | null
  objectUntil: Day | null
  personId: string
  employeeId: string | null
  name: string
  nip: string | null
  mode: HoldingMode
  postTitle: string
  unitId: string
  unitName: string
  officeId: string
  appraiserId: string | null
  appraiserName: string | null
  superiorId: string | null
  superiorName: string | null
  kind: PeriodKind
  year: number
  number: number
  /** First and last day of the cycle's period. */
  startsOn: Day
  endsOn: Day
  dueOn: Day
  cycleClosed: boolean
}

type Name = { name: string; titleBefore: string | null; titleAfter: string | null }
type Row = Omit<AppraisalFacts, 'name' | 'appraiserName' | 'superiorName'> & { person: Name; appraiser: Name | null; superior: Name | null }

/** The appraisals that `which` says, over the tables of `appraisalTables`; read for whoever decides or was shown to see them. */
export async function readFacts(
  actor: Actor,
  which: Prisma.Sql,
  client: Db | Tx = db(),
  tail: Prisma.Sql = Prisma.sql`ORDER BY pn.name, a.id`,
): Promise<AppraisalFacts[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT a.id, a.plan_id AS "planId", a.plan_version_id AS "planVersionId", a.cycle_id AS "cycleId", a.state::text, a.revision,
      a.result_rating::text AS "resultRating", a.behaviour_rating::text AS "behaviourRating", a.predikat::text, a.object_until::text AS "objectUntil",
      h.person_id AS "personId", h.employee_id AS "employeeId", em.nip, h.mode::text, po.title AS "postTitle", po.unit_id AS "unitId",
      coalesce(u.name, '') AS "unitName", coalesce(u.office_id, po.unit_id) AS "officeId", l.appraiser_id AS "appraiserId", l.superior_id AS "superiorId",
      ${nameOf('pn')} AS person, ${nameOf('an')} AS appraiser, ${nameOf('sn')} AS superior,
      pe.kind::text, pe.year::int, pe.number::int, pe.starts_on::text AS "startsOn", pe.ends_on::text AS "endsOn", c.due_on::text AS "dueOn",
      c.closed_at IS NOT NULL AS "cycleClosed"
    FROM ${appraisalTables(actor.today)} LEFT JOIN employee em ON em.id = h.employee_id
      LEFT JOIN person an ON an.id = l.appraiser_id LEFT JOIN person sn ON sn.id = l.superior_id
    WHERE ${which} ${tail}`
  return rows.map(({ person, appraiser, superior, ...row }) => ({
    ...row,
    name: fullName(person),
    appraiserName: appraiser && fullName(appraiser),
    superiorName: superior && fullName(superior),
  }))
}

/**
 * SQL: `appraisal a` with its cycle `c`, period `pe`, plan `p`, holding `h`, post `po`, person `pn`; the unit `u` (name, office_id) as of today
 * or the period's end, whichever is earlier, or the nearest version known; and the line `l` of today, or of the holding's last day.
 */
export function appraisalTables(today: Day): Prisma.Sql {
  const seen = Prisma.sql`LEAST(${today}::date, pe.ends_on)`
  const lineDay = Prisma.sql`LEAST(${today}::date, h.valid_to - 1)`
  return Prisma.sql`appraisal a JOIN appraisal_cycle c ON c.id = a.cycle_id JOIN period pe ON pe.id = c.period_id JOIN plan p ON p.id = a.plan_id
    JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id JOIN person pn ON pn.id = h.person_id
    LEFT JOIN LATERAL (SELECT v.name, coalesce(v.office_id, v.unit_id) AS office_id FROM unit_version v WHERE v.unit_id = po.unit_id AND v.voided_at IS NULL
      ORDER BY (v.valid_from <= ${seen}) DESC, abs(v.valid_from - ${seen}) LIMIT 1) u ON true
    LEFT JOIN LATERAL (SELECT x.appraiser_id, x.appraiser_holding_id, x.superior_id, x.superior_holding_id FROM appraisal_line x
      WHERE x.holding_id = h.id AND x.voided_at IS NULL AND x.valid_from <= ${lineDay} AND (x.valid_to IS NULL OR x.valid_to > ${lineDay}) LIMIT 1) l ON true`
}

/** The reach as SQL over `appraisalTables`. */
export function visibleSql(reach: AppraisalReach): Prisma.Sql {
  if (reach === 'all') return Prisma.sql`true`
  const { units, personId } = reach
  const isParty = Prisma.sql`${personId}::uuid IN (h.person_id, l.appraiser_id, l.superior_id)`
  return Prisma.sql`(coalesce(${isParty}, false) OR po.unit_id = ANY(${[...units]}::uuid[]))`
}

function nameOf(alias: string): Prisma.Sql {
  const person = Prisma.raw(alias)
  return Prisma.sql`CASE WHEN ${person}.id IS NOT NULL THEN json_build_object('name', ${person}.name, 'titleBefore', ${person}.title_before,
    'titleAfter', ${person}.title_after) END`
}
