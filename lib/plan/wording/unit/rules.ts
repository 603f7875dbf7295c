import type { Found } from '../finding/rules'
import type { Reading, UnitKind } from '../reading/rules'
import { anyOf, type Finder, finder, opening } from '../words/rules'

/** What stands in the place of a unit and counts nothing: signs, states, and the names of aspects. */
const noUnit = new RegExp(
  `^(?:[\\s\\p{P}\\p{S}\\d]*|n/?a|sesuai.*|tidak .*|belum .*|x+|v|${[
    'ada|nihil|target|satuan|lengkap|baik|dst|dll|lainnya|kosong|sangat baik|cukup|tinggi|sedang|rendah|optimal|maksimal|lancar|tertib',
    'selesai|tercapai|terlaksana|terpenuhi|tersedia|tepat waktu|ok|ya|banyak|beberapa|bervariasi|situasional|kondisional|standar|memadai|aman',
    'memuaskan|rutin|berkala',
    'kinerja|output|outcome|hasil|capaian|kualitas|kuantitas|waktu|mutu|volume|jumlah|ukuran|kondisi|kategori|semua|seluruhnya',
    'kesesuaian|ketepatan|kelengkapan|ketersediaan|keberhasilan|kepuasan|kelancaran|kebersihan|keaktifan|kehadiran|kedisiplinan',
    'ketercapaian|kepatuhan',
  ].join('|')})$`,
  'iu',
)

/** Words at the head that say what is measured, and the kinds of unit that fit; `fits` of nothing else, or `not` of these. */
const fitting: readonly { of: Finder; fits?: readonly (UnitKind | null)[]; not?: readonly UnitKind[] }[] = [
  { of: opening('(?:meningkatnya |menurunnya )?(?:persentase|prosentase|presentase|persen)'), fits: ['share'] },
  { of: opening('rata-rata (?:waktu|lama|lamanya|durasi)'), fits: ['time'] },
  { of: opening('(?:jangka )?(?:waktu|lama|lamanya|durasi)|kecepatan waktu'), fits: ['time', 'share'] },
  { of: opening('luas|luasan'), fits: ['area', 'share', 'length', null] },
  { of: opening('panjang'), fits: ['length', 'share', null] },
  { of: opening('berat|bobot|tonase'), fits: ['weight', 'share', null] },
  {
    of: opening(
      '(?:jumlah |besaran |rata-rata )?(?:biaya|anggaran|belanja|pagu|pendapatan|omzet|tunggakan|nilai (?:kontrak|transaksi|investasi))',
    ),
    not: ['event', 'paper', 'person', 'time', 'area', 'length', 'weight'],
  },
  { of: opening('indeks'), not: ['share', 'event', 'paper', 'person', 'time', 'money', 'area', 'length'] },
  { of: opening('nilai|skor|rata-rata nilai'), not: ['event', 'paper', 'person', 'time', 'area', 'length'] },
  { of: opening('tingkat|rasio|proporsi|kepuasan|respons?|kecepatan|deviasi'), not: ['event', 'paper', 'person', 'area'] },
  { of: opening('cakupan|ketersediaan|kelengkapan|ketepatan|kesesuaian|serapan|penyerapan|kepatuhan|akurasi'), not: ['event', 'paper'] },
  { of: opening('frekuensi|intensitas'), not: ['share', 'paper', 'person', 'money', 'area'] },
  { of: opening('volume'), not: ['person', 'paper', 'event', 'time'] },
]

type Countable = { of: Finder; not: readonly UnitKind[] }

/** People, papers and other things by the noun that names them, and the kinds of unit that cannot count them. */
const things: readonly Countable[] = [
  {
    of: opening(
      anyOf(
        'pegawai asn pns peserta siswa murid guru balita pasien warga orang penduduk ibu',
        'penerima pemohon pengunjung petani nelayan kader tamu',
      ),
    ),
    not: ['share', 'paper', 'event', 'money', 'area', 'length', 'weight', 'score', 'time'],
  },
  {
    of: opening(
      anyOf(
        'dokumen laporan berkas surat naskah sk spj spm sp2d kontrak notula',
        'keputusan peraturan rekomendasi sertifikat akta izin nota kuitansi',
      ),
    ),
    not: ['share', 'person', 'event', 'money', 'area', 'length', 'weight', 'score', 'time'],
  },
  {
    of: opening(
      anyOf(
        'alat aset kendaraan aplikasi modul konten infografis barang gedung lampu',
        'rambu titik sampel spesimen resep tiket paket usulan aduan keluhan',
      ),
    ),
    not: ['share', 'person', 'event', 'time', 'score'],
  },
]

