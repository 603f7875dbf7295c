/** A search that is an address: it works without scripts and can be sent to a colleague. */
export function SearchForm({
  label,
  q,
  sort,
  kept = {},
}: {
  label: string
  q: string
  sort?: { label: string; value: string; options: readonly [string, string][] }
  /** What the address says beside the search, and keeps. */
  kept?: Readonly<Record<string, string>>
}) {
  const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid flex-1 basis-64 gap-1.5">
        <label htmlFor="q" className="font-semibold">
          {label}
        </label>
        <input id="q" name="q" type="search" defaultValue={q} className={control} />
      </div>
      {sort ? (
        <div className="grid gap-1.5">
          <label htmlFor="sort" className="font-semibold">
            {sort.label}
          </label>
          <select id="sort" name="sort" defaultValue={sort.value} className={control}>
            {sort.options.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken">
        Cari
      </button>
    </form>
  )
}
