import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectationsOf, isOpenQuestion, unmarkedOf } from '@/lib/plan/clarity/rules'
import { submission } from '@/lib/plan/clarity/schema'

const planId = '0193f0a0-0000-7000-8000-000000000001'
const rhk = `rhk:${planId}`

test('every RHK is marked, and each value that has an ekspektasi khusus', () => {
  const content = { workResults: [{ id: 'a', text: 'Hasil' }], expectations: [{ valueKey: 'LOYAL', text: 'Jaga rahasia' }] }
  const expected = expectationsOf(content)
  expect(expected.map(({ key }) => key)).toEqual(['rhk:a', 'nilai:LOYAL'])
  expect(unmarkedOf(expected, [{ key: 'nilai:LOYAL' }]).map(({ key }) => key)).toEqual(['rhk:a'])
  fc.assert(
    fc.property(fc.subarray(expected), (marked) => {
      expect(unmarkedOf(expected, marked)).toHaveLength(expected.length - marked.length)
    }),
  )
})

test('only what is unclear and unanswered keeps an SKP from being agreed', () => {
  expect(isOpenQuestion({ clear: false, answer: null })).toBe(true)
  expect(isOpenQuestion({ clear: false, answer: 'Begini' })).toBe(false)
  expect(isOpenQuestion({ clear: true, answer: null })).toBe(false)
})

test('marks are read from the form; what is unclear needs its question', () => {
  const shown = { planId, revision: '3' }
  const form = {
    ...shown,
    [`jelas:${rhk}`]: 'ya',
    [`tanya:${rhk}`]: 'diabaikan',
    'jelas:nilai:LOYAL': 'belum',
    'tanya:nilai:LOYAL': ' Apa? ',
  }
  expect(submission.parse(form)).toEqual({
    ...{ planId, revision: 3 },
    marks: [
      { key: rhk, question: null },
      { key: 'nilai:LOYAL', question: 'Apa?' },
    ],
  })
  const faults = (question: string) =>
    submission
      .safeParse({ ...shown, [`jelas:${rhk}`]: 'belum', [`tanya:${rhk}`]: question })
      .error?.issues.map(({ path, message }) => [path, message])
  expect(faults('  ')).toEqual([[[`tanya:${rhk}`], 'Tulis apa yang belum jelas.']])
  expect(faults('x'.repeat(100_000))).toEqual([[[`tanya:${rhk}`], 'Pertanyaan paling banyak 1.000 karakter.']])
  expect(submission.parse({ ...shown, [`jelas:${rhk}`]: 'mungkin', 'jelas:lain': 'ya' }).marks).toEqual([])
})
