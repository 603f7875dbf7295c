import { v7 as uuidv7 } from 'uuid'
import { MarkedAnswers, markedListLook } from '@/components/survey/answer-marked'
import { ExclusionForm } from '@/components/survey/exclusion-form'
import { FilterChoice, FilterForm } from '@/components/ui/filter-field'
import { Pagination } from '@/components/ui/pagination'
import type { Day } from '@/lib/day'
import { listHref } from '@/lib/list-params'
import { monthsOf } from '@/lib/survey/comment/rules'
import { standingNames } from '@/lib/survey/exclusion/labels'
import { groupsOnPage, type MarkCounts, type MarkedGroup } from '@/lib/survey/exclusion/queries'
import { type MarkedFilter, standings } from '@/lib/survey/exclusion/schema'
import { responseMarkNames, surveyWayNames } from '@/lib/survey/labels'
import type { ListedSurvey } from '@/lib/survey/queries'
import { monthName } from '@/lib/survey/result/labels'
import { decideMarked } from './actions'

type Props = {
  survey: ListedSurvey
  today: Day
  marked: { rows: MarkedGroup[]; total: number; marks: MarkCounts[] }
  filter: MarkedFilter
  page: number
  runs: boolean
  search: Record<string, string | string[] | undefined>
}

/** The marked answers, to be decided about by those who run the survey. */
export function MarkedSection({ survey, today, marked, filter, page, runs, search }: Props) {
  const { id } = survey
  const empty = marked.marks.length === 0 ? 'Tidak ada jawaban yang ditandai.' : 'Tidak ada jawaban dengan pilihan ini.'
  return (
    <section aria-labelledby="ditandai" className="grid gap-4">
      <header className="grid gap-1">
        <h2 id="ditandai" className="font-bold text-xl">
          Jawaban yang ditandai
        </h2>
        <p className="max-w-3xl text-ink-soft">
          Ditandai saat masuk karena cara datangnya, dan tetap dihitung sampai diputuskan lain. Isi jawabannya tidak ditampilkan, agar
          putusan tidak bergantung pada nilai. Satu baris diputuskan bersama. Jawaban lain tidak dapat dikeluarkan, kecuali satu bundel
          formulir utuh.
        </p>
      </header>
      {marked.marks.length > 0 ? <Filters survey={survey} today={today} filter={filter} /> : null}
      {runs ? (
        <ExclusionForm action={decideMarked} formKey={uuidv7()} surveyId={id} standing={filter.standing} rows={marked.rows} empty={empty} />
      ) : marked.rows.length === 0 ? (
        <p className="text-ink-soft">{empty}</p>
      ) : (
        <ul className={markedListLook}>
          {marked.rows.map((row) => (
            <li key={row.digest} className="flex px-4 py-3">
              <MarkedAnswers row={row} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pageSize={groupsOnPage}
        total={marked.total}
        hrefOf={(to) => `${listHref(`/survei/${id}/jawaban`, search, { page: to })}#ditandai`}
      />
    </section>
  )
}

function Filters({ survey, today, filter: { standing, mark, way, month } }: Pick<Props, 'survey' | 'today' | 'filter'>) {
  return (
    <FilterForm button="Tampilkan">
      <FilterChoice name="keadaan" label="Putusan" value={standing} options={standings.map((one) => [one, standingNames[one]] as const)} />
      <FilterChoice name="tanda" label="Tanda" value={mark ?? ''} options={[['', 'Semua tanda'], ...Object.entries(responseMarkNames)]} />
      <FilterChoice name="cara" label="Cara mengisi" value={way ?? ''} options={[['', 'Semua cara'], ...Object.entries(surveyWayNames)]} />
      <FilterChoice
        name="bulan"
        label="Bulan"
        value={month ?? ''}
        options={[['', 'Semua bulan'], ...monthsOf(survey, today).map((first) => [first, monthName(first)] as const)]}
      />
    </FilterForm>
  )
}
