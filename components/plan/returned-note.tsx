import { formatMoment } from '@/lib/format'

/** Why an SKP was returned, by whom and when. */
export function ReturnedNote({ reason, by, at }: { reason: string | null; by: string | null; at: Date }) {
  return (
    <div className="grid gap-1 rounded-xl border border-bad bg-bad-ground p-4">
      <p className="font-semibold text-bad">
        Dikembalikan {by ? `oleh ${by}, ` : ''}
        {formatMoment(at)}
      </p>
      <p className="whitespace-pre-line">{reason}</p>
    </div>
  )
}
