import { FileField, UploadForm } from '@/components/ui/upload-form'
import { bookColumns } from '@/lib/survey/service-book/labels'

/** The file of a queue system, to be read and shown. */
export function BookUploadForm({ serviceId, formKey, error }: { serviceId: string; formKey: string; error: string | null }) {
  return (
    <UploadForm
      action="/api/impor-buku-layanan"
      values={{ serviceId }}
      formKey={formKey}
      error={error}
      submit="Baca dan tunjukkan perubahannya"
    >
      <FileField label="Berkas dari sistem antrean" hint="CSV atau XLSX, satu baris satu hari, paling besar 10 MB." accept=".csv,.xlsx" />
      <div className="grid gap-1">
        <p className="font-semibold">Kolom yang dibaca</p>
        <dl className="grid gap-1">
          {Object.values(bookColumns).map(({ title, about, example }) => (
            <div key={title}>
              <dt className="inline font-semibold">{title}: </dt>
              <dd className="inline">
                {about} Misalnya <span className="font-mono">{example}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a
            href={`/survei/layanan/${serviceId}/buku/contoh`}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
            download
          >
            Unduh templat kosong (CSV)
          </a>
        </p>
      </div>
    </UploadForm>
  )
}
