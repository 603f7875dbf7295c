import { Link } from '@/components/ui/link'
import { formatNumber } from '@/lib/format'
import type { SurveyResult } from '@/lib/survey/result/group/queries'
import { sampleSentence } from '@/lib/survey/result/labels'
import type { SurveyFigures } from '@/lib/survey/result/queries'
import { isNarrowed, type ResultFilter } from '@/lib/survey/result/schema'

type Props = { result: SurveyResult; figures: SurveyFigures; filter: Omit<ResultFilter, 'rinci'>; readsRows: boolean }

/** How many answers the figures are made of, and how many not, each with the way to the answers themselves. */
export function Counted({ result, figures, filter, readsRows }: Props) {
  const { tally, marked, excluded, notCounted } = figures
  const href = `/survei/${result.survey.id}/jawaban`
  return (
    <div className="grid grid-cols-1 gap-1">
      <p>
        {formatNumber(tally.n)} kuesioner dihitung. {sampleSentence(tally.n, usersOf(result, filter), result.survey.state === 'CLOSED')}
      </p>
      <ul className="flex flex-wrap gap-x-6 text-ink-soft">
        <Count count={marked} href={`${href}#ditandai`} name="ditandai, tetap dihitung" />
        <Count count={excluded} href={`${href}#riwayat`} name="dikeluarkan dengan keputusan" />
        <Count count={notCounted} href={`${href}#masuk`} name="tidak dihitung karena terlalu sedikit terisi" />
      </ul>
      {readsRows && tally.n > 0 && (result.survey.state === 'CLOSED' || result.whole >= result.smallest) ? (
        <p>
          <Link href={`${href}/tabulasi`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            Tabulasi per responden dan unsur
          </Link>
        </p>
      ) : null}
    </div>
  )
}

function Count({ count, href, name }: { count: number; href: string; name: string }) {
  const words = `${formatNumber(count)} ${name}`
  return (
    <li>
      {count === 0 ? (
        <span className="inline-flex min-h-11 items-center">{words}</span>
      ) : (
        <Link href={href} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          {words}
        </Link>
      )}
    </li>
  )
}

/** Users of the services that are shown; null where the figures are narrowed by more than a service, or nobody said. */
export function usersOf({ survey, targets }: SurveyResult, filter: Omit<ResultFilter, 'rinci'>): number | null {
  const { layanan, ...others } = filter
  if (isNarrowed(others)) return null
  return layanan ? (targets.find(({ serviceId }) => serviceId === layanan)?.users ?? null) : survey.serviceUsers
}
