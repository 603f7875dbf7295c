import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import { answerKey, firstLanguage, questionKey } from './rules'
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
  const version = await client.surveyVersion.findUniqueOrThrow({
    where: { id: versionId, publishedAt: { not: null } },
    include: { unsur: { orderBy: { position: 'asc' } }, questions: { orderBy: { position: 'asc' } }, texts: true },
  })
  const languages = [...new Set([firstLanguage, ...version.texts.map(({ language }) => language).sort()])]
  const texts = new Map(version.texts.map(({ language, key, text }) => [`${language} ${key}`, text]))
  const inLanguage = (language: string): Asked => {
    const say = (key: string) => texts.get(`${language} ${key}`) ?? texts.get(`${firstLanguage} ${key}`) ?? ''
    const answers = (subject: string, count: number) => Array.from({ length: count }, (_, at) => say(answerKey(subject, at + 1)))
    return {
      versionId,
      elements: version.unsur.map(({ key, position, name, weight }) => ({
        ...{ key, name, displayNumber: position, weight: weight?.toFixed(4) ?? null },
        ...{ question: say(questionKey(key)), answers: answers(key, 4) },
      })),
      questions: version.questions.map(({ id, kind, choices }) => ({
        id,
        kind,
        question: say(questionKey(id)),
        choices: answers(id, choices),
      })),
      profile: version.profile,
      bestFirst: version.bestFirst,
      minAnsweredShare: version.minAnsweredShare.toString(),
    }
  }
  return { languages, asked: new Map(languages.map((language) => [language, inLanguage(language)])) }
}
