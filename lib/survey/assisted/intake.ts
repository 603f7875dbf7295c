import type { z } from 'zod'
import type { Actor } from '../../actor'
import { hourIn } from '../../day'
import { env } from '../../env'
import { ok, type Result, refuse } from '../../result'
import { takeQuestionnaire } from '../response/intake'
import { readForm } from '../response/rules'
import { serviceField } from '../response/schema'
import { findAssistance } from './queries'
import type { assistedForm } from './schema'

/**
 * Stores a questionnaire that an officer filled in with a citizen, as every questionnaire is stored: no act tells of it. Refuses: notFound,
 * surveyNotOpen, crowded, notBegunToday, servesService, changedMeanwhile (the version is none of the survey's), and what is wrong in the form.
 */
export async function takeAssisted(
  actor: Actor,
  { surveyId, versionId, ...fields }: z.output<typeof assistedForm>,
): Promise<Result<{ surveyId: string }>> {
  const posted = formOf(fields)
  const survey = await findAssistance(actor, surveyId, { language: posted.get('bahasa') ?? undefined, versionId })
  if (!survey) return refuse('notFound')
  if (survey.state !== 'OPEN') return refuse('surveyNotOpen')
  if (!survey.hasBegun) return refuse('notBegunToday')
  const isServed = survey.served.some(({ id }) => posted.getAll(serviceField).includes(id))
  if (isServed || survey.services.length === 0) return refuse('servesService')
  if (survey.asked.versionId !== versionId) return refuse('changedMeanwhile')
  const read = readForm(posted, { ...survey, serviceIds: survey.services.map(({ id }) => id) })
  if (!read.ok) {
    const [first] = read.problems
    return refuse(first?.code ?? 'nothingAnswered', first?.field ? { field: first.field } : {})
  }
  const hour = hourIn(env().TERA_TIME_ZONE, actor.now)
  const taken = await takeQuestionnaire(actor, read.questionnaire, { way: 'ASSISTED', hour, marks: [], pass: null })
  return taken.ok ? ok({ surveyId }) : taken
}

function formOf(fields: Record<string, unknown>): URLSearchParams {
  const texts = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return new URLSearchParams(texts.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
