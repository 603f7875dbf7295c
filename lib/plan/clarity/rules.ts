/** Something the employee says is clear or not: an RHK, or the ekspektasi khusus of a BerAKHLAK value. `key` names it in forms. */
export type Expectation = { key: string; workResultId: string | null; valueKey: string | null; text: string }

type Expected = { workResults: readonly { id: string; text: string }[]; expectations: readonly { valueKey: string; text: string }[] }

/** What has to be marked in a version: every RHK, and every value that has an ekspektasi khusus (PermenPANRB 6/2022 Pasal 5). */
export function expectationsOf({ workResults, expectations }: Expected): Expectation[] {
  return [
    ...workResults.map(({ id, text }) => ({ key: `rhk:${id}`, workResultId: id, valueKey: null, text })),
    ...expectations.map(({ valueKey, text }) => ({ key: `nilai:${valueKey}`, workResultId: null, valueKey, text })),
  ]
}

/** The expectations without a mark, in order. */
export function unmarkedOf(expectations: readonly Expectation[], marks: readonly { key: string }[]): Expectation[] {
  const marked = new Set(marks.map(({ key }) => key))
  return expectations.filter(({ key }) => !marked.has(key))
}

/** A mark as it is read. What is clear by now keeps the question that was asked about it. */
export type ClarityNote = {
  id: string
  workResultId: string | null
  valueKey: string | null
  clear: boolean
  question: string | null
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

/** Unclear and not answered yet: what keeps a version from being agreed. */
export function isOpenQuestion({ clear, answer }: { clear: boolean; answer: string | null }): boolean {
  return !clear && answer === null
}

/** Unclear still, answered or not: an answer alone makes nothing clear, only the employee says so. */
export function isUnclear({ clear }: { clear: boolean }): boolean {
  return !clear
}

/** The key of what a mark is about, as in forms. */
export function markKey({ workResultId, valueKey }: { workResultId: string | null; valueKey: string | null }): string {
  return workResultId === null ? `nilai:${valueKey}` : `rhk:${workResultId}`
}
