import type { Act } from '../../../act'
import type { Difference, EmployeeChange, UnitChange } from '../comparison/schema'
import type { EmployeeColumn, UnitColumn } from '../schema'

/** What the trail may name of an employee; of anything else it says only that it was corrected. */
const employeeWords: Partial<Record<EmployeeColumn, string>> = {
  nip: 'nip',
  name: 'name',
  kind: 'kind',
  standing: 'standing',
  rank: 'rank',
  postTitle: 'post',
  unitId: 'unit',
  postKind: 'postKind',
  echelon: 'level',
}

const unitWords: Partial<Record<UnitColumn, string>> = {
  name: 'name',
  parentId: 'parent',
  officeId: 'office',
  echelon: 'echelon',
  headTitle: 'headTitle',
}

/** The act for a unit: what it was and is, changed parts only. */
export function unitAct({ differences, name }: UnitChange, unitId: string, isNew: boolean): Act {
  const { before, after } = sides(isNew ? [] : differences, unitWords)
  return { noun: 'unit', nounId: unitId, unitId, before: isNew ? null : before, after: isNew ? { name } : after }
}

/** The act for an employee: changed parts only, no personal data beyond name, NIP, kind, rank, post and unit. */
export function employeeAct({ differences, known }: EmployeeChange, employeeId: string, unitId: string | null): Act {
  const { before, after } = sides(differences, employeeWords)
  const others = known === null ? [] : differences.filter(({ column }) => !(column in employeeWords)).map(({ heading }) => heading)
  const corrected = others.length > 0 ? { corrected: others } : {}
  return { noun: 'employee', nounId: employeeId, unitId, before: known === null ? null : before, after: { ...after, ...corrected } }
}

function sides<K extends string>(differences: readonly Difference<K>[], words: Partial<Record<K, string>>) {
  const named = differences.flatMap(({ column, before, after }) => {
    const word = words[column]
    return word === undefined ? [] : [{ word, before, after }]
  })
  return {
    before: Object.fromEntries(named.map(({ word, before }) => [word, before])),
    after: Object.fromEntries(named.map(({ word, after }) => [word, after])),
  }
}
