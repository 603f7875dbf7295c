export const prime = 1_000_003

/** What a number times it gives 1, in the field. */
export function inverse(of: number): number {
  let [result, base, power] = [1, of, prime - 2]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}

/** Sums of unknowns that are known, solved by elimination. In a large prime field: what follows in rationals follows there. */
export class Knowns {
  private readonly rows = new Map<number, number[]>()

  add(sum: readonly number[]): void {
    const rest = this.reduced(sum)
    const lead = rest.findIndex((one) => one !== 0)
    if (lead === -1) return
    const scale = inverse(rest[lead] ?? 0)
    this.rows.set(
      lead,
      rest.map((one) => (one * scale) % prime),
    )
  }

  determine(sum: readonly number[]): boolean {
    return this.reduced(sum).every((one) => one === 0)
  }

  private reduced(sum: readonly number[]): number[] {
    const rest = [...sum]
    for (let at = 0; at < rest.length; at += 1) {
      const [row, factor] = [this.rows.get(at), rest[at] ?? 0]
      if (row && factor !== 0)
        for (let to = at; to < rest.length; to += 1) rest[to] = ((rest[to] ?? 0) + (prime - factor) * (row[to] ?? 0)) % prime
    }
    return rest
  }
}
