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
import { findRule } from '../../../rule/queries'
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

/** `total`: how many people have none yet, of whom `posts` holds one page; the others are not listed, and why is counted. */
export type UnitDrafts = {
  posts: { postTitle: string; candidates: DraftCandidate[]; entries: DraftEntry[] }[]
  total: number
  hasPlan: number
  elsewhere: number
}

/** People on a page. */
export const peopleOnPage = 200

type Place = { unitId: string; year: number; below: boolean }

/** For whom drafts may be prepared in a unit, and with what. Null when the unit is not the actor's to prepare. Five statements. */
export async function findUnitDrafts(
  actor: Actor,
  { page, ...place }: Place & { page: number },
  size = peopleOnPage,
): Promise<UnitDrafts | null> {
  if (!mayPrepareUnit(actor, await readPledgeUnit(actor, place.unitId))) return null
  const { rows, ...counts } = await readOpenPeople(actor, place, { page, size })
  const entries = await readDraftEntries(actor, [...new Set(rows.map(({ title }) => postKey(title)))], place.year)
  const titles = new Map(rows.map(({ title }) => [postKey(title), title]))
  const posts = [...titles].map(([key, postTitle]) => ({
    postTitle,
    candidates: rows
      .filter(({ title }) => postKey(title) === key)
      .map(({ holdingId, unitName, ...person }) => ({ holdingId, unitName, name: fullName(person) })),
    entries: entries.filter((entry) => entry.postKey === key),
  }))
  return { posts, ...counts }
}

type OpenPerson = Pick<UnitPerson, 'holdingId' | 'name' | 'titleBefore' | 'titleAfter' | 'title' | 'unitName'>
type OpenPeople = { rows: OpenPerson[]; total: number; hasPlan: number; elsewhere: number }

/** A page of those without an SKP of the year that is on record in Tera, by post and name, and how many all are. Two statements. */
async function readOpenPeople(actor: Actor, place: Place, { page, size }: { page: number; size: number }): Promise<OpenPeople> {
  const [found] = await db().$queryRaw<OpenPeople[]>`
    WITH RECURSIVE ${await peopleSql(actor, place, db())}, open AS (SELECT * FROM people WHERE "planId" IS NULL AND system = 'TERA')
    SELECT count(*) FILTER (WHERE "planId" IS NOT NULL)::int AS "hasPlan", count(*) FILTER (WHERE "planId" IS NULL AND system <> 'TERA')::int AS elsewhere,
      (SELECT count(*)::int FROM open) AS total, (SELECT coalesce(json_agg(one), '[]') FROM (SELECT "holdingId", name, "titleBefore", "titleAfter", title, "unitName"
        FROM open ORDER BY lower(title), name, "holdingId" LIMIT ${size} OFFSET ${(page - 1) * size}) one) AS rows
    FROM people`
  return found ?? { rows: [], total: 0, hasPlan: 0, elsewhere: 0 }
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

/** Those of the people of a unit, and below where asked, who hold one of these posts. Two statements. */
export async function readUnitPeople(
  actor: Actor,
  place: Place,
  holdingIds: readonly string[],
  client: Db | Tx = db(),
): Promise<UnitPerson[]> {
  const rows = await client.$queryRaw<(Omit<UnitPerson, 'from' | 'to'> & { from: Date; to: Date | null })[]>`
    WITH RECURSIVE ${await peopleSql(actor, place, client)}
    SELECT * FROM people WHERE "holdingId" = ANY(${[...holdingIds]}::uuid[]) ORDER BY title, name, "holdingId"`
  return rows.map(({ from, to, ...row }) => ({ ...row, from: dayOf(from), to: to && dayOf(to) }))
}

/** SQL: `people`, the holdings of a unit today, and below where asked, but for the actor's own; each as a `UnitPerson`. */
async function peopleSql(actor: Actor, { unitId, year, below }: Place, client: Db | Tx): Promise<Prisma.Sql> {
  const recorded = await readRecordedIn(year, countingDay(year, actor.today), client)
  const deeper = below
    ? Prisma.sql`UNION SELECT d.unit_id FROM below b JOIN unit_version d ON d.parent_id = b.unit_id AND ${holdsOn('d', actor.today)}`
    : Prisma.empty
  return Prisma.sql`below AS (SELECT ${unitId}::uuid AS unit_id ${deeper}), people AS (
    SELECT h.id AS "holdingId", h.person_id AS "personId", a.id AS "accountId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter",
      po.title, po.level::text, po.is_head AS "isHead", po.unit_id AS "unitId", u.name AS "unitName", coalesce(u.office_id = u.unit_id, false) AS "isOffice",
      h.valid_from AS "from", h.valid_to AS "to", coalesce(c.system, k.system)::text AS system, p.id AS "planId"
    FROM below b JOIN post po ON po.unit_id = b.unit_id JOIN post_holding h ON h.post_id = po.id AND ${holdsOn('h', actor.today)}
      JOIN employee e ON e.id = h.employee_id ${recorded}
      JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)} JOIN person n ON n.id = h.person_id
      LEFT JOIN account a ON a.person_id = h.person_id
      LEFT JOIN (plan p JOIN period pd ON pd.id = p.period_id AND pd.kind = 'YEAR' AND pd.year = ${year}) ON p.holding_id = h.id
    WHERE h.id <> ALL(${[...actor.holdings]}::uuid[]))`
}

/** Entries offered for a post: those used most. */
const mostEntries = 12

/** The entries that at least PLANNING.smallestGroup people use for these posts, the most used first. Three statements. */
export async function readDraftEntries(
  actor: Actor,
  postKeys: readonly string[],
  year: number,
  client: Db | Tx = db(),
): Promise<DraftEntry[]> {
  if (postKeys.length === 0) return []
  const { body } = await findRule(actor, 'PLANNING', actor.today, undefined, client)
  const rows = await client.$queryRaw<Omit<DraftEntry, 'median'>[]>`
    SELECT * FROM (
      SELECT l.id, l.post_key AS "postKey", l.result_text AS "resultText", l.text, l.aspect::text, l.perspective::text, l.unit_name AS "unitName",
        l.kind::text, l.aggregation::text, u.uses, row_number() OVER (PARTITION BY l.post_key ORDER BY u.uses DESC, l.wording_key) AS place
      FROM library_indicator l JOIN LATERAL (SELECT count(*)::int AS uses FROM library_use x WHERE x.library_indicator_id = l.id) u ON u.uses > 0
      WHERE l.post_key = ANY(${[...postKeys]}) AND l.retired_at IS NULL AND l.people >= ${body.smallestGroup}) ranked
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
