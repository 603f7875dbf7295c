import { Link } from '@/components/ui/link'
import { formatNumber } from '@/lib/format'
import type { CommentThemes } from '@/lib/survey/comment/theme/queries'

type Props = { themes: CommentThemes; topic: string | null; hrefOf: (change: Record<string, string>) => string }

const chip =
  'inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-surface px-4 hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-ground'

/** What comments are about: topics of the vocabulary, and the words written most often. Each leads to its comments. */
export function CommentThemesView({ themes: { topics, terms, total }, topic, hrefOf }: Props) {
  const found = topics.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
  return (
    <section aria-labelledby="tema" className="grid gap-4">
      <header className="grid gap-1">
        <h2 id="tema" className="font-bold text-xl">
          Yang sering disebut
        </h2>
        <p className="max-w-3xl text-ink-soft">
          Dari {formatNumber(total)} komentar. Topik dicocokkan menurut kata dasar dalam kosakata yang berlaku; satu komentar dapat masuk
          beberapa topik.
        </p>
      </header>
      {found.length === 0 ? <p className="text-ink-soft">Belum ada komentar yang cocok dengan kosakata topik.</p> : null}
      <ul className="flex flex-wrap gap-2">
        {found.map(({ key, name, count }) => (
          <li key={key}>
            <Link href={hrefOf({ topik: topic === key ? '' : key })} aria-current={topic === key ? 'true' : undefined} className={chip}>
              <span className="font-semibold">{name}</span> <span className="text-ink-soft">{formatNumber(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {terms.length === 0 ? null : (
        <p className="flex flex-wrap items-center gap-x-4">
          <span className="text-ink-soft">Kata tersering:</span>
          {terms.map(({ word, count }) => (
            <Link
              key={word}
              href={hrefOf({ q: word })}
              className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
            >
              {word} ({formatNumber(count)})
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}
