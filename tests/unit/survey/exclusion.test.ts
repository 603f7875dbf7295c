import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectSentence, exclusionRefusals, servesHereSentence } from '@/lib/survey/exclusion/labels'
import { changeOf } from '@/lib/survey/exclusion/rules'
import { markedFilter } from '@/lib/survey/exclusion/schema'

describe('by how much a decision moved the IKM', () => {
  test('is told of as many as the rule asks for, either way', () => {
    expect(changeOf({ n: 20, ikm: '82.65' }, { n: 15, ikm: '87.78' }, 5)).toBe('5.13')
    expect(changeOf({ n: 20, ikm: '82.65' }, { n: 15, ikm: '80.00' }, 5)).toBe('-2.65')
    expect(changeOf({ n: 20, ikm: '80.00' }, { n: 15, ikm: '80.00' }, 5)).toBe('0.00')
  })

  test('is not told where fewer moved or remain, or there is no IKM', () => {
    expect(changeOf({ n: 20, ikm: '80.00' }, { n: 16, ikm: '90.00' }, 5)).toBeNull()
    expect(changeOf({ n: 10, ikm: '80.00' }, { n: 4, ikm: '90.00' }, 5)).toBeNull()
    expect(changeOf({ n: 9, ikm: '80.00' }, { n: 0, ikm: null }, 5)).toBeNull()
    expect(changeOf({ n: 20, ikm: null }, { n: 15, ikm: '80.00' }, 5)).toBeNull()
  })

  test('is told only where each side and what lies between them hold enough', () => {
    const n = fc.nat({ max: 40 })
    fc.assert(
      fc.property(n, n, fc.integer({ min: 3, max: 20 }), (one, other, smallest) => {
        const isTold = changeOf({ n: one, ikm: '70.00' }, { n: other, ikm: '71.00' }, smallest) !== null
        expect(isTold).toBe(one >= smallest && other >= smallest && Math.abs(one - other) >= smallest)
      }),
    )
  })
})

test('what is said of it names the way it went, or why it is not told', () => {
  const of = (kind: 'EXCLUDED' | 'READMITTED' | 'KEPT', count: number, change: string | null) => effectSentence({ kind, count, change }, 5)
  expect(of('EXCLUDED', 9, '5.13')).toBe('IKM naik 5,13.')
  expect(of('EXCLUDED', 9, '-0.40')).toBe('IKM turun 0,40.')
  expect(of('EXCLUDED', 9, '0.00')).toBe('IKM tidak berubah karenanya.')
  expect(of('EXCLUDED', 4, null)).toBe('Pengaruhnya pada IKM tidak disebut karena kurang dari 5 jawaban.')
  expect(of('EXCLUDED', 4, '5.13')).not.toContain('5,13')
  expect(of('EXCLUDED', 9, null)).toContain('tidak disebut')
  expect(of('READMITTED', 9, null)).toContain('pertama kali dikeluarkan')
  expect(of('KEPT', 1, null)).toBe('IKM tidak berubah karenanya.')
})

test('whoever serves at the counter is told who can decide', () => {
  expect(exclusionRefusals.servesHere?.()).toBe(servesHereSentence)
  expect(servesHereSentence).toMatch(/petugas survei lain.*pengelola kepegawaian/)
})

test('a month that no calendar has is left out of the address', () => {
  expect(markedFilter.parse({ bulan: '0000-01-01' }).month).toBeNull()
  expect(markedFilter.parse({ bulan: '2026-01-01' }).month).toBe('2026-01-01')
})
