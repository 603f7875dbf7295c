import type { ReactNode } from 'react'

const tones = {
  good: 'bg-good-ground text-good',
  warn: 'bg-warn-ground text-warn',
  bad: 'bg-bad-ground text-bad',
  plain: 'bg-sunken text-ink-soft',
} as const

/** A short state in words; the colour only repeats what the words say. */
export function Badge({ tone, children }: { tone: keyof typeof tones; children: ReactNode }) {
  return <span className={`inline-flex items-center rounded-full px-3 py-0.5 font-semibold text-sm ${tones[tone]}`}>{children}</span>
}
