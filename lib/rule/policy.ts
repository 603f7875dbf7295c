import { type Actor, isTrusted } from '../actor'

/** Who may publish a new version of a rule: an HR administrator for the whole government, or the operator. */
export function mayPublishRule(actor: Actor): boolean {
  return isTrusted(actor) || actor.reaches.some(({ role, units }) => role === 'HR_ADMIN' && units === 'all')
}
