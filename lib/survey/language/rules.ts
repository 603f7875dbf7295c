import { columnOf, type Day } from '../../day'
import { firstLanguage } from '../version/rules'
import { type PhraseKey, phrases } from './labels'

type Params = Readonly<Record<string, string | number>>

/** Says a phrase of the public pages in one language, with `{name}` filled in from `params`. */
export type Say = (key: PhraseKey, params?: Params) => string

/** How a language speaks; `added` are the phrases an office wrote in it. What is not translated is said in Indonesian. */
export function sayIn(language: string, added: Readonly<Record<string, string>> = {}): Say {
  const own = language === firstLanguage || language === 'en' ? language : null
  return (key, params = {}) => {
    const text = (own === null ? added[key] : phrases[key][own]) ?? phrases[key].id
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  }
}

/** "22 November 2026", in a language; in Indonesian where its names of months are not known. */
export function spokenDay(language: string, day: Day): string {
  const months = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat([localeOf(language), 'id-ID'], months).format(columnOf(day))
}

function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : (Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'id-ID')
}
