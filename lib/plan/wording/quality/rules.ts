import { anyOf } from '../words/rules'

/** What people feel, know or are inclined to, and qualities: only asking or testing tells. */
export const attitudes = anyOf(
  'kepuasan persepsi kepercayaan pemahaman kesadaran minat loyalitas motivasi kepedulian kenyamanan kemampuan pengetahuan keterampilan',
  'wawasan sikap perilaku karakter kedisiplinan disiplin kemandirian kekompakan semangat antusiasme komitmen keaktifan literasi kesiapsiagaan',
  'apresiasi citra reputasi suasana iklim budaya kesejahteraan kualitas mutu efektivitas keefektifan kebermanfaatan manfaat dampak etos',
  'integritas',
  'kematangan maturitas profesionalisme profesionalitas kreativitas kapasitas kompetensi soliditas sinergi sinergitas keharmonisan',
  'kerukunan toleransi',
  'keandalan kebahagiaan keterbukaan ketahanan kebanggaan keberanian kejujuran kecintaan keyakinan keikhlasan kesabaran kepekaan kerelaan',
  'ketaatan akhlak moral etika tanggapan',
)

/** People, who have qualities: "kesiapan petani" asks for another measuring than "kesiapan armada". */
export const people = anyOf(
  'masyarakat warga pegawai pasien peserta siswa murid regu generasi keluarga petani nelayan pengguna kader anggota guru mahasiswa pelaku',
  'orang anak',
  'pemohon wisatawan penyedia pengunjung pelanggan penduduk santri remaja pemuda kelompok pedagang umkm pengurus aparatur asn tutor relawan',
)

/** Nouns in ke-…-an that are kept on record, or name public business; others of that form are qualities. */
export const recorded = anyOf(
  'kegiatan kejadian kehadiran ketersediaan kelengkapan ketepatan kesesuaian kecepatan kebutuhan kecelakaan kebakaran kematian kelahiran',
  'kesakitan',
  'kendaraan kelurahan kecamatan keluhan keputusan kesepakatan kemiskinan kepesertaan kepemilikan keterlambatan kesalahan kekurangan kelebihan',
  'kehilangan kerusakan kerugian kenaikan kebijakan kesehatan keuangan kepegawaian kebersihan keamanan ketertiban kearsipan keterisian',
  'kekosongan',
  'kelulusan kebocoran ketercapaian ketuntasan kelayakan kepatuhan kemacetan kekerasan kejahatan kependudukan kehutanan kelautan kesenian',
  'kebudayaan',
  'keselamatan keterangan kejuaraan kewajiban kepastian keanggotaan kelompok keluarga keberhasilan keterpenuhan kekayaan ketenagakerjaan',
  'kepengurusan',
  'kepadatan kecukupan kedalaman ketinggian ketebalan kelembapan kebisingan kekeruhan kekuatan kesatuan keluaran keikutsertaan',
  'keterlibatan keterserapan',
  'kesenjangan ketimpangan kemajuan kemasan kerajinan kemitraan keuntungan kerapatan keanekaragaman kepemudaan kepariwisataan kebencanaan',
  'kehumasan keprotokolan kerumahtanggaan keagamaan kepegawaiannya keterhubungan',
)
