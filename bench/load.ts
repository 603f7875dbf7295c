import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon, { type Request } from 'autocannon'

export type Shot = { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string }
/** The same request each time, or what makes each one anew. */
export type Shots = Shot | (() => Shot)
export type Rate = { perSecond: number; p50: number; p99: number }
/** `failed` are requests without an answer, and answers other than the one that was expected. */
export type Load = Rate & { failed: number }

/** Sends `next` from so many connections at once, each when it has its answer; only answers with `status` count as good. */
export async function fire(url: string, connections: number, seconds: number, status: number, next: Shots): Promise<Load> {
  let good = 0
  let bad = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 30,
    requests: [
      {
        ...(typeof next === 'function' ? { setupRequest: (request: Request) => ({ ...request, ...next() }) } : next),
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

/**
 * Sends so many a second at even distances, as people come, whether those before were answered or not. An answer took as long as it came after
 * the moment at which its request was due.
 */
export async function send(url: string, rate: number, seconds: number, status: number, next: Shots): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'fifo' })
  const took: number[] = []
  let failed = 0
  const one = ({ method, path, headers = {}, body }: Shot, due: number) =>
    new Promise<void>((resolve) => {
      const fail = () => {
        failed += 1
        resolve()
      }
      const sent = request(url + path, { method, agent, headers }, (answer) => {
        if (answer.statusCode !== status) failed += 1
        answer
          .resume()
          .once('error', fail)
          .once('end', () => {
            took.push(performance.now() - due)
            resolve()
          })
      })
      sent.once('error', fail).end(body)
    })
  const began = performance.now()
  const all: Promise<void>[] = []
  while (all.length < rate * seconds) {
    const due = began + (all.length * 1_000) / rate
    if (due > performance.now()) await sleep(1)
    else all.push(one(typeof next === 'function' ? next() : next, due))
  }
  await Promise.all(all)
  const duration = (performance.now() - began) / 1_000
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0)
  return { perSecond: (all.length - failed) / duration, p50: at(0.5), p99: at(0.99), failed }
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
