import { describe, expect, test } from 'vitest'
import { Crowds } from '@/lib/door/crowds'
import type { MarkLimits } from '@/lib/survey/mark/rules'

const limits: MarkLimits = { addressPerHour: 200, addressPerDay: 1000, quickestSeconds: 10, burst: { count: 6, seconds: 60 } }
const minute = 60_000
const eight = Date.UTC(2026, 10, 23, 1)
const coming = (visit: string, at = eight) => ({ visit, answers: 'layanan 444444444', at })
const heldBy = (crowds: Crowds) => JSON.stringify([...crowds.held()])

test('neither the network, nor the visit, nor its answers can be read from what is held', () => {
  const crowds = new Crowds(10)
  crowds.join('198.51.100.9', coming('5e0c7a52-0000-4000-8000-000000000001'), limits)
  expect(heldBy(crowds)).not.toMatch(/198\.51|5e0c7a52|444444444|layanan/)
})

test('what came is forgotten after a burst, of every network; how many came is known for a day', () => {
  const crowds = new Crowds(10)
  for (const network of ['a', 'b']) crowds.join(network, coming(`visit ${network}`), limits)
  crowds.forgetOld(eight + minute / 2)
  expect([...crowds.held().values()].map(({ crowd }) => crowd.latest.length)).toEqual([1, 1])
  crowds.forgetOld(eight + minute)
  expect([...crowds.held().values()].map(({ crowd }) => [crowd.latest.length, crowd.slots.length])).toEqual(Array(2).fill([0, 1]))
  crowds.forgetOld(eight + 25 * 60 * minute)
  expect(crowds.held().size).toBe(0)
})

test('six alike are a burst, also by what is held of them; the same visit again is one', () => {
  const crowds = new Crowds(10)
  const marks = (visit: string) => crowds.join('a', coming(visit), limits)
  expect(Array.from({ length: 9 }, () => marks('one')).flat()).toEqual([])
  expect(['2', '3', '4', '5', '6'].map(marks)).toEqual([[], [], [], [], ['BURST']])
})

test('of more networks than are held the one longest unseen makes way', () => {
  const crowds = new Crowds(3)
  const join = (network: string) => crowds.join(network, coming(`${network} ${Math.random()}`), limits)
  for (const network of ['a', 'b', 'c']) join(network)
  const [a, b, c] = crowds.held().keys()
  join('a')
  join('d')
  expect([...crowds.held().keys()].slice(0, 2)).toEqual([c, a])
  expect(crowds.held().has(b ?? '')).toBe(false)
})

describe('several processes on one port', () => {
  const together = () => Array.from({ length: 2 }, () => new Crowds(10, 'c2VjcmV0')) as [Crowds, Crowds]

  test('know of one another’s visitors once they told each other, and count each once', () => {
    const [one, other] = together()
    for (const visit of ['1', '2', '3', '4']) one.join('a', coming(visit), limits)
    other.join('a', coming('4'), limits)
    const [told, heard] = [one.tell(), other.tell()]
    if (told) other.hear(told)
    if (heard) one.hear(heard)
    expect(one.tell()).toBeNull()
    expect([...one.held()].map(([network, { crowd }]) => [network, crowd.slots])).toEqual(
      [...other.held()].map(([network, { crowd }]) => [network, crowd.slots]),
    )
    expect(other.join('a', coming('5'), limits)).toEqual([])
    expect(other.join('a', coming('6'), limits)).toEqual(['BURST'])
  })

  test('tell nothing that can be read, and nothing where each is alone', () => {
    const [one] = together()
    one.join('198.51.100.9', coming('5e0c7a52-0000-4000-8000-000000000001'), limits)
    expect(JSON.stringify(one.tell())).not.toMatch(/198\.51|5e0c7a52|444444444|layanan/)
    const alone = new Crowds(10)
    alone.join('a', coming('1'), limits)
    expect(alone.tell()).toBeNull()
  })

  test('what is heard counts also where nobody came before', () => {
    const [one, other] = together()
    for (const visit of ['1', '2', '3', '4', '5']) one.join('a', coming(visit), limits)
    const told = one.tell()
    if (told) other.hear(told)
    expect(other.join('a', coming('6'), limits)).toEqual(['BURST'])
  })
})
