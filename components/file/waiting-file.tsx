import type { ReactNode } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { ActionButton } from '@/components/ui/action-button'
import type { RowProblem } from '@/lib/file/schema'
import type { FormAction } from '@/lib/form-state'
import { formatNumber } from '@/lib/format'

type Props = {
  name: string
  /** What applying it would do, in a sentence; or why it cannot be read. */
  effect: string | null
  fault: string | null
  problems: readonly RowProblem[]
  values: Record<string, string>
  /** Null where there is nothing to apply. */
  apply: { action: FormAction; label: string } | null
  discard: FormAction
  children: ReactNode
}

/** An uploaded file that is not applied yet: what it would do, the steps one may take, what cannot be taken; `children` tell what would change. */
export function WaitingFile({ name, effect, fault, problems, values, apply, discard, children }: Props) {
  return (
    <section aria-labelledby="tinjau" className="grid gap-8">
      <div className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="tinjau" className="font-bold text-xl">
            Tinjau isi berkas
          </h2>
          <p className="text-ink-soft wrap-anywhere">{name}</p>
        </div>
        {fault ? <p className="font-semibold text-bad">{fault}</p> : null}
        <div className="grid max-w-3xl gap-1">
          {effect ? <p>{effect}</p> : null}
          {problems.length > 0 ? (
            <p className="font-semibold text-warn">
              {formatNumber(problems.length)} masalah ditemukan, dan barisnya dilewati. Untuk memperbaikinya, buang berkas ini, betulkan
              berkas Anda, lalu unggah lagi.
            </p>
          ) : null}
        </div>
        <div className="flex flex-wrap gap-3">
          {apply ? (
            <ActionButton action={apply.action} values={values} formKey={uuidv7()} tone="main">
              {apply.label}
            </ActionButton>
          ) : null}
          <ActionButton action={discard} values={values} formKey={uuidv7()}>
            Buang berkas ini
          </ActionButton>
        </div>
      </div>
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      {children}
    </section>
  )
}

const mostShown = 200

function Problems({ problems }: { problems: readonly RowProblem[] }) {
  return (
    <section aria-labelledby="masalah" className="grid gap-3">
      <h3 id="masalah" className="font-semibold text-lg">
        Perlu diperbaiki dalam berkas
      </h3>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {problems.slice(0, mostShown).map(({ row, column, message }) => (
          <li key={`${row} ${column} ${message}`} className="grid gap-x-6 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[18rem_minmax(0,1fr)]">
            <p className="font-semibold">
              Baris {row}: {column ?? 'seluruh baris'}
            </p>
            <p>{message}</p>
          </li>
        ))}
      </ul>
      {problems.length > mostShown ? <p className="text-ink-soft">dan {formatNumber(problems.length - mostShown)} masalah lagi.</p> : null}
    </section>
  )
}
