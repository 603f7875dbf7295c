import { Link } from '@/components/ui/link'
import { writtenDecimal } from '@/lib/decimal'
import type { PlannedIndicator } from '@/lib/plan/content/queries'
import { realizationSourceNames } from '@/lib/plan/labels'
import type { SourceFigure } from '@/lib/progress/source/queries'
import { SourceSurveys, SurveyWaysNote } from './source-surveys'

type Props = {
  indicator: Pick<PlannedIndicator, 'source'>
  figure: SourceFigure
  /** Whether the form below takes the figure; the addresses that switch it. */
  used: boolean
  hrefs: { use: string; type: string }
}

/** What the source of an indicator says for a period, how it was found, and the choice to take it or to type. */
export function SourceFigureView({ indicator, figure, used, hrefs }: Props) {
  const { value, basis, sufficient } = figure
  const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
  return (
    <section aria-labelledby="sumber" className="grid max-w-4xl gap-3 rounded-xl border border-line bg-surface p-5">
      <h2 id="sumber" className="font-bold text-xl">
        Sumber: {realizationSourceNames[indicator.source]}
      </h2>
      {value === null ? null : (
        <p>
          <span className="font-bold text-2xl tabular-nums">{writtenDecimal(value)}</span>{' '}
          <span className="text-ink-soft">menurut data saat ini</span>
        </p>
      )}
      <p className={sufficient ? 'text-ink-soft' : ''}>{basis}</p>
      <SourceSurveys figure={figure} name={realizationSourceNames[indicator.source]} />
      <SurveyWaysNote surveys={figure.surveys} />
      {value === null ? null : (
        <p>
          {used ? (
            <Link href={hrefs.type} className={link}>
              Ketik angka sendiri
            </Link>
          ) : (
            <Link href={hrefs.use} className={link}>
              Pakai angka {writtenDecimal(value)}
            </Link>
          )}
        </p>
      )}
    </section>
  )
}
