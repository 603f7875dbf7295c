import { ActionButton } from '@/components/ui/action-button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileField } from '@/components/ui/upload-form'
import type { BriefingMaterial } from '@/lib/briefing/queries'
import type { FormAction } from '@/lib/form-state'

type Props = { materials: readonly (BriefingMaterial & { formKey: string })[]; remove: FormAction | null }

/** The files of a session. */
export function Materials({ materials, remove }: Props) {
  if (materials.length === 0) return <p className="text-ink-soft">Belum ada materi.</p>
  return (
    <ul className="grid gap-2">
      {materials.map(({ id, name, bytes, formKey }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <a
            href={`/api/materi/${id}`}
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 wrap-anywhere"
            download
          >
            {name} ({Math.max(1, Math.round(bytes / 1024))} KB)
          </a>
          {remove ? (
            <ActionButton action={remove} values={{ fileId: id }} formKey={formKey} tone="danger">
              Hapus {name}
            </ActionButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** A plain form: files need no scripts. */
export function MaterialForm({ briefingId, formKey, error }: { briefingId: string; formKey: string; error: string | null }) {
  return (
    <form method="post" action={`/api/materi?sesi=${briefingId}`} encType="multipart/form-data" className="grid max-w-2xl gap-4">
      <ErrorSummary errors={error ? [error] : []} posted={error} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="briefingId" value={briefingId} />
      <FileField label="Tambah materi" hint="PDF, gambar, atau dokumen kantor, paling besar 10 MB." />
      <div>
        <button type="submit" className="min-h-12 rounded-xl border border-line-strong bg-surface px-6 font-semibold hover:bg-sunken">
          Unggah materi
        </button>
      </div>
    </form>
  )
}
