import type { JudgedIndicator } from '../finding/rules'
import { anyOf, finder, plainText } from '../words/rules'

/** What kind of thing a unit counts; null for a thing of its own, such as "akta" or "titik". */
export type UnitKind = 'share' | 'time' | 'event' | 'paper' | 'person' | 'money' | 'area' | 'length' | 'weight' | 'score'

/** An indicator as its rules read it. `plain` is its text in plain words, `rest` what follows its measure ("persentase", "jumlah"). */
export type Reading = JudgedIndicator & { plain: string; measure: string; rest: string; unit: string; unitKind: UnitKind | null }

/** The units of each kind; a unit may carry a word more ("hari kerja", "orang guru"). */
const unitsOf: Record<UnitKind, string> = {
  share: 'persen % persentase prosentase permil ‰',
  time: 'detik menit jam hari minggu bulan triwulan semester tahun tanggal',
  event: 'kali kegiatan pertemuan acara sesi rapat sidang frekuensi sif shift event agenda jp kunjungan angkatan',
  paper: 'dokumen laporan berkas surat naskah sk lembar eksemplar buku notula nota file bundel',
  person: 'orang jiwa pegawai peserta siswa pasien warga asn pns guru santri balita kader',
  money: 'rupiah rp juta ribu miliar milyar',
  area: 'ha hektare hektar m2 m² km2 km²',
  length: 'm meter km kilometer cm',
  weight: 'ton kg kilogram gram kuintal liter m3 m³ kubik',
  score: 'indeks nilai skor poin level predikat angka',
}

const kindOfUnit = new Map(
  Object.entries(unitsOf).flatMap(([kind, units]) => units.split(' ').map((unit) => [unit, kind as UnitKind] as const)),
)

/** Words that say a thing changed or came to be. */
const changes = anyOf(
  'meningkatnya menurunnya naiknya turunnya berkurangnya bertambahnya membaiknya menguatnya terjaganya tercapainya terwujudnya',
  'perubahan ramainya terciptanya terbangunnya tumbuhnya terpeliharanya terkendalinya peningkatan penurunan kenaikan pengurangan',
  'penguatan meningkat menurun meningkatkan menurunkan mewujudkan menciptakan menjaga mengurangi',
)

/** Words that say how a thing is measured. */
const measures = anyOf(
  'persentase prosentase presentase persen jumlah banyaknya angka tingkat rata-rata nilai skor indeks rasio proporsi cakupan laju prevalensi',
  'besaran besarnya total derajat level kasus kejadian insiden insidensi realisasi capaian pencapaian perolehan predikat peringkat',
  'kategori volume',
)

const measureAhead = new RegExp(`^ (?:(?:${changes}|${measures}) )*`, 'u')

/** An indicator with what its rules ask of it, read once. */
export function readingOf(one: JudgedIndicator): Reading {
  const plain = plainText(one.text)
  const ahead = measureAhead.exec(plain)?.[0] ?? ' '
  const unit = one.unitName.trim().toLowerCase()
  return { ...one, plain, measure: ahead.trim(), rest: ` ${plain.slice(ahead.length)}`, unit, unitKind: unitKindOf(unit) }
}

function unitKindOf(unit: string): UnitKind | null {
  const [first = ''] = unit
    .replace(/[()]/g, ' ')
    .trim()
    .split(/[\s/]+/)
  return kindOfUnit.get(first) ?? null
}

/** That a thing was brought to an end, or within which bounds: then the doing of it was not the aim. */
export const endOf = finder(
  'selesai|tuntas|rampung|tanpa|sampai|berhasil|lulus|bebas|nol|sejak|dalam \\d+|paling (?:lama|lambat)|maksimal \\d+|(?:ter|di)selesaikan',
  'ter(?!hadap|kait|tentu|padu|tib|masuk|nak|minal|buka|atur|akhir|sebut|diri|batas|utama|jadi)[a-z]{3,}',
  'yang (?:[a-z]+ )?(?:terbit|disahkan|disetujui|ditindaklanjuti|ditetapkan|diterima|terlayani|memenuhi|sesuai|sah|layak|kompeten)',
)
