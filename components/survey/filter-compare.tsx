import { FilterChoice, FilterForm } from '@/components/ui/filter-field'
import { profilePartNames, surveyPeriodName, surveyWayNames } from '@/lib/survey/labels'
import { profileValueName } from '@/lib/survey/response/labels'
import { profileFields } from '@/lib/survey/response/schema'
import type { ComparisonFilter } from '@/lib/survey/result/comparison/schema'
import type { SurveyChoices } from '@/lib/survey/result/list/queries'

/** Of which period, by what, and of which answers; its state is the address. */
export function ComparisonForm({ filter, periods }: { filter: ComparisonFilter; periods: SurveyChoices['periods'] }) {
  const { periode = '', menurut, cara = '', profil } = filter
  return (
    <FilterForm button="Bandingkan">
      <FilterChoice
        name="periode"
        label="Periode"
        value={periode}
        options={periods.map((one) => [one.id, surveyPeriodName(one)] as const)}
      />
      <FilterChoice
        name="menurut"
        label="Menurut"
        value={menurut}
        options={[
          ['unit', 'Unit'],
          ['layanan', 'Layanan'],
        ]}
      />
      <FilterChoice name="cara" label="Cara mengisi" value={cara} options={[['', 'Semua cara'], ...Object.entries(surveyWayNames)]} />
      <FilterChoice
        name="profil"
        label="Kelompok responden"
        value={profil ? `${profil.part}:${profil.value}` : ''}
        options={[['', 'Semua responden']]}
        groups={groups}
      />
    </FilterForm>
  )
}

const groups = profileFields.map(({ part, column, values }) => ({
  title: profilePartNames[part],
  options: [...values, ''].map((value) => [`${part}:${value}`, profileValueName(column, value)] as const),
}))
