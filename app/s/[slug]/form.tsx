import { randomUUID } from 'node:crypto'
import { type FormDress, QuestionForm } from '@/components/survey/public/question-form'
import type { Actor } from '@/lib/actor'
import { newVisit } from '@/lib/door/arrival'
import { Gapped } from '@/lib/gapped'
import { findSay } from '@/lib/survey/language/queries'
import type { Say } from '@/lib/survey/language/rules'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import { markupOf } from '../html'

/** Stands where the visit's key goes; random, so that no text of a survey can hold it. */
const placeholder = randomUUID()
const mostKept = 200

/** Forms rendered once, with a gap where each visit's own key goes; and what each speaks, which is read anew each minute. */
const kept = new Map<string, { say: Say; rendered: Promise<Gapped> }>()
const named = new WeakMap<AskedSurvey, string>()

/** The empty form of a survey, as it is sent, with a key of this visit's own; rendered again only when something on it changed. */
export async function freshForm(actor: Actor, survey: AskedSurvey, dress: FormDress): Promise<{ form: Gapped; visit: string }> {
  const say = await findSay(actor, survey.language)
  const what = `${dress.isKiosk ?? false} ${dress.isPoster ?? false} ${nameOf(survey)}`
  const known = kept.get(what)
  const rendered = known?.say === say ? known.rendered : render(survey, dress, say)
  if (known?.say !== say) keep(what, say, rendered)
  return { form: await rendered, visit: newVisit() }
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

function keep(what: string, say: Say, rendered: Promise<Gapped>): void {
  if (kept.size >= mostKept) kept.clear()
  kept.set(what, { say, rendered })
  rendered.catch(() => kept.delete(what))
}

async function render(survey: AskedSurvey, dress: FormDress, say: Say): Promise<Gapped> {
  const markup = await markupOf(<QuestionForm survey={survey} visitKey={placeholder} say={say} {...dress} />)
  const [before, after, ...more] = markup.split(placeholder)
  if (before === undefined || after === undefined || more.length > 0) throw new Error('a form holds one key of its visit')
  return new Gapped(before, after)
}
