import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AnnexView } from '@/components/plan/annex-view'
import { BehaviourView } from '@/components/plan/behaviour-view'
import { ClarityLine } from '@/components/plan/clarity-line'
import { CommentThread } from '@/components/plan/comment-thread'
import { FairnessQuestions } from '@/components/plan/fairness-questions'
import { PlanBadge } from '@/components/plan/plan-badge'
import { PlanConsent } from '@/components/plan/plan-consent'
import { PlanHistory } from '@/components/plan/plan-history'
import { PlanParties } from '@/components/plan/plan-parties'
import { PlanSteps } from '@/components/plan/plan-steps'
import { RecordingNotice } from '@/components/plan/recording-notice'
import { SignedCopiesView } from '@/components/plan/signed-copies'
import { TakeAlong } from '@/components/plan/take-along'
import { VersionLinks } from '@/components/plan/version-links'
import { WordingFindings } from '@/components/plan/wording-findings'
import { WorkResults } from '@/components/plan/work-results'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay, formatMoment } from '@/lib/format'
import type { ClarityNote } from '@/lib/plan/clarity/rules'
import type { PlanContent } from '@/lib/plan/content/queries'
import { type Dialog, findDialog } from '@/lib/plan/dialog/queries'
import { type Topic, threadsOnWhole } from '@/lib/plan/dialog/rules'
import { findPlanQuestions, type PlanQuestions } from '@/lib/plan/fairness/question/queries'
import { planDoneSentences, planFormNames, planVersionStateNames } from '@/lib/plan/labels'
import { findPlan, type PlanReading } from '@/lib/plan/reading/queries'
import { describeScanRefusal } from '@/lib/plan/signed/labels'
import { findSignedCopies } from '@/lib/plan/signed/queries'
import { type CheckedPlan, findPlanWording } from '@/lib/plan/wording/queries'
import { answer as answerFairness, ask, setAside, takeBack } from '../../kewajaran/actions'
import { TeamsOfPlan } from '../../tim/teams-of-plan'
import { agree, giveBack, revise, withdraw } from '../actions'
import { PlanLife } from '../plan-life'
import { answer, clear, settle, write } from './dialog/actions'

export const metadata: Metadata = { title: 'SKP' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ versi?: string; sudah?: string } & Record<string, string | undefined>>
}

export default async function PlanPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const { versi, sudah = '' } = search
  const number = versi === undefined ? null : z.coerce.number().int().catch(0).parse(versi)
  const plan = z.uuid().safeParse(id).success ? await findPlan(actor, id, number) : null
  if (!plan) notFound()
  const [dialog, checked, asked, signed] = await Promise.all([
    findDialog(actor, id),
    findPlanWording(actor, id),
    findPlanQuestions(actor, id),
    findSignedCopies(actor, id),
  ])
  const { shown, versions, year, parties } = plan
  const holder = parties.find(({ role }) => role === 'EMPLOYEE')
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <h1 className="font-bold text-3xl tracking-tight">
          SKP {year}: {holder?.name}
        </h1>
        <PlanBadge standing={shown.state} />
        <p className="max-w-3xl text-ink-soft">
          {planFormNames[plan.form]} · {formatDay(plan.startsOn)} sampai {formatDay(plan.endsOn)}
          {plan.governmentName ? ` · ${plan.governmentName}` : ''}
        </p>
        <VersionLinks
          path={`/skp/${id}?`}
          shown={shown.number}
          versions={versions.map((one) => ({
            key: one.number,
            label: `Versi ${one.number}, ${planVersionStateNames[one.state].toLowerCase()}`,
          }))}
        />
      </header>
      {Object.hasOwn(planDoneSentences, sudah) ? <Notice>{planDoneSentences[sudah]}</Notice> : null}
      <Returned shown={shown} />
      <RecordingNotice recording={plan.recording} year={year} />
      <PlanLife actor={actor} planId={id} />
      <PlanSteps
        plan={plan}
        newest={shown.number === versions[0]?.number}
        actions={{ agree, withdraw, return: giveBack, revise }}
        formKey={uuidv7()}
      />
      <div className="grid gap-4">
        <PlanParties parties={parties} settled={shown.state === 'AGREED'} />
        <PlanConsent plan={plan} />
      </div>
      <ChangeLinks plan={plan} />
      {shown.content ? (
        <TakeAlong
          planId={id}
          number={shown.number}
          mayCopy={versions.some(({ state }) => state === 'AGREED') && (plan.isOwner || actor.prepares.has(holder?.personId ?? ''))}
        />
      ) : null}
      {shown.content ? <Content plan={plan} content={shown.content} dialog={dialog} judged={{ checked, asked }} /> : null}
      {shown.content ? <TeamsOfPlan actor={actor} planId={id} results={shown.content.workResults} /> : null}
      {signed ? (
        <SignedCopiesView
          planId={id}
          number={shown.state === 'AGREED' ? shown.number : null}
          signed={signed}
          formKey={uuidv7()}
          error={describeScanRefusal(search)}
        />
      ) : null}
      <PlanHistory versions={versions} />
    </div>
  )
}

/** Why it was returned, while it is being mended. */
function Returned({ shown }: Pick<PlanReading, 'shown'>) {
  const last = shown.state === 'RETURNED' ? shown.steps.findLast(({ toState }) => toState === 'RETURNED') : undefined
  if (!last) return null
  return (
    <div className="grid gap-1 rounded-xl border border-bad bg-bad-ground p-4">
      <p className="font-semibold text-bad">
        Dikembalikan {last.by ? `oleh ${last.by}, ` : ''}
        {formatMoment(last.at)}
      </p>
      <p className="whitespace-pre-line">{last.reason}</p>
    </div>
  )
}

function ChangeLinks({ plan: { id, shown, earlier } }: { plan: PlanReading }) {
  if (earlier.number === null && earlier.year === null) return null
  const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
  return (
    <p className="flex flex-wrap gap-x-6 print:hidden">
      {earlier.number === null ? null : (
        <Link href={`/skp/${id}/beda?dari=${earlier.number}&ke=${shown.number}`} className={link}>
          Lihat perubahan dari versi sebelumnya
        </Link>
      )}
      {earlier.year === null ? null : (
        <Link href={`/skp/${id}/beda?dari=lalu&ke=${shown.number}`} className={link}>
          Lihat perubahan dari SKP {earlier.year}
        </Link>
      )}
    </p>
  )
}

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
function Content({ plan, content, dialog, judged }: { plan: PlanReading; content: PlanContent; dialog: Dialog | null; judged: Judged }) {
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

function PageSections({ hasAnnexes, hasDialog }: { hasAnnexes: boolean; hasDialog: boolean }) {
  const sections = [
    ['hasil-kerja', 'Hasil kerja'],
    ['perilaku', 'Perilaku kerja'],
    ...(hasAnnexes ? [['lampiran', 'Lampiran']] : []),
    ...(hasDialog ? [['dialog', 'Dialog kinerja']] : []),
    ['riwayat', 'Riwayat'],
  ] as const
  return (
    <nav aria-label="Isi halaman" className="print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 border-line border-y py-1">
        {sections.map(([anchor, title]) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
