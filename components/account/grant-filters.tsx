import { grantStateNames, roleNames } from '@/lib/account/labels'
import type { GrantFilters } from '@/lib/account/role/schema'

const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

/** The search of the list of roles: an address, so that it can be kept and sent to a colleague. */
export function GrantFiltersForm({ q, filters }: { q: string; filters: GrantFilters }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <div className="grid flex-1 basis-64 gap-1.5">
        <label htmlFor="q" className="font-semibold">
          Nama, NIP, atau unit
        </label>
        <input id="q" name="q" type="search" defaultValue={q} className={control} />
      </div>
      <Choice name="role" label="Peran" value={filters.role} names={roleNames} />
      <Choice name="state" label="Keadaan" value={filters.state} names={grantStateNames} />
      <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken">
        Cari
      </button>
    </form>
  )
}

type Named = { name: string; label: string; value: string | null; names: Readonly<Record<string, string>> }

function Choice({ name, label, value, names }: Named) {
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value ?? ''} className={control}>
        <option value="">Semua</option>
        {Object.entries(names).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}
