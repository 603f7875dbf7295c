'use client'

import { createContext, type ReactNode, useActionState, useContext } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SelectField } from '@/components/ui/field'
import { postedForm, tickedIn } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { reasons } from './comment-form'

const formId = 'baca-banyak'
const Ticked = createContext<ReadonlySet<unknown>>(new Set())

type Props = { action: FormAction; formKey: string; values: Record<string, string>; offered: boolean; children: ReactNode }

/** Several comments at once that were read and that the public does not see. Their boxes stand in the list, which comes as children. */
export function CommentBulk({ action, formKey, values, offered, children }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, formId, ['chosen', 'why'])
  return (
    <Ticked value={tickedIn(state, 'chosen')}>
      {children}
      {offered || state ? (
        <form id={formId} action={post} noValidate className="grid max-w-2xl gap-4 rounded-xl border border-line-strong bg-surface p-5">
          <h3 className="font-bold text-lg">Yang dipilih sudah dibaca, tidak ditampilkan</h3>
          <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
          {Object.entries({ ...values, _key: formKey }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SelectField field={fields.why} label="Alasan" choices={reasons} empty="Pilih alasan" required />
          <div>
            <SubmitButton tone="quiet">Simpan untuk yang dipilih</SubmitButton>
          </div>
        </form>
      ) : null}
    </Ticked>
  )
}

/** The box of a comment that may be chosen with others; the fault of the form points to the first. */
export function CommentBox({ commentId, isFirst }: { commentId: string; isFirst: boolean }) {
  const ticked = useContext(Ticked)
  return (
    <label className="flex min-h-12 cursor-pointer items-center gap-3">
      <input
        type="checkbox"
        form={formId}
        id={isFirst ? `${formId}-chosen` : undefined}
        name="chosen"
        value={commentId}
        defaultChecked={ticked.has(commentId)}
        className="size-5 shrink-0 accent-accent"
      />
      Pilih bersama yang lain
    </label>
  )
}
