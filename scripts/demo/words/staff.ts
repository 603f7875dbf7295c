import type { PlanWords } from './kinds'

/** Heads of subbagian, who report to the Sekretaris of the office. */
export const sectionPlans: readonly PlanWords[] = [
  {
    ...{ owner: 'Galih Utami', appraiser: 'Yuni Halim', until: 'AGREED' },
    results: [
      {
        ...{ key: 'subbag: loket', on: 'sekretariat: umum', text: 'Setiap loket pelayanan dijaga petugas yang terlatih pada jam buka' },
        indicators: [
          {
            text: 'Loket yang buka pada jam pelayanan',
            aspect: 'KUANTITAS',
            target: '100',
            unit: 'persen',
            achieved: ['97', '99', '100', '100'],
          },
          {
            ...{ text: 'Petugas loket yang lulus uji layanan', aspect: 'KUALITAS', target: '20', unit: 'orang', aggregation: 'SUM' },
            ...{ quarters: ['5', '5', '5', '5'], achieved: ['5', '4', '6', '5'] },
          },
        ],
      },
      {
        ...{ key: 'subbag: kinerja', on: 'sekretariat: umum', text: 'SKP seluruh pegawai dinas disepakati dan dinilai menurut jadwal' },
        indicators: [
          { text: 'SKP pegawai disepakati', aspect: 'WAKTU', kind: 'BY_DATE', due: '01-31', doneOn: '01-29' },
          {
            text: 'Evaluasi triwulan yang selesai dalam 5 hari kerja',
            aspect: 'WAKTU',
            target: '100',
            unit: 'persen',
            achieved: ['91', '96', null, '100'],
          },
        ],
      },
    ],
  },
]

