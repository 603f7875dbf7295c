type Props = {
  label: string
  q: string
  unit: string | null
  units: readonly { id: string; name: string }[]
  /** What else the address says. */
  kept?: Record<string, string>
}

const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

/** A search within a unit and all below it, as an address: it works without scripts. */
export function UnitSearch({ label, q, unit, units, kept = {} }: Props) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
        <label htmlFor="q" className="font-semibold">
          {label}
        </label>
        <input id="q" name="q" type="search" defaultValue={q} className={control} />
      </div>
      <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
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
