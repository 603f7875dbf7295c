import { formatDay, formatDecimal, formatNumber } from '../../format'
import { weakestFirst } from '../follow-up/rules'
import { describeSurveyRefusal, surveyPeriodName, surveyWayNames } from '../labels'
import { sampleSentence, tooFewSentence, withoutIndexSentence } from '../result/labels'
import { smallestForInterval } from '../result/rules'
import { knownUsers } from '../result/sample/rules'
import { sampleSize } from '../rules'
import type { ReportFacts } from './queries'
import { mostTabulated, unsurRows } from './rules'

export const refusals = {
  surveyNotOver: () => 'Survei ini masih menerima jawaban. Terbitkan laporannya sesudah survei ditutup.',
  nothingCounted: () => 'Belum ada kuesioner yang dihitung, jadi belum ada yang dapat dilaporkan.',
  alreadyIssued: () => 'Laporan survei ini sudah diterbitkan.',
}

/** "Laporan survei kepuasan masyarakat KTP-el Triwulan 4 tahun 2026.pdf" */
export function reportFileName({ survey: { name, period } }: ReportFacts, ending: 'pdf' | 'xlsx'): string {
  return `Laporan SKM ${name} ${surveyPeriodName(period)}.${ending}`.replaceAll(/[/\\:*?"<>|]/g, '-')
}

/** What the survey is about, in a sentence: a service, or the services of a unit. */
export function subjectOf({ survey: { serviceId, name, unitName } }: ReportFacts): string {
  return serviceId === null ? `seluruh layanan ${unitName}` : `layanan ${name} pada ${unitName}`
}

export const legalBasis: readonly string[] = [
  'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
  'Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
  'Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik',
]

export function background(facts: ReportFacts): string {
  return `Setiap unit penyelenggara pelayanan publik wajib melakukan survei kepuasan masyarakat secara berkala, paling sedikit sekali setahun (PermenPANRB Nomor 14 Tahun 2017, Pasal 1). Laporan ini memuat hasil survei kepuasan masyarakat atas ${subjectOf(facts)} untuk ${surveyPeriodName(facts.survey.period)}.`
}

export const purposes: readonly string[] = [
  'Maksudnya mengetahui pendapat masyarakat tentang mutu layanan yang mereka terima.',
  'Tujuannya memperoleh indeks kepuasan masyarakat (IKM) dan menemukan unsur layanan yang paling perlu diperbaiki.',
]

export function target({ survey, figures: { tally } }: ReportFacts): string {
  const serviceUsers = knownUsers(tally.n, survey.serviceUsers)
  if (serviceUsers === null) return 'Sasarannya pengguna layanan pada periode survei; jumlah pengguna layanan tidak dicatat.'
  return `Sasarannya ${formatNumber(serviceUsers)} pengguna layanan pada periode survei, dengan paling sedikit ${formatNumber(sampleSize(serviceUsers))} responden menurut tabel Krejcie dan Morgan.`
}

export const benefits: readonly string[] = [
  'Unit mengetahui kelemahan dan kekuatan tiap unsur layanannya.',
  'Masyarakat dapat membaca hasilnya dan apa yang dilakukan sesudahnya.',
  'Hasilnya menjadi dasar rencana tindak lanjut dan pembanding untuk survei berikutnya.',
]

export function period({ survey: { opensOn, closesOn, closedAt } }: ReportFacts): string {
  const early = closedAt ? ', ditutup sebelum hari terakhirnya' : ''
  return `Survei dapat diisi ${formatDay(opensOn)} sampai ${formatDay(closesOn)}${early}.`
}

export function method({ ways, asked, figures }: ReportFacts): string {
  const told = ways.map(({ way, count }) => `${surveyWayNames[way]} ${formatNumber(count)}`)
  const none =
    figures.tally.n === 0 ? 'Belum ada kuesioner yang masuk.' : 'Cara mengisinya tidak ditampilkan karena respondennya terlalu sedikit.'
  const came = told.length === 0 ? none : `Kuesioner yang dihitung masuk melalui: ${told.join('; ')}.`
  return `Survei memakai kuesioner dengan ${formatNumber(asked.elements.length)} unsur, masing-masing empat pilihan jawaban bernilai 1 sampai 4. Responden tidak menyebutkan nama maupun NIK. ${came}`
}

export function respondents({ figures, survey }: ReportFacts): string {
  const { tally, notCounted, excluded, marked } = figures
  const counts = [
    `${formatNumber(tally.n)} kuesioner dihitung`,
    `${formatNumber(notCounted)} tidak dihitung karena terlalu sedikit terisi`,
    `${formatNumber(excluded)} dikeluarkan dengan alasan yang tercatat`,
  ]
  const marks = `Dari yang dihitung, ${formatNumber(marked)} bertanda dari pemeriksaan otomatis dan tetap dihitung.`
  return [`${counts.join(', ')}.`, marks, sampleOf(survey, tally.n)].filter((sentence) => sentence !== null).join(' ')
}

function sampleOf({ serviceUsers, state }: ReportFacts['survey'], n: number): string | null {
  return sampleSentence(n, serviceUsers, state === 'CLOSED')
}

export function processing(facts: ReportFacts): string[] {
  return [
    'Nilai rata-rata (NRR) tiap unsur adalah jumlah nilai jawaban dibagi banyaknya responden yang menjawab unsur itu. NRR tertimbang adalah NRR dikali bobotnya. IKM adalah jumlah NRR tertimbang dikali 25.',
    weightSentence(facts),
    `Mutu dibaca dari IKM yang sudah dibulatkan dua desimal: ${bandsText(facts)}.`,
  ]
}

/** Which weight the report was printed with, and what the other would give. */
export function weightSentence({ convention, figures, asked, index }: ReportFacts): string {
  const count = formatNumber(asked.elements.length)
  if (convention.kind === 'own') return 'Tiap unsur berbobot sendiri sebagaimana tertera pada tabel; jumlah bobotnya tepat 1.'
  if (convention.kind === 'exact') return `Bobot tiap unsur tepat 1/${count}; pembulatan dilakukan satu kali, pada angka akhir.`
  const exact = figures.index
  const other = exact.ok && index.ok ? ` Dengan bobot tepat 1/${count}, IKM-nya ${formatDecimal(exact.value.ikm)}.` : ''
  return `Laporan ini dicetak dengan bobot ${formatDecimal(convention.weight)} untuk tiap unsur, yaitu 1/${count} yang dipotong.${other}`
}

function bandsText({ figures: { bands } }: ReportFacts): string {
  return [...bands]
    .sort((one, other) => Number(other.from) - Number(one.from))
    .map(({ mutu, kinerja, from }) => `${mutu} (${kinerja}) mulai ${formatDecimal(from)}`)
    .join('; ')
}

export function resultSentence({ index, interval, figures }: ReportFacts): string {
  if (!index.ok && index.code === 'noAnswers') return 'Belum ada kuesioner yang dapat dihitung.'
  if (!index.ok && index.code === 'tooFew') return tooFewSentence(figures.tally.n, figures.smallest)
  if (!index.ok) return index.code === 'unsurUnanswered' ? withoutIndexSentence(figures) : describeSurveyRefusal(index)
  const { ikm, mutu, kinerja } = index.value
  const sure = interval
    ? ` Dengan tingkat kepercayaan 95%, IKM berada antara ${formatDecimal(interval.low)} dan ${formatDecimal(interval.high)} (dihitung dengan bobot tepat dari ${formatNumber(figures.complete.n)} kuesioner yang terisi lengkap).`
    : noIntervalSentence(figures)
  return `IKM ${formatDecimal(ikm)}, mutu pelayanan ${mutu}, kinerja unit pelayanan ${kinerja}.${sure}`
}

function noIntervalSentence({ complete }: ReportFacts['figures']): string {
  return complete.n < smallestForInterval
    ? ` Selang kepercayaan tidak dihitung karena kuesioner yang terisi lengkap kurang dari ${smallestForInterval}.`
    : ' Selang kepercayaan tidak dapat dihitung karena semua kuesioner yang terisi lengkap sama nilainya.'
}

export function earlierSentence({ earlier, index }: ReportFacts): string {
  if (!earlier) return 'Belum ada survei sebelumnya untuk dibandingkan.'
  const of = `${surveyPeriodName(earlier.period)} (${formatNumber(earlier.n)} responden)`
  if (!index.ok || earlier.ikm === null) return `Survei sebelumnya, ${of}, belum dapat dibandingkan.`
  const change = Number(index.value.ikm) - Number(earlier.ikm)
  const moved = change === 0 ? 'tetap' : `${change > 0 ? 'naik' : 'turun'} ${formatDecimal(Math.abs(change).toFixed(2))}`
  return `Dibandingkan dengan ${of} yang IKM-nya ${formatDecimal(earlier.ikm)}, IKM ${moved}. Selisih IKM memakai bobot tepat pada survei sebelumnya.`
}

/** What the chart of the periods shows; these are weighed exactly also where the report is not. */
export function trendTitle({ convention }: ReportFacts): string {
  return convention.kind === 'truncated' ? 'IKM tiap periode dengan bobot tepat' : 'IKM tiap periode'
}

export function commentsSentence({ comments: { total, shown } }: ReportFacts): string {
  if (total === 0) return 'Tidak ada saran yang sudah dibaca dan boleh ditampilkan.'
  const some = total > shown.length ? `; ${formatNumber(shown.length)} yang terbaru ditampilkan di bawah` : ''
  return `${formatNumber(total)} saran dan catatan sudah dibaca dan boleh ditampilkan${some}. Nama, nomor telepon, dan NIK disamarkan.`
}

/** What follows from the figures, one sentence each. */
export function conclusions(facts: ReportFacts): string[] {
  const { figures, index, survey } = facts
  if (!index.ok) return [resultSentence(facts)]
  const rows = new Map(unsurRows(figures, index).map((row) => [row.key, row]))
  const order = weakestFirst([...rows.values()].filter(({ figure }) => figure !== null))
  const named = (key: string) => `${rows.get(key)?.name ?? ''} (${formatDecimal(rows.get(key)?.figure?.nrr ?? '')})`
  const sample = sampleOf(survey, figures.tally.n)
  return [
    `Mutu pelayanan atas ${subjectOf(facts)} adalah ${index.value.mutu} (${index.value.kinerja}) dengan IKM ${formatDecimal(index.value.ikm)}.`,
    earlierSentence(facts),
    `Unsur dengan nilai tertinggi: ${order.slice(-1).map(named)}.`,
    `Unsur yang paling perlu diperbaiki: ${order.slice(0, 3).map(named).join('; ')}.`,
    ...(sample === null ? [] : [sample]),
  ]
}

export function issuedSentence({ issued, figures, survey }: ReportFacts): string {
  if (!issued) return survey.state === 'CLOSED' ? 'Draf: laporan ini belum diterbitkan.' : 'Draf: survei masih dapat diisi.'
  const stood = `Diterbitkan ${formatDay(issued.on)} dengan ${formatNumber(issued.n)} responden${issued.ikm ? ` dan IKM ${formatDecimal(issued.ikm)}` : ''}.`
  const ikm = figures.index.ok ? figures.index.value.ikm : null
  return issued.n === figures.tally.n && issued.ikm === ikm
    ? stood
    : `${stood} Sesudah itu ada keputusan tentang jawaban; angka di sini adalah angka terkini.`
}

export function tabulationSentence({ tabulation, figures }: ReportFacts): string {
  if (tabulation) return 'Satu baris satu responden, dalam urutan acak; kosong berarti tidak dijawab.'
  const { n } = figures.tally
  if (n > mostTabulated)
    return `Responden lebih dari ${formatNumber(mostTabulated)}, jadi tabulasi tidak dicetak. Tabulasi lengkap dapat diunduh di halaman Jawaban survei ini.`
  if (n < figures.smallest) return 'Responden terlalu sedikit untuk ditampilkan satu per satu.'
  return 'Jawaban satu per satu tidak ditampilkan kepada petugas yang melayani di loket layanan ini. Mintalah laporannya kepada pengelola survei.'
}