/** Staff of the office in every state that an SKP can be in. */
export const staffPlans: readonly PlanWords[] = [
  {
    ...{ owner: 'Teguh Suharto', appraiser: 'Lestari Saputra', until: 'AGREED' },
    results: [
      {
        ...{ key: 'staf: aplikasi', on: 'dafduk: layanan', text: 'Aplikasi pelayanan yang andal dan mudah dipakai petugas loket' },
        indicators: [
          {
            ...{ text: 'Perbaikan aplikasi yang selesai', aspect: 'KUANTITAS', target: '40', unit: 'perbaikan', aggregation: 'SUM' },
            ...{ quarters: ['10', '10', '10', '10'], achieved: ['6', '8', '9', '12'] },
          },
          {
            text: 'Layanan tersedia pada jam kerja',
            aspect: 'KUALITAS',
            target: '99',
            unit: 'persen',
            achieved: ['98,1', '99,2', '99,4', '99,5'],
          },
        ],
      },
      {
        ...{ on: 'dafduk: loket', text: 'Antrean daring yang dapat dipakai warga dari rumah' },
        indicators: [
          { text: 'Antrean daring dipakai di semua loket', aspect: 'WAKTU', kind: 'BY_DATE', due: '05-30', doneOn: '06-04' },
          {
            text: 'Rata-rata waktu tunggu pemakai antrean daring',
            ...{
              aspect: 'KUALITAS',
              kind: 'WITHIN_RANGE',
              target: '5',
              to: '10',
              unit: 'menit',
              shared: true,
              achieved: [null, '12', '9', '8'],
            },
          },
        ],
      },
      {
        takes: 'peran: aktivasi di loket',
        indicators: [
          {
            ...{
              text: 'Warga yang mengaktifkan identitas digital lewat menu loket',
              aspect: 'KUANTITAS',
              target: '8.000',
              unit: 'orang',
              aggregation: 'SUM',
            },
            achieved: ['1.400', '2.150', '2.300', '2.400'],
          },
          {
            text: 'Kebocoran data pada menu aktivasi',
            aspect: 'KUALITAS',
            kind: 'ZERO_DEFECTS',
            unit: 'kejadian',
            achieved: ['0', '0', '0', '0'],
          },
        ],
      },
      {
        ...{ category: 'TAMBAHAN', on: null, text: 'Perangkat posko banjir yang siap dipakai di lokasi' },
        indicators: [
          {
            text: 'Perangkat posko siap sebelum petugas berangkat',
            aspect: 'KUALITAS',
            kind: 'YES_NO',
            achieved: ['ya', 'ya', 'ya', 'ya'],
          },
        ],
      },
    ],
    expectations: {
      AKUNTABEL: 'Mencatat setiap perubahan aplikasi dalam buku perubahan pada hari yang sama.',
      ADAPTIF: 'Mencoba satu cara baru untuk memperpendek antrean setiap triwulan.',
    },
    annexes: {
      RESOURCES: 'Satu server uji dan satu laptop pengembangan\nAkses baca ke basis data pelayanan',
      ACCOUNTABILITY: 'Catatan perbaikan diserahkan kepada kepala bidang setiap Jumat',
      CONSEQUENCES: 'Gangguan berulang dibahas dalam dialog kinerja pekan berikutnya',
    },
  },
  {
    ...{ owner: 'Mega Kusuma', appraiser: 'Lestari Saputra', form: 'QUALITATIVE', until: 'SUBMITTED' },
    results: [
      {
        takes: 'peran: kajian layanan',
        indicators: [
          { text: 'Kajian penyederhanaan syarat pindah datang disetujui Kepala Dinas', kind: 'BY_DATE', due: '09-30' },
          { text: 'Syarat pindah datang yang dihapus menurut hasil kajian', target: '3', unit: 'syarat', aggregation: 'SUM' },
        ],
      },
      {
        ...{ on: 'dafduk: jemput bola', text: 'Peta warga rentan yang belum memiliki dokumen, menurut kelurahan' },
        indicators: [
          { text: 'Kelurahan dengan peta warga rentan yang sudah diperiksa lurah', target: '28', unit: 'kelurahan', aggregation: 'SUM' },
        ],
      },
    ],
    expectations: { KOLABORATIF: 'Menyusun kajian bersama petugas loket dan perwakilan warga.' },
    unclear: { result: 1, question: 'Siapa yang menentukan bahwa seorang warga termasuk rentan: kelurahan, atau kita sendiri?' },
  },
  {
    ...{ owner: 'Wawan Nasution', appraiser: 'Lestari Saputra', until: 'DRAFT' },
    results: [
      {
        ...{ on: 'dafduk: layanan', text: 'Rencana kerja bidang yang tersusun menurut kebutuhan loket' },
        indicators: [
          {
            text: 'Terlaksananya koordinasi dengan instansi terkait',
            aspect: 'KUANTITAS',
            target: '12',
            unit: 'kegiatan',
            aggregation: 'SUM',
          },
          { text: 'Dokumen perencanaan yang berkualitas', aspect: 'KUALITAS', target: '4', unit: 'dokumen', aggregation: 'SUM' },
          { text: 'Rancangan rencana kerja bidang diserahkan tepat waktu', aspect: 'WAKTU', target: '100', unit: 'persen' },
        ],
      },
    ],
  },
  {
    ...{ owner: 'Euis Yulia Harahap', appraiser: 'Murni Dian Wijaya', until: 'AGREED' },
    results: [
      {
        ...{ on: 'piak: data', text: 'Data anomali yang sudah diperbaiki bersama kelurahan' },
        indicators: [
          {
            ...{ text: 'Data anomali yang selesai diperbaiki', aspect: 'KUANTITAS', target: '6.000', unit: 'data', aggregation: 'SUM' },
            ...{ quarters: ['1.500', '1.500', '1.500', '1.500'], achieved: ['1.620', '1.480', '1.100', '1.500'] },
          },
          {
            ...{ text: 'Lama perbaikan sebuah data anomali', aspect: 'WAKTU', kind: 'LOWER_IS_BETTER', target: '3', unit: 'hari' },
            ...{ aggregation: 'AVERAGE', achieved: ['3,4', '3,1', '2,8', '2,6'] },
          },
        ],
      },
      {
        ...{ on: 'piak: keamanan', text: 'Cadangan data kependudukan yang terbukti dapat dipulihkan' },
        indicators: [
          {
            text: 'Uji pemulihan cadangan yang lulus',
            aspect: 'KUALITAS',
            target: '4',
            unit: 'uji',
            aggregation: 'SUM',
            achieved: ['1', '1', '1', '1'],
          },
        ],
      },
    ],
  },
  {
    ...{ owner: 'Dedi Rendra Tarigan', appraiser: 'Murni Dian Wijaya', form: 'QUALITATIVE', until: 'AGREED' },
    results: [
      {
        ...{ on: 'piak: identitas digital', text: 'Aturan pemakaian identitas kependudukan digital di layanan kota' },
        indicators: [
          { text: 'Rancangan peraturan wali kota diserahkan ke Bagian Hukum', kind: 'BY_DATE', due: '08-29', doneOn: '08-27' },
          { text: 'Layanan kota yang menerima identitas digital', target: '30', unit: 'layanan', achieved: ['8', '14', '22', '31'] },
        ],
      },
    ],
    expectations: { KOMPETEN: 'Menguasai aturan pelindungan data pribadi dan membagikannya kepada rekan sebidang.' },
  },
  {
    ...{ owner: 'Rudi Hakim', appraiser: 'Murni Dian Wijaya', until: 'SUBMITTED' },
    results: [
      {
        ...{ on: 'piak: data', text: 'Data agregat kependudukan yang dapat dipakai perangkat daerah' },
        indicators: [
          { text: 'Penyusunan buku data agregat', aspect: 'KUANTITAS', target: '2', unit: 'buku', aggregation: 'SUM' },
          { text: 'Permintaan data yang dijawab dalam 3 hari kerja', aspect: 'WAKTU', target: '95', unit: 'persen' },
        ],
      },
    ],
  },
  {
    ...{ owner: 'Marlina Wibowo', appraiser: 'Imam Eko Susanto', until: 'RETURNED' },
    reason: 'Target survei belum menyebut jumlah responden. Tambahkan jumlahnya untuk setiap triwulan, lalu ajukan lagi.',
    results: [
      {
        ...{ on: 'sasaran pelayanan', text: 'Hasil survei kepuasan masyarakat yang dapat dipakai memperbaiki layanan' },
        indicators: [
          {
            text: 'Laporan hasil survei yang diterima kepala bidang',
            aspect: 'KUANTITAS',
            target: '4',
            unit: 'laporan',
            aggregation: 'SUM',
          },
          { text: 'Saran warga yang sudah ditanggapi dalam 5 hari kerja', aspect: 'WAKTU', target: '90', unit: 'persen' },
        ],
      },
    ],
  },
  {
    ...{ owner: 'Kristina Mulyadi', appraiser: 'Galih Utami', until: 'DRAFT' },
    results: [
      {
        ...{ on: 'subbag: kinerja', text: 'Data kepegawaian dinas yang mutakhir' },
        indicators: [
          {
            text: 'Berkas pegawai yang sudah lengkap secara digital',
            aspect: 'KUANTITAS',
            target: '35',
            unit: 'berkas',
            aggregation: 'SUM',
          },
        ],
      },
    ],
  },
]
