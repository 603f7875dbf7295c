/** What is promised of a service. */
type Promised = { time: string; fee: string; isFree: boolean; requirements: string }

/** A service of the demo city: how citizens answer it (hundredths of a point per unsur, in the order of the questionnaire) and what its book says. */
export type DemoService = {
  unit: string
  name: string
  promised: Promised
  /** People served in a year. */
  users: number
  /** Answers to each survey before this one, the oldest first. */
  respondents: readonly number[]
  /** Mean of each unsur in the first survey. */
  means: readonly number[]
  /** What is added to each unsur from survey to survey. */
  drift: readonly number[]
  /** Requests a day, and the percent finished within the promised time. */
  daily: number
  inTime: number
}

const free = (time: string, requirements: string): Promised => ({ time, fee: 'Gratis', isFree: true, requirements })

const dukcapil = 'Dinas Kependudukan dan Pencatatan Sipil'
export const licensing = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu'

export const demoServices: readonly DemoService[] = [
  {
    ...{ unit: dukcapil, name: 'Penerbitan KTP elektronik', promised: free('1 hari kerja', 'Fotokopi kartu keluarga') },
    ...{ users: 5_200, respondents: [140, 120, 130], daily: 24, inTime: 86 },
    means: [380, 310, 250, 392, 330, 370, 375, 240, 300],
    drift: [2, 6, 14, 0, 4, 2, 2, 4, 8],
  },
  {
    ...{ unit: dukcapil, name: 'Akta kelahiran', promised: free('3 hari kerja', 'Surat keterangan lahir, kartu keluarga') },
    ...{ users: 2_100, respondents: [96, 88, 90], daily: 9, inTime: 91 },
    means: [350, 330, 300, 396, 350, 360, 365, 280, 310],
    drift: [4, 4, 8, 0, 2, 4, 2, 6, 6],
  },
  {
    ...{ unit: licensing, name: 'Izin usaha mikro', promised: free('5 hari kerja', 'KTP, alamat usaha, foto tempat usaha') },
    ...{ users: 900, respondents: [70, 60, 64], daily: 5, inTime: 72 },
    means: [300, 280, 260, 360, 320, 330, 340, 320, 270],
    drift: [6, 10, 12, 2, 4, 4, 2, 0, 6],
  },
  {
    unit: 'Dinas Sosial',
    name: 'Rekomendasi bantuan sosial',
    promised: free('2 hari kerja', 'KTP, kartu keluarga, surat pengantar kelurahan'),
    ...{ users: 1_400, respondents: [66, 72, 70], daily: 8, inTime: 78 },
    means: [310, 290, 280, 330, 310, 320, 330, 290, 260],
    drift: [0, 0, -16, -8, 0, 0, -10, 0, 0],
  },
  {
    unit: 'Dinas Perhubungan',
    name: 'Uji berkala kendaraan bermotor',
    promised: {
      time: '1 hari kerja',
      fee: 'Menurut peraturan daerah tentang retribusi',
      isFree: false,
      requirements: 'STNK, buku uji, kendaraan',
    },
    ...{ users: 3_000, respondents: [80, 84, 90], daily: 16, inTime: 94 },
    means: [340, 320, 330, 260, 340, 350, 330, 310, 290],
    drift: [2, 2, 2, 4, 2, 2, 4, 6, 4],
  },
  {
    unit: 'Kecamatan Tirtosari',
    name: 'Surat pengantar dan legalisasi',
    promised: free('30 menit', 'KTP, surat pengantar RT/RW'),
    ...{ users: 1_800, respondents: [60, 58, 66], daily: 10, inTime: 97 },
    means: [360, 350, 350, 394, 355, 350, 370, 300, 320],
    drift: [2, 2, 2, 0, 2, 2, 2, 4, 4],
  },
]

