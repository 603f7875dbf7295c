import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { kioskScript, kioskThanksScript } from '@/components/survey/public/kiosk'

type Heard = Record<string, (event?: unknown) => void>

/** As much of a tablet as the scripts use; `answer` is what the server says, null where nothing is reached. */
function tablet(script: string, answer: { status: number | null }) {
  const [onForm, onBox, onDocument, onLink, onWindow]: Heard[] = [{}, {}, {}, {}, {}]
  const hears = (heard: Heard = {}) => ({ addEventListener: (name: string, deed: Heard[string]) => Object.assign(heard, { [name]: deed }) })
  const box = {
    ...hears(onBox),
    open: false,
    showModal: () => Object.assign(box, { open: true }),
    close: () => {
      box.open = false
      onBox?.close?.()
    },
  }
  const buttons: Record<string, Heard> = { lanjut: {}, ulang: {} }
  const form = { ...hears(onForm), elements: [{ type: 'radio', checked: true, value: '4' }] }
  const link = { ...hears(onLink), href: '/s/kios/x' }
  const texts: Record<string, unknown> = { masih: box, sisa: { textContent: 'sisa 15' } }
  const went: string[] = []
  const fetch = vi.fn(async (_address: string) => {
    if (answer.status === null) throw new TypeError('offline')
    return { status: answer.status, ok: answer.status < 400 }
  })
  const world = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, fetch, scrollY: 0 },
    window: hears(onWindow),
    location: { pathname: '/s/kios/x', search: '', replace: (address: string) => went.push(address) },
    document: {
      ...hears(onDocument),
      querySelector: (what: string) => (what === 'form' ? form : what === 'a.tombol' ? link : null),
      getElementById: (id: string) => texts[id] ?? hears(buttons[id]),
    },
  }
  runInContext(script, createContext(world))
  return { box, went, fetch, submit: () => onForm?.submit?.(), stay: () => box.close() }
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a form that somebody left', () => {
  test('makes way for an empty one, once that is known to be there', async () => {
    const { went, fetch } = tablet(kioskScript, { status: 200 })
    await seconds(76)
    expect(went).toEqual(['/s/kios/x'])
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test('stays without a connection and in trouble, and goes when the server answers again', async () => {
    const answer: { status: number | null } = { status: null }
    const { went, box } = tablet(kioskScript, answer)
    await seconds(76)
    answer.status = 503
    await seconds(76)
    expect([went, box.open]).toEqual([[], false])
    answer.status = 410
    await seconds(76)
    expect(went).toEqual(['/s/kios/x'])
  })

  test('is not taken away while it is being sent, however long that takes', async () => {
    const { went, box, submit } = tablet(kioskScript, { status: 200 })
    submit()
    await seconds(600)
    expect([went, box.open]).toEqual([[], false])
  })

  test('stays where somebody goes on while the empty one is asked for', async () => {
    const { went, fetch, stay } = tablet(kioskScript, { status: 200 })
    fetch.mockImplementationOnce(() => new Promise((resolve) => setTimeout(resolve, 5_000, { status: 200, ok: true })))
    await seconds(76)
    stay()
    await seconds(10)
    expect(went).toEqual([])
  })
})

test('the thanks stay without a connection and make way when there is one', async () => {
  const answer: { status: number | null } = { status: null }
  const { went } = tablet(kioskThanksScript, answer)
  await seconds(30)
  expect(went).toEqual([])
  answer.status = 200
  await seconds(9)
  expect(went).toEqual(['/s/kios/x'])
})
