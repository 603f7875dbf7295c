import { FilterChoice, FilterForm, FilterText } from '@/components/ui/filter-field'
import { recommendationStateNames } from '@/lib/training/labels'
import type { RecommendationFilters } from '@/lib/training/schema'

type Props = { q: string; filters: RecommendationFilters; thisYear: number }

/** The search of the recommendations. */
export function RecommendationFiltersForm({ q, filters, thisYear }: Props) {
  const years = [0, 1, 2, 3].map((back) => String(thisYear - back))
  return (
    <FilterForm>
      <FilterText name="q" label="Nama, NIP, unit, atau pelatihan" value={q} wide />
      <FilterChoice
        name="status"
        label="Keadaan"
        value={filters.status ?? ''}
        options={[['', 'Semua'], ...Object.entries(recommendationStateNames)]}
      />
      <FilterChoice
        name="tahun"
        label="Tahun"
        value={String(filters.tahun ?? '')}
        options={[['', 'Semua'], ...years.map((year) => [year, year] as const)]}
      />
    </FilterForm>
  )
}
