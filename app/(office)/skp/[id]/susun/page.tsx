import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { CarriedTargets } from '@/components/plan/carried-targets'
import { CommentThread } from '@/components/plan/comment-thread'
import { FormChoice } from '@/components/plan/form-choice'
import { Guide } from '@/components/plan/guide'
import { RecordingNotice } from '@/components/plan/recording-notice'
import { type EditorDesk, ResultEditor } from '@/components/plan/result-editor'
import { BlankDraftWays } from '@/components/plan/start-choices'
import { SubmitPanel } from '@/components/plan/submit-panel'
import { TextsForm } from '@/components/plan/texts-form'
import { WordingFindings } from '@/components/plan/wording-findings'
import { WorkResultForm } from '@/components/plan/work-result-form'
import { WritingHeading } from '@/components/plan/writing-heading'
import { WritingOverview } from '@/components/plan/writing-overview'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { findWritingChoices } from '@/lib/plan/content/choices/queries'
import { findDialog } from '@/lib/plan/dialog/queries'
import { threadsOnWhole } from '@/lib/plan/dialog/rules'
import { planDoneSentences } from '@/lib/plan/labels'
import { findPlanToWrite } from '@/lib/plan/reading/queries'
import { findBeginning } from '@/lib/plan/start/queries'
import { findUnsent } from '@/lib/plan/unsent/queries'
import { partOf } from '@/lib/plan/unsent/rules'
import { findPlanWording } from '@/lib/plan/wording/queries'
import { setAside, takeBack } from '../../../kewajaran/actions'
import { RolesForYou } from '../../../peran-hasil/roles-for-you'
import { chooseForm, saveAnnexes, saveExpectations, saveWorkResult, submit } from '../../actions'
import { beginFrom } from '../../mulai/actions'
import { PlanLife } from '../../plan-life'
import { settle, write } from '../dialog/actions'
import { annexTexts, behaviourTexts, deskOf } from './desk'

export const metadata: Metadata = { title: 'Susun SKP' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sudah?: string; lanjut?: string; buang?: string }> }

export default async function WritePlan({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { sudah = '', lanjut = '', buang = '' } = await searchParams
  if (!z.uuid().safeParse(id).success) notFound()
  const [plan, choices, unsent, checked, dialog] = await Promise.all([
    findPlanToWrite(actor, id),
    findWritingChoices(actor, id),
    findUnsent(actor, id),
    findPlanWording(actor, id),
    findDialog(actor, id),
  ])
  if (!plan || !choices) redirect(`/skp/${id}`)
  const beginning =
    plan.number === 1 && plan.content.workResults.length === 0 ? await findBeginning(actor, plan.holdingId, plan.year) : null
  const advice = checked && { checked, actions: { setAside, takeBack }, from: 'susun' as const, newKey: uuidv7 }
  const talk = { planId: id, dialog, from: 'susun' as const, actions: { write, settle }, newKey: uuidv7 }
  const desk: EditorDesk = {
    ...deskOf(plan, choices, { unsent, lanjut, buang }),
    besideResult: (workResultId) => <CommentThread {...talk} topic={{ workResultId, indicatorId: null }} on={null} />,
    besideIndicator: (indicatorId) => (
      <>
        {advice ? <WordingFindings id={indicatorId} desk={advice} /> : null}
        <CommentThread {...talk} topic={{ workResultId: null, indicatorId }} on={null} />
      </>
    ),
  }
  const { workResults } = plan.content
  const shownIds = workResults.flatMap((result) => [result.id, ...result.indicators.map((indicator) => indicator.id)])
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,56rem)_17rem] xl:gap-10">
      <WritingOverview results={workResults} faults={plan.faults} />
      <div className="grid min-w-0 gap-8">
        <WritingHeading plan={plan} />
        {Object.hasOwn(planDoneSentences, sudah) ? <Notice>{planDoneSentences[sudah]}</Notice> : null}
        <RecordingNotice recording={plan.recording} year={plan.year} />
        <PlanLife actor={actor} planId={id} />
        <CarriedTargets rows={plan.carried} startsOn={plan.startsOn} endsOn={plan.endsOn} />
        {plan.form !== 'LEADER' && plan.number === 1 && plan.isOwner ? (
          <FormChoice
            key={plan.form}
            values={{ planId: id, revision: String(plan.revision) }}
            formKey={uuidv7()}
            action={chooseForm}
            form={plan.form}
          />
        ) : null}
        {beginning?.isBlank ? (
          <BlankDraftWays planId={id} {...{ beginning, beginFrom }} keys={beginning.sources.map(() => uuidv7())} />
        ) : null}
        <RolesForYou actor={actor} year={plan.year} planId={id} />
        <section aria-labelledby="hasil-kerja" className="grid gap-4">
          <h2 id="hasil-kerja" className="font-bold text-xl">
            Hasil kerja
          </h2>
          <Guide about="rhk" />
          <Guide about="iki" />
          <Guide about="target" />
          <ol className="grid gap-4 empty:hidden">
            {workResults.map((result, index) => (
              <ResultEditor key={result.id} {...{ result, desk }} place={index + 1} />
            ))}
          </ol>
          <WorkResultForm
            {...{ supports: desk.supports, weighed: desk.weighed, action: saveWorkResult, result: null }}
            editing={desk.editing(partOf.workResult(null))}
            open={workResults.length === 0}
          />
        </section>
        <section aria-labelledby="perilaku" className="grid gap-4">
          <h2 id="perilaku" className="font-bold text-xl">
            Perilaku kerja
          </h2>
          <p className="text-ink-soft">
            Tulis ekspektasi khusus pimpinan yang dibahas dalam dialog kinerja. Boleh dikosongkan: panduan perilaku tetap berlaku.
          </p>
          <Guide about="perilaku" />
          <TextsForm
            action={saveExpectations}
            editing={desk.editing(partOf.expectations)}
            texts={behaviourTexts(plan)}
            rows={2}
            button="Simpan ekspektasi"
          />
        </section>
        <section aria-labelledby="lampiran" className="grid gap-4">
          <h2 id="lampiran" className="font-bold text-xl">
            Lampiran
          </h2>
          <p className="text-ink-soft">Satu baris untuk satu hal. Boleh dikosongkan selama belum dibahas.</p>
          <Guide about="lampiran" />
          <TextsForm
            action={saveAnnexes}
            editing={desk.editing(partOf.annexes)}
            texts={annexTexts(plan)}
            rows={4}
            button="Simpan lampiran"
          />
        </section>
        {dialog ? (
          <section aria-labelledby="dialog" className="grid gap-4">
            <h2 id="dialog" className="scroll-mt-24 font-bold text-xl">
              Dialog kinerja
            </h2>
            <CommentThread
              {...talk}
              threads={threadsOnWhole(dialog.threads, new Set(shownIds))}
              topic={{ workResultId: null, indicatorId: null }}
              on="SKP ini"
            />
          </section>
        ) : null}
        <SubmitPanel plan={plan} action={submit} editing={desk.editing(partOf.submission)} />
      </div>
    </div>
  )
}
