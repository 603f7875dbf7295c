import type { Actor } from '@/lib/actor'
import { visitor } from '@/lib/door/visitor'
import type { Role } from '@/lib/generated/prisma/enums'
import { trusted } from '../../support/actors'
import { type Relation, type RoleOrNone, relations, roles, type Subject, type Town } from './town'

/** Whom a cell says yes to: a list of roles, with NONE for someone who holds no role. */
export type Who = readonly RoleOrNone[]
export const everyone: Who = roles
export const nobody: Who = []

/** Tries the function as the actor on the subject's thing. Made anew for each try, or refused for another reason than rights. */
export type Attempt = (actor: Actor, subject: Subject, town: Town) => Promise<unknown>

/** What the law and the issue say about one guarded function: for each relation, which roles get past the question "may you?". */
export type Row = { of: unknown; attempt: Attempt; yes: Record<Relation, Who>; operator: boolean; visitor: boolean; about: string }

type Others = { operator?: boolean; visitor?: boolean; about?: string }

/**
 * A row of the walk. `operator` says whether the operator's tool and the jobs get past (on the other unit's thing), `visitor` whether someone
 * who is not signed in does; `about` tells rows of the same function apart.
 */
export function row(of: unknown, attempt: Attempt, yes: Row['yes'], { operator = true, visitor = false, about = '' }: Others = {}): Row {
  return { of, attempt, yes, operator, visitor, about }
}

/** The same answer whoever's thing it is: for what belongs to nobody. */
export function same(who: Who): Row['yes'] {
  return { own: who, subordinate: who, supervised: who, sameUnit: who, otherUnit: who, whole: who }
}

/** Only with a role for the whole government. */
export function wholeOnly(...who: Role[]): Row['yes'] {
  return { ...same(nobody), whole: who }
}

/** Only on the actor's own thing, whatever the role. */
export const ownOnly: Row['yes'] = { ...same(nobody), own: everyone }

/** Cells in which the code says otherwise than the row, each as "yes for HR_ADMIN on sameUnit". */
export async function differences({ attempt, yes, operator, visitor: open }: Row, town: Town): Promise<string[]> {
  const wrong: string[] = []
  const tell = async (actor: Actor, subject: Subject, expected: boolean, where: string) => {
    const found = isYes(await attempt(actor, subject, town))
    if (found !== expected) wrong.push(`${found ? 'yes' : 'no'} for ${where}`)
  }
  for (const relation of relations)
    for (const role of roles)
      await tell(town.as(role, relation), town.subjects[relation], yes[relation].includes(role), `${role} on ${relation}`)
  await tell(trusted(), town.subjects.otherUnit, operator, 'the operator')
  await tell(visitor(), town.subjects.otherUnit, open, 'a visitor')
  return wrong
}

/** True when some cell says yes: a row of noes alone could come from an attempt that never works. */
export function saysYesSomewhere({ yes, operator, visitor: open }: Row): boolean {
  return operator || open || relations.some((relation) => yes[relation].length > 0)
}

/** Past the question of rights: something was found or done, or it was refused for another reason. */
export function isYes(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return false
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Map || value instanceof Set) return value.size > 0
  if (typeof value !== 'object') return true
  if ('ok' in value) return value.ok === true || !('code' in value && (value.code === 'forbidden' || value.code === 'notFound'))
  return 'rows' in value && Array.isArray(value.rows) ? value.rows.length > 0 : true
}
