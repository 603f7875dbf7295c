import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compare, divide, multiply, parseDecimal, rational, toFixed } from '@/lib/rational'

const integer = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const denominator = integer.filter((value) => value !== 0n)
const fraction = fc.tuple(integer, denominator).map(([top, bottom]) => rational(top, bottom))

describe('rational', () => {
  test.each([
    [6, 4, 3n, 2n],
    [6, -4, -3n, 2n],
    [-6, -4, 3n, 2n],
    [0, -7, 0n, 1n],
  ])('%i/%i is kept in lowest terms with a positive denominator', (top, bottom, numerator, denominator) => {
    expect(rational(top, bottom)).toEqual({ numerator, denominator })
  })

  test('refuses what is no fraction', () => {
    expect(() => rational(1, 0)).toThrow(RangeError)
    expect(() => rational(1.5)).toThrow(RangeError)
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError)
  })

  test('three thirds are one', () => {
    const third = rational(1, 3)
    expect(add(add(third, third), third)).toEqual(rational(1))
    expect(multiply(third, rational(3))).toEqual(rational(1))
  })

  test('adding, multiplying and dividing undo each other', () => {
    fc.assert(
      fc.property(fraction, fraction, (left, right) => {
        expect(add(add(left, right), multiply(right, rational(-1)))).toEqual(left)
        if (right.numerator !== 0n) expect(divide(multiply(left, right), right)).toEqual(left)
      }),
    )
  })

  test('compare orders as subtraction does', () => {
    fc.assert(
      fc.property(fraction, fraction, (left, right) => {
        const difference = add(left, multiply(right, rational(-1))).numerator
        expect(Math.sign(compare(left, right))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      }),
    )
    expect(compare(rational(2, 6), rational(1, 3))).toBe(0)
  })
})

describe('parseDecimal', () => {
  test('reads the exact value', () => {
    expect(parseDecimal('0.111')).toEqual(rational(111, 1000))
    expect(parseDecimal('-2.50')).toEqual(rational(-5, 2))
    expect(parseDecimal('007')).toEqual(rational(7))
  })

  test.each(['', '.5', '5.', '1,5', '1e3', ' 1', '+1', '0x1', '--1', 'NaN'])('refuses "%s"', (text) => {
    expect(() => parseDecimal(text)).toThrow(RangeError)
  })
})

describe('toFixed', () => {
  test.each([
    ['2.345', 2, '2.35'],
    ['2.3449999', 2, '2.34'],
    ['1.005', 2, '1.01'],
    ['0.5', 0, '1'],
    ['0.49', 0, '0'],
    ['-2.345', 2, '-2.35'],
    ['-0.004', 2, '0.00'],
    ['99.995', 2, '100.00'],
    ['0.05', 1, '0.1'],
    ['3', 4, '3.0000'],
  ])('%s with %i places is %s', (text, decimals, expected) => {
    expect(toFixed(parseDecimal(text), decimals)).toBe(expected)
  })

  test('rounds half up as schoolbook arithmetic on the digits does', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: 0, max: 6 }), (whole, places, decimals) => {
        expect(toFixed(parseDecimal(`${whole}.${places}`), decimals)).toBe(schoolbookRound(whole, places, decimals))
      }),
    )
  })
})

/** Rounds by carrying ones through the digits, one at a time. */
function schoolbookRound(whole: string, places: string, decimals: number): string {
  const padded = places.padEnd(decimals + 1, '0')
  const kept = [...`0${whole}${padded.slice(0, decimals)}`].map(Number)
  let carry = Number(padded[decimals]) >= 5 ? 1 : 0
  for (let at = kept.length - 1; carry > 0; at -= 1) {
    const sum = (kept[at] ?? 0) + carry
    kept[at] = sum % 10
    carry = sum > 9 ? 1 : 0
  }
  const text = kept.join('')
  const wholePart = text.slice(0, text.length - decimals).replace(/^0+(?=\d)/, '')
  return decimals === 0 ? wholePart : `${wholePart}.${text.slice(-decimals)}`
}
