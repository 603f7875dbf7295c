import { ErrorSummary } from '@/components/ui/error-summary'

type Props = { place: { holdingId: string; year: number }; formKey: string; error: string | null }

/** The print of another program, to be read and shown. A plain form: files need no scripts. */
export function TransferUploadForm({ place, formKey, error }: Props) {
  return (
    <form
      method="post"
      action={`/api/impor-skp?jabatan=${place.holdingId}&tahun=${place.year}`}
      encType="multipart/form-data"
      className="grid max-w-2xl gap-5"
    >
      <ErrorSummary errors={error ? [error] : []} posted={error} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="holdingId" value={place.holdingId} />
      <input type="hidden" name="year" value={place.year} />
      <div className="grid gap-1.5">
        <label htmlFor="berkas" className="font-semibold">
          SKP dari e-Kinerja
        </label>
        <p id="berkas-petunjuk" className="text-ink-soft text-sm">
          PDF hasil cetak atau berkas XLSX, paling besar 10 MB dan 30 halaman. Hasil pindai (foto) tidak dapat dibaca.
        </p>
        <input
          id="berkas"
          name="berkas"
          type="file"
          accept=".pdf,.xlsx"
          required
          aria-describedby="berkas-petunjuk"
          className="block min-h-12 w-full rounded-xl border border-line-strong bg-surface px-4 py-2.5 text-base"
        />
      </div>
      <div>
        <button type="submit" className="min-h-12 rounded-xl bg-accent px-6 py-2 font-semibold text-on-accent hover:bg-accent-strong">
          Baca dan tunjukkan isinya
        </button>
      </div>
    </form>
  )
}
