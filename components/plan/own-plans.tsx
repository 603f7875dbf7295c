import { ActionButton } from '@/components/ui/action-button'
import { Due } from '@/components/ui/due'
import { LinkButton } from '@/components/ui/link-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import type { OwnPlan } from '@/lib/plan/overview/queries'
import { PlanBadge } from './plan-badge'

type Props = {
  rows: readonly OwnPlan[]
  year: number
  today: Day
  keys: readonly string[]
  start: FormAction
  mayStart: boolean
}

/** The actor's posts of a year with the SKP for each, where it stands and what to do next. */
export function OwnPlans({ rows, year, today, keys, start, mayStart }: Props) {
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
        {rows.map(({ holdingId, planId, postTitle, unitName, standing, number, dueOn }, index) => (
          <li key={holdingId} className="flex flex-wrap items-center gap-x-8 gap-y-4 rounded-xl border border-line bg-surface p-5">
            <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
              <p className="font-semibold">{postTitle}</p>
              <p className="text-ink-soft">{unitName}</p>
              <PlanBadge standing={standing} number={number} />
              <p className="text-ink-soft">{nextSentence[standing]}</p>
              {dueOn ? <Due on={dueOn} today={today} /> : null}
            </div>
            {planId !== null ? (
              <LinkButton href={standing === 'DRAFT' || standing === 'RETURNED' ? `/skp/${planId}/susun` : `/skp/${planId}`}>
                {standing === 'DRAFT' || standing === 'RETURNED' ? 'Lanjutkan' : 'Buka'}
              </LinkButton>
            ) : mayStart ? (
              <ActionButton action={start} values={{ holdingId, year: String(year) }} formKey={keys[index] ?? ''} tone="main">
                Susun SKP
              </ActionButton>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const nextSentence: Record<OwnPlan['standing'], string> = {
  NONE: 'SKP untuk jabatan ini belum disusun.',
  DRAFT: 'Lengkapi, lalu ajukan kepada pejabat penilai Anda.',
  SUBMITTED: 'Menunggu pejabat penilai Anda.',
  RETURNED: 'Pejabat penilai meminta perbaikan. Baca alasannya, perbaiki, lalu ajukan lagi.',
  AGREED: 'Sudah disepakati dan berlaku.',
}
