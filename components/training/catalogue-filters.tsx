import { FilterChoice, FilterForm, FilterText } from '@/components/ui/filter-field'
import type { CatalogueFilters } from '@/lib/training/catalogue/schema'
import { aimText } from '@/lib/training/rules'
import type { Aim } from '@/lib/training/schema'
import { aimGroups } from './aim-names'

type Props = { q: string; filters: CatalogueFilters; known: readonly (Aim & { name: string })[] }

/** The search of the catalogue. */
export function CatalogueFiltersForm({ q, filters, known }: Props) {
  const groups = aimGroups(known).map(({ title, aims }) => ({
    title,
    options: aims.filter(({ key }) => key !== '*').map((aim) => [aimText(aim), aim.name] as const),
  }))
  return (
    <FilterForm>
      <FilterText name="q" label="Nama, kode, atau penyelenggara" value={q} wide />
      <FilterChoice
        name="guna"
        label="Membantu memperbaiki"
        value={filters.guna ? aimText(filters.guna) : ''}
        options={[['', 'Apa saja']]}
        groups={groups}
      />
      <label className="flex min-h-11 items-center gap-3 self-end">
        <input type="checkbox" name="tutup" value="1" defaultChecked={filters.tutup !== null} className="size-5 accent-accent" />
        Juga yang tidak ditawarkan lagi
      </label>
    </FilterForm>
  )
}
