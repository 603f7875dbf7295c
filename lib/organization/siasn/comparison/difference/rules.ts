import { educationLevelNames, employeeKindNames, employeeStandingNames, postKindNames, postLevelNames } from '../../../labels'
import type { JudgedEmployees } from '../../judgement/schema'
import type { EmployeeColumn } from '../../schema'
import type { Difference, EmployeeFacts, PersonFacts, Place, PostFacts, PostPlace, RankFacts, StatusFacts, StoredEmployee } from '../schema'

/** What is so of an employee, or will be; a part that is null does not change. `post` is 'none' for someone who holds none any more. */
export type Picture = {
  person: PersonFacts | null
  employee: EmployeeFacts | null
  status: StatusFacts | null
  rank: RankFacts | null
  post: PostPlace | 'none' | null
  postFacts: PostFacts | null
}

type Shown = Partial<Record<EmployeeColumn, string | null>>

/** What differs between two pictures of an employee, in words, by column. */
export function differencesOf(
  old: Picture | null,
  next: Picture,
  judged: JudgedEmployees,
  places: ReadonlyMap<string, Place>,
): Difference<EmployeeColumn>[] {
  const before: Shown = old ? shown(old, places) : {}
  const after = shown(next, places)
  const columns = Object.keys(after) as EmployeeColumn[]
  return columns
    .filter((column) => (before[column] ?? null) !== (after[column] ?? null))
    .map((column) => ({ column, heading: judged.headings[column], before: before[column] ?? null, after: after[column] ?? null }))
}

export function pictureOf(employee: StoredEmployee, postFacts: PostFacts | null): Picture {
  const { status, rank, holding } = employee
  return { person: employee, employee, status: status.current, rank: rank.current, post: holding.current, postFacts }
}

function shown({ person, employee, status, rank, post, postFacts }: Picture, places: ReadonlyMap<string, Place>): Shown {
  return {
    ...(person && { name: person.name, titleBefore: person.titleBefore, titleAfter: person.titleAfter }),
    ...(employee && {
      nip: employee.nip,
      siasnId: employee.siasnId,
      birthDate: employee.birthDate,
      education: employee.educationLevel && educationLevelNames[employee.educationLevel],
    }),
    ...(status && { kind: employeeKindNames[status.kind], standing: employeeStandingNames[status.standing] }),
    ...(rank && { rank: rank.code }),
    ...(post && shownPost(post, places)),
    ...(postFacts && { postKind: postKindNames[postFacts.kind], echelon: levelAndEchelon(postFacts) }),
  }
}

function levelAndEchelon({ level, echelon }: PostFacts): string | null {
  return [level && postLevelNames[level], echelon].filter(Boolean).join(', ') || null
}

function shownPost(post: PostPlace | 'none', places: ReadonlyMap<string, Place>): Shown {
  if (post === 'none') return { postTitle: null, unitId: null }
  const { title, isHead, unitCode } = post
  return { postTitle: `${title}${isHead ? ' (kepala unit)' : ''}`, unitId: places.get(unitCode)?.name ?? unitCode }
}
