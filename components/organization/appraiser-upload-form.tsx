import { ErrorSummary } from '@/components/ui/error-summary'

/** The file to be read and shown. A plain form: files need no scripts. */
export function AppraiserUploadForm({ formKey, error }: { formKey: string; error: string | null }) {
  return (
    <form method="post" action="/api/impor-penilai" encType="multipart/form-data" className="grid max-w-2xl gap-5">
      <ErrorSummary errors={error ? [error] : []} posted={error} />
      <input type="hidden" name="_key" value={formKey} />
      <div className="grid gap-1.5">
        <label htmlFor="berkas" className="font-semibold">
          Berkas pejabat penilai
        </label>
        <p id="berkas-petunjuk" className="text-ink-soft text-sm">
          XLSX atau CSV dengan kolom NIP, NIP PENILAI, NIP ATASAN PENILAI, dan TMT. Atasan dan TMT boleh kosong.
        </p>
        <input
          id="berkas"
          name="berkas"
          type="file"
          accept=".csv,.xlsx"
          aria-describedby="berkas-petunjuk"
          className="block min-h-12 w-full rounded-xl border border-line-strong bg-surface px-4 py-2 text-base"
        />
      </div>
      <button type="submit" className="min-h-12 rounded-xl bg-accent px-6 font-semibold text-on-accent hover:bg-accent-strong">
        Baca dan tunjukkan perubahannya
      </button>
    </form>
  )
}
