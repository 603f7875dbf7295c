import type { Actor } from '../../../actor'
import { holdsOn } from '../../../dated'
import { type Day, dayOf } from '../../../day'
import { type Db, db, type Tx } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import type {
  IndicatorAggregation,
  IndicatorAspect,
  IndicatorKind,
  IndicatorPerspective,
  PostLevel,
  RecordingSystem,
} from '../../../generated/prisma/enums'
import { readRecordedIn } from '../../../organization/recording/queries'
import { countingDay } from '../../../organization/recording/rules'
import { fullName } from '../../../organization/rules'
import { readPledgeUnit } from '../../pledge/queries'
import { mayPrepareUnit } from '../policy'
import { type MedianTarget, readMedians } from '../queries'
import { postKey } from '../rules'

/** Units for whose people the actor may prepare drafts: those the actor heads or serves as HR, by name. One statement. */
export async function listUnitsToPrepare(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.accountId === null) return []
  const reaches = actor.reaches.filter(({ role }) => role === 'HR_ADMIN' || role === 'UNIT_HR')
  const all = reaches.some(({ units }) => units === 'all')
  const units = reaches.flatMap(({ units: some }) => (some === 'all' ? [] : [...some]))
  const reached = all ? Prisma.sql`true` : Prisma.sql`u.unit_id = ANY(${units}::uuid[])`
  return db().$queryRaw<{ id: string; name: string }[]>`
    SELECT u.unit_id AS id, u.name FROM unit_version u WHERE ${holdsOn('u', actor.today)} AND (${reached} OR u.unit_id IN (
      SELECT po.unit_id FROM post_holding h JOIN post po ON po.id = h.post_id WHERE h.id = ANY(${[...actor.holdings]}::uuid[]) AND h.is_head))
    ORDER BY u.name, u.unit_id`
}

/** Someone of the unit without an SKP of the year that is on record in Tera. */
export type DraftCandidate = { holdingId: string; name: string; unitName: string }

/** An entry of the library for a post, with the middle of what its users promise. */
export type DraftEntry = {
  id: string
  postKey: string
  resultText: string
  text: string
  aspect: IndicatorAspect | null
  perspective: IndicatorPerspective | null
  unitName: string
  kind: IndicatorKind
  aggregation: IndicatorAggregation
  uses: number
  median: MedianTarget
}

export type UnitDrafts = {
  posts: { postTitle: string; candidates: DraftCandidate[]; entries: DraftEntry[] }[]
  /** People of the unit who are not listed, and why. */
  hasPlan: number
  elsewhere: number
}

/** For whom drafts may be prepared in a unit, and with what. Null when the unit is not the actor's to prepare. Five statements. */
export async function findUnitDrafts(
  actor: Actor,
  { unitId, year, below }: { unitId: string; year: number; below: boolean },
): Promise<UnitDrafts | null> {
  if (!mayPrepareUnit(actor, await readPledgeUnit(actor, unitId))) return null
  const people = await readUnitPeople(actor, { unitId, year, below })
  const open = people.filter(({ planId, system }) => planId === null && system === 'TERA')
  const entries = await readDraftEntries(actor, [...new Set(open.map(({ title }) => postKey(title)))], year)
  const titles = new Map(open.map(({ title }) => [postKey(title), title]))
  const posts = [...titles].map(([key, postTitle]) => ({
    postTitle,
    candidates: open
      .filter(({ title }) => postKey(title) === key)
      .map(({ holdingId, unitName, ...person }) => ({ holdingId, unitName, name: fullName(person) })),
    entries: entries.filter((entry) => entry.postKey === key),
  }))
  const hasPlan = people.filter(({ planId }) => planId !== null).length
  return { posts, hasPlan, elsewhere: people.length - hasPlan - open.length }
}

/** A holding of a unit today, of an employee; not the actor's own. */
export type UnitPerson = {
  holdingId: string
  personId: string
  accountId: string | null
  name: string
  titleBefore: string | null
  titleAfter: string | null
  title: string
  level: PostLevel | null
  isHead: boolean
  unitId: string
  unitName: string
  isOffice: boolean
  from: Day
  to: Day | null
  system: RecordingSystem
  planId: string | null
}

/** The people of a unit, and below where asked, by post and name. Two statements. */
export async function readUnitPeople(
  actor: Actor,
  { unitId, year, below }: { unitId: string; year: number; below: boolean },
  client: Db | Tx = db(),
): Promise<UnitPerson[]> {
  const recorded = await readRecordedIn(year, countingDay(year, actor.today), client)
  const deeper = below
    ? Prisma.sql`UNION SELECT d.unit_id FROM below b JOIN unit_version d ON d.parent_id = b.unit_id AND ${holdsOn('d', actor.today)}`
    : Prisma.empty
  const rows = await client.$queryRaw<(Omit<UnitPerson, 'from' | 'to'> & { from: Date; to: Date | null })[]>`
    WITH RECURSIVE below AS (SELECT ${unitId}::uuid AS unit_id ${deeper})
    SELECT h.id AS "holdingId", h.person_id AS "personId", a.id AS "accountId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter",
      po.title, po.level::text, po.is_head AS "isHead", po.unit_id AS "unitId", u.name AS "unitName", coalesce(u.office_id = u.unit_id, false) AS "isOffice",
      h.valid_from AS "from", h.valid_to AS "to", coalesce(c.system, k.system)::text AS system, p.id AS "planId"
    FROM employee e ${recorded}
      JOIN post_holding h ON h.employee_id = e.id AND ${holdsOn('h', actor.today)} JOIN post po ON po.id = h.post_id
      JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)} JOIN person n ON n.id = h.person_id
      LEFT JOIN account a ON a.person_id = h.person_id
      LEFT JOIN (plan p JOIN period pd ON pd.id = p.period_id AND pd.kind = 'YEAR' AND pd.year = ${year}) ON p.holding_id = h.id
    WHERE po.unit_id IN (SELECT unit_id FROM below) AND h.id <> ALL(${[...actor.holdings]}::uuid[])
    ORDER BY po.title, n.name, h.id LIMIT ${mostPeople}`
  return rows.map(({ from, to, ...row }) => ({ ...row, from: dayOf(from), to: to && dayOf(to) }))
}

const mostPeople = 500
/** Entries offered for a post: those used most. */
const mostEntries = 12

/** The entries that are used for these posts, the most used first. Two statements. */
export async function readDraftEntries(
  actor: Actor,
  postKeys: readonly string[],
  year: number,
  client: Db | Tx = db(),
): Promise<DraftEntry[]> {
  if (postKeys.length === 0) return []
  const rows = await client.$queryRaw<Omit<DraftEntry, 'median'>[]>`
    SELECT * FROM (
      SELECT l.id, l.post_key AS "postKey", l.result_text AS "resultText", l.text, l.aspect::text, l.perspective::text, l.unit_name AS "unitName",
        l.kind::text, l.aggregation::text, u.uses, row_number() OVER (PARTITION BY l.post_key ORDER BY u.uses DESC, l.wording_key) AS place
      FROM library_indicator l JOIN LATERAL (SELECT count(*)::int AS uses FROM library_use x WHERE x.library_indicator_id = l.id) u ON u.uses > 0
      WHERE l.post_key = ANY(${[...postKeys]}) AND l.retired_at IS NULL) ranked
    WHERE place <= ${mostEntries} ORDER BY "postKey", "resultText", uses DESC`
  const medians = await readMedians(
    actor,
    rows.map(({ id }) => id),
    year,
    client,
  )
  return rows.flatMap((row) => {
    const median = medians.get(row.id)
    return median ? [{ ...row, median }] : []
  })
}
