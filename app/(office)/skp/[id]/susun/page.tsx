import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { CommentThread } from '@/components/plan/comment-thread'
import type { Editing } from '@/components/plan/editor-form'
import { FormChoice } from '@/components/plan/form-choice'
import { Guide } from '@/components/plan/guide'
import { PlanBadge } from '@/components/plan/plan-badge'
import { RecordingNotice } from '@/components/plan/recording-notice'
import { type EditorDesk, ResultEditor } from '@/components/plan/result-editor'
import { SubmitPanel } from '@/components/plan/submit-panel'
import { type EditedText, TextsForm } from '@/components/plan/texts-form'
import { WordingFindings } from '@/components/plan/wording-findings'
import { WorkResultForm } from '@/components/plan/work-result-form'
import { WritingOverview } from '@/components/plan/writing-overview'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay, formatMoment } from '@/lib/format'
import { PlanAnnex } from '@/lib/generated/prisma/enums'
import { findWritingChoices, type WritingChoices } from '@/lib/plan/content/choices/queries'
import { annexHints } from '@/lib/plan/content/labels'
import { findDialog } from '@/lib/plan/dialog/queries'
import { threadsOnWhole } from '@/lib/plan/dialog/rules'
import { planAnnexNames, planDoneSentences, planFormNames, supportChoices } from '@/lib/plan/labels'
import { findPlanToWrite, type PlanWriting } from '@/lib/plan/reading/queries'
import { seenDigest } from '@/lib/plan/seen/rules'
import { findUnsent, type Unsent } from '@/lib/plan/unsent/queries'
import { partOf } from '@/lib/plan/unsent/rules'
import { findPlanWording } from '@/lib/plan/wording/queries'
import { setAside, takeBack } from '../../../kewajaran/actions'
import { RolesForYou } from '../../../peran-hasil/roles-for-you'
import {
  chooseForm,
  forgetTyped,
  removeIndicator,
  removeWorkResult,
  saveAnnexes,
  saveExpectations,
  saveIndicator,
  saveWorkResult,
  submit,
} from '../../actions'
import { PlanLife } from '../../plan-life'
import { settle, write } from '../dialog/actions'

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
        <Heading plan={plan} />
        {Object.hasOwn(planDoneSentences, sudah) ? <Notice>{planDoneSentences[sudah]}</Notice> : null}
        <RecordingNotice recording={plan.recording} year={plan.year} />
        <PlanLife actor={actor} planId={id} />
        {plan.form !== 'LEADER' && plan.number === 1 && plan.isOwner ? (
          <FormChoice
            key={plan.form}
            values={{ planId: id, revision: String(plan.revision) }}
            formKey={uuidv7()}
            action={chooseForm}
            form={plan.form}
          />
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
        <SubmitPanel plan={plan} action={submit} formKey={uuidv7()} />
      </div>
    </div>
  )
}

type Typing = { unsent: ReadonlyMap<string, Unsent> | null; lanjut: string; buang: string }

function deskOf(plan: PlanWriting, choices: WritingChoices, { unsent, lanjut, buang }: Typing): EditorDesk {
  const { periods, units, elements, weighed } = choices
  return {
    ...{ planId: plan.id, form: plan.form, supports: supportChoices(plan.supportable), weighed, newKey: uuidv7 },
    actions: { saveWorkResult, removeWorkResult, saveIndicator, removeIndicator },
    choices: {
      ...{ periods, from: plan.startsOn, to: plan.endsOn },
      units: units.map(({ id, name }) => ({ value: id, label: name })),
      elements: elements.map(({ key, name }) => ({ value: key, label: name })),
    },
    editing: (part, seen = ''): Editing => {
      const kept = unsent?.get(part)
      return {
        ...{ planId: plan.id, part, seen, formKey: uuidv7(), isNext: part === lanjut, dropped: part === buang },
        unsent: kept ? { fields: kept.fields, savedAt: formatMoment(kept.savedAt) } : null,
        forget: { action: forgetTyped, formKey: uuidv7() },
      }
    },
  }
}

function behaviourTexts({ values, content }: PlanWriting): EditedText[] {
  const written = new Map(content.expectations.map(({ valueKey, text }) => [valueKey, text]))
  return values.map(({ key, name, guides }) => {
    const text = written.get(key) ?? ''
    return { key, label: name, hint: guides.join('. ').concat('.'), text, seen: seenDigest(text) }
  })
}

function annexTexts({ content }: PlanWriting): EditedText[] {
  return Object.values(PlanAnnex).map((kind) => {
    const text = content.annexes[kind].join('\n')
    return { key: kind, label: planAnnexNames[kind], hint: annexHints[kind], text, seen: seenDigest(text) }
  })
}

function Heading({ plan: { id, year, number, state, form, startsOn, endsOn, reason, returned } }: { plan: PlanWriting }) {
  return (
    <header className="grid gap-3">
      <h1 className="font-bold text-3xl tracking-tight">Susun SKP {year}</h1>
      <PlanBadge standing={state} />
      <p className="text-ink-soft">
        {planFormNames[form]} · {formatDay(startsOn)} sampai {formatDay(endsOn)}
      </p>
      {number > 1 ? (
        <p>
          Versi {number}, dibuka karena: {reason}. Versi sebelumnya tetap berlaku sampai yang ini disepakati.
        </p>
      ) : null}
      {returned ? (
        <div className="grid gap-1 rounded-xl border border-bad bg-bad-ground p-4">
          <p className="font-semibold text-bad">
            Dikembalikan {returned.by ? `oleh ${returned.by}, ` : ''}
            {formatMoment(returned.at)}
          </p>
          <p className="whitespace-pre-line">{returned.reason}</p>
        </div>
      ) : null}
      <p>
        <Link href={`/skp/${id}`} className="text-accent underline underline-offset-4">
          Lihat sebagai formulir
        </Link>
      </p>
    </header>
  )
}
