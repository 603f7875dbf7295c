import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { formatNumber } from '@/lib/format'

type Tab = 'target' | 'pertanyaan'

const tabs: Record<Tab, { name: string; href: string }> = {
  target: { name: 'Target berdampingan', href: '/kewajaran' },
  pertanyaan: { name: 'Pertanyaan', href: '/kewajaran/pertanyaan' },
}

/** The parts of the fairness view; `waiting` questions are counted. */
export function FairnessTabs({ here, waiting }: { here: Tab; waiting?: number }) {
  return (
    <nav aria-label="Bagian" className="border-line border-b">
      <ul className="flex flex-wrap gap-x-2">
        {(Object.keys(tabs) as Tab[]).map((tab) => (
          <li key={tab}>
            <Link
              href={tabs[tab].href}
              aria-current={tab === here ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center gap-2 border-transparent border-b-3 px-3 font-semibold text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-accent"
            >
              {tabs[tab].name}
              {tab === 'pertanyaan' && waiting ? <Badge tone="warn">{formatNumber(waiting)}</Badge> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
