import { expect, test } from 'vitest'
import { ok } from '@/lib/result'
import { intervalSentence, sampleSentence } from '@/lib/survey/result/labels'
import { gated, intervalOf, withheldUnsur } from '@/lib/survey/result/rules'
import { knownUsers, sampleNeed, usersTogether } from '@/lib/survey/result/sample/rules'

const nine = Array.from({ length: 9 }, (_, at) => ({ key: `k${at}`, name: '', displayNumber: at + 1, weight: null }))
const alike = { tally: { n: 30, unsur: {} }, complete: { n: 30, points: 30 * 36, squares: 30 * 36 * 36 } }

test('users are not known where one service does not say, or they are fewer than the respondents', () => {
  expect(
    usersTogether([
      { users: 100, n: 3 },
      { users: null, n: 0 },
    ]),
  ).toBeNull()
  expect(
    usersTogether([
      { users: 100, n: 3 },
      { users: 20, n: 0 },
    ]),
  ).toBe(120)
  expect(knownUsers(5, 1)).toBeNull()
  expect(sampleNeed(5, 0)).toBeNull()
  expect(sampleSentence(5, 1, false)).toBeNull()
})

test('what is missing of a sample is asked for while a survey runs, and told once it is over', () => {
  const of = 'Sasaran 80 responden dari 100 pengguna layanan (Krejcie dan Morgan)'
  expect(sampleSentence(30, 100, false)).toBe(`${of}; kurang 50 lagi.`)
  expect(sampleSentence(30, 100, true)).toBe(`${of} tidak tercapai: kurang 50 dari anjuran.`)
  expect([true, false].map((isOver) => sampleSentence(80, 100, isOver))).toEqual([`${of} tercapai.`, `${of} tercapai.`])
})

test('that all users answered is said only where they did; answers that are all alike tell no range', () => {
  const said = (users: number | null) => intervalSentence(intervalOf(alike, nine, '100.00', users), alike, users)
  expect(said(5_000)).toContain('menjawab sama')
  expect(said(null)).toContain('menjawab sama')
  expect(said(30)).toContain('Semua pengguna layanan sudah menjawab')
})

test('an unsur that few answered is withheld, and beside it the next, which a difference would need', () => {
  const unsur = { a: { sum: 90, count: 30 }, b: { sum: 80, count: 28 }, c: { sum: 2, count: 2 }, d: { sum: 0, count: 0 } }
  const elements = ['a', 'b', 'c', 'd'].map((key, at) => ({ key, name: key, displayNumber: at + 1, weight: null }))
  expect([...withheldUnsur({ tally: { n: 30, unsur }, elements, smallest: 5 })].sort()).toEqual(['b', 'c'])
  expect(withheldUnsur({ tally: { n: 30, unsur: { a: unsur.a, b: unsur.b } }, elements, smallest: 5 }).size).toBe(0)
})

test('of a survey that too few answered only their number is left', () => {
  const figures = {
    ...alike,
    tally: { n: 4, unsur: { a: { sum: 4, count: 4 } } },
    spread: {},
    notCounted: 0,
    excluded: 0,
    marked: 0,
    smallest: 5,
  }
  const index = ok({ ikm: '25.00', index: '1', mutu: 'D', kinerja: '', unsur: {} }) as never
  expect(gated({ ...figures, index })).toMatchObject({ tally: { n: 4, unsur: {} }, index: { ok: false } })
})
