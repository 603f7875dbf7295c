import type { Actor } from '../../../actor'
import { db } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import type { HoldingMode } from '../../../generated/prisma/enums'
import { officerTitle } from '../../../organization/appraiser/labels'
import { fullName } from '../../../organization/rules'
import { readAgreeable } from '../../closing/queries'
import {
  type BehaviourValue,
  type PlanContent,
  type PlannedIndicator,
  type PlannedResult,
  readBehaviourValues,
} from '../../content/queries'
import { readNames } from '../../difference/queries'
import { differenceOf, type Matching, type PlanDifference } from '../../difference/rules'

/** A submitted SKP as it stands in the list of those to agree on. */
export type SubmittedPlan = {
  planId: string
  revision: number
  number: number
  name: string
  postTitle: string
  year: number
  submittedAt: Date
  results: number
  indicators: number
  /** RHK in their own words, utama first. */
  texts: string[]
  /** Questions of the employee without an answer: it cannot be agreed before. */
  openQuestions: number
  /** Expectations the employee calls unclear, answered or not: agreeing writes down how many. */
  unclear: number
  /** Remarks of the dialog that nobody settled. */
  openRemarks: number
  /** RHK that hang on something that is in force no more, in their own words. */
  hangingLoose: string[]
  /** What changed since the last agreed version, or since the SKP it was started from; null for a first SKP. */
  changes: { since: { year: number; number: number }; isOrigin: boolean; difference: PlanDifference } | null
}

/**
 * The submitted SKP of which the actor is the pejabat penilai, also the last one of a post that has ended, the longest-waiting first, at most
 * `most`, with what is needed to agree on several; how many there are in all, and the values their expectations name. Five statements, one
 * more where such a post has ended, and one where realisation comes from an unsur.
 */
export async function listSubmitted(actor: Actor, most = 50): Promise<{ rows: SubmittedPlan[]; total: number; values: BehaviourValue[] }> {
  if (actor.appraises.size + actor.settles.size === 0) return { rows: [], total: 0, values: [] }
  const { which } = await readAgreeable(actor)
  const found = await db().$queryRaw<Row[]>`
    SELECT p.id AS "planId", v.id AS "versionId", v.revision, v.number, d.year, n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter",
      h.mode::text, po.title, s.at AS "submittedAt", o.id AS "ownId", o.number AS "ownNumber", b.id AS "originId", b.number AS "originNumber",
      b.year AS "originYear", q.count::int AS "openQuestions", q.unclear::int AS unclear, r.count::int AS "openRemarks", count(*) OVER ()::int AS total
    FROM plan p JOIN period d ON d.id = p.period_id
      JOIN LATERAL (SELECT w.* FROM plan_version w WHERE w.plan_id = p.id ORDER BY w.number DESC LIMIT 1) v ON v.state = 'SUBMITTED'
      JOIN post_holding h ON h.id = p.holding_id JOIN person n ON n.id = h.person_id JOIN post po ON po.id = h.post_id
      LEFT JOIN LATERAL (SELECT max(x.at) AS at FROM plan_step x WHERE x.version_id = v.id AND x.to_state = 'SUBMITTED') s ON true
      LEFT JOIN LATERAL (SELECT w.id, w.number FROM plan_version w WHERE w.plan_id = p.id AND w.state = 'AGREED' ORDER BY w.number DESC LIMIT 1) o ON true
      LEFT JOIN LATERAL (SELECT w.id, w.number, e.year FROM plan c JOIN plan_version w ON w.plan_id = c.id AND w.state = 'AGREED' JOIN period e ON e.id = c.period_id
        JOIN post_holding ch ON ch.id = c.holding_id
        WHERE c.id = p.copied_from_id AND o.id IS NULL AND (c.holding_id = ANY(${[...actor.appraises]}::uuid[])) ORDER BY w.number DESC LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE c.answer IS NULL) AS count, count(*) AS unclear FROM clarity_mark c WHERE c.version_id = v.id AND NOT c.clear) q ON true
      LEFT JOIN LATERAL (SELECT count(*) FROM plan_comment c WHERE c.plan_id = p.id AND c.answers_id IS NULL AND c.settled_at IS NULL) r ON true
    WHERE ${which} ORDER BY s.at, p.id LIMIT ${most}`
  const contents = await readContents(
    actor,
    found.flatMap(({ versionId, ownId, originId }) => [versionId, ownId, originId].filter((id) => id !== null)),
  )
  const [values, names] = await Promise.all([readBehaviourValues(actor, actor.today), readNames(actor, [...contents.values()], true)])
  const rows = found.map((row): SubmittedPlan => {
    const content = contents.get(row.versionId)
    const earlierId = row.ownId ?? row.originId
    const earlier = earlierId === null ? undefined : contents.get(earlierId)
    const isOrigin = row.ownId === null
    const matching: Matching = { by: isOrigin ? 'copiedFromId' : 'id', ...names }
    const results = content?.workResults ?? []
    return {
      ...{ planId: row.planId, revision: row.revision, number: row.number, year: row.year, submittedAt: row.submittedAt },
      ...{ openQuestions: row.openQuestions, unclear: row.unclear, openRemarks: row.openRemarks },
      ...{ name: fullName(row), postTitle: officerTitle({ mode: row.mode, title: row.title }) },
      ...{ results: results.length, indicators: results.flatMap(({ indicators }) => indicators).length },
      texts: results.map(({ text }) => text),
      hangingLoose: results.filter(({ hangsLoose }) => hangsLoose).map(({ text }) => text),
      changes:
        content && earlier
          ? {
              since: { year: row.originYear ?? row.year, number: row.ownNumber ?? row.originNumber ?? 1 },
              ...{ isOrigin, difference: differenceOf(earlier, content, matching) },
            }
          : null,
    }
  })
  return { rows, total: found[0]?.total ?? 0, values }
}

