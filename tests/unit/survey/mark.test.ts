import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Crowd,
  crowdMarks,
  isRobotLike,
  isStraightLine,
  joinCrowd,
  type MarkLimits,
  nobodyYet,
  type Sending,
} from '@/lib/survey/mark/rules'

const limits: MarkLimits = { addressPerHour: 200, addressPerDay: 1000, quickestSeconds: 10, burst: { count: 6, seconds: 60 } }
const minute = 60_000
const eight = Date.UTC(2026, 10, 23, 1)

/** What each of them is marked with, coming one after another from one network. */
function marksOf(coming: readonly { at: number; answers?: string; visit?: string }[]) {
  let crowd: Crowd = nobodyYet
  return coming.map(({ at, answers = String(at), visit = `${at} ${answers}` }, place) => {
    const one = { at, answers, visit: visit === '' ? String(place) : visit }
    crowd = joinCrowd(crowd, one, limits)
    return crowdMarks(crowd, one, limits)
  })
}
const spread = (count: number, ms: number) =>
  Array.from({ length: count }, (_, at) => ({ at: eight + Math.floor((at * ms) / count), visit: `${at}`, answers: `${at}` }))

describe('crowds', () => {
  test('300 people behind one office network in a morning are not over the limit', () => {
    expect(marksOf(spread(300, 4 * 60 * minute)).flat()).toEqual([])
  })

  test('201 in an hour are, from the 201st on; so is the 1,001st of a day', () => {
    const hour = marksOf(spread(205, 50 * minute))
    expect(hour.findIndex((marks) => marks.includes('OVER_LIMIT'))).toBe(200)
    const day = marksOf(spread(1005, 10 * 60 * minute))
    expect(day.findIndex((marks) => marks.includes('OVER_LIMIT'))).toBe(1000)
  })

  test('a new day starts from nothing', () => {
    const [yesterday, today] = [spread(1000, 10 * 60 * minute), spread(100, 60 * minute)]
    expect(
      marksOf([...yesterday, ...today.map((one) => ({ ...one, at: one.at + 35 * 60 * minute, visit: `b${one.visit}` }))]).flat(),
    ).toEqual([])
  })

  test('three people on one phone are fine, also with the same answers', () => {
    expect(marksOf([0, 1, 2].map((at) => ({ at: eight + at * 20_000, answers: '444444444', visit: `${at}` }))).flat()).toEqual([])
  })

  test('the sixth alike within a minute is a burst; spread over ten minutes none is', () => {
    const alike = (every: number) => Array.from({ length: 8 }, (_, at) => ({ at: eight + at * every, answers: '444', visit: `${at}` }))
    expect(marksOf(alike(5_000)).map((marks) => marks.includes('BURST'))).toEqual([false, false, false, false, false, true, true, true])
    expect(marksOf(alike(75_000)).flat()).toEqual([])
  })

  test('the same visit sent again and again is one', () => {
    expect(marksOf(Array.from({ length: 20 }, (_, at) => ({ at: eight + at * 1000, answers: '444', visit: 'one' }))).flat()).toEqual([])
  })

  test('who sends the same visit until the system is back is one, and no burst with others who do', () => {
    const phones = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const sent = Array.from({ length: 110 }, (_, turn) =>
      phones.map((visit, at) => ({ visit, answers: '444', at: eight + at * minute + turn * 30_000 })),
    )
    const inOrder = sent.flat().sort((one, other) => one.at - other.at)
    expect(marksOf(inOrder).flat()).toEqual([])
  })

  test('what is remembered stays small, whatever comes', () => {
    const coming = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 40 * minute }), answers: fc.constantFrom('a', 'b') }), {
      maxLength: 800,
    })
    fc.assert(
      fc.property(coming, (all) => {
        let [crowd, at]: [Crowd, number] = [nobodyYet, eight]
        for (const [place, { wait, answers }] of all.entries()) {
          at += wait
          crowd = joinCrowd(crowd, { at, answers, visit: String(place) }, limits)
        }
        expect(crowd.slots.length).toBeLessThanOrEqual(289)
        expect(crowd.latest.length).toBeLessThanOrEqual(500)
      }),
      { numRuns: 30 },
    )
  })
})

describe('one questionnaire', () => {
  const nine = (score: 1 | 4) => Array.from({ length: 9 }, () => score)

  test('all the same in an instant is a straight line; slowly, or with one other or open answer, it is not', () => {
    expect(isStraightLine(nine(4), 3, limits)).toBe(true)
    expect(isStraightLine(nine(1), 9.9, limits)).toBe(true)
    expect(isStraightLine(nine(4), 10, limits)).toBe(false)
    expect(isStraightLine(nine(4), null, limits)).toBe(false)
    expect(isStraightLine([...nine(4).slice(1), 3], 3, limits)).toBe(false)
    expect(isStraightLine([...nine(4).slice(1), 0], 3, limits)).toBe(false)
    expect(isStraightLine([0, 0, 0], 3, limits)).toBe(false)
  })

  const person: Sending = {
    trap: '',
    seconds: 40,
    userAgent: 'Mozilla/5.0 (Linux; Android 8.1) Chrome/95.0',
    origin: 'https://tera.kota.go.id',
    host: 'tera.kota.go.id',
  }

  test('a person is no robot, on whatever phone and however slow', () => {
    expect(isRobotLike(person)).toBe(false)
    expect(isRobotLike({ ...person, origin: null })).toBe(false)
    expect(isRobotLike({ ...person, origin: 'null' })).toBe(false)
    expect(isRobotLike({ ...person, seconds: 200_000 })).toBe(false)
    expect(isRobotLike({ ...person, seconds: -2 })).toBe(false)
    expect(isRobotLike({ ...person, userAgent: 'NokiaC3-00/5.0 (08.63) Profile/MIDP-2.1' })).toBe(false)
  })

  test('what fills the hidden field, brings no form, names itself a program or comes from another site is', () => {
    const odd: Partial<Sending>[] = [
      { trap: 'x' },
      { seconds: null },
      { seconds: -3600 },
      { userAgent: null },
      { userAgent: 'curl/8.5.0' },
      { userAgent: 'python-requests/2.31' },
      { userAgent: 'Mozilla/5.0 HeadlessChrome/120' },
      { origin: 'https://lain.example' },
    ]
    expect(odd.map((one) => isRobotLike({ ...person, ...one }))).toEqual(odd.map(() => true))
  })
})
