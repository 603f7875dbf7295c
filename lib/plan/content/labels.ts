import { formatDecimal } from '../../format'
import type { IndicatorAggregation, IndicatorKind, PlanAnnex, RealizationSource } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'
import { refusals as planRefusals } from '../labels'

/** The sentence for each code that writing on an SKP refuses with, its noun's own included. */
export const refusals = {
  ...planRefusals,
  notEditable: () =>
    'SKP ini sedang diajukan atau sudah disepakati, jadi belum dapat diubah. Tarik kembali pengajuannya atau buka perubahan, lalu simpan lagi.',
  changedMeanwhile: () =>
    'Bagian ini diubah orang lain sejak Anda membukanya. Yang Anda ketik masih ada di sini, dan yang tersimpan sekarang tertulis di sampingnya. Bandingkan, lalu simpan lagi.',
  goneMeanwhile: () =>
    'RHK atau indikator ini tidak ada di SKP ini; mungkin baru saja dihapus. Yang Anda ketik masih ada di sini: salin bila perlu, lalu muat ulang halaman.',
  dateOutside: ({ from = '', to = '' }) => `Tanggalnya di luar masa SKP ini. Pilih tanggal dari ${from} sampai ${to}.`,
  periodsIncomplete: () => 'Isi target setiap periode, atau kosongkan semuanya.',
  periodsDiffer: ({ figure = '', target = '', aggregation = '' }) =>
    `Target periode ${aggregation} menjadi ${formatDecimal(String(figure))}, padahal target setahun ${target}. Samakan keduanya.`,
  sourceUnknown: () => 'Pilih unit Anda sendiri atau unit di atasnya.',
  elementUnknown: () => 'Pilih unsur survei yang ada dalam daftar.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What a kind counts in, where nobody needs to say so. */
export const fixedUnits: Readonly<Partial<Record<IndicatorKind, string>>> = { BY_DATE: 'tanggal', YES_NO: 'ya/tidak' }

/** What a kind means, with an example, for whoever chooses. */
export const kindHints: Readonly<Record<IndicatorKind, string>> = {
  HIGHER_IS_BETTER: 'Makin tinggi makin baik, misalnya persentase layanan tepat waktu',
  LOWER_IS_BETTER: 'Makin rendah makin baik, misalnya lama gangguan',
  WITHIN_RANGE: 'Dalam rentang, misalnya serapan anggaran 95 sampai 100 persen',
  BY_DATE: 'Paling lambat pada tanggal, misalnya laporan selesai 30 Juni',
  YES_NO: 'Ya atau tidak, misalnya sertifikat diperoleh',
  ZERO_DEFECTS: 'Tanpa cacat, misalnya tidak ada temuan berulang',
}

/** What periods do to become the year, within a sentence. */
export const aggregationVerbs: Readonly<Record<IndicatorAggregation, string>> = {
  SUM: 'bila dijumlahkan',
  AVERAGE: 'bila dirata-rata',
  LAST: 'pada periode terakhir',
  MAXIMUM: 'pada nilai tertingginya',
}

/** Where realisation comes from, for whoever chooses. */
export const sourceHints: Readonly<Record<RealizationSource, string>> = {
  TYPED: 'Saya catat sendiri',
  SURVEY_INDEX: 'Indeks kepuasan masyarakat (IKM) unit',
  SURVEY_ELEMENT: 'Satu unsur survei kepuasan unit',
  ON_TIME_SHARE: 'Persentase layanan unit yang selesai tepat waktu',
  ERROR_SHARE: 'Persentase layanan unit yang diulang karena salah',
  COMPLAINT_TIME: 'Lama penanganan pengaduan di unit',
}

/** Examples for each list of the lampiran. */
export const annexHints: Readonly<Record<PlanAnnex, string>> = {
  RESOURCES: 'Apa yang Anda perlukan dari pimpinan. Contoh: dua laptop; akses data kependudukan; satu tenaga bantuan pada bulan Juni.',
  ACCOUNTABILITY: 'Kapan dan bagaimana kemajuan dilaporkan. Contoh: laporan lisan tiap Senin; laporan tertulis tiap akhir triwulan.',
  CONSEQUENCES:
    'Apa akibatnya bila tercapai atau tidak. Contoh: diusulkan mengikuti pelatihan lanjutan; dibina dan target ditinjau kembali.',
}

export type GuideSubject = 'rhk' | 'iki' | 'target' | 'perilaku' | 'lampiran' | 'sasaran' | 'iku' | 'peran' | 'pustaka'
type Guide = { title: string; standard: string; good: string; goodWhy: string; poor: string; poorWhy: string }

/** Each standard in two sentences, with an example that meets it and one that does not (PermenPANRB 6/2022, lampiran). */
export const guides: Readonly<Record<GuideSubject, Guide>> = {
  rhk: {
    title: 'Bagaimana rencana hasil kerja (RHK) yang baik?',
    standard:
      'RHK menyebut hasil yang ingin dicapai atau dirasakan penerimanya, bukan kegiatan yang dilakukan. Hasil itu mendukung kinerja pimpinan, dan Anda sendiri dapat mengusahakannya.',
    good: 'Data kependudukan mutakhir dan dipercaya unit layanan.',
    goodWhy: 'Menyebut keadaan yang dicapai dan siapa yang merasakannya.',
    poor: 'Mengikuti rapat dan menginput data.',
    poorWhy: 'Menyebut kegiatan. Kegiatan dapat selesai tanpa ada hasil apa pun.',
  },
  iki: {
    title: 'Bagaimana indikator (IKI) yang baik?',
    standard:
      'Indikator menyebut satu hal yang diukur, jelas satuan dan sumber datanya, dan berada dalam kendali Anda. Satu RHK boleh mempunyai beberapa indikator yang saling melengkapi: banyaknya, mutunya, dan waktunya.',
    good: 'Persentase berkas perubahan data yang selesai paling lambat satu hari kerja, menurut aplikasi layanan.',
    goodWhy: 'Satu ukuran, satuannya persen, batas waktunya jelas, dan datanya dapat diperiksa.',
    poor: 'Pelayanan terlaksana dengan baik dan lancar.',
    poorWhy: '“Baik” dan “lancar” tidak dapat diukur, jadi tidak dapat dinilai dengan adil.',
  },
  target: {
    title: 'Bagaimana target yang baik?',
    standard:
      'Target menantang tetapi dapat dicapai, berangkat dari capaian tahun lalu, dan disepakati dalam dialog kinerja. Target periode, bila diisi, harus sejalan dengan target setahun.',
    good: '96 persen; tahun lalu tercapai 93 persen. Triwulan I sampai IV: 94, 95, 96, 96.',
    goodWhy: 'Lebih tinggi dari tahun lalu, naik bertahap, dan alasannya dapat dijelaskan.',
    poor: '100 persen setiap periode, padahal tahun lalu 93 persen.',
    poorWhy: 'Tidak berangkat dari keadaan nyata, jadi hampir pasti meleset sejak awal.',
  },
  perilaku: {
    title: 'Bagaimana ekspektasi perilaku yang baik?',
    standard:
      'Ekspektasi khusus pimpinan menyebut perilaku yang dapat dilihat orang lain dalam pekerjaan sehari-hari. Cukup tulis untuk nilai yang paling penting tahun ini; panduan perilaku tetap berlaku untuk semuanya.',
    good: 'Menjawab pertanyaan warga di loket dan kanal daring pada hari yang sama.',
    goodWhy: 'Terlihat, dapat diamati rekan dan pimpinan, dan jelas kapan terpenuhi.',
    poor: 'Meningkatkan loyalitas dan dedikasi.',
    poorWhy: 'Tidak ada yang dapat diamati; tiap orang mengartikannya berbeda.',
  },
  lampiran: {
    title: 'Bagaimana isi lampiran yang baik?',
    standard:
      'Lampiran mencatat dukungan yang Anda perlukan, cara dan waktu melapor, serta akibat bila target tercapai atau tidak. Isinya hasil pembicaraan berdua, jadi tulis hal yang benar-benar akan dilakukan.',
    good: 'Akses ke basis data layanan diberikan paling lambat Februari.',
    goodWhy: 'Jelas apa yang diperlukan dan kapan, sehingga dapat ditagih.',
    poor: 'Dukungan penuh dari pimpinan.',
    poorWhy: 'Tidak menyebut apa pun, jadi tidak dapat dipenuhi atau ditagih.',
  },
  sasaran: {
    title: 'Bagaimana sasaran unit yang baik?',
    standard:
      'Sasaran menyebut keadaan yang dijanjikan unit kepada penerima layanannya, selaras dengan rencana strategis. Beberapa sasaran yang terukur lebih berguna daripada daftar panjang tugas.',
    good: 'Kepemilikan dokumen kependudukan warga meningkat.',
    goodWhy: 'Menyebut keadaan yang berubah dan siapa yang merasakannya, jadi dapat diturunkan ke RHK.',
    poor: 'Terlaksananya kegiatan administrasi kependudukan.',
    poorWhy: 'Kegiatan yang terlaksana belum berarti ada yang berubah bagi warga.',
  },
  iku: {
    title: 'Bagaimana indikator kinerja utama (IKU) yang baik?',
    standard:
      'IKU mengukur apakah sasarannya tercapai. Definisi, rumus, dan sumber datanya jelas, sehingga dua orang yang menghitung menemukan angka yang sama.',
    good: 'Persentase warga wajib KTP yang sudah memilikinya: pemilik KTP-el ÷ wajib KTP × 100, dari laporan SIAK.',
    goodWhy: 'Mengukur keadaan warganya, rumusnya tertulis, dan sumbernya dapat diperiksa.',
    poor: 'Jumlah rapat koordinasi yang dilaksanakan.',
    poorWhy: 'Mengukur kesibukan unit. Angkanya dapat tercapai tanpa sasaran ikut tercapai.',
  },
  peran: {
    title: 'Bagaimana peran hasil yang baik?',
    standard:
      'Peran hasil menyebut apa yang dihasilkan orang ini supaya RHK di kolomnya tercapai. Tulis hasilnya, sesuai jabatan dan kemampuannya, dan bedakan dari peran rekannya.',
    good: 'Data sasaran jemput bola per kelurahan tersedia setiap awal bulan.',
    goodWhy: 'Satu hasil, jelas gunanya bagi RHK pimpinan, dan dapat menjadi RHK orang ini.',
    poor: 'Membantu kelancaran tugas bidang.',
    poorWhy: 'Berlaku bagi siapa saja. Tidak terbaca apa yang diharapkan dari orang ini.',
  },
  pustaka: {
    title: 'Bagaimana indikator pustaka yang baik?',
    standard:
      'Indikator pustaka berlaku bagi semua pemangku jabatan itu, di unit mana pun. Tulis ukuran, arah, dan satuannya; target, nama orang, dan nama tempat tidak ikut ditulis.',
    good: 'Persentase surat masuk yang teragenda pada hari yang sama.',
    goodWhy: 'Satu ukuran, satuannya jelas, dan setiap pengadministrasi dapat memakainya.',
    poor: '120 surat diagenda Bagian Umum setiap bulan.',
    poorWhy: 'Target dan unitnya sudah tertulis, jadi hanya cocok untuk satu tempat.',
  },
}
