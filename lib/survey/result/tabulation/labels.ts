import { formatDecimal } from '../../../format'
import type { Band } from '../../rules'
import type { Foot } from './rules'

/** As the sheet is called in reports (PermenPANRB 14/2017, lampiran). */
export const tabulationTitle = 'Pengolahan Data Survei Kepuasan Masyarakat per Responden dan per Unsur Pelayanan'

/** Which weight was used, so that the figures can be checked by hand. */
export function conventionSentence({ weight }: Foot, unsur: number, hasOwnWeights: boolean): string {
  if (weight !== null) return `Bobot yang dipakai ${formatDecimal(weight)} (1/${unsur} dipotong tiga desimal), bukan bobot tepat.`
  return hasOwnWeights ? 'Bobot yang dipakai ditetapkan sendiri dan berjumlah tepat 1.' : `Bobot yang dipakai tepat 1/${unsur}.`
}

/** The mutu of every band with the IKM it begins at, the best first. */
export function bandLines(bands: readonly Band[]): string[] {
  const lowestFirst = [...bands].sort((one, other) => Number(one.from) - Number(other.from))
  return lowestFirst
    .map(({ from, mutu, kinerja }, at) => {
      const next = lowestFirst[at + 1]
      const to = next ? (Number(next.from) - 0.01).toFixed(2) : '100.00'
      return `Mutu ${mutu} (${kinerja}): ${formatDecimal(from)} sampai ${formatDecimal(to)}`
    })
    .reverse()
}
