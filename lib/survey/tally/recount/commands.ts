import { isTrusted } from '../../../actor'
import { command } from '../../../command'
import { Prisma } from '../../../generated/prisma/client'
import { ok, refuse } from '../../../result'
import { countedAnew, readDifferences, readVersionUnits } from './queries'

/** How long a survey may be counted; its answers wait meanwhile. */
const longestMs = 10 * 60_000

/**
 * Writes the running counts of a survey anew from its answers. Answers to it that come in meanwhile wait until it is done; those to others
 * go on. For the operator. Refuses: forbidden, notFound. @returns how many counts were wrong.
 */
export const recountSurvey = command(
  'survey.recount',
  async ({ actor, tx, record, nothingChanged }, { surveyId }: { surveyId: string }) => {
    if (!isTrusted(actor)) return refuse('forbidden')
    // Whatever adds to its counts holds the survey's row: answers with a share lock, decisions about them alone.
    await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR UPDATE`
    const survey = await tx.survey.findUnique({ where: { id: surveyId } })
    if (!survey) return refuse('notFound')
    let wrong = 0
    for (const { id, units } of await readVersionUnits(tx, surveyId)) {
      const version = { ids: [id], units }
      const differences = await readDifferences(tx, version)
      wrong += differences.length
      if (differences.length === 0) continue
      await tx.surveyTally.deleteMany({ where: { versionId: id } })
      await tx.$executeRaw`
        INSERT INTO survey_tally (${columns}) SELECT ${columns} FROM (${countedAnew(version)}) c`
    }
    if (wrong === 0) nothingChanged()
    else await record({ noun: 'survey', nounId: surveyId, unitId: survey.unitId, after: { wrongCounts: wrong } })
    return ok({ wrong })
  },
  { timeoutMs: longestMs },
)

const columns = Prisma.sql`version_id, part, value, service_id, way, month, n, incomplete, excluded, marked, answers, complete, points, squares`
