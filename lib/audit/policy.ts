import { type Actor, hasRole, isTrusted } from '../actor'

/** Who may prove the trail: the operator and auditors. */
export function mayVerifyTrail(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'AUDITOR')
}

/** Who may take the values of an act away (UU 27/2022): the HR administrator, or the operator on their written order. */
export function mayRedact(actor: Actor): boolean {
  return actor.kind === 'OPERATOR' || actor.reaches.some(({ role, units }) => role === 'HR_ADMIN' && units === 'all')
}
