import type { Actor } from '../../../actor'
import type { Db, Tx } from '../../../db'
import { readAppraisalState } from '../queries'
import type { Directory, Holding, Named, Officer } from '../schema'

/** Everyone by NIP with the post they hold today, and who appraises whom. */
export async function readDirectory(actor: Actor, client: Db | Tx): Promise<Directory> {
  const { units, holdings, lines } = await readAppraisalState(actor, actor.today, client)
  const people = await client.employee.findMany({ select: { nip: true, personId: true } })
  const heldBy = new Map<string, Holding>()
  for (const holding of holdings) {
    if (holding.mode === 'DEFINITIVE' || !heldBy.has(holding.personId)) heldBy.set(holding.personId, holding)
  }
  const byPerson = (personId: string): Named => {
    const holding = heldBy.get(personId) ?? null
    return { personId, holdingId: holding?.id ?? null, holding }
  }
  const appraiserOf = new Map<string, Officer>()
  for (const { id, personId, mode } of holdings) {
    const line = lines.get(id)?.current
    if (line && mode === 'DEFINITIVE') appraiserOf.set(personId, { personId: line.appraiserId, holdingId: line.appraiserHoldingId })
  }
  const root = units.find(({ parentId }) => parentId === null)
  const head = holdings.find(({ unitId, isHead, mode }) => unitId === root?.id && isHead && mode === 'DEFINITIVE')
  return {
    ...{ today: actor.today, appraiserOf, byPerson },
    byNip: new Map(people.map(({ nip, personId }) => [nip, byPerson(personId)])),
    headOfGovernment: head ? { ...byPerson(head.personId), title: head.title } : null,
  }
}
