import { describe, expect, test } from 'vitest'
import { tallyAnswers } from '@/lib/survey/rules'
import { type Answer, type AnswerRow, unsurKeys } from '@/lib/survey/schema'

describe('tallyAnswers', () => {
  test('an open answer leaves its unsur to the others', () => {
    const { tally, notCounted } = tallyAnswers([filled(9, 4), filled(5, 2)], unsurKeys)
    expect(tally.n).toBe(2)
    expect(notCounted).toBe(0)
    expect(tally.unsur.persyaratan).toEqual({ sum: 6, count: 2 })
    expect(tally.unsur.pengaduan).toEqual({ sum: 4, count: 1 })
  })

  test('fewer than half of nine is four: nothing of it is counted', () => {
    const { tally, notCounted } = tallyAnswers([filled(5, 3), filled(4, 1), filled(0, 1)], unsurKeys)
    expect(tally.n).toBe(1)
    expect(notCounted).toBe(2)
    expect(tally.unsur.persyaratan).toEqual({ sum: 3, count: 1 })
  })

  test.each([
    ['0', 1],
    ['0.3', 3],
    ['0.5', 5],
    ['0.6666', 6],
    ['0.6667', 7],
    ['1', 9],
  ])('a share of %s asks for %i of nine answers', (share, fewest) => {
    const rows = Array.from({ length: 10 }, (_, answered) => filled(answered, 2))
    expect(tallyAnswers(rows, unsurKeys, share).notCounted).toBe(fewest)
  })

  test('exactly the share is enough: three of ten at 0.3', () => {
    const keys = [...unsurKeys, 'transparansi']
    expect(tallyAnswers([filled(3, 2), filled(2, 2)], keys, '0.3').notCounted).toBe(1)
  })

  test('answers to other questions are not looked at', () => {
    const row = { ...filled(4, 2), usia: 4 as Answer }
    const { tally, notCounted } = tallyAnswers([row], unsurKeys)
    expect(notCounted).toBe(1)
    expect(Object.keys(tally.unsur)).toEqual(unsurKeys)
  })
})

function filled(count: number, answer: Answer): AnswerRow {
  return Object.fromEntries(unsurKeys.slice(0, count).map((key) => [key, answer]))
}
