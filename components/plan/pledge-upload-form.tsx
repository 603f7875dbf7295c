import { ErrorSummary } from '@/components/ui/error-summary'

type Props = { values: Readonly<Record<'unitId' | 'year', string>>; formKey: string; error: string | null }

/** The file of a pledge, to be read and shown. A plain form: files need no scripts. */
export function PledgeUploadForm({ values, formKey, error }: Props) {
  return (
    <form
      method="post"
      action="/api/impor-perjanjian"
      encType="multipart/form-data"
      className="grid max-w-2xl gap-5 rounded-xl border border-line bg-surface p-5"
    >
      <ErrorSummary errors={error ? [error] : []} posted={error} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      <p>
        Mulai dari{' '}
        <a
          href={`/kinerja-unit/${values.unitId}/contoh?tahun=${values.year}`}
          className="font-semibold text-accent underline underline-offset-4"
          download
        >
          berkas contoh
        </a>
        , yang menjelaskan tiap kolom; atau dari perjanjian kinerja yang diunduh dari halaman unit.
      </p>
      <div className="grid gap-1.5">
        <label htmlFor="berkas" className="font-semibold">
          Berkas perjanjian kinerja
        </label>
        <p id="berkas-petunjuk" className="text-ink-soft text-sm">
          XLSX atau CSV, paling besar 10 MB. Hanya lembar pertama yang dibaca.
        </p>
        <input
          id="berkas"
          name="berkas"
          type="file"
          accept=".csv,.xlsx"
          aria-describedby="berkas-petunjuk"
          className="block min-h-12 w-full rounded-xl border border-line-strong bg-surface px-4 py-2.5 text-base"
        />
      </div>
      <div>
        <button type="submit" className="min-h-12 rounded-xl bg-accent px-6 py-2 font-semibold text-on-accent hover:bg-accent-strong">
          Baca dan tunjukkan perubahannya
        </button>
      </div>
    </form>
  )
}
