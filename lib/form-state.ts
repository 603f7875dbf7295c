import type { SubmissionResult } from '@conform-to/zod/v4'

/**
 * What a form shows after it was posted: the fields as they were typed, and a sentence beside each fault; or, once and never again, a
 * `secret` that was made.
 */
export type FormState = (SubmissionResult<string[]> & { secret?: string }) | undefined

/** A server action as a form calls it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
