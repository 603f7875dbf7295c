import type { MeasureWords, ObjectiveWords } from './kinds'

/** What Disdukcapil promises for a year. Made up, as is everybody in the city. */
export const dukcapilPledge: readonly ObjectiveWords[] = [
  {
    key: 'sasaran pelayanan',
    text: 'Meningkatnya kualitas pelayanan administrasi kependudukan',
    indicators: [
      {
        ...{ text: 'Indeks kepuasan masyarakat', target: '85', unit: 'poin', quarters: ['82', '83', '84', '85'] },
        definition: 'Tingkat kepuasan warga atas layanan Disdukcapil menurut sembilan unsur PermenPANRB 14/2017.',
        formula: 'Jumlah nilai rata-rata tertimbang kesembilan unsur × 25',
        dataSource: 'Survei kepuasan masyarakat, halaman hasil survei',
      },
      {
        ...{
          text: 'Rata-rata waktu tunggu di loket',
          kind: 'LOWER_IS_BETTER',
          target: '15',
          unit: 'menit',
          quarters: ['20', '18', '16', '15'],
        },
        definition: 'Lama warga menunggu sejak mengambil nomor antrean sampai dipanggil, pada jam buka.',
        formula: 'Jumlah menit tunggu semua nomor antrean ÷ jumlah nomor antrean yang dipanggil',
        dataSource: 'Catatan mesin antrean',
      },
    ],
  },
  {
    key: 'sasaran dokumen',
    text: 'Meningkatnya kepemilikan dokumen kependudukan',
    indicators: [
      {
        text: 'Penduduk wajib KTP yang memiliki KTP elektronik',
        ...{ target: '99,5', unit: 'persen', quarters: ['98', '98,5', '99', '99,5'] },
        definition: 'Bagian penduduk berumur 17 tahun ke atas atau sudah kawin yang sudah memegang KTP elektronik.',
        formula: 'Penduduk pemegang KTP elektronik ÷ penduduk wajib KTP × 100%',
        dataSource: 'Data konsolidasi bersih Ditjen Dukcapil per semester',
      },
      {
        ...{ text: 'Anak yang memiliki akta kelahiran', target: '98', unit: 'persen', quarters: ['96,5', '97', '97,5', '98'] },
        definition: 'Bagian penduduk berumur 0 sampai 17 tahun yang kelahirannya sudah dicatat.',
        formula: 'Anak pemilik akta kelahiran ÷ semua anak berumur 0–17 tahun × 100%',
        dataSource: 'Data konsolidasi bersih Ditjen Dukcapil per semester',
      },
      {
        text: 'Warga yang mengaktifkan identitas kependudukan digital',
        ...{ target: '60.000', unit: 'orang', aggregation: 'SUM', quarters: ['12.000', '15.000', '16.000', '17.000'] },
        definition: 'Warga yang mengaktifkan identitas kependudukan digital (IKD) pada tahun berjalan.',
        formula: 'Jumlah aktivasi IKD yang berhasil dalam setahun',
        dataSource: 'Dasbor IKD Ditjen Dukcapil',
      },
    ],
  },
  {
    key: 'sasaran data',
    text: 'Terjaganya kebenaran dan keamanan data kependudukan',
    indicators: [
      {
        ...{ text: 'Dokumen kependudukan yang terbit keliru', kind: 'ZERO_DEFECTS', unit: 'dokumen' },
        definition: 'Dokumen yang isinya tidak sesuai dengan berkas permohonan dan sudah diserahkan kepada warga.',
        formula: 'Jumlah dokumen yang ditarik dan diterbitkan ulang karena kesalahan petugas',
        dataSource: 'Register penerbitan ulang',
      },
      {
        ...{ text: 'Sertifikat keamanan informasi SNI ISO/IEC 27001 diterima', kind: 'YES_NO' },
        definition: 'Pusat data kependudukan kota lulus audit sertifikasi keamanan informasi.',
        formula: 'Ya bila sertifikat terbit dalam tahun berjalan',
        dataSource: 'Sertifikat dari lembaga sertifikasi',
      },
    ],
  },
  {
    key: 'sasaran tata kelola',
    text: 'Meningkatnya akuntabilitas kinerja dan anggaran dinas',
    indicators: [
      {
        ...{
          text: 'Penyerapan anggaran dinas',
          kind: 'WITHIN_RANGE',
          target: '95',
          to: '100',
          unit: 'persen',
          quarters: ['20', '45', '70', '96'],
        },
        definition: 'Bagian anggaran belanja dinas yang terserap, tanpa melampaui pagu.',
        formula: 'Realisasi belanja ÷ pagu belanja × 100%',
        dataSource: 'Laporan realisasi anggaran dari aplikasi keuangan daerah',
      },
      {
        ...{ text: 'Laporan kinerja dinas diserahkan kepada Wali Kota', kind: 'BY_DATE', due: '02-20' },
        definition: 'Laporan kinerja tahun sebelumnya diterima Bagian Organisasi dalam keadaan lengkap.',
        formula: 'Tanggal pada tanda terima',
        dataSource: 'Tanda terima Bagian Organisasi',
      },
    ],
  },
]

/** What was changed later, and why. */
export const dukcapilRevision: { reason: string; indicator: string; to: MeasureWords } = {
  reason: 'Target perekaman KTP elektronik dinaikkan menurut hasil rapat koordinasi dengan Ditjen Dukcapil.',
  indicator: 'Penduduk wajib KTP yang memiliki KTP elektronik',
  to: { target: '99,7', unit: 'persen', quarters: ['98', '98,8', '99,4', '99,7'] },
}

/** What Dinas Kesehatan wrote and waits to see approved. */
export const healthPledge: readonly ObjectiveWords[] = [
  {
    key: 'sasaran kesehatan',
    text: 'Meningkatnya akses dan mutu pelayanan kesehatan dasar',
    indicators: [
      {
        ...{ text: 'Balita yang mendapat imunisasi dasar lengkap', target: '95', unit: 'persen', quarters: ['24', '48', '72', '95'] },
        definition: 'Bagian anak berumur 12 sampai 23 bulan yang sudah menerima seluruh imunisasi dasar.',
        formula: 'Anak dengan imunisasi dasar lengkap ÷ semua anak berumur 12–23 bulan × 100%',
        dataSource: 'Aplikasi Sehat IndonesiaKu',
      },
      {
        ...{ text: 'Kematian ibu melahirkan', kind: 'LOWER_IS_BETTER', target: '3', unit: 'kasus', aggregation: 'SUM' },
        definition: 'Kematian ibu sejak hamil sampai 42 hari sesudah melahirkan, karena kehamilan atau penanganannya.',
        formula: 'Jumlah kasus menurut audit maternal perinatal',
        dataSource: 'Audit maternal perinatal dinas',
      },
      {
        ...{ text: 'Kekosongan obat esensial di puskesmas', kind: 'ZERO_DEFECTS', unit: 'kejadian' },
        definition: 'Hari ketika sebuah puskesmas tidak memiliki satu dari empat puluh obat esensial.',
        formula: 'Jumlah kejadian kosong menurut laporan bulanan',
        dataSource: 'Laporan pemakaian dan permintaan obat',
      },
    ],
  },
]
