import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import { readContents } from './draft/queries'
import { askedIn, languagesOf } from './draft/rules'
import { firstLanguage } from './rules'
import type { Asked } from './schema'

/** What a published version asks, in each language it was written in. */
export type Version = { languages: readonly string[]; asked: ReadonlyMap<string, Asked> }

const mostKept = 500
const kept = new Map<string, Promise<Version>>()

/** What a published version asks in a language, or in Indonesian where it has no such language; and the languages it has. Public. */
export async function findAsked(_actor: Actor, versionId: string, language: string): Promise<Asked & Pick<Version, 'languages'>> {
  const { asked, languages } = await readVersion(versionId)
  const found = asked.get(language) ?? asked.get(firstLanguage)
  if (!found) throw new Error(`version ${versionId} of a survey asks nothing`)
  return { ...found, languages }
}

/** Read once per process: a published version never changes. Throws where there is none. */
export function readVersion(versionId: string, client: Db | Tx = db()): Promise<Version> {
  const known = kept.get(versionId)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const read = load(versionId, client)
  kept.set(versionId, read)
  read.catch(() => kept.delete(versionId))
  return read
}

async function load(versionId: string, client: Db | Tx): Promise<Version> {
  const [version] = await readContents({ id: versionId, publishedAt: { not: null } }, client)
  if (!version) throw new Error(`no published version ${versionId}`)
  const languages = languagesOf(version)
  return { languages, asked: new Map(languages.map((language) => [language, askedIn(version, language)])) }
}
