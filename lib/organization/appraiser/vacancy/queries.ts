import type { Actor } from '../../../actor'
import { holdsOnDay } from '../../../dated'
import { db } from '../../../db'
import { mayAppoint, mayAppointIn } from '../../holding/policy'
import { fullName } from '../../rules'
import { standIn } from '../choice/rules'
import { officerTitle } from '../labels'
import { listVacancies, readHeads, type Vacancy } from '../queries'
import type { NamedOfficer } from '../register/queries'

/** A vacant head's post with who appraises its unit's people meanwhile, by the rule; null: nobody. */
export type VacancyWithStandIn = Vacancy & { standIn: Omit<NamedOfficer, 'nip'> | null }

/** Vacant head's posts of the units the actor oversees, with who stands in. The same few statements, whatever their number. */
export async function listVacanciesWithStandIn(
  actor: Actor,
  page: { offset?: number; limit?: number } = {},
): Promise<{ rows: VacancyWithStandIn[]; total: number }> {
  const [{ rows, total }, heads] = await Promise.all([listVacancies(actor, page), readHeads(actor)])
  const found = rows.map((vacancy) => ({ vacancy, by: standIn(heads, vacancy.unitId) }))
  const ids = found.flatMap(({ by }) => (by ? [by.personId] : []))
  const people = new Map((await db().person.findMany({ where: { id: { in: ids } } })).map((person) => [person.id, person]))
  return {
    total,
    rows: found.map(({ vacancy, by }) => {
      const person = by && people.get(by.personId)
      return { ...vacancy, standIn: person ? { name: fullName(person), post: officerTitle(by) } : null }
    }),
  }
}

export type HeadPost = { id: string; title: string; unitId: string; unitName: string }

/** A head's post in which the actor may appoint someone to act; null when there is none. */
export async function findHeadPost(actor: Actor, postId: string): Promise<HeadPost | null> {
  if (!mayAppoint(actor)) return null
  const versions = { where: holdsOnDay(actor.today) }
  const post = await db().post.findFirst({ where: { id: postId, isHead: true }, include: { unit: { include: { versions } } } })
  if (!post || !mayAppointIn(actor, post.unitId)) return null
  return { id: post.id, title: post.title, unitId: post.unitId, unitName: post.unit.versions[0]?.name ?? '' }
}
