import { v7 as uuidv7 } from 'uuid'
import { db } from '../lib/db'
import type { IndicatorAggregation, IndicatorAspect, IndicatorKind, IndicatorPerspective } from '../lib/generated/prisma/enums'
import { postKey, wordingKey } from '../lib/plan/library/rules'

/** Part of the expectations that are unclear, and of the questions about them that were answered. */
const [unclear, answered] = [0.1, 0.5]
/** Part of the employees whose year is on record in Tera by choice; the rule says elsewhere. */
const inTera = 0.5
/** Part of the commonest doubtful wording that was set aside. */
const setAside = 0.1

/**
 * What hangs on the SKP there are: the library with its uses, the marks of clarity of all that were submitted, findings that were set aside,
 * and who has the year on record here. As the commands would leave it, set by set.
 */
export async function generateUses(year: number, doubtful: string): Promise<{ entries: number; uses: number; marks: number }> {
  await makeLibrary()
  await db().$executeRawUnsafe(marks)
  await db().$executeRaw`
    INSERT INTO wording_waiver (indicator_id, finding, wording, reason, by_id, at)
    SELECT i.indicator_id, 'ACTIVITY_NOT_RESULT', concat_ws(' | ', i.text, i.kind, trim_scale(i.target), i.unit_name), 'Diminta surat edaran',
      (SELECT id FROM account ORDER BY id LIMIT 1), now()
    FROM indicator_text i JOIN plan_version v ON v.id = i.version_id AND v.state <> 'DRAFT' WHERE i.text = ${doubtful} AND random() < ${setAside}`
  await db().$executeRaw`INSERT INTO recording_system_choice (employee_id, year, system, reason)
    SELECT id, ${year}, 'TERA', 'Diukur' FROM employee WHERE random() < ${inTera}`
  const [entries, uses, all] = await Promise.all([db().libraryIndicator.count(), db().libraryUse.count(), db().clarityMark.count()])
  return { entries, uses, marks: all }
}

type Wording = {
  title: string
  resultText: string
  text: string
  unitName: string
  kind: IndicatorKind
  aggregation: IndicatorAggregation
  aspect: IndicatorAspect | null
  perspective: IndicatorPerspective | null
}

/** An entry for each wording at each title of an agreed SKP, and a use for each indicator. */
async function makeLibrary(): Promise<void> {
  const wordings = await db().$queryRaw<Wording[]>`
    SELECT po.title, r.text AS "resultText", t.text, min(t.unit_name) AS "unitName", min(t.kind)::text AS kind, min(t.aggregation)::text AS aggregation,
      min(t.aspect)::text AS aspect, min(t.perspective)::text AS perspective FROM plan_version v JOIN plan p ON p.id = v.plan_id
      JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id JOIN indicator_text t ON t.version_id = v.id
      JOIN indicator i ON i.id = t.indicator_id JOIN work_result_text r ON r.version_id = v.id AND r.work_result_id = i.work_result_id
    WHERE v.state = 'AGREED' GROUP BY 1, 2, 3`
  const createdAt = new Date()
  const data = wordings.map(({ title, ...wording }) => ({
    ...{ ...wording, id: uuidv7(), postTitle: title, createdAt },
    ...{ postKey: postKey(title), wordingKey: wordingKey(wording.resultText, wording.text) },
  }))
  await db().libraryIndicator.createMany({ data, skipDuplicates: true })
  await db().$executeRaw`
    INSERT INTO library_use (library_indicator_id, indicator_id)
    SELECT l.id, t.indicator_id FROM plan_version v JOIN plan p ON p.id = v.plan_id JOIN post_holding h ON h.id = p.holding_id
      JOIN post po ON po.id = h.post_id JOIN indicator_text t ON t.version_id = v.id JOIN indicator i ON i.id = t.indicator_id
      JOIN work_result_text r ON r.version_id = v.id AND r.work_result_id = i.work_result_id
      JOIN library_indicator l ON l.post_title = po.title AND l.result_text = r.text AND l.text = t.text
    WHERE v.state = 'AGREED'`
}

const marks = `
  INSERT INTO clarity_mark (id, version_id, work_result_id, clear, question, marked_by_id, marked_at, answer, answered_by_id, answered_at)
  SELECT uuidv7(), m.version_id, m.work_result_id, m.luck >= ${unclear}, CASE WHEN m.luck < ${unclear} THEN 'Sampai kapan hasil ini ditunggu?' END, a.id, now(),
    CASE WHEN m.luck < ${unclear * answered} THEN 'Sampai akhir triwulan ketiga' END, CASE WHEN m.luck < ${unclear * answered} THEN a.id END,
    CASE WHEN m.luck < ${unclear * answered} THEN now() END
  FROM (SELECT t.version_id, t.work_result_id, random() AS luck FROM work_result_text t JOIN plan_version v ON v.id = t.version_id AND v.state <> 'DRAFT') m
    CROSS JOIN (SELECT id FROM account ORDER BY id LIMIT 1) a`
