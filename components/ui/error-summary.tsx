'use client'

import { useEffect, useRef } from 'react'
import type { FieldState } from './field'

/** All that is wrong with a posted form, on top of it, each line linked to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors, fields = [], posted }: { errors?: string[] | undefined; fields?: FieldState[]; posted: unknown }) {
  const box = useRef<HTMLDivElement>(null)
  const faulty = fields.filter((field) => field.errors)
  const visible = Boolean(errors?.length) || faulty.length > 0
  useEffect(() => {
    if (posted && visible) box.current?.focus()
  }, [posted, visible])
  if (!visible) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="grid gap-2 rounded-xl border-2 border-bad bg-bad-ground p-4">
      <h2 className="font-bold">Belum dapat dilanjutkan</h2>
      <ul className="grid gap-1">
        {errors?.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {faulty.map((field) => (
          <li key={field.id}>
            <a href={`#${field.id}`} className="underline underline-offset-4">
              {field.errors?.join(' ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
