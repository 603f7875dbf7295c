import { FileField, UploadForm } from '@/components/ui/upload-form'

/** The file to be read and shown. */
export function AppraiserUploadForm({ formKey, error }: { formKey: string; error: string | null }) {
  return (
    <UploadForm action="/api/impor-penilai" formKey={formKey} error={error} submit="Baca dan tunjukkan perubahannya">
      <FileField
        label="Berkas pejabat penilai"
        hint="XLSX atau CSV dengan kolom NIP, NIP PENILAI, NIP ATASAN PENILAI, dan TMT. Atasan dan TMT boleh kosong."
        accept=".csv,.xlsx"
      />
    </UploadForm>
  )
}
