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
import { type List, measureLists } from './measure'
import { prepareSigners } from './prepare'

/**
 * Says how long the lists take in the server, as HR administrator of the whole government, each beside the bare query that no list can be
 * faster than.
 */
export async function benchLists(say: (line: string) => void): Promise<void> {
  const [hr] = await prepareSigners(1)
  const actor = hr && (await loadActor(hr.sessionId))
  if (!actor) throw new Error('the session has ended')
  const lists = listsOf(actor, await largestOf(actor))
  await measureLists(say, actor, lists, { name: '50 SKP with their holders by an index', ask: bareList })
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

function bareList(): Promise<unknown> {
  return db()
    .$queryRaw`SELECT p.id, n.name FROM plan p JOIN post_holding h ON h.id = p.holding_id JOIN person n ON n.id = h.person_id ORDER BY p.id LIMIT 50`
}
