import fc from 'fast-check'
import { expect, test } from 'vitest'
import { postKey, wordingKey } from '@/lib/plan/library/rules'
import { listedSentences } from '@/lib/plan/library/unit/labels'

const text = fc.string({ unit: 'grapheme', maxLength: 1_000 })
const spaces = fc.stringMatching(/^[ \t\n]{1,4}$/)

test('case and spaces make no other key', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,20}$/), { minLength: 1, maxLength: 60 }), spaces, (words, gap) => {
      const plain = words.join(' ')
      expect(postKey(` ${words.join(gap).toUpperCase()} `)).toBe(postKey(plain))
      expect(wordingKey(words.join(gap), plain.toUpperCase())).toBe(wordingKey(plain, plain))
    }),
  )
})

test('a key is short enough for an index, and texts that differ late differ', () => {
  fc.assert(
    fc.property(text, text, (result, indicator) => {
      expect(Buffer.byteLength(wordingKey(result, indicator)) + Buffer.byteLength(postKey(result))).toBeLessThan(10_000)
      expect(postKey(result).length).toBeLessThanOrEqual(300)
    }),
  )
  const long = 'a'.repeat(999)
  expect(wordingKey(`${long}b`, 'x')).not.toBe(wordingKey(`${long}c`, 'x'))
  expect(wordingKey('a', 'b')).not.toBe(wordingKey('a b', ''))
})

test('the page says how many it leaves for the next', () => {
  const counted = { total: 1_234, hasPlan: 3, elsewhere: 0, year: 2026 }
  expect(listedSentences(counted, 200)).toEqual([
    '1.234 pegawai belum punya SKP 2026.',
    'Halaman ini memuat 200 di antaranya. Siapkan draf mereka dulu, lalu lanjutkan ke halaman berikutnya.',
    '3 sudah punya.',
  ])
  expect(listedSentences({ ...counted, total: 200, hasPlan: 0 }, 200)).toEqual(['200 pegawai belum punya SKP 2026.'])
  expect(listedSentences({ ...counted, total: 0, hasPlan: 0 }, 0)).toHaveLength(1)
})
