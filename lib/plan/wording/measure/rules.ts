import { compare, parseDecimal } from '../../../rational'
import type { Found, JudgedIndicator } from '../finding/rules'
import { phraseIn, wordsOf } from '../words/rules'

/** What an indicator lacks to be measured: unit, target, time and the place its figure comes from. */
export function measureFaults(one: JudgedIndicator): Found[] {
  return [unitFault(one), targetFault(one), timeFault(one), sourceFault(one)].filter((found) => found !== null)
}

const noUnit = /^(?:[\s\p{P}\p{S}]*|n\/?a|ada|tidak ada|nihil|target|satuan|sesuai.*|lengkap|baik|dst|lainnya|x+|kosong|belum ada)$/iu
const percent = /^(persen|%|persentase|prosentase|persen \(%\)|per ?mil|‰)$/i
const time = /^(detik|menit|jam|hari|minggu|bulan|triwulan|semester|tahun|tanggal)( (kerja|kalender|pelajaran))?$/i
const occasion = /^(kali|kegiatan|dokumen|orang|laporan|berkas|rapat)$/i

function unitFault({ text, unitName, kind }: JudgedIndicator): Found | null {
  if (kind === 'BY_DATE' || kind === 'YES_NO') return null
  const unit = unitName.trim()
  if (unit === '%' ? false : noUnit.test(unit)) return { finding: 'UNIT_MISSING', cause: 'noUnit', words: unit }
  const unlike = unlikeUnit(text, unit)
  return unlike === null ? null : { finding: 'UNIT_MISSING', cause: 'unitUnlike', words: `${unlike} … ${unit}` }
}

/** The word of the wording that the unit does not fit; null where it may. */
function unlikeUnit(text: string, unit: string): string | null {
  const [head = '', next = ''] = wordsOf(text)
  if (/^(persentase|prosentase|presentase)$/.test(head)) return percent.test(unit) ? null : head
  if (/^(jumlah|banyaknya)$/.test(head)) {
    const isOfTime = time.test(unit) && !time.test(next) && !/^(jam|hari|bulan|menit|waktu|masa)$/.test(next)
    return (percent.test(unit) && next !== 'persentase') || isOfTime ? head : null
  }
  const span = phraseIn(text, ['(?<=^ )(?:rata-rata |jangka )?(?:waktu|lama|lamanya|durasi)'])
  if (span !== null) return time.test(unit) || percent.test(unit) ? null : span
  const score = phraseIn(text, [
    '(?<=^ )(?:indeks|nilai|skor|rata-rata nilai)',
    '(?<=^ )(?:meningkatnya|menurunnya|tersedianya|tingkat|rasio)',
  ])
  return score !== null && occasion.test(unit) && !(score === 'tersedianya' && !/^(kali|kegiatan)$/i.test(unit)) ? score : null
}

const openEnded = [
  'sesuai (?:kebutuhan|permintaan|arahan(?: pimpinan)?|penugasan|perintah(?: atasan| pimpinan)?|disposisi|undangan)',
  'tidak ada|bila ada|jika ada|apabila ada|tentatif|insidental|insidentil|menyesuaikan|tidak terbatas|seperlunya',
]

const mayExceed = ['(?:kenaikan|pertumbuhan|peningkatan|laju|rasio|perbandingan|capaian|pencapaian|realisasi|naiknya)(?: [a-z]+)?']

function targetFault({ text, unitName, kind, target, targetTo }: JudgedIndicator): Found | null {
  const open = phraseIn(text, openEnded) ?? phraseIn(unitName, openEnded)
  if (open !== null) return { finding: 'TARGET_MISSING', cause: 'openTarget', words: open }
  if (kind === 'HIGHER_IS_BETTER' && isZero(target)) return { finding: 'TARGET_MISSING', cause: 'zeroTarget', words: '0' }
  const highest = targetTo ?? target
  const isShare = percent.test(unitName.trim()) && kind !== 'BY_DATE' && phraseIn(text, mayExceed) === null
  const isOver = isShare && compare(parseDecimal(highest), parseDecimal('100')) > 0
  return isOver ? { finding: 'TARGET_MISSING', cause: 'overHundred', words: `${highest} ${unitName}` } : null
}

function isZero(target: string): boolean {
  return compare(parseDecimal(target), parseDecimal('0')) === 0
}

const onTime = [
  '(?:secara )?tepat waktu|ketepatan waktu|tepat pada waktunya|pada waktunya|sesuai jadwal|secepatnya|dengan segera',
  'sesuai waktu yang (?:ditentukan|ditetapkan)',
]

const number = '(?:\\d+(?:[.,]\\d+)?|satu|dua|tiga|empat|lima|enam|tujuh|sepuluh)'
const limits = [
  `(?:\\d+ x )?${number} (?:hari|jam|menit|bulan|minggu|tahun|detik)`,
  '(?:tanggal|pukul|hari kerja ke-?|tgl) ?\\d+(?:[.:]\\d+)?',
  'hari kerja ke-\\d+',
  '\\d+ (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)',
  '(?:awal|akhir|bulan) (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|bulan|tahun)',
  '(?:hari|pada hari) (?:yang )?(?:sama|itu juga)|setiap hari(?: jan| kerja)?|sebelum jatuh tempo|jatuh tempo',
]

function timeFault({ text, unitName, kind, aspect, source }: JudgedIndicator): Found | null {
  const said = phraseIn(text, onTime)
  if (said === null && (aspect !== 'WAKTU' || kind === 'LOWER_IS_BETTER')) return null
  const isLimited = kind === 'BY_DATE' || time.test(unitName.trim()) || source === 'ON_TIME_SHARE' || source === 'COMPLAINT_TIME'
  if (isLimited || phraseIn(text, limits) !== null) return null
  return { finding: 'DATE_MISSING', cause: 'noLimit', words: said ?? 'aspek waktu' }
}

const sentiments = [
  '(?:tingkat |indeks )?(?:kepuasan|persepsi|kepercayaan|pemahaman|kesadaran|minat|partisipasi|loyalitas)(?: [a-z]+)?',
  'merasa [a-z]+|citra(?: [a-z]+)?|kesejahteraan(?: [a-z]+)?|budaya kerja|disiplin pegawai',
  '(?<!indeks |baku |penjamin |penjaminan |pemantapan )(?:kualitas|mutu)(?: [a-z]+)?|(?:bermutu|berkualitas)',
  '(?:terwujudnya|terciptanya|terbangunnya) [a-z]+(?: [a-z]+)?',
  'kemacetan|bersih dan sehat',
]

const named = [
  'hasil (?:survei|survey|evaluasi|penilaian|audit|uji|pengukuran|kuesioner|[a-z]+ mutu)',
  'menurut|berdasarkan|survei|survey|kuesioner|bps|ssgi|sakip|inspektorat|rapor|aplikasi|skm|ikm|akreditasi|menpanrb|bkn|lan|bpk',
]

function sourceFault({ text, kind, source, unitName }: JudgedIndicator): Found | null {
  if (source !== 'TYPED' || kind === 'BY_DATE' || kind === 'YES_NO') return null
  const felt = phraseIn(text, sentiments)
  if (felt === null || phraseIn(text, named) !== null || /^(rupiah|rp)$/i.test(unitName.trim())) return null
  return { finding: 'DATA_SOURCE_MISSING', cause: 'noSource', words: felt }
}
