import { createHash } from 'node:crypto'

/** Texts that differ only in case and spaces are one. What is long is shortened to its beginning and a hash, for an index takes no more. */
function keyOf(text: string): string {
  const folded = text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
  if (folded.length <= longestKey) return folded
  return `${folded.slice(0, longestKey - 65)} ${createHash('sha256').update(folded).digest('hex')}`
}

const longestKey = 300

/** The title of a post as the library compares it. */
export function postKey(title: string): string {
  return keyOf(title)
}

/** An RHK with its indicator as the library compares them. */
export function wordingKey(resultText: string, text: string): string {
  return `${keyOf(resultText)} › ${keyOf(text)}`
}
