import { Link } from '@/components/ui/link'

/** Where the owner of an SKP asks for a pejabat penilai. */
export function AskForAppraiser({ holdingId }: { holdingId: string }) {
  return (
    <Link href={`/skp/penilai?jabatan=${holdingId}`} className="font-semibold text-accent underline underline-offset-4">
      Minta pejabat penilai
    </Link>
  )
}
