import { FilterChoice, FilterForm, FilterText } from '@/components/ui/filter-field'
import { grantStateNames, roleNames } from '@/lib/account/labels'
import type { GrantFilters } from '@/lib/account/role/schema'

/** The search of the list of roles. */
export function GrantFiltersForm({ q, filters }: { q: string; filters: GrantFilters }) {
  return (
    <FilterForm>
      <FilterText name="q" label="Nama, NIP, atau unit" value={q} wide />
      <FilterChoice name="role" label="Peran" value={filters.role ?? ''} options={[['', 'Semua'], ...Object.entries(roleNames)]} />
      <FilterChoice
        name="state"
        label="Keadaan"
        value={filters.state ?? ''}
        options={[['', 'Semua'], ...Object.entries(grantStateNames)]}
      />
    </FilterForm>
  )
}
