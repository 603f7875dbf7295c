import type { Found, JudgedIndicator } from '../finding/rules'
import { phraseIn, wordsOf } from '../words/rules'

/** Words that only say how something is counted; what is counted follows them. */
const counting = new Set('jumlah banyaknya frekuensi banyak total volume intensitas'.split(' '))

/** Verbs in me- that say what became of something, and nouns that begin alike. */
const noDeed =
  /^(meningkat|menurun|membaik|mencapai|memenuhi|memiliki|menjadi|mengalami|mempunyai|mendapat|menerima|meja|menit|media|meter|metode|mesin|medik|medis|mentor|menara|menu|meteran|merek)/

/** Nouns in pe-…-an and others that name a doing. */
const doing =
  '(?:pe(?:m|n|ng|ny|r|l)?[a-z]+an|koordinasi|konsultasi|sosialisasi|monitoring|evaluasi|supervisi|fasilitasi|rapat|sidang|patroli|survei|survey|' +
  'kunjungan|bimbingan|inventarisasi|asistensi|verifikasi|audiensi|apel|senam|upacara|piket|advokasi|diseminasi|bimtek|workshop|ekspose|studi banding|' +
  'rekonsiliasi|visitasi|ceramah|edukasi|pengawalan|kaji banding)'

/** Nouns in pe-…-an that are things, events to others or states. */
const things =
  /^(pe(rjalanan|rjanjian|raturan|langgaran|ngaduan|kerjaan|rsalinan|rmohonan|rusahaan|ralatan|rkantoran|ndapatan|rizinan|nerimaan|rsediaan|nghargaan|ngetahuan|rsetujuan|nyakit|rubahan|nelitian|rselisihan|rtumbuhan|nyerapan|nurunan|ningkatan|ndaftar|nduduk|rmintaan|rbaikan|langgan|nyelesaian|layanan publik))/

/** Words beside a doing that make it a result. */
const settled = [
  'yang (?:selesai|lulus|tuntas|terbit|disahkan|diterima|disetujui|ditindaklanjuti|terlayani|memenuhi [a-z]+|sesuai [a-z]+)',
  'hasil|dokumen|laporan|selesai|tuntas|tanpa|sampai',
]

/**
 * The words that name what somebody does, or an occasion that took place, where a result should stand; null where there are none. A doing
 * measured as a share, a time or an amount of money is read as a result.
 */
export function activityIn(one: Pick<JudgedIndicator, 'text' | 'unitName' | 'kind' | 'aspect'>): Omit<Found, 'finding'> | null {
  const { text } = one
  const [first = '', second = ''] = wordsOf(text)
  const head = counting.has(first) ? second : first
  if (/^(me[mn]?|mem|men|meng|meny)[a-z]{3,}/.test(head) && !noDeed.test(head)) return { cause: 'deed', words: head }
  const deed = phraseIn(text, ['ikut serta', 'keikutsertaan', 'turut serta', 'berperan serta', 'berpartisipasi(?: aktif)?', 'mengampu'])
  if (deed !== null) return { cause: 'deed', words: deed }
  const event = phraseIn(text, [
    '(?:terlaksana|terselenggara|terkoordinasi|terfasilitasi|terikuti|tersosialisasi|terdampingi|terlaksanakan)(?:nya|kannya)?',
    '(?:yang )?(?:dilaksanakan|dilakukan|diikuti|dihadiri|diselenggarakan|difasilitasi|dikoordinasikan)',
    'kegiatan [a-z ]+ berjalan|proses [a-z]+ berjalan|berjalan lancar',
    '(?<=^ )(?:optimalisasi|pengelolaan [a-z]+ yang|melayani)',
  ])
  if (event !== null) return { cause: 'event', words: event }
  const doingHead = phraseIn(text, [`(?<=^ (?:jumlah |frekuensi |banyaknya |volume )?)${doing}`])
  const isDoing = doingHead !== null && !things.test(head) && isCounted(one) && phraseIn(text, settled) === null
  return isDoing ? { cause: 'event', words: doingHead } : null
}

function isCounted({ unitName, kind, aspect }: Pick<JudgedIndicator, 'unitName' | 'kind' | 'aspect'>): boolean {
  const unit = unitName.trim().toLowerCase()
  const isShareOrTime = /^(persen|%|indeks|nilai|skor|poin|rupiah|rp|hari|jam|menit|bulan|minggu|tahun|detik)( kerja)?$/.test(unit)
  return kind === 'HIGHER_IS_BETTER' && aspect !== 'WAKTU' && !isShareOrTime
}
