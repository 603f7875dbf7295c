import { addDays, type Day, dayNumber, dayOfNumber } from '../../day'
import { slugLetters } from '../rules'

/** Letters of a one-visit address: random ones, its last day, and the seal that shows it was made here. */
const randomCount = 14
const dayCount = 4
const sealCount = 6

/** What a one-visit address says by itself. `body` is what the seal is over. */
export type PassToken = { body: string; endsOn: Day; seal: string }

/** Letters that nobody confuses, one for each byte. */
export function lettersOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => slugLetters[byte % slugLetters.length]).join('')
}

/** What is sealed of a new address, from its random letters and its last day. */
export function passBody(random: Uint8Array, endsOn: Day): string {
  let [rest, day] = [dayNumber(endsOn), '']
  for (let place = 0; place < dayCount; place += 1) {
    day = `${slugLetters[rest % slugLetters.length]}${day}`
    rest = Math.floor(rest / slugLetters.length)
  }
  return `${lettersOf(random.subarray(0, randomCount))}${day}`
}

/** The seal as letters. */
export function sealLetters(seal: Uint8Array): string {
  return lettersOf(seal.subarray(0, sealCount))
}

/** As it is printed and typed: in groups of six. */
export function printedToken(letters: string): string {
  return letters.match(/.{1,6}/g)?.join('-') ?? ''
}

/** A token as somebody typed it, without its hyphens; null where it cannot be one of `count` letters. */
export function typedToken(text: string, count: number): string | null {
  const letters = text.toLowerCase().replaceAll(/[-\s]/g, '')
  return letters.length === count && [...letters].every((letter) => slugLetters.includes(letter)) ? letters : null
}

/** The parts of a one-visit address; null for what cannot be one. */
export function passParts(text: string): PassToken | null {
  const letters = typedToken(text, randomCount + dayCount + sealCount)
  if (letters === null) return null
  const body = letters.slice(0, -sealCount)
  const day = [...body.slice(randomCount)].reduce((sum, letter) => sum * slugLetters.length + slugLetters.indexOf(letter), 0)
  return { body, endsOn: dayOfNumber(day), seal: letters.slice(-sealCount) }
}

/** The last day of an address that is good for so many days, today included, and never longer than its survey. */
export function passEndsOn(today: Day, days: number, closesOn: Day): Day {
  const last = addDays(today, days - 1)
  return last < closesOn ? last : closesOn
}
