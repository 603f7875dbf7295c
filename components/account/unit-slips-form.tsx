type Props = { units: readonly { id: string; name: string; count: number }[] }

/** Chooses a unit and posts for its slips. A plain form: the answer is the printed sheet, and no script has a part in it. */
export function UnitSlipsForm({ units }: Props) {
  if (units.length === 0) return <p className="text-ink-soft">Semua orang di unit Anda sudah membuat kata sandi.</p>
  return (
    <form method="post" action="/pegawai/akun/lembar" className="flex flex-wrap items-end gap-3">
      <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
        <label htmlFor="unitId" className="font-semibold">
          Unit, dengan semua di bawahnya
        </label>
        <select
          id="unitId"
          name="unitId"
          required
          className="block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base"
        >
          {units.map(({ id, name, count }) => (
            <option key={id} value={id}>
              {`${name} (${count} belum aktif)`}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="min-h-11 rounded-xl bg-accent px-5 font-semibold text-on-accent hover:bg-accent-strong">
        Buat lembar aktivasi
      </button>
    </form>
  )
}
