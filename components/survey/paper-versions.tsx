import { Link } from '@/components/ui/link'

type Props = { path: string; versions: readonly { id: string; number: number }[]; here: string }

/** Which version the forms at hand were printed from, where there are several. */
export function VersionLinks({ path, versions, here }: Props) {
  if (versions.length < 2) return null
  return (
    <nav aria-label="Versi pertanyaan">
      <p className="text-ink-soft text-sm">Formulirnya dari versi pertanyaan yang mana?</p>
      <ul className="flex flex-wrap gap-2">
        {versions.map(({ id, number }) => (
          <li key={id}>
            <Link
              href={`${path}?versi=${id}`}
              aria-current={id === here ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-xl border border-line-strong px-4 font-semibold aria-[current]:border-accent aria-[current]:bg-accent-ground"
            >
              Versi {number}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
