import { Link } from '@/components/ui/link'

type Props = { path: string; shown: number | string; versions: readonly { key: number | string; label: string }[] }

/** The versions of something, each an address; nothing while there is only one. */
export function VersionLinks({ path, shown, versions }: Props) {
  if (versions.length < 2) return null
  return (
    <nav aria-label="Versi" className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {versions.map(({ key, label }) => (
          <li key={key}>
            <Link
              href={`${path}versi=${key}`}
              aria-current={key === shown ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-ground"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
