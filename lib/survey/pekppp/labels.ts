import { formatDay, formatDecimal, formatNumber } from '../../format'
import { rational, toFixed } from '../../rational'
import { publicityMediumNames } from '../labels'
import {
  type LeftOut,
  type PekpppFacts,
  type PooledFacts,
  publicationScore,
  type Score,
  shareScore,
  speedMonths,
  speedScore,
} from './rules'

/** An item of PEKPPP as it is shown: its score, the figure, and why. */
export type PekpppItem = { name: string; score: Score; figure: string; why: string[] }

const source = 'Tabel instrumen F01 PEKPPP, butir survei kepuasan masyarakat (bobot masing-masing 0,07).'

/** The three items of PEKPPP on SKM with their derivation. */
export function pekpppItems(facts: PooledFacts): readonly [PekpppItem, PekpppItem, PekpppItem] {
  return [publicationItem(facts), shareItem(facts), speedItem(facts)]
}

function publicationItem({ media }: PekpppFacts): PekpppItem {
  const names = [...new Set(media)].map((medium) => publicityMediumNames[medium].toLowerCase())
  const why = [
    names.length === 0
      ? 'Belum ada publikasi yang dicatat.'
      : `${formatNumber(names.length)} jenis media berbeda: ${names.join(', ')}. Media yang sama dihitung sekali.`,
    'Skala: tidak ada 0; satu sampai empat jenis media 1 sampai 4; lebih dari empat jenis 5.',
    source,
  ]
  return { name: 'Publikasi hasil SKM', score: publicationScore(media), figure: `${formatNumber(names.length)} jenis media`, why }
}

function shareItem(facts: PekpppFacts): PekpppItem {
  const { planned, done } = facts
  const share = planned === 0 ? null : toFixed(rational(done * 100, planned), 2)
  const why = [
    share === null
      ? 'Belum ada rencana tindak lanjut.'
      : `${formatNumber(done)} dari ${formatNumber(planned)} tindak lanjut selesai: ${formatDecimal(share)}%. Yang dibatalkan tetap dihitung sebagai rencana.`,
    'Skala: tanpa rencana 0; ada rencana, belum ada yang selesai 1; di bawah 30% 2; 30 sampai 80% 3; di atas 80% 4; semuanya selesai 5.',
    source,
  ]
  return {
    name: 'Tindak lanjut yang selesai',
    score: shareScore(facts),
    figure: share === null ? 'belum ada rencana' : `${formatDecimal(share)}%`,
    why,
  }
}

function speedItem(facts: PooledFacts): PekpppItem {
  const { reportedOn, lastDoneOn, leftOut } = facts
  const months = speedMonths(facts)
  const left = leftOutWords(leftOut)
  const why = [
    reportedOn === null ? 'Laporan survei belum diterbitkan.' : `Laporan terbit ${formatDay(reportedOn)}.`,
    lastDoneOn === null ? 'Belum ada tindak lanjut yang selesai.' : `Tindak lanjut terakhir selesai ${formatDay(lastDoneOn)}.`,
    ...(left ? [left.why] : []),
    'Skala: tindak lanjut terakhir selesai dalam 1 bulan sejak laporan 5; 3 bulan 4; 6 bulan 3; 9 bulan 2; 12 bulan 1; lebih lama atau belum ada 0.',
    source,
  ]
  return {
    name: 'Kecepatan tindak lanjut',
    score: speedScore(facts),
    figure: (months === null ? speedless(facts) : `dalam ${months} bulan`) + (left ? `; ${left.figure}` : ''),
    why,
  }
}

/** How many surveys the speed says nothing of, in short and with why; null where it says something of all. */
function leftOutWords({ undone, unreported }: LeftOut): { figure: string; why: string } | null {
  if (undone + unreported === 0) return null
  const figure = `${formatNumber(undone + unreported)} survei belum ikut dihitung`
  const reasons = [
    ...(undone > 0 ? [`${formatNumber(undone)} sudah terbit laporannya tetapi belum ada tindak lanjutnya yang selesai`] : []),
    ...(unreported > 0 ? [`${formatNumber(unreported)} belum terbit laporannya`] : []),
  ]
  return { figure, why: `${figure}: ${reasons.join(', ')}.` }
}

/** Why there is no speed that scores. */
function speedless({ reportedOn, lastDoneOn }: PekpppFacts): string {
  if (reportedOn === null) return 'laporan belum terbit'
  return lastDoneOn === null ? 'belum ada yang selesai' : 'lebih dari 12 bulan'
}
