import type { PlanWords } from './kinds'

/** The head of Disdukcapil: all else in the office hangs on hers. */
export const headPlan: PlanWords = {
  ...{ owner: 'Novita Anwar', appraiser: 'Sri Tanjung', until: 'AGREED' },
  results: [
    {
      ...{ key: 'dinas: pelayanan', on: 'sasaran pelayanan' },
      text: 'Pelayanan administrasi kependudukan yang cepat, tepat, dan memuaskan warga',
      indicators: [
        {
          ...{ text: 'Indeks kepuasan masyarakat', perspective: 'PENERIMA_LAYANAN', source: 'SURVEY_INDEX', target: '85', unit: 'poin' },
          ...{ quarters: ['82', '83', '84', '85'], achieved: ['81,2', '82,6', '83,4', '85,1'] },
        },
        {
          ...{
            text: 'Rata-rata waktu tunggu di loket',
            perspective: 'PROSES_BISNIS',
            kind: 'LOWER_IS_BETTER',
            target: '15',
            unit: 'menit',
          },
          ...{ quarters: ['20', '18', '16', '15'], achieved: ['19', '17,5', '16,8', '14'] },
        },
        {
          ...{
            text: 'Layanan yang selesai tepat waktu',
            perspective: 'PROSES_BISNIS',
            source: 'ON_TIME_SHARE',
            target: '90',
            unit: 'persen',
          },
          ...{ quarters: ['84', '86', '88', '90'], achieved: ['87,5', '87,6', '86,8', '86,6'] },
        },
      ],
    },
    {
      ...{ key: 'dinas: dokumen', on: 'sasaran dokumen' },
      text: 'Setiap warga memegang dokumen kependudukan yang menjadi haknya',
      indicators: [
        {
          ...{ text: 'Penduduk wajib KTP yang memegang KTP elektronik', perspective: 'PENERIMA_LAYANAN', target: '99,5', unit: 'persen' },
          achieved: ['98,1', '98,6', '99', '99,5'],
        },
        {
          ...{ text: 'Anak yang memiliki akta kelahiran', perspective: 'PENERIMA_LAYANAN', target: '98', unit: 'persen' },
          achieved: ['96,4', '96,9', '97,2', '97,6'],
        },
      ],
    },
    {
      ...{ key: 'dinas: data', on: 'sasaran data', text: 'Data kependudukan yang benar, aman, dan dimanfaatkan perangkat daerah' },
      indicators: [
        {
          ...{ text: 'Dokumen kependudukan yang terbit keliru', perspective: 'PROSES_BISNIS', kind: 'ZERO_DEFECTS', unit: 'dokumen' },
          achieved: ['0', '0', '2', '0'],
        },
        {
          text: 'Sertifikat keamanan informasi SNI ISO/IEC 27001 diterima',
          ...{ perspective: 'PENGUATAN_INTERNAL', kind: 'YES_NO', achieved: ['tidak', 'tidak', 'ya', 'ya'] },
        },
      ],
    },
    {
      ...{ key: 'dinas: tata kelola', on: 'sasaran tata kelola', text: 'Anggaran dinas terserap wajar dan kinerjanya dilaporkan terbuka' },
      indicators: [
        {
          ...{ text: 'Penyerapan anggaran dinas', perspective: 'ANGGARAN', kind: 'WITHIN_RANGE', target: '95', to: '100', unit: 'persen' },
          ...{ quarters: ['20', '45', '70', '96'], achieved: ['19,4', '46', '71,5', '97'] },
        },
        {
          ...{ text: 'Laporan kinerja dinas diserahkan kepada Wali Kota', perspective: 'PENGUATAN_INTERNAL', kind: 'BY_DATE' },
          ...{ due: '02-20', doneOn: '02-17' },
        },
      ],
    },
  ],
  expectations: {
    BERORIENTASI_PELAYANAN: 'Turun ke loket sedikitnya sekali sepekan dan menindaklanjuti keluhan yang ditemui.',
    KOLABORATIF: 'Membuka pemanfaatan data kependudukan bagi perangkat daerah yang memerlukannya.',
  },
  annexes: {
    RESOURCES: 'Anggaran pelayanan menurut DPA dinas\nDua puluh petugas loket dan empat kendaraan pelayanan keliling',
    ACCOUNTABILITY: 'Laporan capaian kepada Sekretaris Daerah setiap triwulan\nRapat kinerja dinas setiap bulan',
    CONSEQUENCES: 'Capaian di atas target menjadi dasar usulan penghargaan pelayanan publik',
  },
}

