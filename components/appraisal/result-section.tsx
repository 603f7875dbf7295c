import { TeamFeedbackList } from '@/components/plan/team-feedback-list'
import { IndicatorProgress } from '@/components/progress/indicator-progress'
import type { AppraisalReading, Feedback } from '@/lib/appraisal/detail/queries'
import { workResultCategoryNames } from '@/lib/plan/labels'
import { ratingNames } from '@/lib/rule/labels'

/** Each RHK with its realisation, achievement and feedback, and the feedback on each BerAKHLAK value. */
export function ResultSection({ reading }: { reading: AppraisalReading }) {
  const { plan, progress, resultFeedback, behaviourFeedback, teamFeedback, fields, guide, recordedLater, facts } = reading
  const values = guide.body.values.flatMap(({ key, name }) => {
    const feedback = behaviourFeedback.get(key)
    const expectation = plan.content.expectations.find(({ valueKey }) => valueKey === key)?.text
    return feedback || expectation ? [{ key, name, feedback, expectation }] : []
  })
  return (
    <>
      <section aria-labelledby="hasil" className="grid gap-6">
        <div className="grid gap-1">
          <h2 id="hasil" className="font-bold text-xl">
            Hasil kerja dan realisasinya
          </h2>
          <p className="text-ink-soft">
            SKP versi {plan.number}, realisasi sampai akhir {reading.periodName}.
            {recordedLater > 0 ? ` ${recordedLater} angka direkam setelah hasil disampaikan, jadi tidak dihitung di sini.` : ''}
          </p>
        </div>
        {plan.content.workResults.map(({ id, position, category, text, indicators }) => (
          <div key={id} className="grid gap-4">
            <h3 className="font-semibold text-lg">
              <span className="block font-normal text-ink-soft text-sm">
                {workResultCategoryNames[category]} {position}
              </span>
              {text}
            </h3>
            <FeedbackView feedback={resultFeedback.get(id)} />
            <TeamFeedbackList feedback={teamFeedback.filter(({ workResultId }) => workResultId === id)} withRating={fields.feedback} />
            <ul className="grid gap-4">
              {indicators.map((indicator) => (
                <IndicatorProgress
                  key={indicator.id}
                  indicator={indicator}
                  progress={progress}
                  sources={reading.sources}
                  recordHref={null}
                />
              ))}
            </ul>
          </div>
        ))}
      </section>
      {values.length > 0 ? (
        <section aria-labelledby="perilaku" className="grid gap-4">
          <h2 id="perilaku" className="font-bold text-xl">
            Perilaku kerja
          </h2>
          <ul className="grid gap-4 sm:grid-cols-2">
            {values.map(({ key, name, feedback, expectation }) => (
              <li key={key} className="grid content-start gap-2 rounded-xl border border-line bg-surface p-5">
                <h3 className="font-semibold">{name}</h3>
                {expectation ? <p className="text-ink-soft">Ekspektasi khusus: {expectation}</p> : null}
                <FeedbackView feedback={feedback} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {facts.state === 'DRAFT' ? null : (
        <p className="text-ink-soft text-sm">Rating per RHK dan per nilai hanya membantu pejabat penilai; tidak dijumlahkan.</p>
      )}
    </>
  )
}

function FeedbackView({ feedback }: { feedback: Feedback | undefined }) {
  if (!feedback) return null
  return (
    <div className="grid gap-1 border-accent border-l-4 pl-4">
      <p className="text-ink-soft text-sm">Umpan balik{feedback.rating ? `: ${ratingNames[feedback.rating]}` : ''}</p>
      {feedback.text ? <p className="whitespace-pre-line">{feedback.text}</p> : null}
    </div>
  )
}
