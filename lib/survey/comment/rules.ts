import type { Day } from '../../day'
import { everydayNames, honorifics, offices, shortHonorifics, stopWords } from './word/rules'

/** What stands in the place of a number, an address or an account, and of a name. */
export const hidden = '▇▇▇'
export const hiddenName = '[nama]'

/**
 * A text without what tells who somebody is: telephone numbers, NIK, NIP and every other number of nine digits or more however it is spaced,
 * e-mail addresses, addresses of the web, accounts, what follows Pak, Bu and the like with a capital letter, and the names of those who work
 * there (`names`: single words in small letters). Masking a masked text changes nothing.
 */
export function maskText(text: string, names: ReadonlySet<string> = new Set()): string {
  const masked = maskNames(maskNumbers(text), names)
  return masked === text ? text : maskText(masked, names)
}

const between = '[\\s\\p{Cf}\\p{Pd}.,;()_*/+:|~=·•]*'
const longNumber = new RegExp(`(?:\\+${between})?\\p{Nd}(?:${between}\\p{Nd}){8,}`, 'gu')
const email = /[\p{L}\p{N}._%+-]+ ?(?:@|[([] ?at ?[)\]]) ?[\p{L}\p{N}-]+(?:(?:\.| ?[([] ?dot ?[)\]] ?)[\p{L}\p{N}-]+)+/giu
const address = /(?:https?:\/\/|www\.)[^\s▇]+/giu
const domain = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|id|ly|me)\b(?:\/[^\s▇]*)?/gu
const account = /@[\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu

function maskNumbers(text: string): string {
  return [email, address, domain, account, longNumber].reduce((masked, pattern) => masked.replace(pattern, hidden), text)
}

const wordPattern = /(\p{L}[\p{L}\p{M}'’-]*)/u
const runOfNames = /\[nama\](?:[ .]+\[nama\])+/g

/** Word by word: a name is told by what stands before it, or by who works there. */
function maskNames(text: string, names: ReadonlySet<string>): string {
  const isShouted = text === text.toUpperCase()
  const pieces = text.split(wordPattern)
  let called: 'first' | 'more' | null = null
  let before = ''
  const masked = pieces.map((piece, at) => {
    if (at % 2 === 0) {
      if (!goesOn(piece, before)) called = null
      return piece
    }
    const small = piece.toLowerCase()
    before = small
    if (isMask(pieces, at)) return piece
    if (honorifics.has(small)) {
      called = 'first'
      return piece
    }
    if (called !== null && offices.has(small)) return piece
    if (called !== null && isCalled(piece, { names, isShouted, isFirst: called === 'first' })) {
      called = 'more'
      return hiddenName
    }
    called = null
    return isNameAlone(small, names) ? hiddenName : piece
  })
  return masked.join('').replace(runOfNames, hiddenName)
}

/** Whether a name may go on after what stands between two words: a space, or the full stop of what is shortened. */
function goesOn(gap: string, before: string): boolean {
  return /^[ \t]+$/.test(gap) || (/^\.[ \t]*$/.test(gap) && (shortHonorifics.has(before) || before.length <= 2))
}

function isMask(pieces: readonly string[], at: number): boolean {
  return pieces[at] === 'nama' && (pieces[at - 1] ?? '').endsWith('[') && (pieces[at + 1] ?? '').startsWith(']')
}

type Called = { names: ReadonlySet<string>; isShouted: boolean; isFirst: boolean }

/** Where everything is in capital letters, only the word right after Pak or Bu is taken for a name, and names that are known. */
function isCalled(word: string, { names, isShouted, isFirst }: Called): boolean {
  const small = word.toLowerCase()
  if (small !== 'nama' && names.has(small)) return true
  return /^\p{Lu}/u.test(word) && !stopWords.has(small) && (isFirst || !isShouted)
}

function isNameAlone(small: string, names: ReadonlySet<string>): boolean {
  return small.length >= 4 && names.has(small) && !everydayNames.has(small) && !stopWords.has(small)
}

/** A piece of a text, and whether it is what was searched for. */
export type Piece = { text: string; isFound: boolean }

/** A text cut where it has one of the words (in small letters). Together the pieces are the text. */
export function piecesOf(text: string, words: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    const isFound = words.has(part.toLowerCase())
    const last = pieces.at(-1)
    if (last?.isFound === isFound) last.text += part
    else if (part !== '') pieces.push({ text: part, isFound })
  }
  return pieces
}

/** A mask with what hangs on it: "K▇▇▇" of "K320101010190". */
const besideMask = /[\p{L}\p{M}\p{N}]*(?:▇+|\[nama\])[\p{L}\p{M}\p{N}]*/gu

/** Whether a text has words, in this order, that the original has not: more than taking away and masking was done to it. */
export function isReworded(text: string, original: string): boolean {
  const wordsOf = (some: string): readonly string[] => some.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const said = wordsOf(original)
  let at = 0
  for (const word of wordsOf(text.replace(besideMask, ' '))) {
    at = said.indexOf(word, at) + 1
    if (at === 0) return true
  }
  return false
}

/** First days of the months in which a survey could be answered so far, the latest first. */
export function monthsOf({ opensOn, closesOn }: { opensOn: Day; closesOn: Day }, today: Day): string[] {
  const months: string[] = []
  const last = (closesOn < today ? closesOn : today).slice(0, 7)
  let [year, month] = [Number(opensOn.slice(0, 4)), Number(opensOn.slice(5, 7))]
  for (let first = opensOn.slice(0, 7); first <= last; first = `${year}-${String(month).padStart(2, '0')}`) {
    months.unshift(`${first}-01`)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
  return months
}
