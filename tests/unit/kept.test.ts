import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetKept, keep } from '@/lib/kept'
import { log } from '@/lib/log'

beforeEach(forgetKept)
afterEach(() => vi.restoreAllMocks())

const gone = () => Promise.reject(new Error('gone'))
const stood = (value: string) => () => Promise.resolve(value)

test('while it cannot be read it stands as it stood last, and the log says so once for each outage and name', async () => {
  const warned = vi.spyOn(log, 'warn').mockReturnValue()
  await keep('a', 0, stood('first'))
  await keep('b', 0, stood('other'))
  expect([await keep('a', 0, gone), await keep('a', 0, gone), await keep('b', 0, gone)]).toEqual(['first', 'first', 'other'])
  expect(warned.mock.calls.map(([about]) => about)).toEqual([
    expect.objectContaining({ name: 'a', error: 'Error' }),
    expect.objectContaining({ name: 'b', error: 'Error' }),
  ])
  expect(await keep('a', 0, stood('second'))).toBe('second')
  expect([await keep('a', 0, gone), await keep('a', 0, gone)]).toEqual(['second', 'second'])
  expect(warned).toHaveBeenCalledTimes(3)
})

test('what was never read fails, and is tried anew', async () => {
  await expect(keep('new', 60_000, gone)).rejects.toThrow('gone')
  expect(await keep('new', 60_000, stood('here'))).toBe('here')
})

test('that there is nothing is asked each time, and drives out nothing that there is', async () => {
  await keep('wanted', 60_000, stood('first'))
  expect(await keep('late', 60_000, () => Promise.resolve(null))).toBeNull()
  expect(await keep('late', 60_000, stood('here'))).toBe('here')
  for (let at = 0; at < 3_000; at += 1) await keep(`made up ${at}`, 60_000, () => Promise.resolve(null))
  expect(await keep('wanted', 60_000, stood('second'))).toBe('first')
  expect(await keep('late', 60_000, gone)).toBe('here')
})

test('names that nobody comes back to do not drive out one that is asked for again and again', async () => {
  vi.spyOn(log, 'warn').mockReturnValue()
  for (let at = 0; at < 6_000; at += 1) {
    if (at % 1_000 === 0) await keep('wanted', 0, stood('here'))
    await keep(`made up ${at}`, 60_000, stood(''))
  }
  expect(await keep('wanted', 0, gone)).toBe('here')
})
