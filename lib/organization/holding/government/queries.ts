import type { Actor } from '../../../actor'
import { holdsOnDay } from '../../../dated'
import { type Day, dayOf } from '../../../day'
import { db } from '../../../db'
import { fullName } from '../../rules'
import { mayNameHeadOfGovernment } from '../policy'

export type HeadOfGovernment = { holdingId: string; name: string; title: string; since: Day; username: string | null }

/** Who heads the government today, for those who may name the next; null when nobody is named or it is not the actor's to see. */
export async function findHeadOfGovernment(actor: Actor): Promise<HeadOfGovernment | null> {
  if (!mayNameHeadOfGovernment(actor)) return null
  const on = holdsOnDay(actor.today)
  const root = await db().unitVersion.findFirst({ where: { parentId: null, ...on }, orderBy: { validFrom: 'asc' } })
  if (!root) return null
  const holding = await db().postHolding.findFirst({
    where: { ...on, mode: 'DEFINITIVE', isHead: true, post: { unitId: root.unitId } },
    include: { person: { include: { account: true } }, post: true },
    orderBy: { validFrom: 'desc' },
  })
  if (!holding) return null
  const { id, person, post, validFrom } = holding
  return { holdingId: id, name: fullName(person), title: post.title, since: dayOf(validFrom), username: person.account?.username ?? null }
}
