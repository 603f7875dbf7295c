import { createHash } from 'node:crypto'
import type { RowProblem } from '../../../file/schema'
import type { BookChanges } from '../rules'

/** What a file would do to a book, and the rows that cannot be taken; `digest` stands for exactly these changes. */
export type FileOutcome = BookChanges & { problems: RowProblem[]; digest: string }

export function outcomeOf(changes: BookChanges, problems: RowProblem[]): FileOutcome {
  const digest = createHash('sha256')
    .update(JSON.stringify([changes, problems.length]))
    .digest('base64url')
  return { ...changes, problems, digest }
}
