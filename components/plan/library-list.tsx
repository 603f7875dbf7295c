import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { LibraryRow } from '@/lib/plan/library/queries'
import { LibraryFacts } from './library-facts'

type Props = {
  rows: readonly LibraryRow[]
  hrefOf: (id: string) => string
  post: string
  searched: boolean
  /** The same search in all posts. */
  allHref: string
}

/** Entries of the library, one below the other. */
export function LibraryList({ rows, hrefOf, post, searched, allHref }: Props) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Belum ada indikator {post ? `untuk jabatan “${post}”` : ''} {searched ? 'dengan kata itu' : ''}.{' '}
        {post || searched ? (
          <Link href={allHref} className="text-accent underline underline-offset-4">
            {post ? 'Cari di semua jabatan' : 'Lihat semua'}
          </Link>
        ) : (
          'Pustaka terisi sendiri dari SKP yang disepakati.'
        )}
      </p>
    )
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-2 rounded-xl border border-line bg-surface p-4 sm:p-5">
          <div className="grid gap-0.5">
            <p className="text-ink-soft text-sm">
              {row.postTitle} · RHK: {row.resultText}
            </p>
            <p className="font-semibold text-lg">
              <Link href={hrefOf(row.id)} className="text-accent underline underline-offset-4">
                {row.text}
              </Link>{' '}
              {row.isWritten ? <Badge tone="plain">Dari pengelola kinerja</Badge> : null}
            </p>
          </div>
          <LibraryFacts row={row} />
          {row.retireReason ? <p className="text-warn">Ditarik: {row.retireReason}</p> : null}
        </li>
      ))}
    </ul>
  )
}
