import type { Actor } from '../lib/actor'
import { listReach, listUnreached } from '../lib/briefing/reach/queries'
import { yearOf } from '../lib/day'
import { db } from '../lib/db'
import { loadActor } from '../lib/door/load-actor'
import { listEmployees } from '../lib/organization/employee/queries'
import { listBoardRows, listBoardUnits } from '../lib/plan/board/queries'
import { claritySorts, listUnclear, listUnclearQuestions } from '../lib/plan/clarity/queries'
import { findComparison, listComparedTitles } from '../lib/plan/fairness/queries'
import { listLibrary } from '../lib/plan/library/queries'
import { findUnitDrafts } from '../lib/plan/library/unit/queries'
import { listOthersPlans } from '../lib/plan/overview/queries'
import { listUnitPledges } from '../lib/plan/pledge/queries'
import { listUnitQuality } from '../lib/plan/quality/queries'
import { findUnitTree } from '../lib/plan/tree/queries'
import { isOfAct, type Statement, watchStatements } from '../tests/support/statements'
import { prepareSigners } from './prepare'
import { explain } from './statements'

const times = 20
const shownLines = 12

type List = { name: string; ask: (actor: Actor) => Promise<unknown> }

/**
 * Says how long the lists take in the server, as HR administrator of the whole government: p50 and p99 of 20 calls, how many statements
 * each sends, and beside it the bare query that no list can be faster than. Then the plan of the slowest statement of each.
 */
export async function benchLists(say: (line: string) => void): Promise<void> {
  const [hr] = await prepareSigners(1)
  const actor = hr && (await loadActor(hr.sessionId))
  if (!actor) throw new Error('the session has ended')
  const watched = watchStatements()
  try {
    const bare = await timed(() => bareList())
    say(`bare query, 50 SKP with their holders by an index: p50 ${bare.p50.toFixed(1)} ms`)
    say(['list', 'statements', 'p50 ms', 'p99 ms', 'times the bare query'].join(' | '))
    for (const { name, ask } of listsOf(actor, await largestOf(actor))) {
      await ask(actor)
      watched.taken()
      await ask(actor)
      const statements = watched.taken()
      const { p50, p99 } = await timed(() => ask(actor))
      watched.taken()
      say([name, countOf(statements), p50.toFixed(0), p99.toFixed(0), (p50 / bare.p50).toFixed(0)].join(' | '))
      await sayPlan(statements, say)
    }
  } finally {
    await watched.close()
  }
}

/** The office with the most people, and the title that most people hold: where a page has the most to show. */
async function largestOf(actor: Actor): Promise<{ unitId: string; title: string }> {
  const year = yearOf(actor.today)
  const { rows } = await listBoardUnits(actor, year)
  const unit = [...rows].sort((one, other) => other.total - one.total)[0]
  const { rows: titles } = await listComparedTitles(actor, { q: '', page: 1, year })
  const title = [...titles].sort((one, other) => other.people - one.people)[0]
  if (!unit || !title) throw new Error('there is no office or title')
  return { unitId: unit.unitId, title: title.title }
}

function listsOf(actor: Actor, { unitId, title }: { unitId: string; title: string }): List[] {
  const year = yearOf(actor.today)
  const open = { q: '', page: 1, year }
  const library = { page: 1, kind: null, retired: false }
  return [
    { name: 'employees', ask: (who) => listEmployees(who, { q: '', page: 1, sort: 'nama' }) },
    { name: 'SKP of others', ask: (who) => listOthersPlans(who, { ...open, sort: 'nama', standing: null }) },
    { name: 'SKP of others by standing', ask: (who) => listOthersPlans(who, { ...open, sort: 'status', standing: 'SUBMITTED' }) },
    { name: 'board by office', ask: (who) => listBoardUnits(who, year) },
    { name: 'board by person', ask: (who) => listBoardRows(who, { ...open, sort: 'status', unitId: null, standing: null }) },
    { name: 'board of the largest office', ask: (who) => listBoardUnits(who, year, unitId) },
    { name: 'board by person there', ask: (who) => listBoardRows(who, { ...open, sort: 'status', unitId, standing: null }) },
    { name: 'board, the late ones', ask: (who) => listBoardRows(who, { ...open, sort: 'nama', unitId: null, standing: 'LATE' }) },
    { name: 'pledges of units', ask: (who) => listUnitPledges(who, open) },
    { name: 'tree of the largest office', ask: (who) => findUnitTree(who, { year, unitId }) },
    { name: 'tree, with the unit to be found', ask: (who) => findUnitTree(who, { year, unitId: null }) },
    { name: 'titles to compare', ask: (who) => listComparedTitles(who, open) },
    { name: 'targets at the commonest title', ask: (who) => findComparison(who, { title, level: null, page: 1, year }) },
    { name: 'unclear expectations by unit', ask: (who) => listUnclear(who, { ...open, sort: claritySorts[0], unit: null }) },
    { name: 'questions about expectations', ask: (who) => listUnclearQuestions(who, { page: 1, year, unit: null }) },
    { name: 'wordings by unit', ask: (who) => listUnitQuality(who, { ...open, unit: null }) },
    { name: 'wordings of the largest office', ask: (who) => listUnitQuality(who, { ...open, unit: unitId }) },
    { name: 'library', ask: (who) => listLibrary(who, { ...library, q: '', post: '' }) },
    { name: 'library, a word', ask: (who) => listLibrary(who, { ...library, q: 'dokumen', post: '' }) },
    { name: 'library, the commonest title', ask: (who) => listLibrary(who, { ...library, q: '', post: title }) },
    { name: 'drafts for the largest office', ask: (who) => findUnitDrafts(who, { unitId, year, below: true, page: 1 }) },
    { name: 'reach of sosialisasi', ask: (who) => listReach(who, year) },
    { name: 'not reached by sosialisasi', ask: (who) => listUnreached(who, { ...open, sort: 'nama', officeId: null }) },
  ]
}

/** How many a list sends, and how many beside them for the act that somebody read it. */
function countOf(statements: readonly Statement[]): string {
  const acts = statements.filter(isOfAct).length
  return `${statements.length - acts}${acts > 0 ? ` + ${acts} of the act` : ''}`
}

function bareList(): Promise<unknown> {
  return db()
    .$queryRaw`SELECT p.id, n.name FROM plan p JOIN post_holding h ON h.id = p.holding_id JOIN person n ON n.id = h.person_id ORDER BY p.id LIMIT 50`
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
