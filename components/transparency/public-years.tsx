import { Link } from '@/components/ui/link'

/** The years one can turn to, the latest first; nothing where there is only one. */
export function PublicYears({ years, year, path }: { years: readonly number[]; year: number; path: string }) {
  if (years.length < 2) return null
  return (
    <nav aria-label="Tahun">
      <ul className="flex flex-wrap gap-2">
        {years.map((one) => (
          <li key={one}>
            <Link
              href={`${path}?tahun=${one}`}
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
