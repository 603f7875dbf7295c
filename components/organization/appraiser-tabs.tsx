import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'
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
  const tabs = parts.map((tab) => ({
    name: names[tab],
    href: addressOf(tab),
    beside: counts[tab] === undefined ? null : <Badge tone={counts[tab] > 0 ? 'warn' : 'plain'}>{formatNumber(counts[tab])}</Badge>,
  }))
  return <Tabs tabs={tabs} here={addressOf(here)} />
}

function addressOf(tab: AppraiserPart): string {
  return tab === 'permohonan' ? '/pegawai/penilai/permohonan' : `/pegawai/penilai?bagian=${tab}`
}
