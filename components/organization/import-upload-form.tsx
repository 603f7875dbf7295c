import { ErrorSummary } from '@/components/ui/error-summary'

type Props = { formKey: string; day: string; scope: string; offices: readonly { siasnId: string; name: string }[]; error: string | null }

const control = 'block min-h-12 w-full rounded-xl border border-line-strong bg-surface px-4 py-2 text-base'

/** The two files, the day they hold from, and what they cover. A plain form: files need no scripts. */
export function ImportUploadForm({ formKey, day, scope, offices, error }: Props) {
  return (
    <form method="post" action="/api/impor-siasn" encType="multipart/form-data" className="grid max-w-2xl gap-5">
      <ErrorSummary errors={error ? [error] : []} posted={error} />
      <input type="hidden" name="_key" value={formKey} />
      <FileInput id="unor" label="Berkas unit organisasi (referensi unor)" hint="Boleh dikosongkan bila susunan unit tidak berubah." />
      <FileInput id="pegawai" label="Berkas data utama pegawai" hint="Boleh dikosongkan bila hanya unit yang berubah." />
      <div className="grid gap-1.5">
        <label htmlFor="berlaku" className="font-semibold">
          Berlaku mulai
        </label>
        <p id="berlaku-petunjuk" className="text-ink-soft text-sm">
          Hari sejak data dalam berkas berlaku. Perubahan jabatan dan unit dicatat mulai hari ini.
        </p>
        <input
          id="berlaku"
          name="berlaku"
          type="date"
          required
          defaultValue={day}
          aria-describedby="berlaku-petunjuk"
          className={control}
        />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="cakupan" className="font-semibold">
          Cakupan
        </label>
        <p id="cakupan-petunjuk" className="text-ink-soft text-sm">
          Pegawai dan unit di luar cakupan tidak dianggap hilang dari berkas.
        </p>
        <select id="cakupan" name="cakupan" defaultValue={scope} aria-describedby="cakupan-petunjuk" className={control}>
          <option value="">Seluruh pemerintah daerah</option>
          {offices.map(({ siasnId, name }) => (
            <option key={siasnId} value={siasnId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="min-h-12 rounded-xl bg-accent px-6 font-semibold text-on-accent hover:bg-accent-strong">
        Baca dan tunjukkan perubahannya
      </button>
    </form>
  )
}

function FileInput({ id, label, hint }: { id: string; label: string; hint: string }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-petunjuk`} className="text-ink-soft text-sm">
        {hint}
      </p>
      <input id={id} name={id} type="file" accept=".csv,.xlsx" aria-describedby={`${id}-petunjuk`} className={control} />
    </div>
  )
}
