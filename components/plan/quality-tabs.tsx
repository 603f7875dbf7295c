import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/actor'
import { mayFollowWordings } from '@/lib/plan/quality/policy'

const addresses = { pemahaman: '/skp/pemahaman', rumusan: '/skp/pemahaman/rumusan' } as const

/** How the SKP of units are understood and worded, for those who may follow both. */
export function QualityTabs({ actor, here }: { actor: Actor; here: keyof typeof addresses }) {
  if (!mayFollowWordings(actor)) return null
  const tabs = [
    { name: 'Pemahaman ekspektasi', href: addresses.pemahaman },
    { name: 'Mutu rumusan', href: addresses.rumusan },
  ]
  return <Tabs tabs={tabs} here={addresses[here]} />
}
