import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'
import { formatNumber } from '@/lib/format'

const addresses = { target: '/kewajaran', pertanyaan: '/kewajaran/pertanyaan' } as const

/** The parts of the fairness view; `waiting` questions are counted. */
export function FairnessTabs({ here, waiting }: { here: keyof typeof addresses; waiting?: number }) {
  const tabs = [
    { name: 'Target berdampingan', href: addresses.target },
    { name: 'Pertanyaan', href: addresses.pertanyaan, beside: waiting ? <Badge tone="warn">{formatNumber(waiting)}</Badge> : null },
  ]
  return <Tabs tabs={tabs} here={addresses[here]} />
}
