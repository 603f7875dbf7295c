import { Link } from '@/components/ui/link'

type Props = { planId: string; number: number; mayCopy: boolean }

/** What one takes along of an SKP: the printed form, a table, and the way to e-Kinerja. */
export function TakeAlong({ planId, number, mayCopy }: Props) {
  const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
  return (
    <p className="flex flex-wrap gap-x-6 print:hidden">
      <a href={`/skp/${planId}/cetak?versi=${number}`} target="_blank" rel="noreferrer" className={link}>
        Cetak (PDF)
      </a>
      <a href={`/skp/${planId}/ekspor?versi=${number}`} download className={link}>
        Unduh XLSX
      </a>
      {mayCopy ? (
        <Link href={`/skp/${planId}/salin`} className={link}>
          Salin ke e-Kinerja
        </Link>
      ) : null}
    </p>
  )
}
