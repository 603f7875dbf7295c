import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typedDecimal, writtenDecimal } from '@/lib/decimal'

test.each([
  ['1.000,5', '1000.5'],
  ['1000,5', '1000.5'],
  [' 98,5 ', '98.5'],
  ['1.000', '1000'],
  ['1.234.567', '1234567'],
  ['0,125', '0.125'],
  ['1,1250', '1.125'],
  ['007', '7'],
  ['0', '0'],
  ['12,50', '12.5'],
])('%s is %s', (typed, value) => {
  expect(typedDecimal.parse(typed)).toBe(value)
})

test.each([
  ['1,000', /dua cara.*1000 untuk ribuan.*1,0000/],
  ['98.5', /koma, misalnya 98,5/],
  ['0.500', /koma, misalnya 0,500/],
  ['1.00.000', /tidak terbaca/],
  ['1,5,5', /tidak terbaca/],
  ['98,5%', /angka saja/],
  ['-1', /di bawah nol/],
  ['1,00001', /4 angka/],
  ['123456789012345', /14 angka/],
])('%s is refused with a sentence', (typed, sentence) => {
  const { error } = typedDecimal.safeParse(typed)
  expect(error?.issues[0]?.message).toMatch(sentence)
})

test('what is written can be typed again, and means the same', () => {
  const values = fc.tuple(fc.nat(10 ** 9), fc.nat(9_999)).map(([whole, part]) => {
    const decimals = String(part).padStart(4, '0').replace(/0+$/, '')
    return decimals ? `${whole}.${decimals}` : `${whole}`
  })
  fc.assert(
    fc.property(values, (value) => {
      expect(typedDecimal.parse(writtenDecimal(value))).toBe(value)
    }),
  )
})