/** What citizens write, about an unsur or as saran. Some of it tells who they are: that is what reading is for. */
export const demoComments: readonly { unsur: string | null; text: string }[] = [
  { unsur: 'waktu', text: 'Antre dari jam enam pagi baru dilayani jam sepuluh. Tolong ditambah loketnya.' },
  { unsur: 'sarana', text: 'Kursi tunggu kurang dan ruangannya panas.' },
  { unsur: null, text: 'Petugas loket 3 ramah sekali, Bu Endang membantu ibu saya yang sudah sepuh.' },
  { unsur: 'prosedur', text: 'Sudah bolak-balik tiga kali karena syaratnya tidak disebut dari awal.' },
  { unsur: null, text: 'Sudah bagus, pertahankan. Antrean daring sangat menolong.' },
  { unsur: 'pengaduan', text: 'Saya mengadu lewat kotak saran tetapi tidak pernah ditanggapi. Hubungi saya di 0812 3456 7890.' },
  { unsur: 'waktu', text: 'Katanya satu hari jadi, ternyata seminggu baru selesai.' },
  { unsur: null, text: 'Tempat parkir sempit, motor sampai ke jalan.' },
  { unsur: 'biaya', text: 'Katanya gratis tetapi dimintai uang fotokopi dan map di koperasi.' },
  { unsur: 'perilaku', text: 'Petugasnya judes waktu saya bertanya.' },
  { unsur: null, text: 'Mohon ada loket khusus lansia dan ibu hamil.' },
  { unsur: 'kompetensi', text: 'Penjelasannya berbeda antara petugas satu dan yang lain, jadi bingung.' },
  { unsur: null, text: 'NIK saya 3374015503900002 salah cetak, tolong diperbaiki.' },
  { unsur: 'sarana', text: 'Toilet kotor dan tidak ada air.' },
  { unsur: null, text: 'Aplikasinya sering eror kalau malam, terpaksa datang juga.' },
  { unsur: 'persyaratan', text: 'Masih diminta fotokopi KTP padahal datanya sudah ada di sistem.' },
  { unsur: null, text: 'Terima kasih, cepat dan tidak berbelit.' },
  { unsur: 'waktu', text: 'Jam istirahat semua loket tutup, kami menunggu satu jam.' },
  { unsur: null, text: 'Layanannya sudah jauh lebih baik daripada tahun lalu.' },
  { unsur: 'prosedur', text: 'Papan alur pelayanannya tidak terbaca dari kursi tunggu.' },
  { unsur: 'waktu', text: 'Nomor antrean saya terlewat karena panggilannya tidak terdengar.' },
  { unsur: null, text: 'Tolong buka juga pada hari Sabtu untuk kami yang bekerja.' },
  { unsur: 'sarana', text: 'Tidak ada jalur kursi roda, ayah saya harus digotong.' },
  { unsur: 'perilaku', text: 'Satpamnya membantu mengarahkan, terima kasih.' },
  { unsur: 'produk', text: 'Nama anak saya salah tulis, untung langsung diperbaiki hari itu juga.' },
  { unsur: null, text: 'Kalau ada berkas yang kurang, mohon diberi tahu lewat pesan saja.' },
  { unsur: 'kompetensi', text: 'Petugas baru masih bertanya ke temannya terus, jadi lama.' },
  { unsur: 'pengaduan', text: 'Nomor telepon pengaduan di poster tidak pernah diangkat.' },
  { unsur: 'persyaratan', text: 'Syarat di situs web berbeda dengan yang diminta di loket.' },
  { unsur: null, text: 'Minta ruang menyusui dan sudut bermain anak.' },
  { unsur: 'waktu', text: 'Sekarang cukup setengah jam, dulu bisa setengah hari.' },
  { unsur: 'biaya', text: 'Benar-benar gratis, tidak ada yang meminta apa-apa.' },
  { unsur: null, text: 'Semoga bisa diurus dari kantor kelurahan, dari rumah saya jauh sekali.' },
  { unsur: 'sarana', text: 'Mesin antreannya rusak, kami menulis nama di kertas.' },
  { unsur: 'prosedur', text: 'Sudah mengisi formulir daring tetapi disuruh mengisi lagi dengan tangan.' },
  { unsur: null, text: 'Pertahankan loket cepat untuk pengambilan.' },
  { unsur: 'perilaku', text: 'Dilayani sambil bermain ponsel.' },
  { unsur: 'kompetensi', text: 'Dijelaskan dengan sabar sampai ibu saya paham.' },
  { unsur: null, text: 'Air minum dan colokan listriknya menolong sekali.' },
  { unsur: 'produk', text: 'Cetakannya buram, fotonya tidak seperti saya.' },
  { unsur: 'waktu', text: 'Petugas datang terlambat, loket baru dibuka pukul setengah sembilan.' },
  { unsur: null, text: 'Saya titip berkas lewat RT dan selesai tanpa harus izin kerja.' },
  { unsur: 'pengaduan', text: 'Keluhan saya dijawab dua hari kemudian, bagus.' },
  { unsur: 'sarana', text: 'Parkir motor sekarang teduh dan ada penjaganya.' },
]

