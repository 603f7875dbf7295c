import { writtenDecimal } from '../../decimal'
import type { WordingFinding } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'
import type { Found, WordingCause } from './finding/rules'

export const findingNames: Record<WordingFinding, string> = {
  ACTIVITY_NOT_RESULT: 'Kegiatan, bukan hasil',
  UNIT_MISSING: 'Satuan belum tepat',
  TARGET_MISSING: 'Target belum tepat',
  DATE_MISSING: 'Batas waktu belum ada',
  DATA_SOURCE_MISSING: 'Sumber data belum disebut',
  DUPLICATE: 'Sama dengan indikator lain',
  OUTSIDE_CONTROL: 'Di luar kendali jabatan',
  VAGUE: 'Belum terukur',
}

/** Why each cause is doubtful, and how to mend it, with an example. */
const advice: Record<WordingCause, (words: string) => { why: string; mend: string }> = {
  deed: (words) => ({
    why: `“${words}” menyebut apa yang dikerjakan, bukan apa yang dihasilkan.`,
    mend: 'Sebut hasilnya: bukan “mengoordinasikan pemutakhiran data”, melainkan “persentase data penduduk ganda yang selesai dibersihkan”.',
  }),
  event: (words) => ({
    why: `“${words}” menyatakan bahwa kegiatan berlangsung. Kegiatan dapat berlangsung tanpa hasil.`,
    mend: 'Sebut yang berubah sesudahnya: bukan “terlaksananya rapat SPBE”, melainkan “jumlah rekomendasi SPBE yang selesai ditindaklanjuti”.',
  }),
  noUnit: (words) => ({
    why: words === '' ? 'Satuannya kosong, jadi targetnya tidak dapat dihitung.' : `“${words}” bukan satuan yang dapat dihitung.`,
    mend: 'Tulis apa yang dihitung, misalnya “berkas”, “orang”, “persen”, atau “hari kerja”.',
  }),
  unitUnlike: (words) => ({
    why: `Rumusan dan satuannya tidak cocok: ${words}.`,
    mend: 'Samakan keduanya: “persentase akta yang terbit dalam sehari” memakai “persen”, “jumlah akta yang terbit” memakai “akta”.',
  }),
  zeroTarget: () => ({
    why: 'Targetnya 0, padahal makin tinggi makin baik: siapa pun sudah mencapainya.',
    mend: 'Isi target yang ingin dicapai. Bila yang dituju memang nol, misalnya “0 kejadian pasien jatuh”, pilih arah “Tanpa cacat”.',
  }),
  overHundred: (words) => ({
    why: `Target ${written(words)} melebihi seluruhnya: sebagian dari sesuatu paling banyak 100 persen.`,
    mend: 'Isi paling banyak 100, atau tulis sebagai kenaikan: “kenaikan cakupan imunisasi dibanding tahun lalu”.',
  }),
  allAllowed: (words) => ({
    why: `Makin rendah makin baik, tetapi targetnya ${written(words)}: seluruhnya pun masih dianggap tercapai.`,
    mend: 'Isi bagian terbesar yang masih dapat diterima, misalnya “paling banyak 2 persen”, atau balik rumusannya dan arahnya.',
  }),
  openTarget: (words) => ({
    why: `“${words}” membuat targetnya terbuka: di akhir tahun tidak dapat dikatakan tercapai atau tidak.`,
    mend: 'Bila jumlahnya tidak di tangan Anda, ukur bagiannya: “persentase permintaan data yang dijawab dalam 3 hari kerja”.',
  }),
  noLimit: (words) => ({
    why: `Waktunya diukur (${words}), tetapi tidak disebut sampai kapan atau berapa lama.`,
    mend: 'Sebut batasnya: “paling lama 3 hari kerja sejak berkas lengkap”, atau pilih arah “Paling lambat pada tanggal”.',
  }),
  noSource: (words) => ({
    why: `“${words}” tidak dapat dihitung sendiri, dan tidak disebut dari mana angkanya.`,
    mend: 'Pilih sumber realisasinya, atau sebut dalam rumusan: “nilai kepuasan pasien menurut survei kepuasan masyarakat triwulanan”.',
  }),
  same: (words) => ({
    why: `Hampir sama dengan “${words}” dalam SKP ini, jadi hasil yang sama dihitung dua kali.`,
    mend: 'Gabungkan keduanya, atau ukur sisi lain: selain “jumlah KTP-el yang dicetak”, misalnya “persentase KTP-el yang dicetak ulang karena salah”.',
  }),
  ofOthers: (words) => ({
    why: `“${words}” ditentukan banyak pihak; pemangku jabatan ini hanya menyumbang sebagian kecil.`,
    mend: 'Ambil bagian yang menjadi tugas jabatan ini: bukan “angka stunting”, melainkan “persentase balita gizi kurang yang mendapat tambahan makanan 90 hari”.',
  }),
  satisfaction: (words) => ({
    why: `“${words}” dinilai pengguna layanan, sedangkan jabatan ini tidak melayani mereka langsung.`,
    mend: 'Ukur yang diterima rekan kerja dari Anda: “persentase berkas gaji yang benar pada pengajuan pertama”.',
  }),
  noMeasure: (words) => ({
    why: `“${words}” dapat diartikan berbeda-beda dan tidak ada ukurannya.`,
    mend: 'Ganti dengan ukuran: bukan “pelayanan optimal”, melainkan “persentase permohonan akta yang selesai dalam 1 hari kerja”.',
  }),
  noObject: (words) => ({
    why: `“${words}” belum menyebut apa yang dihitung.`,
    mend: 'Sebut bendanya dan keadaannya: “jumlah dokumen arsitektur SPBE yang ditetapkan”.',
  }),
}

/** Why something was found, with the very words, and how to mend it. */
export function adviceOf({ cause, words }: Found): { why: string; mend: string } {
  return advice[cause](words.length > 160 ? `${words.slice(0, 160)}…` : words)
}

/** The sentence for each code this noun refuses with. */
export const refusals = {
  findingGone: () => 'Temuan ini tidak ada lagi pada rumusan yang sekarang. Muat ulang halaman ini.',
  wordingChanged: () => 'Rumusan indikator ini sudah diubah sejak Anda membukanya. Baca rumusan yang baru, lalu putuskan lagi.',
  notEditable: () =>
    'SKP ini sedang tidak dapat diubah, jadi temuan tidak dapat dikesampingkan sekarang. Pemiliknya dapat melakukannya setelah menarik kembali SKP atau membuka perubahan.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

function written(amount: string): string {
  const [number = '', ...unit] = amount.split(' ')
  return [writtenDecimal(number), ...unit].join(' ')
}

/** The address of an indicator's findings after something was done about one. */
export function wordingPath(
  { planId, indicatorId, finding, from }: { planId: string; indicatorId: string; finding: string; from: 'susun' | 'baca' },
  done: string,
): string {
  return `/skp/${planId}${from === 'susun' ? '/susun' : ''}?saran=${done}-${finding}#rumusan-${indicatorId}`
}
