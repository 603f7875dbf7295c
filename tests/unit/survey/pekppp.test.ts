import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '@/lib/day'
import { PublicityMedium } from '@/lib/generated/prisma/enums'
import { pekpppItems } from '@/lib/survey/pekppp/labels'
import {
  addMonths,
  type PekpppFacts,
  poolFacts,
  publicationScore,
  shareScore,
  speedMonths,
  speedScore,
  yearToShow,
} from '@/lib/survey/pekppp/rules'

const media = Object.values(PublicityMedium)

describe('publication', () => {
  test('scores the number of different media, more than four 5', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((count) => publicationScore(media.slice(0, count)))).toEqual([0, 1, 2, 3, 4, 5, 5])
    expect(publicationScore(['CETAK', 'CETAK', 'CETAK'])).toBe(1)
  })
})

describe('share of follow-up that is done', () => {
  test.each([
    [0, 0, 0],
    [4, 0, 1],
    [100, 29, 2],
    [100, 30, 3],
    [100, 80, 3],
    [100, 81, 4],
    [100, 99, 4],
    [100, 100, 5],
    [1, 1, 5],
  ])('of %i planned, %i done is %i', (planned, done, score) => {
    expect(shareScore({ planned, done })).toBe(score)
  })

  test('never falls when one more is done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 399 }), (planned, done) => {
        fc.pre(done < planned)
        expect(shareScore({ planned, done: done + 1 })).toBeGreaterThanOrEqual(shareScore({ planned, done }))
      }),
    )
  })
})

describe('speed of follow-up', () => {
  const reportedOn: Day = '2026-01-31'
  test.each([
    ['2026-01-10', 5, 1],
    ['2026-02-28', 5, 1],
    ['2026-03-01', 4, 3],
    ['2026-04-30', 4, 3],
    ['2026-05-01', 3, 6],
    ['2026-07-31', 3, 6],
    ['2026-08-01', 2, 9],
    ['2026-10-31', 2, 9],
    ['2026-11-01', 1, 12],
    ['2027-01-31', 1, 12],
    ['2027-02-01', 0, null],
  ] as const)('last done %s scores %i', (lastDoneOn, score, months) => {
    expect(speedScore({ reportedOn, lastDoneOn })).toBe(score)
    expect(speedMonths({ reportedOn, lastDoneOn })).toBe(months)
  })

  test('without report, or without anything done, is 0', () => {
    expect(speedScore({ reportedOn: null, lastDoneOn: '2026-01-01' })).toBe(0)
    expect(speedScore({ reportedOn, lastDoneOn: null })).toBe(0)
  })

  test('a month later lies in the next month, 28 to 31 days on', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
    fc.assert(
      fc.property(day, (from) => {
        const to = addMonths(from, 1)
        expect(daysBetween(from, to)).toBeGreaterThanOrEqual(28)
        expect(daysBetween(from, to)).toBeLessThanOrEqual(31)
        expect((Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 12) % 12).toBe(1)
      }),
    )
  })
})

test('a unit adds up its lines and media, and is as slow as its slowest survey', () => {
  const quick = { reportedOn: '2026-01-01', lastDoneOn: '2026-01-20', planned: 2, done: 2, media: ['CETAK' as const] } as const
  const slow = {
    reportedOn: '2026-01-01',
    lastDoneOn: '2026-06-20',
    planned: 2,
    done: 1,
    media: ['CETAK' as const, 'REKLAME' as const],
  } as const
  const none = { reportedOn: null, lastDoneOn: null, planned: 0, done: 0, media: [] }
  const pooled = poolFacts([quick, none, slow])
  expect(pooled).toEqual({
    ...{ reportedOn: '2026-01-01', lastDoneOn: '2026-06-20', planned: 4, done: 3, media: ['CETAK', 'REKLAME'] },
    leftOut: { undone: 0, unreported: 1 },
  })
  expect(pekpppItems(pooled).map(({ score }) => score)).toEqual([2, 3, 3])
  expect(pekpppItems(pooled)[1].why.join(' ')).toContain('3 dari 4 tindak lanjut selesai: 75,00%')
})

test('says why there is no figure, also of several surveys', () => {
  const none: PekpppFacts = { reportedOn: null, lastDoneOn: null, planned: 0, done: 0, media: [] }
  const reported: PekpppFacts = { ...none, reportedOn: '2026-01-01', planned: 1 }
  const done: PekpppFacts = { ...none, lastDoneOn: '2026-02-01', planned: 1, done: 1 }
  const late: PekpppFacts = { ...done, reportedOn: '2024-01-01' }
  const figures = (...facts: PekpppFacts[]) => pekpppItems(poolFacts(facts)).map(({ figure }) => figure)
  expect(figures(none)).toEqual(['0 jenis media', 'belum ada rencana', 'laporan belum terbit'])
  expect(figures(none, reported)[2]).toBe('belum ada yang selesai')
  expect(figures(none, done)[2]).toBe('laporan belum terbit')
  expect(figures(late)[2]).toBe('lebih dari 12 bulan')
  expect(poolFacts([reported, done])).toMatchObject({ reportedOn: '2026-01-01', lastDoneOn: null })
})

test('says of how many surveys the speed says nothing, and why', () => {
  const none: PekpppFacts = { reportedOn: null, lastDoneOn: null, planned: 0, done: 0, media: [] }
  const reported: PekpppFacts = { ...none, reportedOn: '2025-01-01', planned: 1 }
  const quick: PekpppFacts = { reportedOn: '2026-01-01', lastDoneOn: '2026-01-20', planned: 1, done: 1, media: [] }
  const speedOf = (...facts: PekpppFacts[]) => pekpppItems(poolFacts(facts))[2]
  expect(speedOf(quick).figure).toBe('dalam 1 bulan')
  expect(speedOf(quick, reported, reported, none).figure).toBe('dalam 1 bulan; 3 survei belum ikut dihitung')
  expect(speedOf(quick, reported, reported, none).why).toContain(
    '3 survei belum ikut dihitung: 2 sudah terbit laporannya tetapi belum ada tindak lanjutnya yang selesai, 1 belum terbit laporannya.',
  )
  expect(speedOf(quick, reported).why).toContain(
    '1 survei belum ikut dihitung: 1 sudah terbit laporannya tetapi belum ada tindak lanjutnya yang selesai.',
  )
  expect(speedOf(none, reported).figure).toBe('belum ada yang selesai')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(none, reported, quick), { minLength: 1 }), (surveys) => {
      const { leftOut } = poolFacts(surveys)
      const isTold = surveys.includes(quick)
      expect(leftOut.undone + leftOut.unreported).toBe(isTold ? surveys.filter((one) => one !== quick).length : 0)
    }),
  )
})

test('this year is shown where it has surveys, or else the latest before it', () => {
  expect([[2024, 2026, 2027], [2024, 2025, 2027], [2027, 2028], []].map((years) => yearToShow(years, 2026))).toEqual([
    2026, 2025, 2028, 2026,
  ])
})
