import type { FormState } from '@/lib/form-state'
import { ErrorSummary } from './error-summary'

type Props = { posted: FormState; errors: string[] | undefined; title: string; typed: string }

/** A step that ended while somebody wrote: what was refused and what was typed, where there is no form for it any more. */
export function NotTaken({ posted, errors, title, typed }: Props) {
  return (
    <div className="grid max-w-3xl basis-full gap-3">
      <ErrorSummary errors={errors} posted={posted} />
      <div className="rounded-xl border-2 border-warn bg-warn-ground p-4">
        <p className="font-semibold text-warn">
          “{title}” sudah tidak dapat dilakukan.{typed === '' ? '' : ' Yang Anda ketik belum terkirim; salin bila masih perlu:'}
        </p>
        {typed === '' ? null : <p className="mt-1 whitespace-pre-line wrap-anywhere">{typed}</p>}
      </div>
    </div>
  )
}
