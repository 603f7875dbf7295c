import { FileField, UploadForm } from '@/components/ui/upload-form'

type Props = { place: { holdingId: string; year: number }; formKey: string; error: string | null }

/** The print of another program, to be read and shown. */
export function TransferUploadForm({ place: { holdingId, year }, formKey, error }: Props) {
  return (
    <UploadForm
      action={`/api/impor-skp?jabatan=${holdingId}&tahun=${year}`}
      values={{ holdingId, year: String(year) }}
      formKey={formKey}
      error={error}
      submit="Baca dan tunjukkan isinya"
    >
      <FileField
        label="SKP dari e-Kinerja"
        hint="PDF hasil cetak atau berkas XLSX, paling besar 10 MB dan 30 halaman. Hasil pindai (foto) tidak dapat dibaca."
        accept=".pdf,.xlsx"
        required
      />
    </UploadForm>
  )
}
