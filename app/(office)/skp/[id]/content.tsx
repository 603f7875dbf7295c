import { v7 as uuidv7 } from 'uuid'
import { AnnexView } from '@/components/plan/annex-view'
import { BehaviourView } from '@/components/plan/behaviour-view'
import { CarriedTargets } from '@/components/plan/carried-targets'
import { ClarityLine } from '@/components/plan/clarity-line'
import { CommentThread } from '@/components/plan/comment-thread'
import { FairnessQuestions } from '@/components/plan/fairness-questions'
import { PageSections } from '@/components/plan/page-sections'
import { WordingFindings } from '@/components/plan/wording-findings'
import { WorkResults } from '@/components/plan/work-results'
import type { ClarityNote } from '@/lib/plan/clarity/rules'
import type { PlanContent } from '@/lib/plan/content/queries'
import type { Dialog } from '@/lib/plan/dialog/queries'
import { type Topic, threadsOnWhole } from '@/lib/plan/dialog/rules'
import type { PlanQuestions } from '@/lib/plan/fairness/question/queries'
import type { PlanReading } from '@/lib/plan/reading/queries'
import type { CheckedPlan } from '@/lib/plan/wording/queries'
import { answer as answerFairness, ask, setAside, takeBack } from '../../kewajaran/actions'
import { answer, clear, settle, write } from './dialog/actions'

type Judged = { checked: CheckedPlan | null; asked: PlanQuestions | null }

/** What the checker says about an indicator while the SKP is weighed, and whether it was questioned. */
function JudgedIndicator({ id, checked, asked, isCurrent }: Judged & { id: string; isCurrent: boolean }) {
  const isWeighed = isCurrent && asked?.state === 'SUBMITTED'
  return (
    <div className="grid gap-2 empty:hidden print:hidden">
      {checked && isWeighed ? (
        <WordingFindings id={id} desk={{ checked, actions: { setAside, takeBack }, from: 'baca', newKey: uuidv7 }} />
      ) : null}
      {asked ? (
        <FairnessQuestions
          id={id}
          desk={{ asked: { ...asked, mayAsk: asked.mayAsk && isCurrent }, actions: { ask, answer: answerFairness }, newKey: uuidv7 }}
        />
      ) : null}
    </div>
  )
}

/** What the shown version says, with the dialog and the marks of clarity in place. */
export function PlanContentView({
  plan,
  content,
  dialog,
  judged,
}: {
  plan: PlanReading
  content: PlanContent
  dialog: Dialog | null
  judged: Judged
}) {
  const { id, form, names, chains, values, marks, clarity } = plan
  const open = dialog && { ...dialog, mayWrite: dialog.mayWrite && plan.isCurrent }
  const talk = (topic: Topic, on: string) => (
    <CommentThread planId={id} dialog={open} topic={topic} from="baca" actions={{ write, settle }} newKey={uuidv7} on={on} />
  )
  const mark = (one: ClarityNote | undefined) => (
    <ClarityLine planId={id} note={one} may={clarity} actions={{ answer, clear }} newKey={uuidv7} />
  )
  const ids = content.workResults.flatMap((result) => [result.id, ...result.indicators.map((indicator) => indicator.id)])
  return (
    <>
      <PageSections hasAnnexes={Object.values(content.annexes).some((lines) => lines.length > 0)} hasDialog={dialog !== null} />
      <CarriedTargets rows={plan.carried} startsOn={plan.startsOn} endsOn={plan.endsOn} />
      <WorkResults
        results={content.workResults}
        {...{ chains, form, names }}
        beside={{
          result: (workResultId) => (
            <>
              {mark(marks.find((one) => one.workResultId === workResultId))}
              {talk({ workResultId, indicatorId: null }, 'RHK ini')}
            </>
          ),
          indicator: (indicatorId) => (
            <div className="flex flex-wrap items-start gap-x-6 gap-y-2 *:min-w-0 *:has-[[open]]:basis-full">
              {talk({ workResultId: null, indicatorId }, 'indikator ini')}
              <JudgedIndicator id={indicatorId} {...judged} isCurrent={plan.isCurrent} />
            </div>
          ),
        }}
      />
      <BehaviourView
        values={values}
        expectations={content.expectations}
        beside={(key) => mark(marks.find(({ valueKey }) => valueKey === key))}
      />
      <AnnexView annexes={content.annexes} />
      <WholeDialog plan={plan} dialog={open} shown={new Set(ids)} />
    </>
  )
}

function WholeDialog({ plan, dialog, shown }: { plan: PlanReading; dialog: Dialog | null; shown: ReadonlySet<string> }) {
  if (!dialog) return null
  const threads = threadsOnWhole(dialog.threads, shown)
  return (
    <section aria-labelledby="dialog" className="grid gap-4 print:hidden">
      <h2 id="dialog" className="scroll-mt-24 font-bold text-xl">
        Dialog kinerja
      </h2>
      <p className="max-w-3xl text-ink-soft">
        Catatan tentang SKP ini secara keseluruhan. Catatan pada satu RHK atau indikator ada di samping bagiannya.
      </p>
      {threads.length === 0 && !dialog.mayWrite ? <p>Belum ada catatan.</p> : null}
      <CommentThread
        planId={plan.id}
        {...{ dialog, threads, on: 'SKP ini', from: 'baca', newKey: uuidv7, actions: { write, settle } }}
        topic={{ workResultId: null, indicatorId: null }}
      />
    </section>
  )
}
