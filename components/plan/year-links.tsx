import { Link } from '@/components/ui/link'

/** The years one can turn to; each is an address. `hrefOf` gives that of a year. */
export function YearLinks({ year, thisYear, hrefOf }: { year: number; thisYear: number; hrefOf: (year: number) => string }) {
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort((one, other) => one - other)
  return (
    <nav aria-label="Tahun">
      <ul className="flex flex-wrap gap-2">
        {years.map((one) => (
          <li key={one}>
            <Link
              href={hrefOf(one)}
              aria-current={one === year ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-4 font-semibold tabular-nums hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-ground"
            >
              {one}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
