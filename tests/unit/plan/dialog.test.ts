import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Remark, threadsOf, threadsOn, threadsOnWhole } from '@/lib/plan/dialog/rules'

const remark = (id: string, change: Partial<Remark> = {}) => ({
  ...{
    id,
    answersId: null,
    workResultId: null,
    indicatorId: null,
    text: id,
    by: 'Teguh',
    at: new Date(0),
    settledBy: null,
    settledAt: null,
  },
  about: null,
  ...change,
})

test('remarks become threads, the oldest first, each with its answers in order', () => {
  const at = (minute: number) => new Date(minute * 60_000)
  const threads = threadsOf([
    remark('d', { answersId: 'a', at: at(4) }),
    remark('b', { at: at(2), workResultId: 'r' }),
    remark('c', { answersId: 'a', at: at(3) }),
    remark('a', { at: at(1) }),
  ])
  expect(threads.map(({ id, replies }) => [id, replies.map((one) => one.id)])).toEqual([
    ['a', ['c', 'd']],
    ['b', []],
  ])
  expect(threadsOn(threads, { workResultId: 'r', indicatorId: null }).map(({ id }) => id)).toEqual(['b'])
  expect(threadsOnWhole(threads, new Set(['r'])).map(({ id }) => id)).toEqual(['a'])
  expect(threadsOnWhole(threads, new Set()).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('every thread stands in exactly one place of the page', () => {
  const topics = fc.constantFrom(
    ...[
      { workResultId: null, indicatorId: null },
      { workResultId: 'r', indicatorId: null },
      { workResultId: null, indicatorId: 'i' },
      { workResultId: 'gone', indicatorId: null },
    ],
  )
  fc.assert(
    fc.property(fc.array(topics), (all) => {
      const threads = threadsOf(all.map((topic, index) => remark(String(index), topic)))
      const beside = [
        { workResultId: 'r', indicatorId: null },
        { workResultId: null, indicatorId: 'i' },
      ].flatMap((topic) => threadsOn(threads, topic))
      const shown = [...beside, ...threadsOnWhole(threads, new Set(['r', 'i']))]
      expect(shown.map(({ id }) => id).sort()).toEqual(threads.map(({ id }) => id).sort())
    }),
  )
})
