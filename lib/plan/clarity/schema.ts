import { z } from 'zod'
import { shownVersion } from '../schema'

/** How an expectation is marked when the SKP is submitted: clear where there is no question. */
export type SubmittedMark = { key: string; question: string | null }

/**
 * A version as the form showed it, with a mark for each expectation: `jelas:<key>` is "ya" or "belum", `tanya:<key>` the question of the
 * latter. Which expectations there are is known only to the command.
 */
export const submission = shownVersion
  .catchall(z.unknown())
  .transform(({ planId, revision, ...fields }) => ({ planId, revision, marks: marksOf(fields) }))
  .superRefine(({ marks }, context) => {
    for (const { key, question } of marks) {
      const fault =
        question === ''
          ? 'Tulis apa yang belum jelas.'
          : (question?.length ?? 0) > 1_000
            ? 'Pertanyaan paling banyak 1.000 karakter.'
            : null
      if (fault !== null) context.addIssue({ code: 'custom', path: [`tanya:${key}`], message: fault })
    }
  })

/** A question of a submitted or agreed version. */
export const shownMark = z.object({ planId: z.uuid(), markId: z.uuid() })

export const answeredMark = shownMark.extend({
  answer: z.string({ error: 'Tulis jawabannya.' }).trim().min(2, 'Tulis jawabannya.').max(1_000, 'Jawaban paling banyak 1.000 karakter.'),
})

function marksOf(fields: Record<string, unknown>): SubmittedMark[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const key = name.match(/^jelas:((?:rhk|nilai):.{1,60})$/)?.[1]
    if (key === undefined || (value !== 'ya' && value !== 'belum')) return []
    const asked = fields[`tanya:${key}`]
    return [{ key, question: value === 'ya' ? null : typeof asked === 'string' ? asked.trim() : '' }]
  })
}
