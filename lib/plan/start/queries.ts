import type { Actor } from '../../actor'
import { holdsOnDay } from '../../dated'
import { db } from '../../db'
import { officerTitle } from '../../organization/appraiser/labels'
import { fullName } from '../../organization/rules'
import { likeliestFirst, maySourceFor, type StartSource } from './rules'

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
  /** The SKP there is already. */
  planId: string | null
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
    include: { person: true, post: { include: { unit } }, plans: { where: { period: { year } } } },
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
    sources: likeliestFirst(
      { postId, title: post.title, mode },
      sources.filter((source) => maySourceFor({ holdingId, year }, source)),
    ),
  }
}
