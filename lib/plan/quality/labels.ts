import { formatNumber } from '../../format'
import type { WordingFinding } from '../../generated/prisma/enums'
import { findingNames } from '../wording/labels'

/** The kinds of findings that stand, the most frequent first, each with its count; null where there is none. */
export function openSentence(open: Partial<Record<WordingFinding, number>>): string | null {
  const kinds = (Object.entries(open) as [WordingFinding, number][]).sort(
    ([one, count], [other, more]) => more - count || (one < other ? -1 : 1),
  )
  return kinds.length === 0 ? null : kinds.map(([finding, count]) => `${findingNames[finding]}: ${formatNumber(count)}`).join('; ')
}

/** Part of the indicators that read well, as whole percent, rounded down: 100 means all. Null when there are none. */
export function soundPercent({ indicators, doubtful }: { indicators: number; doubtful: number }): number | null {
  return indicators === 0 ? null : Math.floor(((indicators - doubtful) * 100) / indicators)
}

/** Of what the sums are, and in which order the units come. */
export function scopeSentence(pages: number): string {
  const order = 'Unit dengan temuan terbanyak di atas.'
  return pages > 1 ? `Jumlah ini untuk unit di halaman ini; halaman mengikuti nama unit. ${order}` : order
}
