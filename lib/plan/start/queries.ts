import type { Actor } from '../../actor'
import { holdsOnDay } from '../../dated'
import { db } from '../../db'
import { officerTitle } from '../../organization/appraiser/labels'
import { fullName } from '../../organization/rules'
import { writtenTarget } from '../measure/labels'
import { isBlank, likeliestFirst, maySourceFor, type StartSource } from './rules'

/** Prisma: what `isBlank` looks at. */
export const withCounts = { include: { _count: { select: { workResultTexts: true, expectations: true, annexes: true } } } }

/** An SKP to start from, and how much it says. */
export type OfferedSource = StartSource & {
  planId: string
  postTitle: string
  unitName: string
  workResults: number
  indicators: number
}

/** A post to begin the SKP of a year for, and what it may start from, the most likely first. */
export type PlanBeginning = {
  holdingId: string
  year: number
  postTitle: string
  unitName: string
  /** Null when it is the actor's own; else whose penyiap the actor is. */
  holderName: string | null
  /** The SKP there is already, and whether it says nothing yet. */
  planId: string | null
  isBlank: boolean
  sources: OfferedSource[]
}

/**
 * What the SKP of a post may begin with; null where the actor may not begin it: it is neither theirs today nor that of someone whose SKP
 * they prepare.
 */
export async function findBeginning(actor: Actor, holdingId: string, year: number): Promise<PlanBeginning | null> {
  const versions = { where: holdsOnDay(actor.today) }
  const unit = { include: { versions } }
  const holding = await db().postHolding.findFirst({
    where: { id: holdingId, employeeId: { not: null }, ...holdsOnDay(actor.today) },
    include: { person: true, post: { include: { unit } }, plans: { where: { period: { year } }, include: { versions: withCounts } } },
  })
  const isOwn = actor.holdings.has(holdingId)
  if (!holding || (!isOwn && (!actor.prepares.has(holding.personId) || actor.appraises.has(holdingId)))) return null
  const plans = await db().plan.findMany({
    where: { holding: { personId: holding.personId }, period: { year: { in: [year - 1, year] } } },
    include: {
      period: true,
      holding: { include: { post: { include: { unit } } } },
      versions: { orderBy: { number: 'desc' }, include: { _count: { select: { workResultTexts: true, indicatorTexts: true } } } },
    },
  })
  const sources = plans.flatMap(({ id: planId, period, holdingId: of, holding: { mode, postId, post }, versions: all }) => {
    const agreed = all.find(({ state }) => state === 'AGREED')
    const counts = (agreed ?? all[0])?._count
    if (!counts || counts.workResultTexts === 0) return []
    const source = { postId, title: post.title, mode, year: period.year, holdingId: of, isAgreed: agreed !== undefined }
    const shown = { postTitle: officerTitle({ mode, title: post.title }), unitName: post.unit.versions[0]?.name ?? '' }
    return [{ planId, ...source, ...shown, workResults: counts.workResultTexts, indicators: counts.indicatorTexts }]
  })
  const { mode, postId, post, person, plans: own } = holding
  return {
    ...{ holdingId, year, postTitle: officerTitle({ mode, title: post.title }), unitName: post.unit.versions[0]?.name ?? '' },
    holderName: isOwn ? null : fullName(person),
    planId: own[0]?.id ?? null,
    isBlank: own[0] !== undefined && isBlank(own[0].versions),
    sources: likeliestFirst(
      { postId, title: post.title, mode },
      sources.filter((source) => maySourceFor({ holdingId, year }, source)),
    ),
  }
}

/** An indicator whose target was added up over a longer stretch in the SKP it came from, and still is the same. */
export type CarriedTarget = { indicatorId: string; text: string; target: string }

/** Those of a version, in their order: a target of the whole year must not go unseen into a part of it. One statement, for whoever reads the version. */
export async function readCarriedTargets(versionId: string): Promise<CarriedTarget[]> {
  type Row = Omit<CarriedTarget, 'target'> & Parameters<typeof writtenTarget>[0]
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.indicator_id AS "indicatorId", t.text, t.kind::text, t.unit_name AS "unitName", trim_scale(t.target)::text AS target,
      trim_scale(t.target_to)::text AS "targetTo"
    FROM plan_version v JOIN plan p ON p.id = v.plan_id JOIN indicator_text t ON t.version_id = v.id JOIN indicator i ON i.id = t.indicator_id
      JOIN work_result_text w ON w.version_id = v.id AND w.work_result_id = i.work_result_id
    WHERE v.id = ${versionId}::uuid AND t.aggregation = 'SUM' AND t.target > 0
      AND NOT EXISTS (SELECT FROM indicator_target g WHERE g.version_id = v.id AND g.indicator_id = t.indicator_id)
      AND EXISTS (SELECT FROM indicator o JOIN work_result ow ON ow.id = o.work_result_id JOIN plan op ON op.id = ow.plan_id
        JOIN indicator_text ot ON ot.indicator_id = o.id
        WHERE o.id = i.copied_from_id AND ot.target = t.target AND ot.target_to IS NOT DISTINCT FROM t.target_to
          AND op.ends_on - op.starts_on > p.ends_on - p.starts_on + 1)
    ORDER BY w.category, w.position, t.position`
  return rows.map(({ indicatorId, text, ...target }) => ({ indicatorId, text, target: writtenTarget(target) }))
}
