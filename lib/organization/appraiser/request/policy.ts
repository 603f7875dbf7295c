import { type Actor, isTrusted } from '../../../actor'

/** Nobody decides a request of their own, for their own post, or by which they would become the pejabat penilai. */
export function isOwnRequest(actor: Actor, request: { askedById: string; personId: string; wantedPersonId: string }): boolean {
  return request.askedById === actor.accountId || request.personId === actor.personId || request.wantedPersonId === actor.personId
}

/** Units whose requests the actor may decide; null is every unit. */
export function unitsToDecide(actor: Actor): readonly string[] | null {
  if (isTrusted(actor)) return null
  const deciding = actor.reaches.filter(({ role }) => role === 'HR_ADMIN' || role === 'UNIT_HR')
  return deciding.some(({ units }) => units === 'all') ? null : deciding.flatMap(({ units }) => (units === 'all' ? [] : [...units]))
}
