import { FilterChoice, FilterForm, FilterText } from '@/components/ui/filter-field'
import { boardSortNames, boardStandingNames } from '@/lib/plan/board/labels'

type Props = { q: string; year: number; unitId: string | null; standing: string | null; sort: string }

/** The search on the board: an address, so that it can be kept and sent to a colleague. */
export function BoardFilters({ q, year, unitId, standing, sort }: Props) {
  return (
    <FilterForm button="Tampilkan">
      <input type="hidden" name="tahun" value={year} />
      {unitId === null ? null : <input type="hidden" name="unit" value={unitId} />}
      <FilterText name="q" label="Nama, NIP, atau jabatan" value={q} wide />
      <FilterChoice
        {...{ name: 'status', label: 'Status', value: standing ?? '' }}
        options={[['', 'Semua'], ['LATE', 'Terlambat'], ...Object.entries(boardStandingNames)]}
      />
      <FilterChoice {...{ name: 'sort', label: 'Urutan', value: sort, options: Object.entries(boardSortNames) }} />
    </FilterForm>
  )
}
