'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'

/** The navigation of narrow screens: closed on each page, opens without scripts too. */
export function Menu({ children }: { children: ReactNode }) {
  return (
    <Details key={usePathname()} className="border-line border-t lg:hidden">
      <summary className="flex min-h-12 cursor-pointer items-center px-5 font-semibold text-accent">Menu</summary>
      <div className="px-2 pt-2 pb-5">{children}</div>
    </Details>
  )
}
