import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { defaultBands } from '@/lib/survey/rules'
import { monthPoster } from '@/lib/transparency/poster/document'
import { publicIndex } from '@/lib/transparency/rules'

const sentence = 'Mohon waktu tunggu loket diperpendek karena kami datang dari kecamatan yang jauh dan menunggu berjam-jam. '
const wide = 'WAKTU TUNGGU LOKET MOHON DIPERPENDEK KARENA KAMI DATANG DARI KECAMATAN YANG JAUH SEKALI. '
const figure = publicIndex(
  [
    {
      tally: { n: 52, unsur: { waktu: { sum: 139, count: 52 } } },
      elements: [{ key: 'waktu', name: 'Waktu', displayNumber: 1, weight: null }],
      bands: defaultBands,
    },
  ],
  5,
)
const names = ['Dinas Uji', 'Bidang Pelayanan Pendaftaran Penduduk Dinas Kependudukan dan Pencatatan Sipil '.repeat(3)]

describe('the monthly poster', () => {
  const texts = [
    'Antre lama.',
    sentence,
    sentence.repeat(3).slice(0, 300),
    wide.repeat(4).slice(0, 300),
    'Baris\npendek\nsekali\n'.repeat(14),
    'x'.repeat(300),
  ]
  for (const unitName of names)
    test.each(texts)(`is one page under "${unitName.slice(0, 20)}", whatever was said: %#`, async (text) => {
      for (const count of [0, 1, 4, 9]) {
        const change = { unitId: '', unitName, name: '', unsur: '', said: text, day: '2026-11-03' as const }
        const changes = Array.from({ length: count }, (_, at) => ({ ...change, done: `${at} ${text}` }))
        const address = 'https://tera.contoh-kabupaten-kepulauan.go.id/transparansi/01a207dd-60d6-751f-b24a-f10f083e046d'
        const bytes = await monthPoster({ unit: { unitName, figure }, changes, month: '2026-11-01', address })
        expect((await getDocumentProxy(bytes)).numPages, `${count}`).toBe(1)
      }
    })
})
