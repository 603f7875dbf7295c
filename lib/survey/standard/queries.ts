import type { Actor } from '../../actor'
import { type Day, dayOf } from '../../day'
import { db } from '../../db'
import { surveysVisibleTo } from '../policy'

/** What was promised about a service from a day on. `decidedBy` is null where the operator said it. */
export type Standard = {
  id: string
  number: number
  validFrom: Day
  time: string
  fee: string
  isFree: boolean
  requirements: string
  decidedBy: string | null
  decidedAt: Date
}

/** Every standard of a service the actor sees, the latest number first. One statement. */
export async function listStandards(actor: Actor, serviceId: string): Promise<Standard[]> {
  const reach = surveysVisibleTo(actor)
  const rows = await db().serviceStandard.findMany({
    where: { serviceId, ...(reach === 'all' ? {} : { service: { unitId: { in: [...reach] } } }) },
    orderBy: { number: 'desc' },
    include: { decidedBy: { select: { person: { select: { name: true } } } } },
  })
  return rows.map(({ decidedBy, validFrom, serviceId: _, decidedById: __, ...row }) => ({
    ...row,
    validFrom: dayOf(validFrom),
    decidedBy: decidedBy?.person.name ?? null,
  }))
}
