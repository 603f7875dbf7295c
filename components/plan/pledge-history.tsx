import { formatMoment } from '@/lib/format'
import type { PledgeVersion } from '@/lib/plan/pledge/queries'

/** Who drafted and approved each version, when and why; the newest first. */
export function PledgeHistory({ versions }: { versions: readonly PledgeVersion[] }) {
  return (
    <section aria-labelledby="riwayat" className="grid gap-4">
      <h2 id="riwayat" className="font-bold text-xl">
        Riwayat
      </h2>
      <ol className="grid gap-4">
        {versions.map(({ id, number, reason, draftedBy, draftedAt, approvedBy, approvedAt, approvalNote }) => (
          <li key={id} className="grid gap-1 border-line border-l-2 pl-4">
            <h3 className="font-semibold">
              Versi {number}
              {reason ? `: ${reason}` : ''}
            </h3>
            <p className="text-ink-soft">
              Dibuka oleh {draftedBy}, {formatMoment(draftedAt)}
            </p>
            {approvedAt ? (
              <p className="text-ink-soft">
                Disetujui oleh {approvedBy}, {formatMoment(approvedAt)}
                {approvalNote ? `. Keterangan: ${approvalNote}` : ''}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
