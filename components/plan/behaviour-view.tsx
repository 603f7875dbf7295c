import type { ReactNode } from 'react'
import type { BehaviourValue, PlanContent } from '@/lib/plan/content/queries'

type Props = {
  values: readonly BehaviourValue[]
  expectations: PlanContent['expectations']
  /** What stands below the expectation of a value. */
  beside?: (valueKey: string) => ReactNode
}

/** Perilaku kerja as on the official form: seven values with their guides, and what the pimpinan expects beyond them. */
export function BehaviourView({ values, expectations, beside }: Props) {
  const textOf = new Map(expectations.map(({ valueKey, text }) => [valueKey, text]))
  return (
    <section aria-labelledby="perilaku" className="grid gap-4">
      <h2 id="perilaku" className="font-bold text-xl">
        Perilaku kerja
      </h2>
      <ol className="grid gap-4">
        {values.map(({ key, name, guides }, index) => (
          <li key={key} className="grid gap-x-8 gap-y-3 rounded-xl border border-line bg-surface p-5 lg:grid-cols-2">
            <div className="grid content-start gap-2">
              <h3 className="font-semibold">
                {index + 1}. {name}
              </h3>
              <ul className="grid list-disc gap-1 pl-5 text-ink-soft">
                {guides.map((guide) => (
                  <li key={guide}>{guide}</li>
                ))}
              </ul>
            </div>
            <div className="grid content-start gap-1">
              <p className="text-ink-soft text-sm">Ekspektasi khusus pimpinan</p>
              <p className="whitespace-pre-line">{textOf.get(key) ?? '–'}</p>
              {textOf.has(key) ? beside?.(key) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
