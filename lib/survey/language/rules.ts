import { firstLanguage } from '../version/rules'
import { type PhraseKey, phrases } from './labels'

/** Says a phrase of the public pages in one language, with `{name}` filled in from `params`. */
export type Say = (key: PhraseKey, params?: Readonly<Record<string, string | number>>) => string

/** How a language speaks; `added` are the phrases an office wrote in it. What is not translated is said in Indonesian. */
export function sayIn(language: string, added: Readonly<Record<string, string>> = {}): Say {
  const own = language === firstLanguage || language === 'en' ? language : null
  return (key, params = {}) => {
    const text = (own === null ? added[key] : phrases[key][own]) ?? phrases[key].id
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  }
}
