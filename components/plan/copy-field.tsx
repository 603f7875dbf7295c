'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  values: Record<string, string>
  formKey: string
  text: string
  copied: boolean
  /** What it copies, for those who hear the page. */
  about: string
  look?: 'field' | 'next'
  /** Takes the focus: it was the button pressed before. */
  focused?: boolean
}

/** A button that copies a text and marks it as copied; without scripts it only marks, for the text can be selected. */
export function CopyButton({ action, values, formKey, text, copied, about, look = 'field', focused = false }: Props) {
  const [state, post, pending] = useActionState(action, undefined)
  const [isRefused, setRefused] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) button.current?.focus({ preventScroll: true })
  }, [focused])
  const errors = state?.error ? Object.values(state.error).flatMap((sentences) => sentences ?? []) : []
  const copy = async (event: React.MouseEvent) => {
    if (!navigator.clipboard) return
    event.preventDefault()
    try {
      await navigator.clipboard.writeText(text)
      setRefused(false)
      if (!copied) form.current?.requestSubmit()
    } catch {
      setRefused(true)
    }
  }
  const tone =
    look === 'next' ? 'bg-accent text-on-accent hover:bg-accent-strong' : 'border border-line-strong bg-surface text-ink hover:bg-sunken'
  return (
    <form ref={form} action={post} className="grid gap-1">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      <button
        ref={button}
        type="submit"
        onClick={copy}
        aria-disabled={pending || undefined}
        className={`inline-flex min-h-11 items-center justify-center rounded-xl px-4 font-semibold ${tone}`}
      >
        {look === 'next' ? 'Salin berikutnya' : copied ? 'Salin lagi' : 'Salin'}
        <span className="sr-only">: {about}</span>
      </button>
      {isRefused ? <p className="text-bad text-sm">Peramban menolak menyalin. Pilih teksnya, lalu salin sendiri.</p> : null}
      {errors.map((sentence) => (
        <p key={sentence} role="alert" className="text-bad text-sm">
          {sentence}
        </p>
      ))}
    </form>
  )
}