/** Those who report to the head. */
export const chiefPlans: readonly PlanWords[] = [
  {
    ...{ owner: 'Lestari Saputra', appraiser: 'Novita Anwar', until: 'AGREED' },
    results: [
      {
        ...{ key: 'dafduk: layanan', on: 'dinas: pelayanan', text: 'Data kependudukan yang mutakhir dan dapat dipercaya unit layanan' },
        indicators: [
          {
            ...{ text: 'Permohonan pendaftaran penduduk yang selesai dalam 1 hari kerja', aspect: 'WAKTU', target: '96', unit: 'persen' },
            ...{ quarters: ['92', '94', '95', '96'], achieved: ['92', '94,5', '96', '98,2'] },
          },
          {
            ...{ text: 'Indeks unsur sistem, mekanisme, dan prosedur', aspect: 'KUALITAS', source: 'SURVEY_ELEMENT', element: 'prosedur' },
            ...{ target: '84', unit: 'poin', achieved: ['80,1', null, '82,3', '84'] },
          },
        ],
      },
      {
        ...{ key: 'dafduk: jemput bola', on: 'dinas: dokumen', text: 'Warga rentan menerima dokumen kependudukan di tempat tinggalnya' },
        indicators: [
          {
            ...{
              text: 'Warga rentan yang menerima KTP elektronik di rumah',
              aspect: 'KUANTITAS',
              target: '1.200',
              unit: 'orang',
              aggregation: 'SUM',
            },
            ...{ quarters: ['300', '300', '300', '300'], achieved: ['280', '310', '322', '300'] },
          },
          {
            ...{ text: 'Biaya pelayanan keliling untuk setiap dokumen', aspect: 'BIAYA', kind: 'LOWER_IS_BETTER', target: '25.000' },
            ...{ unit: 'rupiah', aggregation: 'AVERAGE', achieved: ['26.100', '24.700', '24.300', '24.000'] },
          },
        ],
      },
      {
        ...{ key: 'dafduk: loket', on: 'dinas: pelayanan', text: 'Loket pendaftaran penduduk melayani tanpa penumpukan antrean' },
        indicators: [
          {
            ...{ text: 'Warga yang menunggu pada jam tersibuk', aspect: 'KUALITAS', kind: 'LOWER_IS_BETTER', target: '40', unit: 'orang' },
            ...{ aggregation: 'MAXIMUM', achieved: ['52', '44', '38', '36'] },
          },
        ],
      },
      {
        ...{ category: 'TAMBAHAN', on: null, text: 'Posko administrasi kependudukan bagi warga terdampak banjir' },
        indicators: [
          {
            text: 'Keluarga terdampak yang menerima dokumen pengganti dalam 3 hari',
            ...{ aspect: 'KUANTITAS', target: '100', unit: 'persen', achieved: ['100', '100', '100', '100'] },
          },
        ],
      },
    ],
    expectations: { HARMONIS: 'Membagi giliran petugas pelayanan keliling secara adil dan diumumkan sebulan sebelumnya.' },
    annexes: {
      RESOURCES: 'Satu kendaraan pelayanan keliling\nDua petugas perekaman bergerak',
      ACCOUNTABILITY: 'Laporan bulanan kepada Kepala Dinas',
      CONSEQUENCES: 'Hasil di bawah target dibahas dalam dialog kinerja triwulan berikutnya',
    },
  },
  {
    ...{ owner: 'Murni Dian Wijaya', appraiser: 'Novita Anwar', until: 'AGREED' },
    results: [
      {
        ...{ key: 'piak: data', on: 'dinas: data', text: 'Basis data kependudukan bersih dari data ganda dan anomali' },
        indicators: [
          {
            ...{ text: 'Data ganda yang tersisa pada akhir triwulan', aspect: 'KUALITAS', kind: 'LOWER_IS_BETTER', target: '50' },
            ...{ unit: 'data', quarters: ['200', '150', '100', '50'], achieved: ['190', '152', '88', '45'] },
          },
          {
            ...{ text: 'Perangkat daerah yang memakai hak akses data', aspect: 'KUANTITAS', target: '24', unit: 'perangkat daerah' },
            achieved: ['15', '18', '21', '24'],
          },
        ],
      },
      {
        ...{
          key: 'piak: identitas digital',
          on: 'dinas: dokumen',
          text: 'Warga memakai identitas kependudukan digital dalam urusan sehari-hari',
        },
        indicators: [
          {
            text: 'Warga yang mengaktifkan identitas kependudukan digital',
            ...{ aspect: 'KUANTITAS', target: '60.000', unit: 'orang', aggregation: 'SUM', shared: true },
            ...{ quarters: ['12.000', '15.000', '16.000', '17.000'], achieved: ['11.240', '15.870', '12.900', '17.400'] },
          },
        ],
      },
      {
        ...{ key: 'piak: keamanan', on: 'dinas: data', text: 'Pusat data kependudukan lulus audit keamanan informasi' },
        indicators: [
          {
            text: 'Temuan besar pada audit keamanan informasi',
            aspect: 'KUALITAS',
            kind: 'ZERO_DEFECTS',
            unit: 'temuan',
            achieved: ['0', '0', '0', '0'],
          },
          { text: 'Dokumen penerapan kendali keamanan disahkan', aspect: 'WAKTU', kind: 'BY_DATE', due: '06-30', doneOn: '06-24' },
        ],
      },
    ],
    expectations: { KOMPETEN: 'Melatih sedikitnya dua staf menjadi auditor internal keamanan informasi.' },
    unclear: {
      result: 1,
      question: 'Apakah aktivasi oleh petugas kecamatan ikut dihitung sebagai capaian bidang?',
      answer: 'Ya, semua aktivasi di wilayah kota dihitung, siapa pun petugasnya.',
    },
  },
  {
    ...{ owner: 'Yuni Halim', appraiser: 'Novita Anwar', until: 'AGREED' },
    results: [
      {
        ...{
          key: 'sekretariat: umum',
          on: 'dinas: tata kelola',
          text: 'Urusan kepegawaian, keuangan, dan umum dinas yang tertangani tanpa temuan',
        },
        indicators: [
          {
            ...{
              text: 'Nilai SAKIP dinas menurut evaluasi Inspektorat',
              aspect: 'KUALITAS',
              target: '78',
              unit: 'poin',
              aggregation: 'MAXIMUM',
            },
            achieved: [null, '76,4', '76,4', '78,2'],
          },
          {
            text: 'Temuan kepatuhan belanja yang berulang',
            aspect: 'KUALITAS',
            kind: 'ZERO_DEFECTS',
            unit: 'temuan',
            achieved: ['0', '0', '0', '0'],
          },
        ],
      },
    ],
  },
  {
    ...{ owner: 'Imam Eko Susanto', appraiser: 'Novita Anwar', until: 'SUBMITTED' },
    results: [
      {
        ...{ on: 'dinas: dokumen', text: 'Peristiwa penting warga tercatat dan aktanya diterima keluarga' },
        indicators: [
          { text: 'Akta kelahiran yang diterima keluarga dalam 2 hari kerja', aspect: 'WAKTU', target: '95', unit: 'persen' },
          { text: 'Akta kematian yang dilaporkan RT dan terbit', aspect: 'KUANTITAS', target: '2.400', unit: 'akta', aggregation: 'SUM' },
        ],
      },
    ],
  },
]

/** Whom the Wali Kota appraises. */
export const secretaryPlan: PlanWords = {
  ...{ owner: 'Sri Tanjung', appraiser: 'Bagus Wiryawan', until: 'SUBMITTED' },
  results: [
    {
      ...{ on: null, text: 'Birokrasi Kota Tirtamarta yang melayani dan akuntabel' },
      indicators: [
        { text: 'Indeks reformasi birokrasi menurut evaluasi KemenPANRB', perspective: 'PENGUATAN_INTERNAL', target: '82', unit: 'poin' },
        {
          text: 'Perangkat daerah dengan indeks kepuasan masyarakat 80 ke atas',
          perspective: 'PENERIMA_LAYANAN',
          target: '16',
          unit: 'perangkat daerah',
        },
        { text: 'Laporan penyelenggaraan pemerintahan daerah diserahkan', perspective: 'PROSES_BISNIS', kind: 'BY_DATE', due: '03-31' },
      ],
    },
  ],
}
