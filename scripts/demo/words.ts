/** What the demo office promises, plans and achieves in a year. Made up, as is everybody in it. */
export const pledge = {
  text: 'Meningkatnya kualitas pelayanan administrasi kependudukan',
  indicators: [
    {
      ...{ text: 'Indeks kepuasan masyarakat', target: '85', unitName: 'poin', perPeriod: { 1: '82', 2: '83', 3: '84', 4: '85' } },
      definition: 'Tingkat kepuasan warga atas layanan Disdukcapil menurut sembilan unsur PermenPANRB 14/2017.',
      formula: 'Jumlah nilai rata-rata tertimbang kesembilan unsur × 25',
      dataSource: 'Survei kepuasan masyarakat, halaman hasil survei',
    },
    {
      ...{ text: 'Penduduk wajib KTP yang memiliki KTP elektronik', target: '99.5', unitName: 'persen' },
      perPeriod: { 1: '98', 2: '98.5', 3: '99', 4: '99.5' },
      definition: 'Bagian penduduk berumur 17 tahun ke atas atau sudah kawin yang sudah memegang KTP elektronik.',
      formula: 'Penduduk pemegang KTP elektronik ÷ penduduk wajib KTP × 100%',
      dataSource: 'Data konsolidasi bersih Ditjen Dukcapil per semester',
    },
  ],
} as const

/** An RHK with its indicators; `achieved` is what was recorded for the quarters that have ended, in order. */
type Result = {
  text: string
  indicators: {
    text: string
    target: string
    unitName: string
    aspect: 'KUANTITAS' | 'KUALITAS' | 'WAKTU'
    aggregation: 'SUM' | 'LAST'
    achieved: readonly string[]
  }[]
}

/** The chain from the head of the office to a staff member: each first RHK hangs on the first of the one before. */
export const results: Record<'head' | 'division' | 'staff', Result> = {
  head: {
    text: 'Pelayanan administrasi kependudukan yang cepat, tepat, dan memuaskan warga',
    indicators: [
      {
        ...{ text: 'Indeks kepuasan masyarakat', target: '85', unitName: 'poin', aspect: 'KUALITAS', aggregation: 'LAST' },
        achieved: ['81.2', '82.6', '83.4', '85.1'],
      },
    ],
  },
  division: {
    text: 'Data kependudukan yang mutakhir dan dapat dipercaya unit layanan',
    indicators: [
      {
        ...{ text: 'Pemutakhiran data yang selesai tepat waktu', target: '98', unitName: 'persen', aspect: 'WAKTU', aggregation: 'LAST' },
        achieved: ['92', '94.5', '96', '98.2'],
      },
    ],
  },
  staff: {
    text: 'Aplikasi pelayanan yang andal dan mudah dipakai petugas loket',
    indicators: [
      {
        ...{ text: 'Perbaikan aplikasi yang diselesaikan', target: '40', unitName: 'perbaikan', aspect: 'KUANTITAS', aggregation: 'SUM' },
        achieved: ['6', '8', '9', '12'],
      },
      {
        ...{ text: 'Layanan tersedia pada jam kerja', target: '99', unitName: 'persen', aspect: 'KUALITAS', aggregation: 'LAST' },
        achieved: ['98.1', '99.2', '99.4', '99.5'],
      },
    ],
  },
}

/** Answers of the demo's citizens to the nine unsur: mostly good, waiting and facilities less so. */
export const typicalAnswers = [4, 3, 2, 4, 3, 4, 4, 2, 3] as const
