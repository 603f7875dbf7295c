import { Badge } from '@/components/ui/badge'

export type ShownChange = {
  key: string
  mark: string
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  title: string
  /** Where it stands. */
  about?: string
  /** A null `before` is for words that are simply told. */
  words: readonly { name: string; before: string | null; after: string }[]
}

const tones = { ADDED: 'good', REMOVED: 'bad', CHANGED: 'warn' } as const

/** Changes one below the other; what reads otherwise shows its old and new words. */
export function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  return (
    <ul className="grid gap-3 empty:hidden">
      {changes.map(({ key, mark, kind, title, about, words }) => (
        <li key={key} className="grid gap-2 rounded-xl border border-line bg-surface p-4">
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={tones[kind]}>{mark}</Badge>
          </p>
          <div className="grid gap-0.5">
            <p className="font-semibold">{title}</p>
            {about ? <p className="text-ink-soft text-sm">{about}</p> : null}
          </div>
          <dl className="grid gap-x-8 gap-y-2 empty:hidden sm:grid-cols-2">
            {words.map(({ name, before, after }) => (
              <div key={name} className="grid content-start gap-0.5">
                <dt className="text-ink-soft text-sm">{name}</dt>
                <dd>
                  {before === null ? (
                    after
                  ) : (
                    <>
                      <del className="text-ink-soft">{before || 'kosong'}</del> <span aria-hidden="true">→</span>
                      <span className="sr-only"> menjadi </span> <ins className="font-semibold no-underline">{after || 'kosong'}</ins>
                    </>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
