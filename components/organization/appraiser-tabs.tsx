import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { formatNumber } from '@/lib/format'

export const appraiserTabs = ['tanpa', 'kosong', 'daftar'] as const
export type AppraiserTab = (typeof appraiserTabs)[number]

/** Requests have a page of their own, for HR alone. */
export type AppraiserPart = AppraiserTab | 'permohonan'

const names: Record<AppraiserPart, string> = {
  tanpa: 'Tanpa pejabat penilai',
  kosong: 'Jabatan kepala yang kosong',
  daftar: 'Daftar pejabat penilai',
  permohonan: 'Permohonan perbaikan',
}

/** The parts of the page on appraisers, each an address of its own, with how much there is to do. */
export function AppraiserTabs({ here, counts }: { here: AppraiserPart; counts: Partial<Record<AppraiserPart, number>> }) {
  const parts: readonly AppraiserPart[] = counts.permohonan === undefined ? appraiserTabs : [...appraiserTabs, 'permohonan']
  return (
    <nav aria-label="Bagian" className="border-line border-b">
      <ul className="flex flex-wrap gap-x-2">
        {parts.map((tab) => (
          <li key={tab}>
            <Link
              href={tab === 'permohonan' ? '/pegawai/penilai/permohonan' : `/pegawai/penilai?bagian=${tab}`}
              aria-current={tab === here ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center gap-2 border-transparent border-b-3 px-3 font-semibold text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-accent"
            >
              {names[tab]}
              {counts[tab] === undefined ? null : <Badge tone={counts[tab] > 0 ? 'warn' : 'plain'}>{formatNumber(counts[tab])}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
