import { FilterChoice, FilterForm } from '@/components/ui/filter-field'
import { Link } from '@/components/ui/link'
import { profilePartNames, surveyWayNames } from '@/lib/survey/labels'
import { profileValueName } from '@/lib/survey/response/labels'
import { profileFields } from '@/lib/survey/response/schema'
import type { SurveyResult } from '@/lib/survey/result/group/queries'
import { breakdownNames, monthName } from '@/lib/survey/result/labels'
import { type BreakdownAxis, breakdownAxes, isNarrowed, type ResultFilter } from '@/lib/survey/result/schema'

type Props = { filter: ResultFilter; result: SurveyResult }

/** What a result is narrowed to and told apart by; its state is the address. */
export function ResultFilterForm({ filter, result: { survey, targets, ways, months } }: Props) {
  const { layanan = '', cara = '', dari = '', sampai = '', profil, rinci } = filter
  const monthChoices = months.map((first) => [first.slice(0, 7), monthName(first)] as const)
  const group = profil ? `${profil.part}:${profil.value}` : ''
  return (
    <div className="grid grid-cols-1 gap-3">
      <FilterForm button="Tampilkan">
        {survey.serviceId === null && targets.length > 1 ? (
          <FilterChoice
            name="layanan"
            label="Layanan"
            value={layanan}
            options={[['', 'Semua layanan'], ...targets.map(({ serviceId, name }) => [serviceId, name] as const)]}
          />
        ) : null}
        <FilterChoice
          name="cara"
          label="Cara mengisi"
          value={cara}
          options={[['', 'Semua cara'], ...ways.map((way) => [way, surveyWayNames[way]] as const)]}
        />
        <FilterChoice name="dari" label="Dari bulan" value={dari} options={[['', 'Awal'], ...monthChoices]} />
        <FilterChoice name="sampai" label="Sampai bulan" value={sampai} options={[['', 'Akhir'], ...monthChoices]} />
        <FilterChoice name="profil" label="Kelompok responden" value={group} options={[['', 'Semua responden']]} groups={groups} />
        <FilterChoice name="rinci" label="Rinci menurut" value={rinci} options={axisChoices(survey.serviceId === null)} />
      </FilterForm>
      {isNarrowed(filter) ? (
        <p>
          <Link href={`/survei/${survey.id}`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            Tampilkan semua jawaban
          </Link>
        </p>
      ) : null}
    </div>
  )
}

const groups = profileFields.map(({ part, column, values }) => ({
  title: profilePartNames[part],
  options: [...values, ''].map((value) => [`${part}:${value}`, profileValueName(column, value)] as const),
}))

function axisChoices(hasServices: boolean): (readonly [BreakdownAxis, string])[] {
  return breakdownAxes.filter((axis) => hasServices || axis !== 'layanan').map((axis) => [axis, breakdownNames[axis]])
}
