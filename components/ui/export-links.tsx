import { formatNumber } from '@/lib/format'
import { largestList, listHref } from '@/lib/list-params'

type Props = {
  /** The page of the list; its files are at `path`/ekspor. */
  path: string
  search: Record<string, string | string[] | undefined>
  total: number
}

/** The list as it is now narrowed, as a file. Plain links: a file must not be fetched before somebody asks for it. */
export function ExportLinks({ path, search, total }: Props) {
  if (total === 0) return null
  const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-ink-soft">
      Unduh
      <a href={listHref(`${path}/ekspor`, search, { page: 1, format: 'xlsx' })} className={link} download>
        XLSX
      </a>
      <span aria-hidden="true">·</span>
      <a href={listHref(`${path}/ekspor`, search, { page: 1, format: 'csv' })} className={link} download>
        CSV
      </a>
      {total > largestList ? `hanya ${formatNumber(largestList)} baris pertama; persempit pencarian untuk sisanya` : null}
    </p>
  )
}
