import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownAnswers, withheldUnsur } from '@/lib/survey/result/rules'

const unsurOf = (weights: readonly (string | null)[]) =>
  weights.map((weight, at) => ({ key: `u${at}`, name: '', displayNumber: at + 1, weight }))
const answered = (weights: readonly (string | null)[], counts: readonly number[], smallest = 5) => ({
  elements: unsurOf(weights),
  tally: { n: Math.max(0, ...counts), unsur: Object.fromEntries(counts.map((count, at) => [`u${at}`, { sum: count * 3, count }])) },
  smallest,
})

const unsur = fc.record({ count: fc.integer({ min: 0, max: 14 }), units: fc.integer({ min: 1, max: 60 }) })
const questionnaire = fc
  .record({ some: fc.array(unsur, { minLength: 1, maxLength: 10 }), own: fc.boolean(), smallest: fc.integer({ min: 1, max: 8 }) })
  .map(({ some, own, smallest }) => {
    const weights = some.map(({ units }) => (own ? (units / 10_000).toFixed(4) : null))
    const counts = some.map(({ count }) => count)
    return answered(weights, counts, smallest)
  })

test('of an unsur that few answered the rest of what is withheld weighs as much, or is all there is; else nothing is withheld', () => {
  fc.assert(
    fc.property(questionnaire, (given) => {
      const { elements, tally, smallest } = given
      const withheld = withheldUnsur(given)
      const told = elements.map(({ key, weight }) => ({ key, count: tally.unsur[key]?.count ?? 0, weight: Number(weight ?? '1') }))
      const few = told.filter(({ count }) => count > 0 && count < Math.min(tally.n, smallest))
      if (few.length === 0) {
        expect(withheld.size).toBe(0)
        return
      }
      const open = told.filter(({ key, count }) => count > 0 && !withheld.has(key))
      for (const { key, weight } of few) {
        expect(withheld.has(key)).toBe(true)
        const beside = told.filter((one) => withheld.has(one.key) && one.key !== key)
        if (open.length > 0) expect(beside.reduce((sum, one) => sum + one.weight, 1e-9)).toBeGreaterThanOrEqual(weight)
        if (open.length > 0) expect(beside.some(({ count }) => count >= smallest)).toBe(true)
      }
      const most = Math.max(...told.filter(({ key }) => withheld.has(key)).map(({ count }) => count))
      for (const { count } of open) expect(count).toBeGreaterThanOrEqual(most)
    }),
  )
})

test('where all weigh the same it is the few and one more; beside a heavy one, as many as weigh as much', () => {
  const alike = [null, null, null, null]
  expect([...withheldUnsur(answered(alike, [2, 9, 8, 10]))]).toEqual(['u0', 'u2'])
  expect([...withheldUnsur(answered(alike, [2, 9, 3, 10]))]).toEqual(['u0', 'u2', 'u1'])
  expect(withheldUnsur(answered(alike, [0, 9, 8, 10])).size).toBe(0)
  const own = ['0.3000', '0.1000', '0.2000', '0.4000']
  expect([...withheldUnsur(answered(own, [2, 8, 9, 10]))]).toEqual(['u0', 'u1', 'u2'])
  expect([...withheldUnsur(answered(own, [9, 2, 8, 10]))]).toEqual(['u1', 'u2'])
})

test('answers that may be shown are those of the others, and none of too few respondents', () => {
  const alike = [null, null, null]
  expect(shownAnswers(answered(alike, [2, 9, 8])).map(({ key, count }) => [key, count])).toEqual([['u1', 9]])
  expect(shownAnswers(answered(alike, [4, 4, 4]))).toEqual([])
  expect(shownAnswers(answered(alike, [5, 0, 5])).map(({ key }) => key)).toEqual(['u0', 'u2'])
})
