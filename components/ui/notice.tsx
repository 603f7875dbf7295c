import type { ReactNode } from 'react'

/** Says that something was done. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="rounded-xl border border-good bg-good-ground p-4 font-semibold text-good">
      {children}
    </p>
  )
}
