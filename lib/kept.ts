type Kept = { until: number; value: Promise<unknown> }

const mostKept = 2_000
const kept = new Map<string, Kept>()

/**
 * What `read` gives, as it stood within the last `ms` in this process; `name` says all that it hangs on. Whoever asks meanwhile waits for the
 * same. While it cannot be read, as it stood last.
 */
export function keep<T>(name: string, ms: number, read: () => Promise<T>): Promise<T> {
  const known = kept.get(name)
  if (known && known.until > performance.now()) return known.value as Promise<T>
  if (kept.size >= mostKept) kept.clear()
  const value = known ? read().catch(() => known.value as Promise<T>) : read()
  const one = { until: performance.now() + ms, value }
  kept.set(name, one)
  value.catch(() => {
    if (kept.get(name) === one) kept.delete(name)
  })
  return value
}

/** Forgets all that is kept, as time does. */
export function forgetKept(): void {
  kept.clear()
}
