import { formatDecimal, formatShare } from '../../../format'
import { compare, multiply, type Rational, rational, toFixed } from '../../../rational'
import type { Refusal } from '../../../result'
import { profilePartNames, unsurLabels } from '../../labels'
import type { UnsurKey } from '../../schema'
import type { Change, Unready } from './rules'
import { mostQuestions, mostUnsur } from './schema'

/** The sentence for each code that writing on a draft refuses with. */
export const refusals = {
  surveyOver: () => 'Survei ini sudah ditutup, jadi pertanyaannya tidak dapat diubah lagi.',
  draftExists: () => 'Draf untuk survei ini sudah ada. Buka draf itu dan lanjutkan di sana.',
  draftPublished: () => 'Draf ini sudah diterbitkan, jadi tidak dapat diubah. Mulai draf baru bila masih ada yang perlu diubah.',
  draftIsFirst: () =>
    'Survei ini belum pernah diterbitkan, jadi draf pertamanya tidak dapat dibuang. Terbitkan draf ini, atau tutup surveinya bila tidak jadi.',
  draftChanged: () => 'Draf ini diubah sejak Anda membukanya. Keadaannya sekarang sudah ditampilkan; periksa, lalu tekan lagi.',
  changedMeanwhile: () =>
    'Bagian ini diubah orang lain sejak Anda membukanya. Yang Anda ketik masih ada di sini, dan yang tersimpan sekarang tertulis di sampingnya. Bandingkan, lalu simpan lagi.',
  goneMeanwhile: () =>
    'Unsur atau pertanyaan ini tidak ada lagi di draf. Yang Anda ketik masih ada di sini: salin bila perlu, lalu muat ulang halaman.',
  unsurOfficial: () =>
    'Sembilan unsur PermenPANRB 14/2017 selalu ditanyakan dengan kata-kata resminya. Yang dapat diubah hanya unsur tambahan.',
  unsurNamed: () => 'Draf ini sudah menanyakan unsur dengan nama itu. Pilih nama lain, atau ubah unsur yang ada.',
  tooManyUnsur: () => `Paling banyak ${mostUnsur} unsur. Hapus satu unsur tambahan dahulu.`,
  tooManyQuestions: () => `Paling banyak ${mostQuestions} pertanyaan sendiri. Hapus satu dahulu.`,
  weightMissing: ({ unsur = '' }) => `Unsur ${unsur} belum berbobot. Beri bobot pada semua unsur, atau pakai tombol Bagi rata sisanya.`,
  weightsOff: ({ excess = '' }) => weightsOffSentence(String(excess)),
  noneLeft: () => 'Tidak ada sisa bobot yang dapat dibagi. Kurangi bobot yang sudah diisi, atau kosongkan yang ingin dibagi rata.',
  officialMissing: ({ unsur = '' }) => `Unsur ${unsur} tidak ada dalam draf, padahal wajib menurut PermenPANRB 14/2017.`,
  textMissing: ({ subject = '' }) => `${subject} belum lengkap dalam bahasa Indonesia. Lengkapi pertanyaan dan jawabannya.`,
  languageUnknown: () => 'Bahasa itu tidak ada, atau sudah tidak dipakai. Pilih bahasa lain dari daftar.',
  languageFirst: () => 'Bahasa Indonesia selalu ada dan menjadi dasar terjemahan.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** By how much weights miss 1; `excess` is decimal text, negative where some is missing. */
function weightsOffSentence(excess: string): string {
  const [size, way] = excess.startsWith('-') ? [excess.slice(1), 'kurang'] : [excess, 'lebih']
  return `Jumlah bobot ${way} ${formatDecimal(size)} dari 1. Ubah bobotnya sampai berjumlah tepat 1, atau kosongkan beberapa lalu pakai Bagi rata sisanya.`
}

/** A weight as people write it, without needless places; '' for none. */
export function weightText(weight: string | null): string {
  return weight === null ? '' : formatDecimal(weight.replace(/\.?0+$/, ''))
}

/** An excess of weights as decimal text with as many places as it needs, at most four. */
export function excessText(excess: Rational): string {
  const isNegative = compare(excess, rational(0)) < 0
  const size = toFixed(isNegative ? multiply(excess, rational(-1)) : excess, 4).replace(/\.?0+$/, '')
  return isNegative ? `-${size}` : size
}

/** What keeps a draft from being published, in a sentence. */
export function unreadySentence(unready: Unready): string {
  if (unready.code === 'officialMissing')
    return refusals.officialMissing({ unsur: unsurLabels[unready.unsur as UnsurKey] ?? unready.unsur })
  if (unready.code === 'weightMissing') return refusals.weightMissing({ unsur: unready.unsur })
  if (unready.code === 'textMissing') return refusals.textMissing({ subject: unready.subject })
  return refusals.weightsOff({ excess: excessText(unready.excess) })
}

/** A difference from the published version in a sentence; `nameOf` names languages. */
export function changeSentence(change: Change, nameOf: (language: string) => string): string {
  switch (change.kind) {
    case 'unsurAdded':
      return `Unsur ${change.name} ditambahkan.`
    case 'unsurRemoved':
      return `Unsur ${change.name} dihapus.`
    case 'unsurChanged':
      return `Kata-kata unsur ${change.name} diubah.`
    case 'order':
      return 'Urutan unsur diubah; nomor U mengikuti urutan baru.'
    case 'questionOrder':
      return 'Urutan pertanyaan sendiri diubah.'
    case 'weights':
      return change.own ? 'Bobot unsur diubah.' : 'Semua unsur kini berbobot sama.'
    case 'bestFirst':
      return 'Urutan jawaban dibalik.'
    case 'minAnswered':
      return `Kuesioner dihitung bila terisi ${formatShare(change.is)} unsurnya, sebelumnya ${formatShare(change.was)}.`
    case 'profile':
      return `Data diri: ${[...change.added.map((part) => `${profilePartNames[part]} ditanyakan`), ...change.removed.map((part) => `${profilePartNames[part]} tidak ditanyakan lagi`)].join(', ')}.`
    case 'questionAdded':
      return `Pertanyaan sendiri ditambahkan: ${change.text}`
    case 'questionRemoved':
      return `Pertanyaan sendiri dihapus: ${change.text}`
    case 'languageAdded':
      return `Formulir dapat diisi dalam ${nameOf(change.language)}.`
    case 'languageRemoved':
      return `Formulir tidak lagi tersedia dalam ${nameOf(change.language)}.`
    case 'texts':
      return `${change.count} teks dalam ${nameOf(change.language)} diubah.`
  }
}
