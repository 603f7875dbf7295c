'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  /** What the form writes on. */
  planId: string
  /** Id of the form on its page. */
  part: string
  formKey: string
  /** Put the focus into its first field. */
  focus: boolean
  /** What was typed here before was thrown away. */
  dropped: boolean
  /** What the last post came back with; undefined before it. */
  posted: unknown
  /** Only this page remembers; nothing is sent to be kept. */
  hereOnly?: boolean
}

/** What is typed into forms of this page, for when another form is sent and the page is built anew. */
const typedHere = new Map<string, Record<string, string>>()

const restMs = 1_500

/** The digest that a form carried when it was typed into on this page, where that was not sent yet. */
export function seenWhenTyped(planId: string, part: string): string | undefined {
  return typedHere.get(`${planId} ${part}`)?.seen
}

/**
 * Keeps what is typed into the form around it while it is not sent, and says where it was sent to be kept; Ctrl+Enter sends the form. Without scripts there is nothing
 * of this.
 */
export function TypingAid({ planId, part, formKey, focus, dropped, posted, hereOnly = false }: Props) {
  const line = useRef<HTMLParagraphElement>(null)
  const key = useRef(formKey)
  const [said, say] = useState('')
  const [first] = useState({ focus, dropped })
  const name = `${planId} ${part}`

  useEffect(() => {
    key.current = formKey
  }, [formKey])

  useEffect(() => {
    const form = line.current?.closest('form')
    if (!form) return
    const send = async () => say(await keep({ planId, part, key: key.current, fields: fieldsOf(form) }))
    const keeper = keeperOf(form, name, hereOnly ? async () => {} : send)
    const typed = first.dropped ? undefined : typedHere.get(name)
    if (first.dropped) typedHere.delete(name)
    if (typed) fill(form, typed)
    if (first.focus) firstField(form)?.focus()
    return keeper.stop
  }, [planId, part, name, first, hereOnly])

  useEffect(() => {
    if (!dropped) return
    typedHere.delete(name)
    line.current?.closest('form')?.reset()
  }, [dropped, name])

  useEffect(() => {
    const form = line.current?.closest('form')
    if (posted && form) form.dispatchEvent(new Event('input', { bubbles: true }))
  }, [posted])

  return (
    <p ref={line} aria-live="polite" className="text-ink-soft text-sm empty:hidden">
      {said}
    </p>
  )
}

/** Listens to a form: keeps what is typed a moment after the last key, at once when the page is left, and nothing of what was sent. */
function keeperOf(form: HTMLFormElement, name: string, send: () => Promise<void>): { stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSent = false
  const flush = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    void send()
  }
  const typed = (event: Event) => {
    // The browser tells of a change once more when a field that was sent goes away.
    if (isSent && event.type === 'change') return
    isSent = false
    typedHere.set(name, fieldsOf(form))
    clearTimeout(timer)
    timer = setTimeout(flush, restMs)
  }
  const sent = () => {
    isSent = true
    typedHere.delete(name)
    clearTimeout(timer)
    timer = undefined
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.requestSubmit()
  }
  form.addEventListener('input', typed)
  form.addEventListener('change', typed)
  form.addEventListener('submit', sent)
  form.addEventListener('keydown', pressed)
  addEventListener('pagehide', flush)
  return {
    stop: () => {
      flush()
      form.removeEventListener('input', typed)
      form.removeEventListener('change', typed)
      form.removeEventListener('submit', sent)
      form.removeEventListener('keydown', pressed)
      removeEventListener('pagehide', flush)
    },
  }
}

type Kept = { planId: string; part: string; key: string; fields: Record<string, string> }

/** @returns what to say about it. */
async function keep(form: Kept): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch('/api/ketikan', { method: 'POST', headers, body: JSON.stringify(form), keepalive: true }).catch(() => null)
  if (answer?.ok) {
    const { savedAt } = (await answer.json()) as { savedAt: string | null }
    return savedAt === null ? '' : `Tersimpan sementara pukul ${savedAt}`
  }
  if (answer?.status === 401) return 'Sesi Anda sudah berakhir, jadi ketikan ini belum tersimpan sementara. Masuk lagi di tab lain.'
  if (answer?.status === 413 || answer?.status === 400)
    return 'Terlalu panjang untuk disimpan sementara. Tekan tombol simpan setelah selesai.'
  return 'Belum tersimpan sementara. Tekan tombol simpan bila sudah selesai.'
}

/** What is filled in: fields by name, without what the form itself carries along. */
function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].filter(
    ([name]) => !/^[_$]/.test(name) && !['planId', 'workResultId', 'indicatorId'].includes(name),
  )
  return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

function fill(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const field of form.elements) {
    if (field instanceof HTMLElement && isAboutOther(field, form, fields)) continue
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = fields[field.name] === field.value
    else if (isTyped(field)) field.value = fields[field.name] ?? ''
  }
  for (const field of form.querySelectorAll('[data-decides]')) field.dispatchEvent(new Event('change', { bubbles: true }))
  form.closest('details')?.setAttribute('open', '')
}

/** Whether a field says something about what reads otherwise by now: `data-about` names the hidden field with its digest. */
function isAboutOther({ dataset: { about } }: HTMLElement, form: HTMLFormElement, fields: Record<string, string>): boolean {
  if (about === undefined) return false
  const digest = form.elements.namedItem(about)
  return digest instanceof HTMLInputElement && digest.value !== fields[about]
}

function firstField(form: HTMLFormElement): HTMLElement | undefined {
  return [...form.elements].find((field): field is HTMLInputElement => isTyped(field))
}

function isTyped(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement ||
    (field instanceof HTMLInputElement && field.type !== 'hidden' && field.type !== 'submit')
  )
}
