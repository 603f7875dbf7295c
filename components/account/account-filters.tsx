const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

type Props = { q: string; unit: string | null; units: readonly { id: string; name: string }[] }

/** The search of the list of accounts: a name and a unit. */
export function AccountFiltersForm({ q, unit, units }: Props) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <div className="grid flex-1 basis-56 gap-1.5">
        <label htmlFor="q" className="font-semibold">
          Nama atau NIP
        </label>
        <input id="q" name="q" type="search" defaultValue={q} className={control} />
      </div>
      <div className="grid min-w-0 flex-1 basis-56 gap-1.5">
        <label htmlFor="unit" className="font-semibold">
          Unit, dengan semua di bawahnya
        </label>
        <select id="unit" name="unit" defaultValue={unit ?? ''} className={control}>
          <option value="">Semua unit</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken">
        Cari
      </button>
    </form>
  )
}
