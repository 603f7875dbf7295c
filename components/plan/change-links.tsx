import { Link } from '@/components/ui/link'
import type { PlanReading } from '@/lib/plan/reading/queries'

/** The ways to what changed since the version before, and since the SKP this one was started from. */
export function ChangeLinks({ plan: { id, shown, earlier } }: { plan: Pick<PlanReading, 'id' | 'shown' | 'earlier'> }) {
  if (earlier.number === null && earlier.year === null) return null
  const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
  return (
    <p className="flex flex-wrap gap-x-6 print:hidden">
      {earlier.number === null ? null : (
        <Link href={`/skp/${id}/beda?dari=${earlier.number}&ke=${shown.number}`} className={link}>
          Lihat perubahan dari versi sebelumnya
        </Link>
      )}
      {earlier.year === null ? null : (
        <Link href={`/skp/${id}/beda?dari=lalu&ke=${shown.number}`} className={link}>
          Lihat perubahan dari SKP {earlier.year}
        </Link>
      )}
    </p>
  )
}
