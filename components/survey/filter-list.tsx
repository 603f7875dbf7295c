import { FilterChoice, FilterForm, FilterText } from '@/components/ui/filter-field'
import { surveyPeriodName, surveyStateNames } from '@/lib/survey/labels'
import type { SurveyChoices } from '@/lib/survey/result/list/queries'
import type { SurveyListFilter, surveySorts } from '@/lib/survey/result/schema'

type Sort = (typeof surveySorts)[number]
type Props = { q: string; sort: Sort; filter: SurveyListFilter; choices: SurveyChoices }

const sortNames: readonly (readonly [Sort, string])[] = [
  ['periode', 'Periode terbaru'],
  ['ikm', 'IKM tertinggi'],
  ['ikm-naik', 'IKM terendah'],
  ['responden', 'Responden terbanyak'],
]

/** What the list of surveys is narrowed to and how it is ordered; its state is the address. */
export function SurveyListForm({ q, sort, filter, choices: { periods, units } }: Props) {
  return (
    <FilterForm>
      <FilterText name="q" label="Layanan atau unit" value={q} />
      <FilterChoice
        name="periode"
        label="Periode"
        value={filter.periode ?? ''}
        options={[['', 'Semua periode'], ...periods.map((period) => [period.id, surveyPeriodName(period)] as const)]}
      />
      <FilterChoice
        name="unit"
        label="Unit"
        value={filter.unit ?? ''}
        options={[['', 'Semua unit'], ...units.map(({ id, name }) => [id, name] as const)]}
      />
      <FilterChoice
        name="keadaan"
        label="Keadaan"
        value={filter.keadaan ?? ''}
        options={[['', 'Semua keadaan'], ...Object.entries(surveyStateNames)]}
      />
      <FilterChoice name="sort" label="Urutan" value={sort} options={sortNames} />
    </FilterForm>
  )
}
