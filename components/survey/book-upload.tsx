import { ErrorSummary } from '@/components/ui/error-summary'
import { bookColumns } from '@/lib/survey/service-book/labels'

/** The file of a queue system, to be read and shown. A plain form: files need no scripts. */
export function BookUploadForm({ serviceId, formKey, error }: { serviceId: string; formKey: string; error: string | null }) {
  return (
    <form
      method="post"
      action="/api/impor-buku-layanan"
      encType="multipart/form-data"
      className="grid max-w-2xl gap-5 rounded-xl border border-line bg-surface p-5"
    >
      <ErrorSummary errors={error ? [error] : []} posted={error} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <input type="hidden" name="_key" value={formKey} />
      <div className="grid gap-1.5">
        <label htmlFor="berkas" className="font-semibold">
          Berkas dari sistem antrean
        </label>
        <p id="berkas-petunjuk" className="text-ink-soft text-sm">
          CSV atau XLSX, satu baris satu hari, paling besar 10 MB.
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
      <div className="grid gap-1">
        <p className="font-semibold">Kolom yang dibaca</p>
        <dl className="grid gap-1">
          {Object.values(bookColumns).map(({ title, about }) => (
            <div key={title}>
              <dt className="inline font-semibold">{title}: </dt>
              <dd className="inline">{about}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a
            href={`/survei/layanan/${serviceId}/buku/contoh`}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
            download
          >
            Unduh berkas contoh (CSV)
          </a>
        </p>
      </div>
    </form>
  )
}
