import { formatNumber } from '@/lib/format'
import { Link } from './link'

/**
 * Where one is in a long list, and the pages before and after; with a `pageSize` of 1 the pages themselves are counted. `hrefOf` gives a
 * page's address.
 */
export function Pagination({
  page,
  pageSize,
  total,
  hrefOf,
}: {
  page: number
  pageSize: number
  total: number
  hrefOf: (page: number) => string
}) {
  if (total === 0) return null
  const last = Math.max(1, Math.ceil(total / pageSize))
  const link = 'inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-5 font-semibold hover:bg-sunken'
  const first = (page - 1) * pageSize + 1
  const shown =
    pageSize === 1 ? `Halaman ${formatNumber(page)}` : `${formatNumber(first)}–${formatNumber(Math.min(page * pageSize, total))}`
  return (
    <nav aria-label="Halaman" className="flex flex-wrap items-center gap-4">
      {page > 1 ? (
        <Link href={hrefOf(Math.min(page - 1, last))} className={link}>
          Sebelumnya
        </Link>
      ) : null}
      <p className="text-ink-soft">
        {page > last ? 'Tidak ada baris di halaman ini' : shown} dari {formatNumber(total)}
      </p>
      {page < last ? (
        <Link href={hrefOf(page + 1)} className={link}>
          Berikutnya
        </Link>
      ) : null}
    </nav>
  )
}
