import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusalInAddress, refusalOfAddress, sentenceOf, sentenceOfAddress } from '@/lib/refusals'

const sentences = { columnMissing: ({ column = '' }) => `Kolom ${column} tidak ada.` }

test('a refusal comes out of an address as it went in', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (code, params) => {
      const search = Object.fromEntries(new URLSearchParams(refusalInAddress({ code, params })))
      expect(refusalOfAddress(search)).toEqual({ code, params: { ...params } })
    }),
  )
})

test('an address that speaks of no refusal, or of one that has no sentence, is told nothing', () => {
  expect(refusalOfAddress({ berkas: '1', p_column: 'NIP' })).toBeNull()
  expect(refusalOfAddress({ salah: ['a', 'b'] })).toBeNull()
  for (const salah of ['constructor', 'toString', '__proto__', 'Hubungi 0800'])
    expect(sentenceOfAddress(sentences, { salah }), salah).toBeNull()
})

test('the noun’s own sentence is told, with what the address says, else the one that all share', () => {
  expect(sentenceOfAddress(sentences, { salah: 'columnMissing', p_column: 'NIP', column: 'TMT' })).toBe('Kolom NIP tidak ada.')
  expect(sentenceOf(sentences, { code: 'notFound' })).toContain('tidak ada')
  expect(sentenceOf({ notFound: () => 'Layanan ini tidak ada.' }, { code: 'notFound' })).toBe('Layanan ini tidak ada.')
})
