import { Link } from '@/components/ui/link'
import { trainingAimKindNames } from '@/lib/training/labels'
import type { FoundEvidence } from '@/lib/training/queries'

const pages = { BEHAVIOUR_VALUE: 'Buka evaluasinya', INDICATOR_ASPECT: 'Buka progresnya', UNSUR: 'Buka hasil surveinya' } as const

/** Each row a recommendation rests on, with the page where it stands. */
export function EvidenceList({ rows }: { rows: readonly FoundEvidence[] }) {
  return (
    <ol className="grid gap-3">
      {rows.map(({ id, kind, finding, href }) => (
        <li key={id} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
          <p className="text-ink-soft text-sm">{trainingAimKindNames[kind]}</p>
          <p className="first-letter:uppercase">{finding}.</p>
          {href ? (
            <Link
              href={href}
              className="inline-flex min-h-11 items-center justify-self-start font-semibold text-accent underline underline-offset-4"
            >
              {pages[kind]}
            </Link>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
