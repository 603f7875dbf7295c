import autocannon from 'autocannon'

/** A request, or what makes each one anew. */
export type Shot = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }
export type Rate = { perSecond: number; p50: number; p99: number }
/** `failed` are requests without an answer, and answers other than the one that was expected. */
export type Load = Rate & { failed: number }

/**
 * Sends what `next` makes from so many connections at once; only answers with `status` count as good. With `rate` so many a second are sent
 * whether answers come or not, and waiting in line counts as waiting; without it each connection sends when it has its answer.
 */
export async function fire(
  url: string,
  connections: number,
  seconds: number,
  status: number,
  next: () => Shot,
  rate?: number,
): Promise<Load> {
  let good = 0
  let bad = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 30,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [
      {
        setupRequest: (request) => ({ ...request, ...next() }),
        onResponse: (code) => {
          if (code === status) good += 1
          else bad += 1
        },
      },
    ],
  })
  const { latency, duration, errors, timeouts } = result
  return { perSecond: good / duration, p50: latency.p50, p99: latency.p99, failed: bad + errors + timeouts }
}

/** Does the bare work in so many turns at once; `perTurn` things are done in each. */
export async function repeatBare(atOnce: number, seconds: number, work: () => Promise<unknown>, perTurn = 1): Promise<number> {
  const began = performance.now()
  let done = 0
  const turn = async () => {
    while (performance.now() - began < seconds * 1000) {
      await work()
      done += perTurn
    }
  }
  await Promise.all(Array.from({ length: atOnce }, turn))
  return (done * 1000) / (performance.now() - began)
}
