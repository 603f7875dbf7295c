import { FilterChoice, FilterForm, FilterText } from '@/components/ui/filter-field'
import { planSortNames, planStandingNames } from '@/lib/plan/labels'

type Props = { q: string; year: number; standing: string | null; sort: string }

/** The search among the SKP of others: an address, so that it can be kept and sent to a colleague. */
export function PlanFilters({ q, year, standing, sort }: Props) {
  return (
    <FilterForm button="Tampilkan">
      <input type="hidden" name="tahun" value={year} />
      <FilterText name="q" label="Nama, NIP, atau unit" value={q} wide />
      <FilterChoice name="status" label="Status" value={standing ?? ''} options={[['', 'Semua'], ...Object.entries(planStandingNames)]} />
      <FilterChoice name="sort" label="Urutan" value={sort} options={Object.entries(planSortNames)} />
    </FilterForm>
  )
}
