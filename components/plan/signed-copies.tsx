import { Badge } from '@/components/ui/badge'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileField } from '@/components/ui/upload-form'
import { formatMoment } from '@/lib/format'
import type { SignedCopies } from '@/lib/plan/signed/queries'

type Props = {
  planId: string
  /** The agreed version that is shown; null where the shown one is not agreed. */
  number: number | null
  signed: SignedCopies
  formKey: string
  error: string | null
}

/** The signed papers beside an SKP, and the form to lay another one there. */
export function SignedCopiesView({ planId, number, signed: { mayKeep, copies }, formKey, error }: Props) {
  if (copies.length === 0 && (number === null || !mayKeep)) return null
  return (
    <section aria-labelledby="dokumen" className="grid gap-4 print:hidden">
      <h2 id="dokumen" className="scroll-mt-24 font-bold text-xl">
        Dokumen bertanda tangan
      </h2>
      {copies.length === 0 ? <p className="text-ink-soft">Belum ada dokumen bertanda tangan.</p> : null}
      <ul className="grid gap-3">
        {copies.map(({ id, name, bytes, number: of, by, at, isNewest }) => (
          <li key={id} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
            <p className="flex flex-wrap items-center gap-2">
              <a href={`/api/skp-bertanda/${id}`} download className="font-semibold text-accent underline underline-offset-4">
                {name}
              </a>
              <Badge tone={isNewest ? 'good' : 'plain'}>{isNewest ? 'Terbaru' : 'Sudah diganti'}</Badge>
            </p>
            <p className="text-ink-soft text-sm">
              Versi {of} · {sizeOf(bytes)} · diunggah {by}, {formatMoment(at)}
            </p>
          </li>
        ))}
      </ul>
      {number !== null && mayKeep ? <Upload planId={planId} number={number} formKey={formKey} error={error} /> : null}
    </section>
  )
}

function Upload({ planId, number, formKey, error }: { planId: string; number: number; formKey: string; error: string | null }) {
  return (
    <form
      method="post"
      action={`/api/skp-bertanda?skp=${planId}`}
      encType="multipart/form-data"
      className="grid max-w-2xl gap-4 rounded-xl border border-line bg-sunken p-4"
    >
      <ErrorSummary errors={error ? [error] : []} posted={error} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="number" value={number} />
      <FileField
        label={`Unggah SKP versi ${number} yang sudah ditandatangani`}
        hint="PDF, JPG, atau PNG, paling besar 10 MB. Yang sebelumnya tetap tersimpan."
        accept=".pdf,.jpg,.jpeg,.png"
        required
      />
      <div>
        <button type="submit" className="min-h-12 rounded-xl bg-accent px-6 font-semibold text-on-accent hover:bg-accent-strong">
          Unggah
        </button>
      </div>
    </form>
  )
}

/** "340 KB", "2,4 MB" */
function sizeOf(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  return megabytes >= 1 ? `${megabytes.toFixed(1).replace('.', ',')} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}
