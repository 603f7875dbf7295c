import { expect, test } from 'vitest'
import type { PublicSurvey } from '@/lib/transparency/queries'
import { surveyColumns } from '@/lib/transparency/sheet'

const asking = (...keys: string[]) => ({ figures: { elements: keys.map((key) => ({ key })) } }) as unknown as PublicSurvey
const namesOf = (...surveys: PublicSurvey[]) => surveyColumns(surveys, 5).map(({ key }) => key)

test('columns of open data stand in the same place whatever was asked, extra unsur last', () => {
  const nine = namesOf()
  expect(nine.slice(-9)).toEqual([
    ...[
      'nrr_persyaratan',
      'nrr_prosedur',
      'nrr_waktu',
      'nrr_biaya',
      'nrr_produk',
      'nrr_kompetensi',
      'nrr_perilaku',
      'nrr_sarana',
      'nrr_pengaduan',
    ],
  ])
  expect(namesOf(asking('transparansi', 'pengaduan', 'integritas'), asking('waktu'))).toEqual([
    ...nine,
    'nrr_integritas',
    'nrr_transparansi',
  ])
})
