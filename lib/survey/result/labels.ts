import { formatDecimal, formatNumber, formatShare } from '../../format'
import { certaintyNames } from '../../rule/labels'
import { sampleSize } from '../rules'
import type { SurveyFigures } from './queries'

/** How an IKM was found, in sentences: formula, sums, rounding, rules and their articles. */
export function derivationOf({ elements, tally, index, elementsRule, bandsRule, minAnsweredShare }: SurveyFigures): string[] {
  const found = index.ok
    ? [
        `Jumlah NRR tertimbang ${formatDecimal(index.value.index)}; dikali 25 menjadi IKM ${formatDecimal(index.value.ikm)}, dibulatkan satu kali dari nilai tepatnya. Mutu dibaca dari IKM yang sudah dibulatkan: ${index.value.mutu} (${index.value.kinerja}).`,
      ]
    : []
  return [
    `NRR tiap unsur = jumlah nilai jawaban dibagi banyaknya orang yang menjawab unsur itu, dari ${formatNumber(tally.n)} kuesioner terhitung. Bobot tiap unsur tepat 1/${elements.length}.`,
    ...found,
    `Kuesioner yang terisi kurang dari ${formatShare(minAnsweredShare)} unsurnya tidak dihitung.`,
    `Unsur dan pertanyaan: ${basis(elementsRule)}. Rentang mutu: ${basis(bandsRule)}.`,
  ]
}

/** Whether enough people were asked (Krejcie dan Morgan), where the number of service users is known. */
export function sampleSentence(n: number, serviceUsers: number | null): string | null {
  if (serviceUsers === null) return null
  const wanted = sampleSize(serviceUsers)
  const of = `${formatNumber(wanted)} responden dari ${formatNumber(serviceUsers)} pengguna layanan (Krejcie dan Morgan)`
  return n >= wanted ? `Sasaran ${of} tercapai.` : `Sasaran ${of}; kurang ${formatNumber(wanted - n)} lagi.`
}

function basis({ number, citation, certainty }: SurveyFigures['bandsRule']): string {
  return `${citation} (versi ${number}, ${certaintyNames[certainty].toLowerCase()})`
}
