import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankOf } from '@/lib/survey/result/list/rank/rules'

const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 200_000 }))
const alike = fc
  .integer({ min: 1, max: 20 })
  .chain((unsur) => fc.array(fc.tuple(count, count, count, count), { minLength: unsur, maxLength: unsur }))

test('the IKM that orders surveys is the one their figures show, also where unsur that weigh alike are told without exact fractions', () => {
  fc.assert(
    fc.property(alike, fc.integer({ min: 0, max: 10 }), (answers, smallest) => {
      const n = Math.max(...answers.map((four) => four.reduce((sum, one) => sum + one, 0)))
      const elements = answers.map((_, at) => ({ key: String(at), name: '', displayNumber: at + 1, weight: null }))
      const version = { versionId: 'v', n, answers: answers.flat() }
      expect(rankOf([{ ...version, elements: null }], smallest)).toEqual(rankOf([{ ...version, elements }], smallest))
    }),
    { numRuns: 2_000 },
  )
})

test('a half is rounded as the figures round it', () => {
  const version = { versionId: 'v', n: 2_000, answers: [0, 0, 1_999, 1] }
  expect(rankOf([{ ...version, elements: null }], 5)).toEqual({ n: 2_000, ikm: 75.01 })
})
