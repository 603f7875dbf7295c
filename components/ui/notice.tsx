import type { ReactNode } from 'react'

/** Says that something was done. Makes way where the next thing on the page was refused. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p
      role="status"
      className="rounded-xl border border-good bg-good-ground p-4 font-semibold text-good in-[main:has([role=alert])]:hidden"
    >
      {children}
    </p>
  )
}
