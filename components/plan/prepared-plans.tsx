import { LinkButton } from '@/components/ui/link-button'
import type { ListedPlan } from '@/lib/plan/overview/queries'
import { PlanBadge } from './plan-badge'

/** The SKP that the actor drafts for officials, as penyiap. */
export function PreparedPlans({ rows, year, mayStart }: { rows: readonly ListedPlan[]; year: number; mayStart: boolean }) {
  return (
    <section aria-labelledby="disiapkan" className="grid gap-4">
      <h2 id="disiapkan" className="font-bold text-xl">
        Anda menyiapkan SKP untuk
      </h2>
      <ul className="grid gap-4">
        {rows.map((plan) => (
          <li key={plan.holdingId} className="flex flex-wrap items-center gap-x-8 gap-y-4 rounded-xl border border-line bg-surface p-5">
            <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
              <p className="font-semibold">{plan.name}</p>
              <p className="text-ink-soft">
                {plan.postTitle}, {plan.unitName}
              </p>
              <PlanBadge standing={plan.standing} number={plan.number} />
            </div>
            <Step plan={plan} year={year} mayStart={mayStart} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Step({ plan: { planId, holdingId, standing, closing }, year, mayStart }: { plan: ListedPlan; year: number; mayStart: boolean }) {
  if (planId === null) return mayStart ? <LinkButton href={`/skp/mulai?jabatan=${holdingId}&tahun=${year}`}>Mulai SKP</LinkButton> : null
  const isOpen = closing === null && (standing === 'DRAFT' || standing === 'RETURNED')
  return <LinkButton href={isOpen ? `/skp/${planId}/susun` : `/skp/${planId}`}>{isOpen ? 'Lanjutkan' : 'Buka'}</LinkButton>
}
