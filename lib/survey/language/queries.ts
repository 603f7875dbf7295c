import type { Actor } from '../../actor'
import { db } from '../../db'
import { type Say, sayIn } from './rules'

const freshMs = 60_000
const kept = new Map<string, { until: number; say: Promise<Say> }>()

/** How the public pages speak a language. Public. Read once a minute per process. */
export function findSay(_actor: Actor, language: string): Promise<Say> {
  const known = kept.get(language)
  if (known && known.until > performance.now()) return known.say
  const say = load(language)
  kept.set(language, { until: performance.now() + freshMs, say })
  say.catch(() => kept.delete(language))
  return say
}

async function load(language: string): Promise<Say> {
  const rows = await db().languagePhrase.findMany({ where: { language } })
  return sayIn(language, Object.fromEntries(rows.map(({ key, text }) => [key, text])))
}
