import { Badge } from '@/components/ui/badge'
import { planStandingNames } from '@/lib/plan/labels'
import type { PlanStanding } from '@/lib/plan/overview/queries'

const tones = { NONE: 'warn', DRAFT: 'plain', SUBMITTED: 'warn', RETURNED: 'bad', AGREED: 'good' } as const

/** Where an SKP stands. `number` is that of the agreed version in force while a newer one is being written. */
export function PlanBadge({ standing, number = null }: { standing: PlanStanding; number?: number | null }) {
  return (
    <span className="inline-flex flex-wrap gap-2 whitespace-nowrap">
      {standing !== 'AGREED' && number !== null ? <Badge tone="good">Versi {number} berlaku</Badge> : null}
      <Badge tone={tones[standing]}>
        {standing !== 'AGREED' && number !== null ? `Perubahan: ${planStandingNames[standing].toLowerCase()}` : planStandingNames[standing]}
      </Badge>
    </span>
  )
}
