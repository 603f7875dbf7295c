import { FilterChoice, FilterForm } from '@/components/ui/filter-field'
import { Link } from '@/components/ui/link'
import { profilePartNames, surveyWayNames } from '@/lib/survey/labels'
import { profileValueName } from '@/lib/survey/response/labels'
import { profileFields } from '@/lib/survey/response/schema'
import type { SurveyResult } from '@/lib/survey/result/group/queries'
import { asideSentences, breakdownNames, monthName } from '@/lib/survey/result/labels'
import { type BreakdownAxis, breakdownAxes, isNarrowed, type ResultFilter, untold } from '@/lib/survey/result/schema'

type Props = { filter: ResultFilter; result: SurveyResult }

/** What a result is narrowed to and told apart by; its state is the address. */
export function ResultFilterForm({ filter, result }: Props) {
  const { survey, targets, ways, months, profile, aside } = result
  const { layanan = '', cara = '', dari = '', sampai = '', rinci, silang = '' } = filter
  const monthChoices = months.map((first) => [first.slice(0, 7), monthName(first)] as const)
  const hasServices = survey.serviceId === null
  return (
    <div className="grid grid-cols-1 gap-3">
      <FilterForm button="Tampilkan">
        {hasServices && targets.length > 1 ? (
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
        {askedFields(profile).map(({ part, field, column, values }) => (
          <FilterChoice
            key={part}
            name={field}
            label={profilePartNames[part]}
            value={writtenValue(filter, part)}
            options={[
              ['', 'Semua'],
              ...values.map((value) => [value, profileValueName(column, value)] as const),
              [untold, profileValueName(column, '')],
            ]}
          />
        ))}
        <FilterChoice name="rinci" label="Rinci menurut" value={result.filter.rinci ?? rinci} options={axisChoices(hasServices, profile)} />
        {profile.length > 1 ? (
          <FilterChoice
            name="silang"
            label="Silang dengan"
            value={silang}
            options={[['', 'Tidak disilang'], ...profile.map((part) => [part, profilePartNames[part]] as const)]}
          />
        ) : null}
      </FilterForm>
      {aside && result.figures ? <p className="rounded-xl border border-line bg-sunken p-4">{asideSentences[aside]}</p> : null}
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

function askedFields(profile: SurveyResult['profile']) {
  return profileFields.filter(({ part }) => profile.includes(part))
}

function writtenValue({ profil }: ResultFilter, part: BreakdownAxis): string {
  const value = profil.find((group) => group.part === part)?.value
  return value === '' ? untold : (value ?? '')
}

function axisChoices(hasServices: boolean, profile: SurveyResult['profile']): (readonly [BreakdownAxis, string])[] {
  const office = breakdownAxes.filter((axis) => !profileFields.some(({ part }) => part === axis) && (hasServices || axis !== 'layanan'))
  return [...office, ...profile].map((axis) => [axis, breakdownNames[axis]])
}
