'use client'

import { useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Copies a text; not there where the browser cannot, or scripts are off. */
export function CopyButton({ text, label = 'Salin alamat' }: { text: string; label?: string }) {
  const possible = useSyncExternalStore(
    never,
    () => Boolean(navigator.clipboard),
    () => false,
  )
  const [copied, setCopied] = useState(false)
  if (!possible) return null
  return (
    <p className="flex items-center gap-3">
      <button
        type="button"
        onClick={async () =>
          setCopied(
            await navigator.clipboard.writeText(text).then(
              () => true,
              () => false,
            ),
          )
        }
        className="min-h-11 rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken"
      >
        {label}
      </button>
      <span role="status" className="text-ink-soft">
        {copied ? 'Tersalin.' : ''}
      </span>
    </p>
  )
}
