import type { Day } from '../../../day'
import type { EducationLevel, EmployeeKind, EmployeeStanding, PostKind, PostLevel } from '../../../generated/prisma/enums'
import type { Leave, Span, Step, Timeline } from '../../dated/rules'
import type { EmployeeColumn, Problem, UnitColumn } from '../schema'

/** A unit as stored. `code` is its SIASN ID, or its own id where it was made here. */
export type StoredUnit = { id: string; code: string; fromSiasn: boolean; version: Timeline<UnitFacts> }
export type UnitFacts = {
  name: string
  parentCode: string | null
  officeCode: string | null
  echelon: string | null
  headTitle: string | null
}

/** `seat`: who holds a head's post definitively; only a head's post has one. */
export type StoredPost = PostSpec & { id: string; seat: Seat | null }
export type PostSpec = PostPlace & PostFacts
export type PostPlace = { unitCode: string; title: string; isHead: boolean }
export type PostFacts = { kind: PostKind; level: PostLevel | null; echelon: string | null }
export type Seat = { holderId: string | null; lastEnd: Day | null; nextFrom: Day | null }

export type PersonFacts = { name: string; titleBefore: string | null; titleAfter: string | null }
export type EmployeeFacts = { nip: string; siasnId: string | null; birthDate: Day | null; educationLevel: EducationLevel | null }
export type StatusFacts = { kind: EmployeeKind; standing: EmployeeStanding }
export type RankFacts = { code: string }
/** `holding` is the definitive one; `acting` are those that hold on the day or later. */
export type StoredEmployee = PersonFacts &
  EmployeeFacts & {
    id: string
    personId: string
    status: Timeline<StatusFacts>
    rank: Timeline<RankFacts>
    holding: Timeline<PostPlace>
    acting: { id: string; from: Day }[]
  }

export type Stored = { units: StoredUnit[]; posts: StoredPost[]; employees: StoredEmployee[] }

/** A unit as it is once the file is taken in; `id` is null while it is not stored. */
export type Place = UnitFacts & { code: string; id: string | null }

/** One difference between file and store, by the column that tells it. Values as stored, names for units. */
export type Difference<K extends string> = { column: K; heading: string; before: string | null; after: string | null }

export type UnitChange = {
  row: number
  /** Null when the unit is new. */
  id: string | null
  code: string
  name: string
  step: Step<UnitFacts>
  differences: Difference<UnitColumn>[]
}

export type EmployeeChange = {
  row: number
  /** Null when the employee is new. */
  known: { id: string; personId: string; nip: string } | null
  nip: string
  name: string
  person: PersonFacts | null
  employee: EmployeeFacts | null
  status: Step<StatusFacts> | null
  rank: Step<RankFacts> | null
  holding: { leaves: Leave[]; open: (PostSpec & Span) | null } | null
  /** What a stored post is, where the file says otherwise. */
  correctedPost: PostSpec | null
  /** Unit of the definitive post after the change, or the last one. */
  unitCode: string | null
  differences: Difference<EmployeeColumn>[]
}

/** Stored and in force, within what the file covers, and not in the file. Nothing is changed of these. */
export type Missing = { id: string; name: string }

export type Compared<C> = { changes: C[]; unchanged: number; rejected: number; missing: Missing[] }

/** What taking the files in would do to what is stored. */
export type Comparison = {
  units: Compared<UnitChange>
  employees: Compared<EmployeeChange>
  places: ReadonlyMap<string, Place>
  problems: Problem[]
}

/** The figures of an import; `created + updated + unchanged + rejected` are the rows of the file. */
export type Counts = { created: number; updated: number; unchanged: number; rejected: number }
