import { formatMoment } from '@/lib/format'
import type { PlanReading } from '@/lib/plan/reading/queries'

/** Who agreed by name and when: the employee by submitting, the pejabat penilai by agreeing; and who drafted it for the employee. */
export function PlanConsent({ plan: { shown, parties, preparedBy } }: { plan: Pick<PlanReading, 'shown' | 'parties' | 'preparedBy'> }) {
  const nameOf = (role: 'EMPLOYEE' | 'APPRAISER') => parties.find((party) => party.role === role)?.name
  const isWithAppraiser = shown.state === 'SUBMITTED' || shown.state === 'AGREED'
  const submitted = isWithAppraiser ? shown.steps.findLast(({ toState }) => toState === 'SUBMITTED') : undefined
  const agreed = shown.state === 'AGREED' ? shown.steps.findLast(({ toState }) => toState === 'AGREED') : undefined
  const lines = [
    preparedBy ? `Disiapkan: ${preparedBy}, sebagai penyiap` : null,
    submitted ? `Disepakati pegawai: ${nameOf('EMPLOYEE') ?? submitted.by}, ${formatMoment(submitted.at)} (saat diajukan)` : null,
    agreed ? `Disepakati pejabat penilai: ${nameOf('APPRAISER') ?? agreed.by}, ${formatMoment(agreed.at)}` : null,
    agreed?.reason ?? null,
  ].filter((line) => line !== null)
  if (lines.length === 0) return null
  return (
    <ul aria-label="Kesepakatan" className="grid gap-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
