import type { Day } from '../../../../day'
import { EmployeeKind, EmployeeStanding } from '../../../../generated/prisma/enums'
import { changeDay, earliestOf, leaveOn, type Step, stepTo, type Timeline } from '../../../dated/rules'
import type { EmployeeRow } from '../../schema'
import type { Match } from '../match/rules'
import type { EmployeeChange, EmployeeFacts, PersonFacts, PostPlace, PostSpec, RankFacts, StatusFacts } from '../schema'

/** A row that is taken in: its post, whether it moves there and when, and what is known to follow on that post. */
export type Accepted = Match & { post: PostSpec; moves: boolean; from: Day; seatTakenFrom: Day | null }

type Dated = Pick<EmployeeChange, 'person' | 'employee' | 'status' | 'rank' | 'holding'>

const goneStandings: readonly EmployeeStanding[] = [
  EmployeeStanding.RETIRED,
  EmployeeStanding.TRANSFERRED,
  EmployeeStanding.DISMISSED,
  EmployeeStanding.DECEASED,
]

/** True for those who no longer hold any post. */
export function isGone({ standing }: { standing: EmployeeStanding }): boolean {
  return goneStandings.includes(standing)
}

/** What each part of a row changes; null where the store says the same. A cell that is empty or unreadable takes nothing away. */
export function factChanges(accepted: Accepted, day: Day): Dated {
  const { row, old } = accepted
  return {
    person: personChange(accepted),
    employee: employeeChange(accepted),
    status: statusStep(row, old?.status ?? nothing, day),
    rank: row.rank === null ? null : rankStep(row.rank, row.rankSince, old?.rank ?? nothing, day),
    holding: isGone(row) ? departure(accepted, day) : accepted.moves ? move(accepted) : null,
  }
}

const nothing = { current: null, lastEnd: null, nextFrom: null }

function personChange({ row: { name, titleBefore, titleAfter }, old }: Match): PersonFacts | null {
  const isSame = old !== null && old.name === name && old.titleBefore === titleBefore && old.titleAfter === titleAfter
  return isSame ? null : { name, titleBefore, titleAfter }
}

function employeeChange({ row, old }: Match): EmployeeFacts | null {
  const facts = {
    nip: row.nip,
    siasnId: row.siasnId ?? old?.siasnId ?? null,
    birthDate: row.birthDate ?? old?.birthDate ?? null,
    educationLevel: row.educationLevel ?? old?.educationLevel ?? null,
  }
  const keys = Object.keys(facts) as (keyof EmployeeFacts)[]
  return old !== null && keys.every((key) => old[key] === facts[key]) ? null : facts
}

/** Since when someone is a PNS, CPNS or PPPK the file tells; since when they are on leave or retired it does not. */
function statusStep(row: EmployeeRow, timeline: Timeline<StatusFacts>, day: Day): Step<StatusFacts> | null {
  const { kind, standing } = row
  if (timeline.current?.kind === kind && timeline.current.standing === standing) return null
  const appointed = kind === EmployeeKind.PNS ? row.pnsSince : row.startDate
  const isTold = standing === EmployeeStanding.ACTIVE && timeline.current?.kind !== kind
  return stepTo(timeline, { kind, standing }, changeDay(timeline, isTold ? appointed : null, day))
}

function rankStep(code: string, since: Day | null, timeline: Timeline<RankFacts>, day: Day): Step<RankFacts> | null {
  return timeline.current?.code === code ? null : stepTo(timeline, { code }, changeDay(timeline, since, day))
}

function departure({ old, from }: Accepted, day: Day): EmployeeChange['holding'] {
  const held = old?.holding.current
  const leaves = [...(held ? [leaveOn(held, from)] : []), ...(old?.acting ?? []).map((acting) => leaveOn(acting, day))]
  return leaves.length > 0 ? { leaves, open: null } : null
}

function move({ old, post, from, seatTakenFrom }: Accepted): EmployeeChange['holding'] {
  const { leave, open } = stepTo<PostPlace>(old?.holding ?? nothing, post, from)
  return { leaves: leave ? [leave] : [], open: open && { ...post, from, to: earliestOf(open.to, seatTakenFrom) } }
}
