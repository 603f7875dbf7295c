import type { Day } from '../../../../day'
import { changeDay } from '../../../dated/rules'
import type { Frame, JudgedEmployees } from '../../judgement/schema'
import { rejection } from '../../rules'
import type { Problem } from '../../schema'
import { type Accepted, factChanges, isGone } from '../change/rules'
import { differencesOf, type Picture, pictureOf } from '../difference/rules'
import { type Coverage, type Match, matchEmployees } from '../match/rules'
import { isSamePost, postKey, postOfRow } from '../post/rules'
import type { Compared, EmployeeChange, Missing, Place, PostSpec, Stored, StoredEmployee, StoredPost } from '../schema'
import { type Claim, settleSeats } from '../seat/rules'

type ComparedEmployees = Compared<EmployeeChange> & { problems: Problem[] }
type Candidate = Match & Claim & { post: PostSpec; moves: boolean }
type Setting = { judged: JudgedEmployees; places: ReadonlyMap<string, Place>; posts: ReadonlyMap<string, StoredPost>; day: Day }

/**
 * What a file of employees changes. Facts that appear for the first time hold since the file says, changes too where that is possible,
 * else from the day the file holds; nothing begins before 1900. The retired and departed hold no post. Without a file nothing changes.
 */
export function compareEmployees(
  judged: JudgedEmployees | null,
  stored: Stored,
  { day, scope }: Frame,
  coverage: Coverage,
): ComparedEmployees {
  if (judged === null) return { changes: [], unchanged: 0, rejected: 0, missing: [], problems: [] }
  const setting = { judged, places: coverage.places, posts: new Map(stored.posts.map((post) => [postKey(post), post])), day }
  const { matches, problems } = matchEmployees(judged, stored.employees, coverage)
  const candidates = matches.map((match) => candidateOf(match, setting))
  const seats = new Map([...setting.posts].flatMap(([key, { seat }]) => (seat ? [[key, seat]] : [])))
  const { refused, days } = settleSeats(candidates, seats)
  const accepted = candidates.filter((candidate) => !refused.has(candidate))
  const firsts = firstOfEachPost(accepted)
  const changes = accepted.flatMap((candidate) => {
    const seatTakenFrom = seats.get(candidate.takes ?? '')?.nextFrom ?? null
    return changeOf({ ...candidate, from: days.get(candidate) ?? day, seatTakenFrom }, firsts.has(candidate), setting) ?? []
  })
  const turnedDown = [...refused].map(({ row }) => rejection(judged, row.row, 'postTitle', 'headSeatTaken'))
  return {
    changes,
    unchanged: accepted.length - changes.length,
    rejected: judged.rejected + problems.length + turnedDown.length,
    missing: missingOf(judged, stored.employees, scope, coverage.covered),
    problems: [...problems, ...turnedDown],
  }
}

function candidateOf({ row, old }: Match, { places, day }: Setting): Candidate {
  const place = places.get(row.unitSiasnId)
  if (!place) throw new Error(`row ${row.row} was matched without a unit`)
  const post = postOfRow(row, place)
  const timeline = old?.holding ?? { current: null, lastEnd: null, nextFrom: null }
  const held = timeline.current
  const stays = held !== null && postKey(held) === postKey(post)
  const moves = !isGone(row) && !stays
  return {
    ...{ row, old, post, moves },
    personId: old?.personId ?? null,
    leaves: held?.isHead && (moves || isGone(row)) ? postKey(held) : null,
    takes: moves && post.isHead ? postKey(post) : null,
    from: moves ? changeDay(timeline, row.postSince, day) : day,
  }
}

/** The rows that say what a post is: the first of those who hold it, so that two rows that differ do not undo each other. */
function firstOfEachPost(candidates: readonly Candidate[]): Set<Candidate> {
  const firsts = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = postKey(candidate.post)
    if (!isGone(candidate.row) && !firsts.has(key)) firsts.set(key, candidate)
  }
  return new Set(firsts.values())
}

/** Null when the store says the same. */
function changeOf(accepted: Accepted, speaksForPost: boolean, { judged, places, posts, day }: Setting): EmployeeChange | null {
  const { row, old, post } = accepted
  const facts = factChanges(accepted, day)
  const storedPost = posts.get(postKey(post))
  const corrected = speaksForPost && storedPost !== undefined && !isSamePost(storedPost, post) ? post : null
  if (Object.values(facts).every((fact) => fact === null) && corrected === null) return null
  const next: Picture = {
    ...{ person: facts.person, employee: facts.employee, postFacts: corrected },
    status: facts.status?.open ?? null,
    rank: facts.rank?.open ?? null,
    post: facts.holding && (facts.holding.open ?? 'none'),
  }
  return {
    ...facts,
    ...{ row: row.row, nip: row.nip, name: row.name },
    known: old && { id: old.id, personId: old.personId, nip: old.nip },
    correctedPost: corrected,
    unitCode: isGone(row) ? (old?.holding.current?.unitCode ?? null) : post.unitCode,
    differences: differencesOf(old && pictureOf(old, storedPost ?? null), next, judged, places),
  }
}

/** Those who hold a post in a covered unit; where the whole government is covered, also those who hold none. */
function missingOf(
  judged: JudgedEmployees,
  employees: readonly StoredEmployee[],
  scope: string | null,
  covered: ReadonlySet<string>,
): Missing[] {
  const inFile = new Set([...judged.rejectedIds, ...judged.rows.flatMap(({ nip, siasnId }) => [nip, siasnId ?? nip])])
  const absent = employees.filter(({ nip, siasnId, status, holding }) => {
    const isCovered = holding.current ? covered.has(holding.current.unitCode) : scope === null
    const isHere = status.current !== null && !isGone(status.current)
    return isCovered && isHere && !inFile.has(nip) && !inFile.has(siasnId ?? nip)
  })
  return absent.map(({ nip, name }) => ({ id: nip, name }))
}
