import { randomUUID } from 'node:crypto'
import { QuestionForm } from '@/components/survey/public/question-form'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import { markupOf } from '../html'

const placeholder = '00000000-0000-4000-8000-000000000000'
const mostKept = 200

/** Forms rendered once, in two halves between which each visit's own key goes. */
const halves = new Map<string, Promise<[string, string]>>()

/** The empty form of a survey with a key of this visit's own; rendered again only when something on it changed. */
export async function freshForm(survey: AskedSurvey): Promise<string> {
  const { asked, language, slug, name, unitName, period, closesOn, services } = survey
  const what = JSON.stringify([asked.versionId, language, slug, name, unitName, period, closesOn, services])
  if (halves.size > mostKept) halves.clear()
  const rendered = halves.get(what) ?? render(survey)
  halves.set(what, rendered)
  const [before, after] = await rendered
  return `${before}${randomUUID()}${after}`
}

async function render(survey: AskedSurvey): Promise<[string, string]> {
  const markup = await markupOf(<QuestionForm survey={survey} visitKey={placeholder} />)
  const at = markup.lastIndexOf(placeholder)
  return [markup.slice(0, at), markup.slice(at + placeholder.length)]
}
