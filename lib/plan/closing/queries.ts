import type { Actor } from '../../actor'
import { holdsOnDay } from '../../dated'
import { type Day, dayOf, yearOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import type { HoldingMode, PlanClosing } from '../../generated/prisma/enums'
import { fullName } from '../../organization/rules'
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
      AND greatest(l.recorded_at::date, l.valid_from) >= ${actor.today}::date - ${days}::int
      AND p.created_at <= greatest(l.recorded_at, l.valid_from::timestamptz)
    ORDER BY l.id`
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
  const isOpen = editableStates.includes(version.state) && plan.closing === null
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
