import type { ReactNode } from 'react'
import { Link } from './link'

/** A link that is the page's main next step. */
export function LinkButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-12 items-center rounded-xl bg-accent px-6 font-semibold text-on-accent transition-colors hover:bg-accent-strong"
    >
      {children}
    </Link>
  )
}
