import { attended, counted, doing, everDoing, isThing, service } from '../doing/rules'
import type { Found } from '../finding/rules'
import { endOf, type Reading } from '../reading/rules'
import { vaguenessIn } from '../vague/rules'
import { finder, opening } from '../words/rules'

type Signal = Omit<Found, 'finding'>

const countedAhead = new RegExp(`^ ${counted}`)

/** Nouns and verbs of state that begin like a deed in me-. What ends in -nya ("menguatnya") is an outcome. */
const noDeed = new RegExp(
  `^me(?:${[
    'ningkat|nurun|mbaik|ncapai|menuhi|miliki|njadi|ngalami|mpunyai|ndapat|nerima|nyala|ninggal|nguat|lemah|mbesar|ngecil|luas|rata|lebihi',
    'ndekati',
    'ja|nit|dia|ter|teran|terai|tode|todologi|sin|dis|dik|ntor|nara|nu|rek|dali|mber|mo|mori|bel|ubelair|kanisme|kanik|nteri|ntal|tadata',
    'lati|tafora|trologi|teorologi|njelang|nurut|lalui|rupakan',
  ].join('|')}|.*nya)$`,
)

const deeds = finder(
  '(?:ikut|turut) (?:serta|melaksanakan|membantu|mendukung)|keikutsertaan|keterlibatan|berperan (?:serta|aktif)|berpartisipasi(?: aktif)?',
  'mengampu',
)

/** Deeds that do not begin with me-, at the head of the wording. */
const otherDeeds = opening(
  `${counted}(?:bekerja(?: sama)?|bekerjasama|berkoordinasi|berkonsultasi|berkunjung|bertugas|berperan|berdiskusi|bersinergi|belajar)`,
  '(?:menjadi|sebagai) (?:narasumber|pembicara|panitia|anggota|petugas|pembina|pendamping|moderator|saksi|operator|tim|peserta|notulis)',
  'menerima (?:tamu|kunjungan|surat|telepon|permohonan|laporan|pengaduan|aduan|konsultasi|berkas|pendaftaran)',
  '(?:membantu|dibantu|bertanggung jawab|menjalankan|selalu|senantiasa|aktif|siap|dapat|mampu) (?:me[a-z]+|dalam)',
  '(?:susun|buat|kerjakan|bantu|siapkan|lakukan|laksanakan|kelola|periksa|pantau|input|entri|unggah|antar|jemput) [a-z]+',
)

const events = finder(
  'ter(?:laksana|selenggara|koordinasi|koordinir|fasilitasi|ikuti|sosialisasi|dampingi|bina|monitor|pantau|hadiri|jalin|gelar|awasi)[a-z]{0,6}',
  '(?:ber|di)langsungnya|berjalannya|dilaksanakannya|dilakukannya|kegiatan [a-z ]{1,60} berjalan|proses [a-z]+ berjalan|berjalan lancar',
)

/** That an occasion was held. A recommendation or a plan that is carried out is a result of whoever made it. */
const held = finder(
  '(?:yang )?di(?:laksanakan|lakukan|ikuti|hadiri|selenggarakan|fasilitasi|koordinasikan|gelar|adakan|jalankan|kunjungi|lakukannya)',
)
const carriedOut = finder('rekomendasi|rencana aksi|keputusan|kesepakatan|tindak lanjut|putusan|perjanjian')

const atHead = opening('optimalisasi|pengelolaan [a-z]+ yang|melayani')

/** Results by their form: what came to be, what changed, what is had. */
const resultHead = opening(
  '[a-z]+nya|(?:jumlah )?kunjungan (?:wisat|pasien|tamu|pemustaka)[a-z]*|(?:jumlah|banyaknya) [a-z ]{1,80} yang [a-z]+|ke[a-z]+an|waktu',
  'lama|biaya|luas|panjang|berat|respons?|persentase|indeks|nilai|skor|tingkat|rasio',
)

/**
 * The words that name what somebody does, or an occasion that took place, where a result should stand; null where there are none. A doing
 * measured as a share, a time or an amount of money is read as a result, and so is one that is brought to an end.
 */
export function activityIn(one: Reading): Signal | null {
  return deedIn(one) ?? eventIn(one) ?? doingIn(one)
}

function deedIn({ plain }: Reading): Signal | null {
  const head = plain.replace(countedAhead, '').split(' ')[0] ?? ''
  if (/^me[mn]?[a-z]{4,}/.test(head) && !noDeed.test(head)) return { cause: 'deed', words: head }
  const words = deeds(plain) ?? otherDeeds(plain)
  return words === null ? null : { cause: 'deed', words }
}

function eventIn({ plain, unitKind }: Reading): Signal | null {
  const isShareCarriedOut = unitKind === 'share' && carriedOut(plain) !== null
  const present = unitKind === 'share' || endOf(plain) !== null ? null : attended(plain)
  const words = events(plain) ?? (isShareCarriedOut ? null : held(plain)) ?? atHead(plain) ?? present
  return words === null ? null : { cause: 'event', words }
}

function doingIn(one: Reading): Signal | null {
  const { plain, kind, aspect, unitKind, target } = one
  if (kind !== 'HIGHER_IS_BETTER' || aspect === 'WAKTU' || endOf(plain) !== null) return null
  const words = doing(plain)
  const noun = ` ${` ${words ?? ''}`.replace(countedAhead, '')} `
  const isPraised = service(plain) !== null && vaguenessIn(one) !== null
  const isDoing = words !== null && isThing(noun) === null && !isPraised
  if (unitKind === 'share') return event(isDoing && isWhole(target) && service(plain) === null ? words : everDoing(plain))
  if (unitKind === 'score' || unitKind === 'money') return null
  if (isDoing) return event(words)
  return unitKind === 'event' && resultHead(plain) === null ? event(firstWords(plain)) : null
}

/** All of a doing, or none: a share between would say how much of it must succeed. */
function isWhole(target: string): boolean {
  return target === '100' || target === '0'
}

function event(words: string | null): Signal | null {
  return words === null ? null : { cause: 'event', words }
}

function firstWords(plain: string): string {
  return plain.trim().split(' ').slice(0, 3).join(' ')
}
