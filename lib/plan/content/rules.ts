/** How the field for the target of a period is called. */
export function targetField(periodId: string): string {
  return `target-${periodId}`
}

/** How the digest of one text among several goes along in a form. */
export function seenField(name: string): string {
  return `seen-${name}`
}

/** A text of several lines as items: trimmed, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
