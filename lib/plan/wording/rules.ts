import type { PostLevel } from '../../generated/prisma/enums'
import { activityIn } from './activity/rules'
import type { Found, JudgedIndicator, JudgedPost } from './finding/rules'
import { measureFaults } from './measure/rules'
import { likeness, phraseIn, wordingKey } from './words/rules'

/**
 * What is doubtful about each indicator of an SKP, by indicator; nothing for one that reads well. An indicator must be a result that can be
 * measured, with unit, target and time (PermenPANRB 6/2022 Pasal 9: spesifik, terukur, realistis, memiliki batas waktu, and within the
 * person's control). It reads words, not meaning: it advises and never forbids.
 */
export function judgeWordings(indicators: readonly JudgedIndicator[], post: JudgedPost): Map<string, Found[]> {
  return new Map(
    indicators.map((one, at) => {
      const same = duplicateAmong(one, indicators.slice(0, at))
      return [one.id, [...judgeAlone(one, post), ...(same ? [same] : [])]]
    }),
  )
}

/** All of an indicator that a reader sees, to tell whether it still reads as it did. */
export function wordingOf({ text, unitName, kind, target, targetTo }: Omit<JudgedIndicator, 'id' | 'aspect' | 'source'>): string {
  return [text, kind, target, targetTo, unitName].filter((part) => part !== null && part !== '').join(' | ')
}

function judgeAlone(one: JudgedIndicator, post: JudgedPost): Found[] {
  const deed = activityIn(one)
  const vague = vaguenessIn(one.text)
  return [
    ...(deed ? [{ finding: 'ACTIVITY_NOT_RESULT' as const, ...deed }] : []),
    ...measureFaults(one),
    ...(vague ? [{ finding: 'VAGUE' as const, ...vague }] : []),
    ...beyondControl(one.text, post),
  ]
}

const alike = 0.8

/** An earlier indicator that says the same: the later one is the double. */
function duplicateAmong(one: JudgedIndicator, earlier: readonly JudgedIndicator[]): Found | null {
  const key = wordingKey(one.text)
  const twin = earlier.find((other) => likeness(key, wordingKey(other.text)) >= alike && isSameMeasure(one, other))
  return twin ? { finding: 'DUPLICATE', cause: 'same', words: twin.text } : null
}

/** A share and a number, or a last day and a number, of the same thing are two measures, not one twice. */
function isSameMeasure(one: JudgedIndicator, other: JudgedIndicator): boolean {
  const measures = [one, other].map(({ text, kind }) => `${phraseIn(text, ['persentase', 'rata-rata', 'nilai', 'indeks']) ?? ''} ${kind}`)
  return measures[0] === measures[1]
}

const vagueWords = [
  '(?<!gizi |kondisi |predikat |kategori |berpredikat |berkategori |berstatus |kelakuan )baik',
  'sebaik-baiknya|terbaik|optimal|optimalnya|optimalisasi|prima|memadai|berkualitas|bermutu|unggul|andal|handal',
  'maksimal(?! \\d)(?! satu| dua| tiga)|semaksimal mungkin|seoptimal mungkin',
  '(?<!hari |jam |minggu )efektif|efisien|efektivitas|profesional|transparan|akuntabel|ramah|responsif|inovatif',
  'lancar|tertib|rapi|rapih|kondusif|harmonis|selaras|bermanfaat|menarik|nyaman|positif|akurat|kredibel',
  'secara cepat|cepat|cepat dan tepat|secepatnya|segera|setiap saat|seperlunya|secukupnya|sewaktu-waktu',
  'tugas lain|tugas lainnya|tugas tambahan lainnya|instansi terkait|pihak terkait|dll|dsb|dan lain-lain|dan sebagainya',
  'sesuai ketentuan|sesuai peraturan|sesuai aturan|sebagaimana mestinya|dengan penuh tanggung jawab',
  'bersih dan sehat|benar dan cepat|tepat guna|berdaya guna|berhasil guna|budaya kerja|mutu pelayanan',
  '(?:meningkatnya|peningkatan) (?:mutu|kualitas|pemahaman|kesadaran|kinerja|disiplin|kompetensi|pelayanan)',
  '(?:mutu|kualitas|pemahaman|kesadaran|kinerja|disiplin) [a-z]+ (?:meningkat|membaik)',
]

function vaguenessIn(text: string): Omit<Found, 'finding'> | null {
  const words = phraseIn(text, vagueWords)
  if (words !== null) return { cause: 'noMeasure', words }
  const bare = phraseIn(text, ['(?<=^ )(?:jumlah|banyaknya|persentase) (?:dokumen|laporan|kegiatan|data|berkas|layanan|output)(?= $)'])
  return bare === null ? null : { cause: 'noObject', words: bare }
}

/** Posts that answer for outcomes of the whole government or office: JPT and administrator. */
const answerable: readonly (PostLevel | null)[] = ['JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR']

const outcomes = [
  'pertumbuhan ekonomi|pertumbuhan penduduk|laju inflasi|inflasi(?: [a-z]+)?|pengangguran(?: terbuka)?|rasio gini|pdrb|daya beli',
  'kemiskinan(?: ekstrem)?|penduduk miskin|ipm|pembangunan manusia|harapan hidup|nilai tukar petani|kesejahteraan',
  '(?:angka|prevalensi) stunting|angka kematian (?:ibu|bayi)|angka kesakitan|kasus rabies|angka kriminalitas',
  'indeks (?:spbe|reformasi birokrasi|profesionalitas asn|kualitas lingkungan hidup|persepsi korupsi|inovasi daerah|desa membangun|kota)',
  'kemacetan|(?:tingkat|angka|jumlah) kecelakaan|kecelakaan lalu lintas|stabilitas harga|nilai investasi|realisasi investasi',
  'citra|minat baca|kunjungan wisatawan|pemustaka yang berkunjung|kepatuhan wajib pajak|aman dan kondusif|baku mutu',
  'adipura|kota layak anak|penghargaan(?: [a-z]+)? (?:nasional|provinsi)|indeks pembangunan [a-z]+',
]

/** What the auditors of the state say. */
const opinions = ['opini (?:wtp|bpk|wajar)|wtp|wajar tanpa pengecualian']

/** What the holder makes themselves may be about an outcome: a study, a record, a list. */
const ownWork = [
  'dokumen|kertas kerja|laporan|kajian|telaah|naskah|publikasi|data|analisis|bahan|daftar|rekap|verifikasi|risalah|rekomendasi|peta',
]

const backOffice =
  /pengadministrasi|arsiparis|bendahara|perencana|analis|auditor|pranata komputer|statistisi|pengemudi|caraka|pengelola (?:kepegawaian|keuangan|data|barang|sarana)/i

function beyondControl(text: string, { title, level }: JudgedPost): Found[] {
  if (answerable.includes(level)) return []
  const outcome = phraseIn(text, opinions) ?? (phraseIn(text, ownWork) === null ? phraseIn(text, outcomes) : null)
  if (outcome !== null) return [{ finding: 'OUTSIDE_CONTROL', cause: 'ofOthers', words: outcome }]
  const pleased = backOffice.test(title) ? phraseIn(text, ['(?:tingkat |indeks )?kepuasan(?: [a-z]+)?']) : null
  return pleased === null ? [] : [{ finding: 'OUTSIDE_CONTROL', cause: 'satisfaction', words: pleased }]
}
