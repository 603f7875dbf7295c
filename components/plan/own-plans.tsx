import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { Due } from '@/components/ui/due'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format'
import type { Block } from '@/lib/plan/block/rules'
import { endedWithoutAgreement } from '@/lib/plan/closing/labels'
import { planClosingNames } from '@/lib/plan/labels'
import type { OwnPlan } from '@/lib/plan/overview/queries'
import { BlockedPanel } from './blocked-panel'
import { PlanBadge } from './plan-badge'

type Props = {
  rows: readonly OwnPlan[]
  /** Why each does not go on, by post. */
  blocks: ReadonlyMap<string, readonly Block[]>
  year: number
  today: Day
  keys: readonly string[]
  start: FormAction
  mayStart: boolean
}

/** The actor's posts of a year with the SKP for each, where it stands and what to do next. */
export function OwnPlans({ rows, blocks, year, today, keys, start, mayStart }: Props) {
  return (
    <section aria-labelledby="milik-sendiri" className="grid gap-4">
      <h2 id="milik-sendiri" className="font-bold text-xl">
        SKP Anda tahun {year}
      </h2>
      {rows.length === 0 ? (
        <p className="text-ink-soft">
          Tidak ada jabatan Anda yang memerlukan SKP pada tahun ini menurut data kepegawaian. Bila keliru, hubungi pengelola kinerja unit
          Anda.
        </p>
      ) : null}
      <ul className="grid gap-4">
        {rows.map((plan, index) => (
          <li key={plan.holdingId} className="grid gap-4 rounded-xl border border-line bg-surface p-5">
            <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
              <Standing plan={plan} today={today} />
              <Step plan={plan} {...{ year, start, mayStart }} formKey={keys[index] ?? ''} />
            </div>
            {plan.held ? <AppraiserLine plan={plan} /> : null}
            <BlockedPanel blocks={blocks.get(plan.holdingId) ?? []} own />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Standing({ plan, today }: { plan: OwnPlan; today: Day }) {
  const { postTitle, unitName, standing, number, dueOn, closing, endsOn, unagreed } = plan
  return (
    <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
      <p className="font-semibold">{postTitle}</p>
      <p className="text-ink-soft">{unitName}</p>
      <PlanBadge standing={standing} number={number} />
      {closing && endsOn ? (
        <p className="flex flex-wrap items-center gap-2 text-ink-soft">
          <Badge tone="plain">{planClosingNames[closing]}</Badge> Ditutup {formatDay(endsOn)}
          {unagreed ? `, ${endedWithoutAgreement}` : ''}
        </p>
      ) : (
        <p className="text-ink-soft">{nextSentence[standing]}</p>
      )}
      {dueOn ? <Due on={dueOn} today={today} /> : null}
    </div>
  )
}

type StepProps = { plan: OwnPlan; year: number; start: FormAction; mayStart: boolean; formKey: string }

function Step({ plan: { planId, holdingId, standing, closing, sources }, year, start, mayStart, formKey }: StepProps) {
  const isOpen = closing === null && (standing === 'DRAFT' || standing === 'RETURNED')
  if (planId !== null)
    return <LinkButton href={isOpen ? `/skp/${planId}/susun` : `/skp/${planId}`}>{isOpen ? 'Lanjutkan' : 'Buka'}</LinkButton>
  if (!mayStart) return null
  const choices = `/skp/mulai?jabatan=${holdingId}&tahun=${year}`
  if (sources > 0) return <LinkButton href={choices}>Mulai SKP</LinkButton>
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <ActionButton action={start} values={{ holdingId, year: String(year) }} formKey={formKey} tone="main">
        Susun SKP
      </ActionButton>
      <Link href={choices} className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
        Cara lain memulai
      </Link>
    </div>
  )
}

function AppraiserLine({ plan: { holdingId, appraiserName } }: { plan: OwnPlan }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 border-line border-t pt-3">
      <span>
        Pejabat penilai: <span className="font-semibold">{appraiserName ?? 'belum ditetapkan'}</span>
      </span>
      <Link href={`/skp/penilai?jabatan=${holdingId}`} className="text-accent underline underline-offset-4">
        {appraiserName ? 'Salah? Minta perbaikan' : 'Minta pejabat penilai'}
      </Link>
    </p>
  )
}

const nextSentence: Record<OwnPlan['standing'], string> = {
  NONE: 'SKP untuk jabatan ini belum disusun.',
  DRAFT: 'Lengkapi, lalu ajukan kepada pejabat penilai Anda.',
  SUBMITTED: 'Menunggu pejabat penilai Anda.',
  RETURNED: 'Pejabat penilai meminta perbaikan. Baca alasannya, perbaiki, lalu ajukan lagi.',
  AGREED: 'Sudah disepakati dan berlaku.',
}
