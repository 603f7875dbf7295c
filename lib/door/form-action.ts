import { parseWithZod, type SubmissionResult } from '@conform-to/zod/v4'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '../actor'
import { currentActor } from '../auth/session'
import type { FormState } from '../form-state'
import { plainForm } from '../plain-text'
import { commonRefusals } from '../refusals'
import type { Refusal, Result } from '../result'
import { visitor } from './visitor'

type Sentences = Record<string, (params: NonNullable<Refusal['params']>) => string>

type Spec<S extends z.ZodType, O> = {
  schema: S
  /** The command; or, where the public writes, an intake. */
  perform: (actor: Actor, input: z.output<S>, options: { key?: string }) => Promise<Result<O>>
  refusals: Sentences
  /** Open to people who are not signed in. */
  open?: boolean
  /** Fields that are never sent back to the browser. */
  secret?: string[]
} & After<S, O>

/** The page to show when it is done; or the secret that was made, which the form itself shows once. */
type After<S extends z.ZodType, O> =
  | { next: (value: O, input: z.output<S>) => string; reveal?: never }
  | { reveal: (value: O) => string; next?: never }

/**
 * Makes a server action of a form: who are you, is the input well-formed, then the command. Works without JavaScript. What can be
 * mended comes back as sentences with everything typed still in place; after a conflict the page around the form is read afresh. The
 * hidden field `_key` makes a repeated post harmless.
 */
export function formAction<S extends z.ZodType, O>(spec: Spec<S, O>) {
  return async (_previous: FormState, posted: FormData): Promise<FormState> => {
    const form = plainForm(posted)
    const submission = parseWithZod(form, { schema: spec.schema })
    const reply = (errors: { formErrors?: string[]; fieldErrors?: Record<string, string[]> }) =>
      submission.reply({ ...errors, hideFields: spec.secret ?? [] })
    if (submission.status !== 'success') return reply({})
    const actor = spec.open ? visitor() : await currentActor()
    if (actor === null) return reply({ formErrors: [sessionEnded] })
    const input = submission.value as z.output<S>
    const result = await spec.perform(actor, input, keyOf(form))
    if (result.ok) {
      if (spec.reveal !== undefined) return revealed(submission.reply({ resetForm: true }), spec.reveal(result.value))
      redirect(spec.next(result.value, input))
    }
    if (result.code === 'conflict' || result.code === 'changedMeanwhile') refresh()
    const sentence = sentenceFor(result, spec.refusals)
    return reply(result.field ? { fieldErrors: { [result.field]: [sentence] } } : { formErrors: [sentence] })
  }
}

const sessionEnded =
  'Sesi Anda sudah berakhir. Yang Anda ketik masih ada di halaman ini: masuk lagi di tab lain, lalu tekan tombol ini sekali lagi.'

/** The page around the form is read afresh, so that it shows what was made. */
function revealed(reply: SubmissionResult<string[]>, secret: string): FormState {
  refresh()
  return { ...reply, secret }
}

function keyOf(form: FormData): { key?: string } {
  const key = form.get('_key')
  return typeof key === 'string' && z.uuid().safeParse(key).success ? { key } : {}
}

function sentenceFor({ code, params = {} }: Refusal, refusals: Sentences): string {
  const sentence = refusals[code] ?? commonRefusals[code]
  if (!sentence) throw new Error(`no sentence for the refusal ${code}`)
  return sentence(params)
}