type Row = {
  planId: string
  versionId: string
  revision: number
  number: number
  year: number
  name: string
  titleBefore: string | null
  titleAfter: string | null
  mode: HoldingMode
  title: string
  submittedAt: Date
  ownId: string | null
  ownNumber: number | null
  originId: string | null
  originNumber: number | null
  originYear: number | null
  openQuestions: number
  unclear: number
  openRemarks: number
  total: number
}

type ReadResult = PlannedResult & { hangsLoose: boolean }
type ReadContent = Omit<PlanContent, 'workResults'> & { workResults: ReadResult[] }
type ContentRow = Omit<PlanContent, 'workResults'> & {
  versionId: string
  workResults: (Omit<ReadResult, 'indicators'> & {
    indicators: (Omit<PlannedIndicator, 'targets'> & { targets: Record<string, string> })[]
  })[]
}

/** What several versions say, by version; what an RHK hangs on as it reads today. One statement. */
async function readContents(_actor: Actor, versionIds: readonly string[]): Promise<ReadonlyMap<string, ReadContent>> {
  if (versionIds.length === 0) return new Map()
  const rows = await db().$queryRaw<ContentRow[]>`
    SELECT v.id AS "versionId",
      (SELECT coalesce(json_agg(json_build_object('id', t.work_result_id, 'position', t.position, 'category', t.category, 'text', t.text,
          'weight', trim_scale(t.weight)::text, 'supportsWorkResultId', t.supports_work_result_id, 'supportsObjectiveId', t.supports_objective_id,
          'copiedFromId', w.copied_from_id, 'supports', coalesce(sr.text, so.text), 'indicators', (${indicators}),
          'hangsLoose', (t.supports_work_result_id IS NOT NULL AND sr.in_force IS NOT TRUE) OR (t.supports_objective_id IS NOT NULL AND so.in_force IS NOT TRUE)
        ) ORDER BY t.category, t.position), '[]')
        FROM work_result_text t JOIN work_result w ON w.id = t.work_result_id
          LEFT JOIN LATERAL (${supportedResult}) sr ON true LEFT JOIN LATERAL (${supportedObjective}) so ON true
        WHERE t.version_id = v.id) AS "workResults",
      (SELECT coalesce(json_agg(json_build_object('valueKey', b.value_key, 'text', b.text) ORDER BY b.value_key), '[]')
        FROM behaviour_expectation b WHERE b.version_id = v.id) AS expectations,
      json_build_object('RESOURCES', (${annex('RESOURCES')}), 'ACCOUNTABILITY', (${annex('ACCOUNTABILITY')}),
        'CONSEQUENCES', (${annex('CONSEQUENCES')})) AS annexes
    FROM plan_version v WHERE v.id = ANY(${[...versionIds]}::uuid[])`
  return new Map(
    rows.map(({ versionId, workResults, ...rest }) => [
      versionId,
      {
        ...rest,
        workResults: workResults.map((result) => ({
          ...result,
          indicators: result.indicators.map((one) => ({ ...one, targets: new Map(Object.entries(one.targets)) })),
        })),
      },
    ]),
  )
}

const indicators = Prisma.sql`SELECT coalesce(json_agg(json_build_object('id', i.indicator_id, 'copiedFromId', k.copied_from_id, 'position', i.position,
    'aspect', i.aspect, 'perspective', i.perspective, 'text', i.text, 'unitName', i.unit_name, 'kind', i.kind, 'target', trim_scale(i.target)::text,
    'targetTo', trim_scale(i.target_to)::text, 'aggregation', i.aggregation, 'shared', i.shared, 'source', i.source, 'sourceUnitId', i.source_unit_id,
    'sourceElement', i.source_element, 'targets', (SELECT coalesce(json_object_agg(g.period_id, trim_scale(g.target)::text), '{}')
      FROM indicator_target g WHERE g.version_id = i.version_id AND g.indicator_id = i.indicator_id)) ORDER BY i.position), '[]')
  FROM indicator_text i JOIN indicator k ON k.id = i.indicator_id WHERE i.version_id = v.id AND k.work_result_id = t.work_result_id`

const supportedResult = Prisma.sql`SELECT x.text, x.version_id = (SELECT f.id FROM plan_version f WHERE f.plan_id = sw.plan_id AND f.state = 'AGREED'
    ORDER BY f.number DESC LIMIT 1) AS in_force
  FROM work_result sw JOIN work_result_text x ON x.work_result_id = sw.id JOIN plan_version xv ON xv.id = x.version_id AND xv.state = 'AGREED'
  WHERE sw.id = t.supports_work_result_id ORDER BY xv.number DESC LIMIT 1`

const supportedObjective = Prisma.sql`SELECT x.text, x.version_id = (SELECT f.id FROM unit_pledge_version f WHERE f.pledge_id = sj.pledge_id AND f.state = 'APPROVED'
    ORDER BY f.number DESC LIMIT 1) AS in_force
  FROM unit_objective sj JOIN unit_objective_text x ON x.objective_id = sj.id JOIN unit_pledge_version xv ON xv.id = x.version_id AND xv.state = 'APPROVED'
  WHERE sj.id = t.supports_objective_id ORDER BY xv.number DESC LIMIT 1`

function annex(kind: string): Prisma.Sql {
  return Prisma.sql`SELECT coalesce(json_agg(a.text ORDER BY a.position), '[]') FROM plan_annex_item a
    WHERE a.version_id = v.id AND a.kind::text = ${kind}`
}
