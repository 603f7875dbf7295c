import { boardSortNames, boardStandingNames } from '@/lib/plan/board/labels'

const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

type Props = { q: string; year: number; unitId: string | null; standing: string | null; sort: string }

/** The search on the board: an address, so that it can be kept and sent to a colleague. */
export function BoardFilters({ q, year, unitId, standing, sort }: Props) {
  return (
    <form method="get" className="grid gap-4 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-4">
      <input type="hidden" name="tahun" value={year} />
      {unitId === null ? null : <input type="hidden" name="unit" value={unitId} />}
      <div className="grid min-w-0 gap-1.5 sm:col-span-2">
        <label htmlFor="q" className="font-semibold">
          Nama, NIP, atau jabatan
        </label>
        <input id="q" name="q" type="search" defaultValue={q} className={control} />
      </div>
      <Choice
        {...{ name: 'status', label: 'Status', value: standing ?? '' }}
        options={[['', 'Semua'], ['LATE', 'Terlambat'], ...Object.entries(boardStandingNames)]}
      />
      <Choice {...{ name: 'sort', label: 'Urutan', value: sort, options: Object.entries(boardSortNames) }} />
      <button
        type="submit"
        className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken sm:justify-self-start"
      >
        Tampilkan
      </button>
    </form>
  )
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly (readonly [string, string])[]
}) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className={control}>
        {options.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}
