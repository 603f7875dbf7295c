import { db } from '@/lib/db'
import { openAssistance } from '@/lib/survey/assisted/commands'
import { takeAssisted } from '@/lib/survey/assisted/intake'
import { findAssistance } from '@/lib/survey/assisted/queries'
import { enterPaper, importAnswers } from '@/lib/survey/batch/commands'
import { findEntryFrame, judgeAnswerFile } from '@/lib/survey/batch/queries'
import { surveyOf } from './cycle'
import { nobody, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const runners: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const running = { ...same(runners), otherUnit: nobody }

/** The survey of the subject's unit and its version. */
async function askedOf(town: Town, subject: Subject): Promise<{ surveyId: string; versionId: string }> {
  const { surveyId } = await surveyOf(town, subject)
  const { id: versionId } = await db().surveyVersion.findFirstOrThrow({ where: { surveyId } })
  return { surveyId, versionId }
}

export const surveyEntryRows = [
  row(
    enterPaper,
    async (actor, subject, town) => enterPaper(actor, { ...(await askedOf(town, subject)), rows: [{ u1: '9', hari: 'kemarin' }] }),
    running,
  ),
  row(
    importAnswers,
    async (actor, subject, town) => importAnswers(actor, { ...(await askedOf(town, subject)), fileName: 'a.csv', text: 'a,b' }),
    running,
  ),
  row(findEntryFrame, async (actor, subject, town) => findEntryFrame(actor, (await askedOf(town, subject)).surveyId), running),
  row(judgeAnswerFile, async (actor, subject, town) => judgeAnswerFile(actor, { ...(await askedOf(town, subject)), text: 'a,b' }), running),
  row(findAssistance, async (actor, subject, town) => findAssistance(actor, (await askedOf(town, subject)).surveyId), running),
  row(
    openAssistance,
    async (actor, subject, town) => openAssistance(actor, { surveyId: (await askedOf(town, subject)).surveyId, confirmed: true }),
    running,
  ),
  row(takeAssisted, async (actor, subject, town) => takeAssisted(actor, await askedOf(town, subject)), running),
]
