/** An exact fraction in lowest terms; the denominator is above zero. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint }

/** The exact quotient of two integers. Throws a RangeError for a zero denominator or a number that is not an integer. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  return lowestTerms(BigInt(numerator), BigInt(denominator))
}

/** The exact value of a decimal written with a point: "0.111", "-2", "65.00". Throws a RangeError for any other text. */
export function parseDecimal(text: string): Rational {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`Not a decimal number: ${text}`)
  const decimals = text.split('.')[1]?.length ?? 0
  return lowestTerms(BigInt(text.replace('.', '')), 10n ** BigInt(decimals))
}

export function add(left: Rational, right: Rational): Rational {
  return lowestTerms(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
}

export function multiply(left: Rational, right: Rational): Rational {
  return lowestTerms(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Throws a RangeError when `right` is zero. */
export function divide(left: Rational, right: Rational): Rational {
  return lowestTerms(left.numerator * right.denominator, left.denominator * right.numerator)
}

/** Below zero when `left` is smaller, zero when equal, above zero when larger. */
export function compare(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** Decimal text with exactly `decimals` places; a half goes away from zero ("2.345" to "2.35"); zero has no sign. */
export function toFixed(value: Rational, decimals: number): string {
  const magnitude = value.numerator < 0n ? -value.numerator : value.numerator
  const scaled = (2n * magnitude * 10n ** BigInt(decimals) + value.denominator) / (2n * value.denominator)
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const sign = value.numerator < 0n && scaled > 0n ? '-' : ''
  const whole = digits.slice(0, digits.length - decimals)
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`
}

function lowestTerms(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('Division by zero')
  const divisor = greatestCommonDivisor(numerator, denominator)
  const signed = denominator < 0n === divisor < 0n ? divisor : -divisor
  return { numerator: numerator / signed, denominator: denominator / signed }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
