import { nounNames, verbNames } from '@/lib/audit/labels'
import type { ActFilters } from '@/lib/audit/trail/schema'

const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

/** The search of the trail: an address, so that it can be kept and sent to a colleague. */
export function ActFiltersForm({ q, filters }: { q: string; filters: ActFilters }) {
  return (
    <form method="get" className="grid gap-4 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2 lg:grid-cols-4">
      <div className="grid gap-1.5 sm:col-span-2">
        <label htmlFor="q" className="font-semibold">
          Pelaku (nama atau NIP), atau id objek
        </label>
        <input id="q" name="q" type="search" defaultValue={q} className={control} />
      </div>
      <Choice name="verb" label="Tindakan" value={filters.verb} names={verbNames} />
      <Choice name="noun" label="Objek" value={filters.noun} names={nounNames} />
      <DayInput name="from" label="Dari tanggal" value={filters.from} />
      <DayInput name="to" label="Sampai tanggal" value={filters.to} />
      <button
        type="submit"
        className="min-h-11 self-end rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken sm:justify-self-start"
      >
        Cari
      </button>
    </form>
  )
}

type Named = { name: string; label: string; value: string | null }

function Choice({ name, label, value, names }: Named & { names: Readonly<Record<string, string>> }) {
  const options = Object.entries(names).sort(([, a], [, b]) => a.localeCompare(b, 'id'))
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value ?? ''} className={control}>
        <option value="">Semua</option>
        {options.map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}

function DayInput({ name, label, value }: Named) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <input id={name} name={name} type="date" defaultValue={value ?? ''} className={control} />
    </div>
  )
}