/** Occasions and spans of time, which only a count of them fits. */
const spans: readonly Countable[] = [
  {
    of: opening(anyOf('rapat kegiatan kunjungan pelatihan sosialisasi bimtek sidang')),
    not: ['share', 'person', 'money', 'area', 'length', 'weight', 'score'],
  },
  { of: opening('jam|hari|bulan|menit|waktu|masa'), not: ['share', 'person', 'paper', 'money', 'area', 'length', 'weight'] },
]

const count = opening('(?:meningkatnya |menurunnya |bertambahnya )?(?:jumlah|banyaknya)')
const change = opening('(?:meningkat|menurun|membaik|menguat|lestari|lancar|tertib|aman|bersih|kuat)nya')
const cameToBe = opening('ter[a-z]+nya')
const madeThing = opening('(?:tersedia|tersusun|terbit|tersampaikan|terselesaikan)nya')
const paperHead = opening('laporan|dokumen|surat|berkas|naskah')
const share = finder('persentase|prosentase')

/** What is wrong with the unit: none, or one that the words do not fit; null where nothing is. */
export function unitFault(one: Reading): Found | null {
  const { kind, unit } = one
  if (kind === 'BY_DATE' || kind === 'YES_NO') return null
  if (unit !== '%' && unit !== '‰' && noUnit.test(unit)) return { finding: 'UNIT_MISSING', cause: 'noUnit', words: one.unitName.trim() }
  const unlike = unlikeUnit(one)
  return unlike === null ? null : { finding: 'UNIT_MISSING', cause: 'unitUnlike', words: `${unlike} … ${one.unitName.trim()}` }
}

/** The words of the wording that the unit does not fit; null where it may. */
function unlikeUnit({ plain, unitKind, kind, aspect }: Reading): string | null {
  for (const { of, fits, not } of fitting) {
    const words = of(plain)
    if (words !== null && (fits ? !fits.includes(unitKind) : unitKind !== null && not?.includes(unitKind))) return words
  }
  const counting = count(plain)
  if (counting !== null) return uncounted(counting, plain, unitKind)
  const named = kind === 'HIGHER_IS_BETTER' && aspect !== 'WAKTU' && unitKind !== null ? misfit(plain, unitKind) : null
  if (named !== null) return named
  const changing = change(plain)
  if (changing !== null && unitKind !== null && ['event', 'paper'].includes(unitKind)) return changing
  const became = unitKind === 'time' ? cameToBe(plain) : null
  if (became !== null && kind === 'HIGHER_IS_BETTER') return became
  const made = madeThing(plain) ?? paperHead(plain)
  return made !== null && unitKind === 'event' ? made : null
}

/** The thing at the head, where the unit counts something else; a share of it, or its score, may be meant. */
function misfit(plain: string, unitKind: UnitKind): string | null {
  for (const { of, not } of things) {
    const words = of(plain)
    if (words !== null) return not.includes(unitKind) && !['share', 'score', 'event'].includes(unitKind) ? words : null
  }
  return null
}

/** What is counted, where the unit counts something else; how much a number grew may be a share. */
function uncounted(counting: string, plain: string, unitKind: UnitKind | null): string | null {
  if (unitKind === null || share(plain) !== null || (unitKind === 'share' && counting.includes(' '))) return null
  const counted = plain.slice(counting.length + 1)
  for (const { of, not } of [...things, ...spans]) {
    const words = of(counted)
    if (words !== null) return not.includes(unitKind) ? `${counting} ${words}` : null
  }
  return ['share', 'time', 'score'].includes(unitKind) ? counting : null
}
