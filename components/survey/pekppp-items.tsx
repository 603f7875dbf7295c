import { Why } from '@/components/ui/why'
import { pekpppItems } from '@/lib/survey/pekppp/labels'
import type { PooledFacts } from '@/lib/survey/pekppp/rules'

/** The items of PEKPPP on SKM, each with its derivation. */
export function PekpppItems({ facts }: { facts: PooledFacts }) {
  return (
    <ul className="grid items-start gap-4 lg:grid-cols-3">
      {pekpppItems(facts).map(({ name, score, figure, why }) => (
        <li key={name} className="grid gap-3 rounded-xl border border-line bg-surface p-4">
          <p className="font-semibold">{name}</p>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-bold text-3xl tabular-nums">{score}</span>
            <span className="text-ink-soft">dari 5 · {figure}</span>
          </p>
          <Why label={`Mengapa ${score}?`}>
            {why.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Why>
        </li>
      ))}
    </ul>
  )
}
