import type { Actor } from '../../../actor'
import { holdsOn, holdsOnDay } from '../../../dated'
import { type Day, dayOf } from '../../../day'
import { db } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import type { AppraisalLineOrigin, HoldingMode } from '../../../generated/prisma/enums'
import { pageSize } from '../../../list-params'
import { fullName } from '../../rules'
import { officerTitle } from '../labels'
import { unitsToOversee } from '../policy'
import type { AppraisalSearch } from './schema'

/** Someone as they are named: an officer with the post in which they appraise, "Plt. Kepala Dinas Sosial". */
export type NamedOfficer = { name: string; nip: string | null; post: string | null }

/** A holding of today and who appraises it; the line is null where nobody does. */
export type ListedAppraisal = {
  holdingId: string
  employeeId: string
  name: string
  nip: string
  mode: HoldingMode
  title: string
  unitName: string
  line: { appraiser: NamedOfficer; superior: NamedOfficer | null; origin: AppraisalLineOrigin; reason: string; from: Day } | null
}

/** Who appraises whom today in the units the actor oversees, by name or NIP of either, in a unit and all below it; by name. Two statements. */
export async function listAppraisals(
  actor: Actor,
  { q, page, unit }: AppraisalSearch,
  size = pageSize,
): Promise<{ rows: ListedAppraisal[]; total: number }> {
  const from = Prisma.sql`FROM post_holding h JOIN post p ON p.id = h.post_id JOIN employee e ON e.id = h.employee_id JOIN person n ON n.id = e.person_id
      LEFT JOIN appraisal_line l ON l.holding_id = h.id AND ${holdsOn('l', actor.today)} LEFT JOIN person a ON a.id = l.appraiser_id
    WHERE p.kind <> 'POLITICAL' AND ${holdsOn('h', actor.today)} AND ${overseen(actor)} AND ${matching(q)} AND ${inUnit(unit)}`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<AppraisalRow[]>`
      WITH RECURSIVE ${below(unit, actor.today)}
      SELECT h.id AS "holdingId", e.id AS "employeeId", e.nip, h.mode::text, p.title, coalesce(v.name, '') AS "unitName", ${nameOf('n')} AS name,
        CASE WHEN l.id IS NOT NULL THEN jsonb_build_object('appraiser', ${officer('l.appraiser_id', 'l.appraiser_holding_id')},
          'superior', ${officer('l.superior_id', 'l.superior_holding_id')}, 'origin', l.origin, 'reason', l.reason, 'from', l.valid_from) END AS line
      FROM (SELECT h.id, n.name AS sorted, e.nip ${from} ORDER BY n.name, e.nip, h.id LIMIT ${size} OFFSET ${(page - 1) * size}) one
        JOIN post_holding h ON h.id = one.id JOIN post p ON p.id = h.post_id JOIN employee e ON e.id = h.employee_id JOIN person n ON n.id = e.person_id
        LEFT JOIN unit_version v ON v.unit_id = p.unit_id AND ${holdsOn('v', actor.today)}
        LEFT JOIN appraisal_line l ON l.holding_id = h.id AND ${holdsOn('l', actor.today)}
      ORDER BY one.sorted, one.nip, one.id`,
    db().$queryRaw<{ total: bigint }[]>`WITH RECURSIVE ${below(unit, actor.today)} SELECT count(*) AS total ${from}`,
  ])
  return { rows: rows.map(listed), total: Number(counted[0]?.total ?? 0) }
}

/** The units by which the actor may narrow the list: the offices, or, for someone who oversees some units only, those. */
export async function listUnitsOverseen(actor: Actor): Promise<{ id: string; name: string }[]> {
  const units = unitsToOversee(actor)
  const which = units === null ? Prisma.sql`v.office_id = v.unit_id` : Prisma.sql`v.unit_id = ANY(${units}::uuid[])`
  return db().$queryRaw<{ id: string; name: string }[]>`
    SELECT v.unit_id AS id, v.name FROM unit_version v WHERE ${which} AND ${holdsOn('v', actor.today)} ORDER BY v.name, v.unit_id`
}

export type AppraisedLine = {
  id: string
  appraiser: NamedOfficer
  superior: NamedOfficer | null
  origin: AppraisalLineOrigin
  reason: string
  from: Day
  to: Day | null
}
export type AppraisedHolding = {
  id: string
  employeeId: string
  personId: string
  name: string
  nip: string
  mode: HoldingMode
  title: string
  unitId: string
  unitName: string
  from: Day
  to: Day | null
  /** That were no mistake, the latest first. */
  lines: AppraisedLine[]
}