/** What Disdukcapil did about its weakest unsur after last year's survey, and what it still means to do. */
export const demoFollowUps = [
  {
    unsur: 'waktu',
    cause: 'Pemohon menumpuk pada pagi hari, sedangkan hanya dua dari lima loket dibuka sebelum pukul sembilan.',
    kind: 'RESOURCE',
    action: 'Membuka lima loket sejak pukul delapan dan membagi nomor antrean lewat ponsel.',
    outcome: 'Lima loket dibuka sejak pukul delapan; antrean daring dipakai enam dari sepuluh pemohon.',
    told: {
      said: 'Antrean pagi terlalu lama.',
      done: 'Lima loket kini dibuka sejak pukul delapan, dan nomor antrean dapat diambil dari rumah.',
    },
  },
  {
    unsur: 'sarana',
    cause: 'Ruang tunggu dirancang untuk 40 orang, sedangkan pada jam sibuk ada sekitar 90 orang.',
    kind: 'RESOURCE',
    action: 'Menambah 50 kursi dan dua pendingin ruangan, serta memperbaiki toilet.',
    outcome: 'Kursi dan pendingin terpasang, toilet diperbaiki dan dibersihkan tiap dua jam.',
    told: {
      said: 'Kursi kurang, ruangan panas, toilet kotor.',
      done: 'Kami menambah 50 kursi dan dua pendingin, dan toilet dibersihkan tiap dua jam.',
    },
  },
  {
    unsur: 'pengaduan',
    cause: 'Pengaduan dari kotak saran dibaca sebulan sekali dan tidak ada yang bertugas menjawab.',
    kind: 'PROCESS',
    action: 'Menunjuk petugas penjawab dan menempelkan jawaban tiap minggu di papan.',
    outcome: null,
    told: null,
  },
] as const

/** What the licensing office asks beside the nine unsur. */
export const moreAsked = {
  unsur: {
    name: 'Integritas Petugas',
    question: 'Bagaimana pendapat Saudara tentang kejujuran petugas: apakah ada permintaan uang atau barang di luar ketentuan?',
    answer1: 'Selalu ada',
    answer2: 'Sering ada',
    answer3: 'Jarang ada',
    answer4: 'Tidak ada',
  },
  question: {
    kind: 'CHOICE',
    question: 'Dari mana Anda tahu layanan ini?',
    choices: 'Situs web\nMedia sosial\nTeman atau keluarga\nDatang langsung',
  },
}

/** What an officer typed from paper: a form a line, each unsur, sex and age in signs, and what was written below. */
export const paperForms: readonly { scores: string; sex: 'L' | 'P' | ''; age: string; said: string }[] = [
  { scores: '443434424', sex: 'P', age: '47', said: 'Huruf di formulirnya kecil sekali untuk orang tua.' },
  { scores: '333433333', sex: 'L', age: '62', said: '' },
  { scores: '442443424', sex: 'P', age: '35', said: '' },
  { scores: '344434333', sex: 'L', age: '51', said: 'Saya diantar anak karena tidak bisa memakai ponsel.' },
  { scores: '432444323', sex: 'P', age: '68', said: '' },
  { scores: '444444434', sex: '', age: '', said: '' },
  { scores: '433434323', sex: 'L', age: '58', said: '' },
  { scores: '343444424', sex: 'P', age: '44', said: 'Petugasnya menuntun saya mengisi berkas.' },
]

/** What another application collected, as the file it gave out. */
export const answerFile = {
  name: 'jawaban-aplikasi-layanan.csv',
  scores: [
    '444444434',
    '334433323',
    '443434434',
    '323433223',
    '444444344',
    '434444334',
    '333433323',
    '443444424',
    '344434333',
    '442434323',
  ],
}
