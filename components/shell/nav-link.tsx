'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

type Props = { href: string; addresses: readonly string[]; children: ReactNode }

/** A place in the navigation; the one that the present page belongs to says so. `addresses` are those of all places. */
export function NavLink({ href, addresses, children }: Props) {
  const path = usePathname()
  const holding = addresses.filter((address) => path === address || path.startsWith(`${address}/`))
  const isHere = holding.every((address) => address.length <= href.length) && holding.includes(href)
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="flex min-h-11 items-center rounded-lg px-3 font-semibold text-ink-soft hover:bg-sunken hover:text-ink aria-[current]:bg-accent-ground aria-[current]:text-accent"
    >
      {children}
    </Link>
  )
}