/** One holding with everyone who appraised it; null when there is none or its unit is not the actor's to oversee. */
export async function findAppraisedHolding(actor: Actor, id: string): Promise<AppraisedHolding | null> {
  const units = unitsToOversee(actor)
  const reached = units === null ? {} : { post: { unitId: { in: [...units] } } }
  const living = { where: { voidedAt: null }, orderBy: { validFrom: 'desc' as const } }
  const officerParts = { include: { employees: true } }
  const found = await db().postHolding.findFirst({
    where: { id, voidedAt: null, employeeId: { not: null }, ...reached },
    include: {
      person: true,
      employee: true,
      post: { include: { unit: { include: { versions: { where: holdsOnDay(actor.today) } } } } },
      appraisalLines: {
        ...living,
        include: { appraiser: officerParts, superior: officerParts, appraiserHolding: postPart, superiorHolding: postPart },
      },
    },
  })
  if (!found?.employee) return null
  const { person, employee, post, mode, appraisalLines } = found
  const span = (row: { validFrom: Date; validTo: Date | null }) => ({ from: dayOf(row.validFrom), to: row.validTo && dayOf(row.validTo) })
  return {
    ...{ id, employeeId: employee.id, personId: person.id, name: fullName(person), nip: employee.nip, mode, title: post.title },
    ...{ unitId: post.unitId, unitName: post.unit.versions[0]?.name ?? '', ...span(found) },
    lines: appraisalLines.map((line) => ({
      ...{ id: line.id, origin: line.origin, reason: line.reason, ...span(line) },
      appraiser: namedOfficer(line.appraiser, line.appraiserHolding),
      superior: line.superior && namedOfficer(line.superior, line.superiorHolding),
    })),
  }
}

const postPart = { include: { post: true } }

type PersonRow = { name: string; titleBefore: string | null; titleAfter: string | null; employees: { nip: string }[] }
type SeatRow = { mode: HoldingMode; post: { title: string } } | null

function namedOfficer(person: PersonRow, seat: SeatRow): NamedOfficer {
  const post = seat && officerTitle({ mode: seat.mode, title: seat.post.title })
  return { name: fullName(person), nip: person.employees.at(-1)?.nip ?? null, post }
}

type NameParts = Parameters<typeof fullName>[0]
type OfficerRow = { name: NameParts; nip: string | null; mode: HoldingMode | null; title: string | null }
type LineRow = { appraiser: OfficerRow; superior: OfficerRow | null; origin: AppraisalLineOrigin; reason: string; from: Day }
type AppraisalRow = Omit<ListedAppraisal, 'name' | 'line'> & { name: NameParts; line: LineRow | null }

function listed({ name, line, ...row }: AppraisalRow): ListedAppraisal {
  const named = ({ name, nip, mode, title }: OfficerRow) => ({
    ...{ name: fullName(name), nip },
    post: mode && title ? officerTitle({ mode, title }) : null,
  })
  const known = line && { ...line, appraiser: named(line.appraiser), superior: line.superior && named(line.superior) }
  return { ...row, name: fullName(name), line: known }
}

/** SQL: the parts of a person's name, as JSON. */
function nameOf(person: string): Prisma.Sql {
  const row = Prisma.raw(person)
  return Prisma.sql`jsonb_build_object('name', ${row}.name, 'titleBefore', ${row}.title_before, 'titleAfter', ${row}.title_after)`
}

/** SQL: an officer of a line, as JSON; null where there is none. */
function officer(person: string, holding: string): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('name', ${nameOf('o')}, 'mode', oh.mode, 'title', op.title,
      'nip', (SELECT nip FROM employee oe WHERE oe.person_id = o.id ORDER BY oe.created_at DESC, oe.id LIMIT 1))
    FROM person o LEFT JOIN post_holding oh ON oh.id = ${Prisma.raw(holding)} LEFT JOIN post op ON op.id = oh.post_id WHERE o.id = ${Prisma.raw(person)})`
}

function overseen(actor: Actor): Prisma.Sql {
  const units = unitsToOversee(actor)
  return units === null ? Prisma.sql`true` : Prisma.sql`p.unit_id = ANY(${units}::uuid[])`
}

function inUnit(unit: string | null): Prisma.Sql {
  return unit === null ? Prisma.sql`true` : Prisma.sql`p.unit_id IN (SELECT unit_id FROM below)`
}

function below(unit: string | null, day: Day): Prisma.Sql {
  return Prisma.sql`below AS (SELECT ${unit}::uuid AS unit_id
    UNION SELECT v.unit_id FROM below b JOIN unit_version v ON v.parent_id = b.unit_id AND ${holdsOn('v', day)})`
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  const digits = `${q.replaceAll(/\s/g, '')}%`
  if (/^\d+%$/.test(digits))
    return Prisma.sql`(e.nip LIKE ${digits} OR EXISTS (SELECT 1 FROM employee ae WHERE ae.person_id = a.id AND ae.nip LIKE ${digits}))`
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(n.name ILIKE ${part} OR a.name ILIKE ${part})`
}
