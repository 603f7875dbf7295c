import type { PostLevel } from '../../../generated/prisma/enums'
import { activityIn } from '../activity/rules'
import type { Found, JudgedPost } from '../finding/rules'
import { attitudes } from '../quality/rules'
import type { Reading } from '../reading/rules'
import { award, outcome, plainOutcome, verdict } from '../society/rules'
import { anyOf, finder, opening } from '../words/rules'

/** Posts that answer for outcomes of the whole government or office: JPT and administrator. */
const answerable: readonly (PostLevel | null)[] = ['JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR']

/** Posts that do the office's daily work: even its own score is made by others. */
const operational: readonly (PostLevel | null)[] = ['PELAKSANA', 'PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA']

/** A score or a statistic at the head; with a place it is of the whole government or of a whole place. */
const statistic = opening(
  '(?:meningkatnya|menurunnya|berkurangnya|bertambahnya|peningkatan|penurunan|naiknya|turunnya) (?:jumlah|persentase|angka|tingkat)',
  `(?:rata-rata )?${anyOf('angka tingkat laju prevalensi rasio indeks luas produksi produktivitas nilai skor predikat peringkat opini maturitas kapabilitas')}`,
)
const place = finder(
  '(?:di|se)[ -]?(?:kota|kabupaten|kecamatan|kelurahan|desa|wilayah)(?= $| [a-z]+ $)',
  '(?:pemerintah|pemkot|pemkab|tingkat)? ?(?:kota|kabupaten|provinsi|nasional|daerah)(?= $| [a-z]+ $)',
  '(?:pemerintah|pemkot|pemkab) (?:kota|kabupaten|daerah)',
)

const wholePlace = finder('se-(?:kota|kabupaten|kecamatan|provinsi|indonesia|jawa [a-z]+)')

/** What a place or its people are or have, as the whole of a wording: "ruang fiskal daerah", "tingkat konsumsi ikan masyarakat". */
const stateOfPlace = opening(
  '(?![a-z]+nya )[a-z-]+ [a-z ]{0,60}(?:kota|kabupaten|provinsi)(?= $)',
  '(?![a-z]+nya )[a-z-]+ [a-z ]{0,60}(?<!perangkat |milik |barang |kas |keuangan |wali |kepala |sekretariat )daerah(?= $)',
  '(?:tingkat|angka|rata-rata|laju|rasio|proporsi) [a-z ]{3,60}(?:masyarakat|warga|penduduk)(?= $)',
)
const isFelt = opening(attitudes, 'partisipasi')
const isDone = finder(
  '(?:yang|dalam|oleh|tanpa|dengan|ke|di|kepada|untuk) [a-z]+|(?:di|ter|me|ber)[a-z]{4,}|waktu|lama|jalan|taman|pasar|rumah sakit',
)

const score = opening(
  '(?:indeks|nilai|skor|predikat|opini|peringkat|tingkat (?:maturitas|kematangan)|serapan|realisasi|penyerapan|capaian)',
)
const office = finder(
  `${anyOf('dinas badan sekretariat opd skpd instansi kecamatan organisasi kantor sekolah lembaga')}(?=(?: [a-z]+){0,3} $)`,
  '(?:perangkat daerah|unit kerja)(?= $)',
)
const ofColleagues = opening('(?:disiplin|kedisiplinan|kinerja) (?:pegawai|asn)')

/** What the holder makes themselves may be about an outcome: a study, a record, a list. */
const ownWork = opening(
  `(?:(?:jumlah|persentase|tersusunnya|tersedianya|terbitnya|ketersediaan|kelengkapan|pemutakhiran|banyaknya) )*${anyOf(
    'dokumen laporan kajian telaah telaahan naskah publikasi data analisis bahan daftar rekap rekapitulasi verifikasi risalah rekomendasi',
    'peta profil',
    'rencana rancangan draf draft pedoman sop surat sk berkas notula kertas basis sistem aplikasi modul konten leaflet materi kelurahan',
    'desa sekolah jalan',
  )}`,
)

/** That something is done to or for the cases counted: then it is the holder's share of the matter. */
const treated = finder(
  'yang (?:[a-z]+ )?di(?!laporkan|sebabkan|timbulkan|peroleh|raih|capai|akibatkan|alami|buang|hasilkan)[a-z]{4,}',
  'yang (?:[a-z]+ )?ter(?!jadi|catat|dampak|jangkit|serang|kena|tular)[a-z]{4,}',
  'yang (?:[a-z]+ )?(?:memiliki|memegang|hasil[a-z]+|lulus|berhasil)',
  '(?:yang )?(?:selesai|tuntas|mendapat|mendapatkan|memperoleh|menerima|didampingi|ditangani|dilayani)|binaan|dampingan|dalam \\d+',
  'paling (?:lama|lambat)',
  '(?:dalam|saat|selama|pada) (?:penanganan|pelayanan|perawatan|pelaksanaan|pengerjaan|latihan|perjalanan|pekerjaan|operasi)',
)

const backOffice =
  /pengadministrasi|arsiparis|bendahara|perencana|analis|auditor|pranata komputer|statistisi|pengemudi|caraka|pramu|kebersihan|pengelola (?:kepegawaian|keuangan|data|barang|sarana|arsip)/i
const pleased = finder('(?:tingkat |indeks )?kepuasan(?: [a-z]+)?')

/** What lies beyond the post: an outcome of many hands, or the pleasure of people it does not serve; null where nothing does. */
export function beyondControl(one: Reading, { title, level }: JudgedPost): Found | null {
  if (answerable.includes(level)) return null
  const words = verdict(one.plain) ?? outcomeIn(one) ?? (operational.includes(level) ? ofOffice(one) : null)
  if (words !== null) return { finding: 'OUTSIDE_CONTROL', cause: 'ofOthers', words }
  const wanted = backOffice.test(title) ? pleased(one.plain) : null
  return wanted === null ? null : { finding: 'OUTSIDE_CONTROL', cause: 'satisfaction', words: wanted }
}

function outcomeIn(one: Reading): string | null {
  const { plain, rest } = one
  if (ownWork(plain) !== null) return null
  if (treated(plain) !== null) return award(plain)
  const ofPlace = wholePlace(plain) ?? (statistic(plain) === null ? null : place(plain)?.trim())
  return award(plain) ?? plainOutcome(plain) ?? outcome(rest) ?? ofPlace ?? stateIn(one)
}

function stateIn(one: Reading): string | null {
  const { plain, rest, kind, unitKind } = one
  if (unitKind === 'time' || kind === 'BY_DATE' || isFelt(rest) !== null || isDone(plain) !== null) return null
  return activityIn(one) === null ? stateOfPlace(plain) : null
}

function ofOffice({ plain, rest }: Reading): string | null {
  if (treated(plain) !== null) return null
  return ofColleagues(rest) ?? (score(plain) === null ? null : office(plain))
}
