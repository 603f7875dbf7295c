import { Details } from '@/components/ui/details'
import { formatDay } from '@/lib/format'
import { holdingModeNames } from '@/lib/organization/labels'
import type { OwnHolding } from '@/lib/organization/queries'

/** A post someone holds, and who appraises them in it with the reason why. */
export function HoldingCard({ holding: { mode, title, unitName, kind, appraiser } }: { holding: OwnHolding }) {
  return (
    <li className="grid content-start gap-3 rounded-xl border border-line bg-surface p-5">
      <div>
        <p className="font-semibold">
          {mode === 'DEFINITIVE' ? '' : `${holdingModeNames[mode]} `}
          {title}
        </p>
        <p className="text-ink-soft">{unitName}</p>
      </div>
      {appraiser ? (
        <div>
          <p className="text-ink-soft text-sm">Pejabat penilai kinerja</p>
          <p className="font-semibold">{appraiser.name}</p>
          <Details className="mt-1 text-sm">
            <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent">Mengapa beliau?</summary>
            <p className="text-ink-soft">
              {appraiser.reason} Berlaku sejak {formatDay(appraiser.since)}.
            </p>
          </Details>
        </div>
      ) : kind === 'POLITICAL' ? (
        <p className="text-ink-soft">Kepala daerah bukan ASN; kinerjanya tidak dinilai di sini.</p>
      ) : (
        <p className="text-warn">Pejabat penilai belum ditetapkan. Pengelola kinerja sudah melihatnya dalam daftar mereka.</p>
      )}
    </li>
  )
}
