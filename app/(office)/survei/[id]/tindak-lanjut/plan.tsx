import { BeforeAfter, FollowUpList } from '@/components/survey/follow-up-list'
import { Link } from '@/components/ui/link'
import type { Day } from '@/lib/day'
import type { FollowUpLine, UnsurProgress } from '@/lib/survey/follow-up/queries'
import { progressKey, weakestFirst } from '@/lib/survey/follow-up/rules'
import type { ListedSurvey } from '@/lib/survey/queries'
import { tooFewSentence } from '@/lib/survey/result/labels'
import type { SurveyFigures } from '@/lib/survey/result/queries'

type Props = {
  survey: ListedSurvey
  figures: SurveyFigures
  lines: readonly FollowUpLine[]
  progress: ReadonlyMap<string, UnsurProgress>
  mayPlan: boolean
  today: Day
}

const nothing: UnsurProgress = { before: null, after: null, next: null }

/** The rencana tindak lanjut, unsur by unsur, the weakest first. */
export function PlanSection({ survey: { id, period }, figures: { elements, tally, smallest }, lines, progress, mayPlan, today }: Props) {
  const of = (key: string) => progress.get(progressKey(id, key)) ?? nothing
  const order = weakestFirst(elements.map(({ key }) => ({ key, figure: of(key).before })))
  const keys = new Set([...order, ...lines.map(({ unsur }) => unsur)])
  return (
    <section aria-labelledby="rencana" className="grid gap-4">
      <h2 id="rencana" className="font-bold text-xl">
        Rencana tindak lanjut
      </h2>
      <p className="text-ink-soft">
        Unsur yang paling lemah di atas. Nilainya dibandingkan dengan survei berikutnya untuk layanan yang sama.
      </p>
      {tally.n > 0 && tally.n < smallest ? <p>{tooFewSentence(tally.n, smallest)}</p> : null}
      <ol className="grid gap-6">
        {[...keys].map((key) => {
          const own = lines.filter(({ unsur }) => unsur === key)
          const element = elements.find((one) => one.key === key)
          const name = element?.name ?? own[0]?.unsurName ?? key
          return (
            <li key={key} className="grid gap-2 border-line border-t pt-4">
              <h3 className="font-semibold text-lg">{element ? `U${element.displayNumber} ${name}` : name}</h3>
              <BeforeAfter period={period} progress={of(key)} />
              {own.length > 0 ? <FollowUpList lines={own} today={today} /> : null}
              {mayPlan && element ? (
                <p>
                  <Link
                    href={`/survei/${id}/tindak-lanjut/baru?unsur=${key}`}
                    className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
                  >
                    Rencanakan tindak lanjut <span className="sr-only">untuk {name}</span>
                  </Link>
                </p>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
