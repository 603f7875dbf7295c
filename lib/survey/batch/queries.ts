import { createHash } from 'node:crypto'
import type { Actor } from '../../actor'
import { type Day, dayIn, dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { env } from '../../env'
import { ok, type Result, refuse } from '../../result'
import { mayRunSurveysIn } from '../policy'
import { readVersion } from '../version/queries'
import { firstLanguage } from '../version/rules'
import type { Entry, Frame } from './schema'
import { type ReadFile, readAnswerFile } from './sheet'

/** What answers can be typed or read in for a survey, also of services closed since it opened, and into which of its versions. */
export type EntryFrame = Frame & {
  unitId: string
  slug: string
  versionId: string
  /** Published versions, the latest first. */
  versions: readonly { id: string; number: number }[]
  /** Its report was issued: no answer is added any more. */
  isReported: boolean
}

/** The same for one who runs the survey; without a version the latest. Null where it is not theirs, not there, or of another survey. */
export async function findEntryFrame(actor: Actor, surveyId: string, versionId: string | null = null): Promise<EntryFrame | null> {
  const frame = await readFrame(db(), surveyId, versionId, actor.today)
  return frame && mayRunSurveysIn(actor, frame.unitId) ? frame : null
}

/** Days run from the survey's first to its last, to the one on which it was closed, or to today. */
export async function readFrame(client: Db | Tx, surveyId: string, versionId: string | null, today: Day): Promise<EntryFrame | null> {
  const survey = await client.survey.findUnique({
    where: { id: surveyId },
    select: {
      ...{
        unitId: true,
        slug: true,
        serviceId: true,
        opensOn: true,
        closesOn: true,
        closedAt: true,
        report: { select: { surveyId: true } },
      },
      versions: { where: { publishedAt: { not: null } }, orderBy: { number: 'desc' }, select: { id: true, number: true } },
    },
  })
  const version = survey?.versions.find(({ id }) => versionId === null || id === versionId)
  if (!survey || !version) return null
  const { unitId, slug, serviceId, versions, opensOn, closesOn, closedAt, report } = survey
  const found = await client.service.findMany({
    where: serviceId === null ? { unitId } : { id: serviceId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, closedAt: true },
  })
  const isAsked = (closed: Date | null) => serviceId !== null || closed === null || dayIn(env().TERA_TIME_ZONE, closed) >= dayOf(opensOn)
  const services = found.filter((one) => isAsked(one.closedAt))
  const asked = (await readVersion(version.id, client)).asked.get(firstLanguage)
  if (!asked) throw new Error(`version ${version.id} of a survey asks nothing`)
  const lastDays = [dayOf(closesOn), today, ...(closedAt ? [dayIn(env().TERA_TIME_ZONE, closedAt)] : [])].sort()
  const days = { from: dayOf(opensOn), to: lastDays[0] ?? today }
  return { asked, services, ...days, unitId, slug, versionId: version.id, versions, isReported: report !== null }
}

/** A file as it would be stored: how many rows, some of them, and what is wrong. */
export type JudgedFile = {
  rowCount: number
  countedCount: number
  firstDay: Day | null
  lastDay: Day | null
  sample: readonly Pick<Entry, 'day' | 'serviceId' | 'scores' | 'counted'>[]
  unknownColumns: readonly string[]
  wrong: Omit<Extract<ReadFile, { ok: false }>, 'ok' | 'unknownColumns'> | null
}

const rowsShown = 10

/** Looks at a file of answers without storing anything. Refuses: notFound, reportIssued. */
export async function judgeAnswerFile(
  actor: Actor,
  { surveyId, versionId, text }: { surveyId: string; versionId: string; text: string },
): Promise<Result<JudgedFile>> {
  const frame = await findEntryFrame(actor, surveyId, versionId)
  if (!frame) return refuse('notFound')
  if (frame.isReported) return refuse('reportIssued')
  const read = readAnswerFile(text, frame)
  const known = read.ok && (await db().answerBatch.count({ where: { surveyId, sha256: fileDigest(read.entries, frame) } })) > 0
  const entries = read.ok ? read.entries : []
  const days = entries.map(({ day }) => day).sort()
  return ok({
    ...{ rowCount: entries.length, countedCount: entries.filter(({ counted }) => counted).length },
    ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
    sample: entries.slice(0, rowsShown).map(({ day, serviceId, scores, counted }) => ({ day, serviceId, scores, counted })),
    unknownColumns: read.unknownColumns,
    wrong: read.ok ? (known ? { code: 'fileKnown', problems: [], total: 0 } : null) : read,
  })
}

/**
 * Tells a file again, however it is coded or set out: the digest of its rows as they were read, also by another version of the questionnaire that
 * asks the same unsur.
 */
export function fileDigest(entries: readonly Entry[], { asked: { elements } }: Pick<EntryFrame, 'asked'>): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha256')
  for (const { versionId: _, counted: __, scores, own, ...told } of entries) {
    const answers = elements.flatMap(({ key }, at) => (scores[at] ? [`${key} ${scores[at]}`] : [])).sort()
    const ownAnswers = own.map(({ choice, text }) => [choice, text])
    digest.update(`${JSON.stringify([told, answers, ownAnswers])}\n`)
  }
  return new Uint8Array(digest.digest())
}
