import type { CatalogueFilters } from '@/lib/training/catalogue/schema'
import { aimText } from '@/lib/training/rules'
import type { Aim } from '@/lib/training/schema'
import { aimGroups } from './aim-names'

const control = 'block min-h-11 w-full rounded-xl border border-line-strong bg-surface px-4 text-base'

/** The search of the catalogue: an address, so that it works without scripts and can be sent to a colleague. */
export function CatalogueFiltersForm({
  q,
  filters,
  known,
}: {
  q: string
  filters: CatalogueFilters
  known: readonly (Aim & { name: string })[]
}) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="grid flex-1 basis-64 gap-1.5">
        <label htmlFor="q" className="font-semibold">
          Nama, kode, atau penyelenggara
        </label>
        <input id="q" name="q" type="search" defaultValue={q} className={control} />
      </div>
      <div className="grid min-w-0 gap-1.5">
        <label htmlFor="guna" className="font-semibold">
          Membantu memperbaiki
        </label>
        <select id="guna" name="guna" defaultValue={filters.guna ? aimText(filters.guna) : ''} className={control}>
          <option value="">Apa saja</option>
          {aimGroups(known).map(({ kind, title, aims }) => (
            <optgroup key={kind} label={title}>
              {aims
                .filter(({ key }) => key !== '*')
                .map((aim) => (
                  <option key={aim.key} value={aimText(aim)}>
                    {aim.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" name="tutup" value="1" defaultChecked={filters.tutup !== null} className="size-5 accent-accent" />
        Juga yang tidak ditawarkan lagi
      </label>
      <button type="submit" className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken">
        Cari
      </button>
    </form>
  )
}
