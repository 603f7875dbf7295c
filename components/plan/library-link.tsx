import { Link } from '@/components/ui/link'

type Props = { planId: string; workResultId: string }

/** The way from an RHK to the library, which brings a copy back under it. */
export function LibraryLink({ planId, workResultId }: Props) {
  return (
    <p>
      <Link
        href={`/pustaka?skp=${planId}&rhk=${workResultId}`}
        className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
      >
        Cari di pustaka indikator
      </Link>
    </p>
  )
}
