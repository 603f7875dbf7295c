import type { PlanWords } from './kinds'

type Operator = { owner: string; appraiser: string; on: string; documents: string; sameDay: string; achieved: readonly (string | null)[] }

const operators: readonly Operator[] = [
  {
    owner: 'Sri Basri',
    appraiser: 'Galih Utami',
    on: 'subbag: loket',
    documents: '2.000',
    sameDay: '95',
    achieved: ['480', '510', '505', '520'],
  },
  {
    owner: 'Rudi Suharto',
    appraiser: 'Galih Utami',
    on: 'subbag: loket',
    documents: '1.800',
    sameDay: '92',
    achieved: ['450', '300'],
  },
  {
    owner: 'Hendra Alatas',
    appraiser: 'Lestari Saputra',
    on: 'dafduk: loket',
    documents: '2.200',
    sameDay: '96',
    achieved: ['560', null, '548', '555'],
  },
  {
    owner: 'Murni Iskandar',
    appraiser: 'Murni Dian Wijaya',
    on: 'piak: data',
    documents: '4.500',
    sameDay: '95',
    achieved: ['600', '640', '590', '610'],
  },
  {
    owner: 'Wati Prasetyo',
    appraiser: 'Murni Dian Wijaya',
    on: 'piak: data',
    documents: '2.100',
    sameDay: '90',
    achieved: [],
  },
  {
    owner: 'Dian Fitri Hidayat',
    appraiser: 'Murni Dian Wijaya',
    on: 'piak: data',
    documents: '1.900',
    sameDay: '98',
    achieved: ['470', null, '480', '475'],
  },
]

/** One post, one wording, different targets: what the comparison of fairness needs. */
export const operatorPlans: readonly PlanWords[] = operators.map(({ owner, appraiser, on, documents, sameDay, achieved }) => ({
  ...{ owner, appraiser, until: 'AGREED' },
  results: [
    {
      ...{ on, text: 'Permohonan warga terproses benar pada kedatangan pertama' },
      indicators: [
        {
          ...{ text: 'Dokumen kependudukan yang selesai diproses', aspect: 'KUANTITAS', unit: 'dokumen', aggregation: 'SUM' },
          ...{ target: documents, achieved },
        },
        {
          text: 'Permohonan yang selesai pada hari yang sama',
          aspect: 'WAKTU',
          target: sameDay,
          unit: 'persen',
          achieved: ['91', '93', '94', '95'],
        },
      ],
    },
  ],
}))
