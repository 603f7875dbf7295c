import { v7 as uuidv7 } from 'uuid'
import { type Context, command } from '../../command'
import type { Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type {
  RespondentAbility,
  RespondentAge,
  RespondentSchool,
  RespondentSex,
  RespondentWork,
  SurveyWay,
} from '../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../result'
import { mayRunSurveysIn, servesIn } from '../policy'
import { readLiveIndexes } from '../result/queries'
import type { Answer } from '../schema'
import { moveInTallies } from '../tally/commands'
import type { Counted } from '../tally/rules'
import { markedSql } from './queries'
import { changeOf, type Moment } from './rules'
import type { Chosen, Decision } from './schema'

/**
 * Takes answers out of the figures, with the reason. Only answers that were marked when they came in, or all of a bundle of paper forms or
 * of a file: nobody may take a single answer away because its marks are bad. Refuses: forbidden, notFound, servesHere
 * where the officer serves the public in what the survey is about, conflict, batchDecided.
 */
export const excludeAnswers = command('survey.excludeAnswers', (context, input: Decision) => decide(context, input, true), {
  timeoutMs: 60_000,
})

/**
 * Takes answers back into the figures, or lets marked ones about which nobody has decided stand, with the reason. Refuses: forbidden,
 * notFound, servesHere, conflict, batchDecided.
 */
export const readmitAnswers = command('survey.readmitAnswers', (context, input: Decision) => decide(context, input, false), {
  timeoutMs: 60_000,
})

type Decided = { surveyId: string; decisionId: string }

/** The act says how many, why, and what it did to the IKM where that may be told; which answers they were stands in the decision alone. */
async function decide(context: Context, { surveyId, which, reason }: Decision, excludes: boolean): Promise<Result<Decided>> {
  const { actor, tx, now, record } = context
  if (actor.accountId === null) return refuse('forbidden')
  // No answer arrives while it is locked: the IKM before and after differ by this decision alone.
  await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR UPDATE`
  const survey = await tx.survey.findUnique({ where: { id: surveyId } })
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return refuse('notFound')
  if (servesIn(actor, survey)) return refuse('servesHere')
  const found = await lockAnswers(tx, surveyId, which, excludes)
  if (!found.ok) return found
  const ids = found.value.map(({ id }) => id)
  const isFirst = !(await wereOut(tx, ids))
  const before = await readMoment(context, surveyId)
  await move(tx, found.value, excludes)
  const after = await readMoment(context, surveyId)
  const decisionId = uuidv7()
  await tx.answerExclusion.create({ data: { id: decisionId, surveyId, excludes, reason, decidedById: actor.accountId, decidedAt: now } })
  await tx.answerExclusionMember.createMany({ data: ids.map((responseId) => ({ exclusionId: decisionId, responseId })) })
  const change = isFirst ? changeOf(before, after, after.smallest) : null
  const told = { count: ids.length, ...(change === null ? {} : { ikmChange: change }) }
  await record({ id: decisionId, noun: 'survey', nounId: surveyId, unitId: survey.unitId, after: told, reason })
  return ok({ surveyId, decisionId })
}

type Locked = Omit<Counted, 'isExcluded'> & { id: string; isExcluded: boolean }

/** The chosen answers, locked; refused where they are no longer as many, or no longer stand, as they were shown. */
async function lockAnswers(tx: Tx, surveyId: string, which: Chosen, excludes: boolean): Promise<Result<Locked[]>> {
  if (which.kind === 'batch') {
    const answers = await lock(
      tx,
      Prisma.sql`SELECT r.id, '' AS digest FROM answer_batch b JOIN survey_response r ON r.batch_id = b.id AND r.excluded = ${!excludes}
        WHERE b.id = ${which.batchId}::uuid AND b.survey_id = ${surveyId}::uuid`,
    )
    if (answers.length === 0) return refuse('batchDecided')
    return answers.length === which.count ? ok(answers) : refuse('conflict')
  }
  const counts = new Map(which.groups.map(({ digest, count }) => [digest, count]))
  const standing = excludes ? Prisma.sql`standing <> 'EXCLUDED'` : Prisma.sql`standing <> 'KEPT'`
  const answers = await lock(
    tx,
    Prisma.sql`SELECT id, digest FROM (${markedSql(surveyId)}) m WHERE digest = ANY(${[...counts.keys()]}::text[]) AND ${standing}`,
  )
  const isAsShown = [...counts].every(([digest, count]) => count > 0 && answers.filter((one) => one.digest === digest).length === count)
  return isAsShown && answers.length > 0 ? ok(answers) : refuse('conflict')
}

type Row = {
  id: string
  digest: string
  versionId: string
  serviceId: string
  way: SurveyWay
  day: string
  scores: (Answer | 0)[]
  counted: boolean
  isMarked: boolean
  isExcluded: boolean
  sex: RespondentSex | null
  ageBand: RespondentAge | null
  education: RespondentSchool | null
  occupation: RespondentWork | null
  disability: RespondentAbility | null
}

function lock(tx: Tx, which: Prisma.Sql): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    WITH chosen AS MATERIALIZED (${which})
    SELECT r.id, c.digest, r.version_id AS "versionId", r.service_id AS "serviceId", r.way::text, r.day::text, r.scores, r.counted,
      r.marks <> '{}' AS "isMarked", r.excluded AS "isExcluded", r.sex::text, r.age_band::text AS "ageBand", r.education::text, r.occupation::text,
      r.disability::text
    FROM chosen c JOIN survey_response r ON r.id = c.id ORDER BY r.id FOR UPDATE OF r`
}

/** Those that stand otherwise already are left: letting an answer stand that counts moves nothing. */
async function move(tx: Tx, answers: readonly Locked[], excludes: boolean): Promise<void> {
  const moving = answers.filter(({ isExcluded }) => isExcluded !== excludes)
  if (moving.length === 0) return
  const ids = moving.map(({ id }) => id)
  await tx.$executeRaw`UPDATE survey_response SET excluded = ${excludes} WHERE id = ANY(${ids}::uuid[])`
  await moveInTallies(
    tx,
    moving,
    moving.map((answer) => ({ ...answer, isExcluded: excludes })),
  )
}

/** Whether any of some answers was taken out by a decision before. */
async function wereOut(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const found = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM answer_exclusion_member m JOIN answer_exclusion e ON e.id = m.exclusion_id AND e.excludes
    WHERE m.response_id = ANY(${[...ids]}::uuid[]) LIMIT 1`
  return found.length > 0
}

async function readMoment({ actor, tx }: Context, surveyId: string): Promise<Moment & { smallest: number }> {
  const figures = (await readLiveIndexes(actor, [surveyId], {}, tx)).get(surveyId)
  if (!figures) throw new Error(`survey ${surveyId} with answers has no published version`)
  const { index, tally, smallest } = figures
  return { n: tally.n, ikm: index.ok ? index.value.ikm : null, smallest }
}
