import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from './db'

/** So many wrong tries per quarter of an hour, over all processes. */
export type Throttle = {
  /** Minutes to wait before the next try, or 0. */
  waitFor(key: string): Promise<number>
  countWrong(key: string): Promise<void>
  forget(key: string): Promise<void>
}

const windowSeconds = 15 * 60

export function throttle(name: string, tries: number): Throttle {
  const open = () =>
    new RateLimiterPrisma({
      storeClient: db(),
      tableName: 'rateLimit',
      tableCreated: true,
      keyPrefix: name,
      points: tries,
      duration: windowSeconds,
    })
  let limiter: RateLimiterPrisma | undefined
  const get = () => {
    limiter ??= open()
    return limiter
  }
  return {
    waitFor: async (key) => {
      const state = await get().get(key)
      return state && state.consumedPoints >= tries ? Math.max(1, Math.ceil(state.msBeforeNext / 60_000)) : 0
    },
    countWrong: async (key) => {
      await get()
        .consume(key)
        .catch((full) => {
          if (!(full instanceof RateLimiterRes)) throw full
        })
    },
    forget: async (key) => {
      await get().delete(key)
    },
  }
}
