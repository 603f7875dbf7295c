import type { ReactNode } from 'react'
import { Details } from './details'

/** Opens the derivation of a figure or a decision: inputs, formula, rule, who and when. */
export function Why({ children, label = 'Mengapa?' }: { children: ReactNode; label?: string }) {
  return (
    <Details className="group rounded-xl border border-line bg-sunken">
      <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-semibold text-accent">{label}</summary>
      <div className="grid gap-3 px-4 pb-4">{children}</div>
    </Details>
  )
}
