import { randomUUID } from 'node:crypto'
import { type FormDress, QuestionForm } from '@/components/survey/public/question-form'
import { newVisit } from '@/lib/door/arrival'
import { visitor } from '@/lib/door/visitor'
import { findSay } from '@/lib/survey/language/queries'
import type { Say } from '@/lib/survey/language/rules'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import { markupOf } from '../html'

/** Stands where the visit's key goes; random, so that no text of a survey can hold it. */
const placeholder = randomUUID()
const mostKept = 200

type Halves = Promise<[Buffer, Buffer]>

/** Forms rendered once, in two halves between which each visit's own key goes; and what each speaks, which is read anew each minute. */
const halves = new Map<string, { say: Say; rendered: Halves }>()
const named = new WeakMap<AskedSurvey, string>()

/** The empty form of a survey, as it is sent, with a key of this visit's own; rendered again only when something on it changed. */
export async function freshForm(survey: AskedSurvey, dress: FormDress): Promise<Uint8Array<ArrayBuffer>> {
  const say = await findSay(visitor(), survey.language)
  const what = `${dress.isKiosk ?? false} ${dress.isPoster ?? false} ${nameOf(survey)}`
  const known = halves.get(what)
  const rendered = known?.say === say ? known.rendered : render(survey, dress, say)
  if (known?.say !== say) keep(what, say, rendered)
  const [before, after] = await rendered
  return Buffer.concat([before, Buffer.from(newVisit()), after])
}

/** All that stands on the form, as text. */
function nameOf(survey: AskedSurvey): string {
  const { asked, language, languages, slug, name, unitName, period, closesOn, services } = survey
  const known = named.get(survey)
  if (known !== undefined) return known
  const text = JSON.stringify([asked.versionId, language, languages, slug, name, unitName, period, closesOn, services])
  named.set(survey, text)
  return text
}

function keep(what: string, say: Say, rendered: Halves): void {
  if (halves.size >= mostKept) halves.clear()
  halves.set(what, { say, rendered })
  rendered.catch(() => halves.delete(what))
}

async function render(survey: AskedSurvey, dress: FormDress, say: Say): Halves {
  const markup = await markupOf(<QuestionForm survey={survey} visitKey={placeholder} say={say} {...dress} />)
  const [before, after, ...more] = markup.split(placeholder)
  if (before === undefined || after === undefined || more.length > 0) throw new Error('a form holds one key of its visit')
  return [Buffer.from(before), Buffer.from(after)]
}
