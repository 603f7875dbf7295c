import type { Actor } from '../../actor'
import { holdsOnDay, legalDayOf } from '../../dated'
import { type Day, dayOf, yearOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { HoldingMode, PlanClosing } from '../../generated/prisma/enums'
import { fullName } from '../../organization/rules'
import { findRule } from '../../rule/queries'
import { unitsOnBoard } from '../board/policy'
import { belowSql } from '../clarity/queries'
import { findPlanToChange } from '../queries'
import { editableStates } from '../rules'

/** An SKP whose post is no longer held for the whole of its year, or was not when it was last looked at. */
export type PlanToTime = {
  planId: string
  year: number
  startsOn: Day
  endsOn: Day
  closing: PlanClosing | null
  mode: HoldingMode
  to: Day | null
  voided: boolean
  unitId: string
  /** The holder's definitive post from then on. */
  nextHoldingId: string | null
  /** Null where the holder has no account. */
  accountId: string | null
}

/** SKP of the last year, this one and the next whose time may have changed. For the job that follows the organisation. One statement. */
export async function readPlansToTime(actor: Actor, client: Db | Tx = db()): Promise<PlanToTime[]> {
  return client.$queryRaw<PlanToTime[]>`
    SELECT p.id AS "planId", y.year::int, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn", p.closing::text, h.mode::text,
      h.valid_to::text AS "to", h.voided_at IS NOT NULL AS voided, po.unit_id AS "unitId", a.id AS "accountId", x.id AS "nextHoldingId"
    FROM plan p JOIN period y ON y.id = p.period_id JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id
      LEFT JOIN account a ON a.person_id = h.person_id
      LEFT JOIN LATERAL (SELECT o.id FROM post_holding o WHERE o.person_id = h.person_id AND o.id <> h.id AND o.mode = 'DEFINITIVE'
        AND o.voided_at IS NULL AND (o.valid_to IS NULL OR o.valid_to > greatest(h.valid_to, h.valid_from)) ORDER BY o.valid_from LIMIT 1) x ON true
    WHERE y.year >= ${yearOf(actor.today) - 1} AND (h.voided_at IS NOT NULL OR h.valid_to <= make_date(y.year::int, 12, 31)
      OR p.closing IS NOT NULL OR p.ends_on <> make_date(y.year::int, 12, 31))
    ORDER BY p.id`
}

/** A change of pejabat penilai in a post with an SKP of this year. Accounts are null where there are none. */
export type AppraiserChange = { lineId: string; planId: string; year: number; accountId: string | null; appraiserAccountId: string | null }

/**
 * Posts with an SKP of this year whose pejabat penilai of today is another than before, as known or begun in the last `days` days. For
 * the job that follows the organisation. One statement.
 */
export async function readAppraiserChanges(actor: Actor, days: number, client: Db | Tx = db()): Promise<AppraiserChange[]> {
  return client.$queryRaw<AppraiserChange[]>`
    SELECT l.id AS "lineId", p.id AS "planId", y.year::int, a.id AS "accountId", b.id AS "appraiserAccountId"
    FROM appraisal_line l JOIN plan p ON p.holding_id = l.holding_id AND p.closing IS NULL
      JOIN period y ON y.id = p.period_id AND y.year = ${yearOf(actor.today)}
      JOIN post_holding h ON h.id = l.holding_id LEFT JOIN account a ON a.person_id = h.person_id LEFT JOIN account b ON b.person_id = l.appraiser_id
      JOIN LATERAL (SELECT o.appraiser_id FROM appraisal_line o WHERE o.holding_id = l.holding_id AND o.id <> l.id AND o.recorded_at <= l.recorded_at
        AND o.valid_from <= l.valid_from AND (o.voided_at IS NULL OR o.voided_at = l.recorded_at)
        ORDER BY o.recorded_at DESC, o.valid_from DESC LIMIT 1) before ON before.appraiser_id <> l.appraiser_id
    WHERE l.voided_at IS NULL AND l.valid_from <= ${actor.today}::date AND (l.valid_to IS NULL OR l.valid_to > ${actor.today}::date)
      AND greatest(${legalDayOf(Prisma.sql`l.recorded_at`)}, l.valid_from) >= ${actor.today}::date - ${days}::int
      AND p.created_at <= greatest(l.recorded_at, l.valid_from::timestamptz)
    ORDER BY l.id`
}

/** How many days the rule PLANNING gives to settle what an ended post left behind. */
export async function readSettleDays(actor: Actor, client: Db | Tx = db()): Promise<number> {
  return (await findRule(actor, 'PLANNING', actor.today, undefined, client)).body.settleDays
}

/** SQL over `plan p`: the last day to settle it, for one that has closed (`settleDay`). */
function settleDaySql(days: number): Prisma.Sql {
  return Prisma.sql`(greatest(p.ends_on, ${legalDayOf(Prisma.sql`p.closed_at`)}) + ${days}::int)`
}

/**
 * SQL over `plan p`: the submitted SKP that the actor may agree to, as pejabat penilai of today or as the last one of a post that has ended; and
 * until when, for the latter. One statement at most.
 */
export async function readAgreeable(actor: Actor): Promise<{ which: Prisma.Sql; until: Prisma.Sql }> {
  const today = Prisma.sql`p.holding_id = ANY(${[...actor.appraises]}::uuid[])`
  if (actor.settles.size === 0) return { which: today, until: Prisma.sql`NULL::text` }
  const isLast = Prisma.sql`p.holding_id = ANY(${[...actor.settles]}::uuid[])`
  const last = settleDaySql(await readSettleDays(actor))
  return {
    which: Prisma.sql`(${today} OR (${isLast} AND (p.closing IS NULL OR ${last} >= ${actor.today}::date)))`,
    until: Prisma.sql`CASE WHEN ${isLast} THEN ${last}::text END`,
  }
}

/**
 * How many SKP of a year ended with their post and were never agreed to, in the units on the actor's board; of one of them and all below it,
 * where it is named. Two statements.
 */
export async function countUnagreed(actor: Actor, { year, unitId }: { year: number; unitId: string | null }): Promise<number> {
  const units = unitsOnBoard(actor)
  const reach = units === null ? Prisma.sql`true` : Prisma.sql`po.unit_id = ANY(${[...units]}::uuid[])`
  const days = await readSettleDays(actor)
  const [row] = await db().$queryRaw<{ count: number }[]>`
    WITH RECURSIVE ${belowSql(actor.today, unitId)}
    SELECT count(*)::int AS count FROM plan p JOIN period d ON d.id = p.period_id AND d.kind = 'YEAR' AND d.year = ${year}
      JOIN post_holding h ON h.id = p.holding_id AND h.voided_at IS NULL JOIN post po ON po.id = h.post_id
      JOIN LATERAL (SELECT bool_or(w.state = 'AGREED') AS agreed, (array_agg(w.state ORDER BY w.number DESC))[1] AS state
        FROM plan_version w WHERE w.plan_id = p.id) s ON true
    WHERE ${isUnagreedSql(actor.today, days)} AND ${reach} AND (${unitId}::uuid IS NULL OR po.unit_id IN (SELECT unit_id FROM below))`
  return row?.count ?? 0
}

/** SQL over `plan p` and `s`, where it stands (`agreed`, `state`): it closed and was never agreed to, nor may be any more. */
export function isUnagreedSql(today: Day, days: number): Prisma.Sql {
  return Prisma.sql`(p.closing IS NOT NULL AND NOT s.agreed AND (s.state NOT IN ('SUBMITTED', 'RETURNED') OR ${settleDaySql(days)} < ${today}::date))`
}

/** What life did to an SKP, as its page says it. */
export type PlanLife = {
  revision: number
  ownerName: string
  /** The actor is its penyiap and may hand the draft over. */
  mayHandOver: boolean
  /** Who drafted the newest version for its owner and handed it over, and when. */
  prepared: { name: string; at: Date } | null
  /** The pejabat penilai of today, where another one agreed to the version in force; and how many RHK hang on another SKP than theirs. */
  newAppraiser: { name: string; former: string; since: Day; elsewhere: number } | null
}

/** Null when there is none or it is not the actor's to see. */
export async function findPlanLife(actor: Actor, planId: string): Promise<PlanLife | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan) return null
  const on = holdsOnDay(actor.today)
  const [version, agreed, line, owner] = await Promise.all([
    db().planVersion.findUniqueOrThrow({ where: { id: plan.version.id }, include: { preparedBy: { include: { person: true } } } }),
    db().planVersion.findFirst({
      where: { planId, state: 'AGREED' },
      orderBy: { number: 'desc' },
      include: {
        parties: { where: { role: 'APPRAISER' } },
        workResultTexts: { include: { supportsWorkResult: { include: { plan: true } } } },
      },
    }),
    db().appraisalLine.findFirst({ where: { holdingId: plan.holdingId, ...on }, include: { appraiser: true } }),
    db().person.findUniqueOrThrow({ where: { id: plan.personId } }),
  ])
  const [party] = agreed?.parties ?? []
  const isNew = line !== null && party !== undefined && party.personId !== line.appraiserId
  const hung = agreed?.workResultTexts.flatMap(({ supportsWorkResult }) => supportsWorkResult?.plan.holdingId ?? []) ?? []
  const isOpen = editableStates.includes(version.state) && !plan.isClosed
  return {
    ...{ revision: version.revision, ownerName: fullName(owner) },
    mayHandOver: isOpen && plan.who.isDelegate && !plan.who.isOwner && !plan.who.isAppraiser,
    prepared: version.preparedBy && version.preparedAt && { name: fullName(version.preparedBy.person), at: version.preparedAt },
    newAppraiser: isNew
      ? {
          ...{ name: fullName(line.appraiser), former: party.name, since: dayOf(line.validFrom) },
          elsewhere: hung.filter((holdingId) => holdingId !== line.appraiserHoldingId).length,
        }
      : null,
  }
}
