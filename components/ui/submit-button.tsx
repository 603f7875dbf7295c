'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

const tones = {
  main: 'bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border border-line-strong bg-surface text-ink hover:bg-sunken',
  danger: 'border border-bad bg-surface text-bad hover:bg-bad-ground',
} as const

/** Sends its form; says so while it is under way. */
export function SubmitButton({ children, tone = 'main' }: { children: ReactNode; tone?: keyof typeof tones }) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      className={`inline-flex min-h-12 items-center justify-center rounded-xl px-4 font-semibold sm:px-6 transition-colors aria-disabled:opacity-70 ${tones[tone]}`}
    >
      {pending ? 'Menunggu …' : children}
    </button>
  )
}
