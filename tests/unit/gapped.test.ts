import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Gapped } from '@/lib/gapped'

const text = fc.string({ unit: 'grapheme', maxLength: 2_000 })

test('a text with its gap filled reads the same packed and plain', () => {
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), text, (before, fills, after) => {
      const gapped = new Gapped(before, after)
      for (const fill of fills) {
        expect(gapped.plain(fill).toString('utf8')).toBe(before + fill + after)
        expect(gunzipSync(gapped.gzip(fill)).toString('utf8')).toBe(before + fill + after)
      }
    }),
  )
})

test('a fill too long for its block is refused', () => {
  expect(() => new Gapped('<', '>').gzip('x'.repeat(65_536))).toThrow(RangeError)
  expect(gunzipSync(new Gapped('<', '>').gzip('x'.repeat(65_535))).length).toBe(65_537)
})
