import { FileField, UploadForm } from '@/components/ui/upload-form'

type Props = { formKey: string; day: string; scope: string; offices: readonly { siasnId: string; name: string }[]; error: string | null }

const control = 'block min-h-12 w-full rounded-xl border border-line-strong bg-surface px-4 py-2 text-base'

/** The two files, the day they hold from, and what they cover. */
export function ImportUploadForm({ formKey, day, scope, offices, error }: Props) {
  return (
    <UploadForm action="/api/impor-siasn" formKey={formKey} error={error} submit="Baca dan tunjukkan perubahannya">
      <FileField
        name="unor"
        label="Berkas unit organisasi (referensi unor)"
        hint="Boleh dikosongkan bila susunan unit tidak berubah."
        accept=".csv,.xlsx"
      />
      <FileField
        name="pegawai"
        label="Berkas data utama pegawai"
        hint="Boleh dikosongkan bila hanya unit yang berubah."
        accept=".csv,.xlsx"
      />
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
    </UploadForm>
  )
}
