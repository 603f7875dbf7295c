import { faultOf, log } from './log'

type Kept = { until: number; value: Promise<unknown> }

const mostKept = 2_000
/** In the order in which they were read, the latest last. */
const kept = new Map<string, Kept>()
/** What could not be read when it was last tried. */
const unread = new Set<string>()

/**
 * What `read` gives, as it stood within the last `ms` in this process; `name` says all that it hangs on, and may stand in the log. Whoever asks
 * meanwhile waits for the same. While it cannot be read, as it stood last, which the log says once. Of too many, what is longest unread goes;
 * that there is nothing (null) is not kept, for anyone can name as much of that as they like.
 */
export function keep<T>(name: string, ms: number, read: () => Promise<T>): Promise<T> {
  const known = kept.get(name) as { until: number; value: Promise<T> } | undefined
  if (known && known.until > performance.now()) return known.value
  const value = known ? read().then(...readOr(name, known.value)) : read()
  const one = { until: performance.now() + ms, value }
  kept.delete(name)
  kept.set(name, one)
  const oldest = kept.keys().next().value
  if (oldest !== undefined && kept.size > mostKept) forget(oldest)
  const drop = () => {
    if (kept.get(name) === one) forget(name)
  }
  value.then((found) => {
    if (found === null) drop()
  }, drop)
  return value
}

/** What becomes of a new reading, and of one that failed. */
function readOr<T>(name: string, last: Promise<T>): [(value: T) => T, (error: unknown) => Promise<T>] {
  return [
    (value) => {
      if (unread.delete(name)) log.info({ name }, 'read again')
      return value
    },
    (error) => {
      if (!unread.has(name)) log.warn({ name, ...faultOf(error) }, 'not read, shown as it stood last')
      unread.add(name)
      return last
    },
  ]
}

function forget(name: string): void {
  kept.delete(name)
  unread.delete(name)
}

/** Forgets all that is kept, as time does. */
export function forgetKept(): void {
  kept.clear()
  unread.clear()
}
