import { FilterChoice, FilterForm, FilterText } from '@/components/ui/filter-field'
import { Link } from '@/components/ui/link'
import type { Day } from '@/lib/day'
import { commentStateNames } from '@/lib/survey/comment/labels'
import { monthsOf } from '@/lib/survey/comment/rules'
import { type CommentFilter, commentStates } from '@/lib/survey/comment/schema'
import { surveyWayNames } from '@/lib/survey/labels'
import type { ListedSurvey } from '@/lib/survey/queries'
import { monthName } from '@/lib/survey/result/labels'

type Named = readonly { key: string; name: string }[]
type Props = { survey: ListedSurvey; today: Day; filter: CommentFilter; topics: Named; unsur: Named }

/** What of the comments is shown; its state is the address. */
export function CommentFilters({ survey, today, filter: { q, about, topic, state, way, month }, topics, unsur }: Props) {
  const isNarrowed = [q === '' ? null : q, about, topic, state, way, month].some((one) => one !== null)
  return (
    <div className="grid gap-2">
      <FilterForm>
        <FilterText name="q" label="Cari kata" value={q} wide />
        <FilterChoice
          name="tentang"
          label="Tentang"
          value={about ?? ''}
          options={[['', 'Semua'], ['saran', 'Saran umum'], ...unsur.map(({ key, name }) => [key, name] as const)]}
        />
        <FilterChoice
          name="topik"
          label="Topik"
          value={topic ?? ''}
          options={[['', 'Semua topik'], ...topics.map(({ key, name }) => [key, name] as const)]}
        />
        <FilterChoice
          name="keadaan"
          label="Keadaan"
          value={state ?? ''}
          options={[['', 'Semua'], ...commentStates.map((one) => [one, commentStateNames[one]] as const)]}
        />
        <FilterChoice
          name="cara"
          label="Cara mengisi"
          value={way ?? ''}
          options={[['', 'Semua cara'], ...Object.entries(surveyWayNames)]}
        />
        <FilterChoice
          name="bulan"
          label="Bulan"
          value={month ?? ''}
          options={[['', 'Semua bulan'], ...monthsOf(survey, today).map((first) => [first, monthName(first)] as const)]}
        />
      </FilterForm>
      {isNarrowed ? (
        <p>
          <Link href={`/survei/${survey.id}/saran`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            Tampilkan semua komentar
          </Link>
        </p>
      ) : null}
    </div>
  )
}
