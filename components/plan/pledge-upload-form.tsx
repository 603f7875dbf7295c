import { FileField, UploadForm } from '@/components/ui/upload-form'

type Props = { values: Readonly<Record<'unitId' | 'year', string>>; formKey: string; error: string | null }

/** The file of a pledge, to be read and shown. */
export function PledgeUploadForm({ values, formKey, error }: Props) {
  return (
    <UploadForm action="/api/impor-perjanjian" values={values} formKey={formKey} error={error} submit="Baca dan tunjukkan perubahannya">
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
      <FileField
        label="Berkas perjanjian kinerja"
        hint="XLSX atau CSV, paling besar 10 MB. Hanya lembar pertama yang dibaca."
        accept=".csv,.xlsx"
      />
    </UploadForm>
  )
}
