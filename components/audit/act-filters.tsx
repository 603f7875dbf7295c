import { FilterChoice, FilterDay, FilterForm, FilterText } from '@/components/ui/filter-field'
import { nounNames, verbNames } from '@/lib/audit/labels'
import type { ActFilters } from '@/lib/audit/trail/schema'

/** The search of the trail. */
export function ActFiltersForm({ q, filters }: { q: string; filters: ActFilters }) {
  return (
    <FilterForm>
      <FilterText name="q" label="Pelaku (nama atau NIP), atau id objek" value={q} wide />
      <FilterChoice name="verb" label="Tindakan" value={filters.verb ?? ''} options={anyOf(verbNames)} />
      <FilterChoice name="noun" label="Objek" value={filters.noun ?? ''} options={anyOf(nounNames)} />
      <FilterDay name="from" label="Dari tanggal" value={filters.from ?? ''} />
      <FilterDay name="to" label="Sampai tanggal" value={filters.to ?? ''} />
    </FilterForm>
  )
}

function anyOf(names: Readonly<Record<string, string>>): [string, string][] {
  return [['', 'Semua'], ...Object.entries(names).sort(([, a], [, b]) => a.localeCompare(b, 'id'))]
}
