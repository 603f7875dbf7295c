import type { Actor } from '../lib/actor'
import { isOfAct, type Statement, watchStatements } from '../tests/support/statements'
import { explain } from './statements'

const times = 20
const shownLines = 12

/** Something that is read, as pages read it. */
export type List = { name: string; ask: (actor: Actor) => Promise<unknown> }

/**
 * Says how long each list takes in the server: p50 and p99 of 20 calls, how many statements it sends, and beside it the bare query that no
 * list can be faster than. Then the plan of its slowest statement.
 */
export async function measureLists(
  say: (line: string) => void,
  actor: Actor,
  lists: readonly List[],
  bare: { name: string; ask: () => Promise<unknown> },
): Promise<void> {
  const watched = watchStatements()
  try {
    const floor = await timed(bare.ask)
    say(`bare query, ${bare.name}: p50 ${floor.p50.toFixed(1)} ms`)
    say(['list', 'statements', 'p50 ms', 'p99 ms', 'times the bare query'].join(' | '))
    for (const { name, ask } of lists) {
      await ask(actor)
      watched.taken()
      await ask(actor)
      const statements = watched.taken()
      const { p50, p99 } = await timed(() => ask(actor))
      watched.taken()
      say([name, countOf(statements), p50.toFixed(0), p99.toFixed(0), (p50 / floor.p50).toFixed(0)].join(' | '))
      await sayPlan(statements, say)
    }
  } finally {
    await watched.close()
  }
}

/** How many a list sends, and how many beside them for the act that somebody read it. */
function countOf(statements: readonly Statement[]): string {
  const acts = statements.filter(isOfAct).length
  return `${statements.length - acts}${acts > 0 ? ` + ${acts} of the act` : ''}`
}

async function timed(work: () => Promise<unknown>): Promise<{ p50: number; p99: number }> {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  taken.sort((one, other) => one - other)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

async function sayPlan(statements: readonly Statement[], say: (line: string) => void): Promise<void> {
  const plans = (await Promise.all(statements.map(explain))).flatMap((plan) => plan ?? [])
  const slowest = plans.sort((one, other) => other.ms - one.ms)[0]
  if (!slowest) return
  say(`  its slowest statement: ${slowest.ms.toFixed(1)} ms`)
  for (const line of slowest.lines.slice(0, shownLines)) say(`    ${line}`)
}
