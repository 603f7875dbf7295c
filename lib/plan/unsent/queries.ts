import type { Actor } from '../../actor'
import { db } from '../../db'
import { findPlanToChange } from '../queries'
import { unsentKey } from './rules'
import { keptFields } from './schema'

/** What someone typed and did not send: the fields by name, and when they were kept. */
export type Unsent = { fields: Readonly<Record<string, string>>; savedAt: Date }

/** What the actor typed into the forms of an SKP and did not send, by the form's id; null where the actor does not write on it. */
export async function findUnsent(actor: Actor, planId: string): Promise<ReadonlyMap<string, Unsent> | null> {
  const plan = await findPlanToChange(actor, planId)
  if (actor.accountId === null || !plan || !(plan.who.isOwner || plan.who.isDelegate)) return null
  const prefix = unsentKey(planId, '')
  const rows = await db().unsentForm.findMany({ where: { accountId: actor.accountId, form: { startsWith: prefix } } })
  return new Map(
    rows.flatMap(({ form, fields, savedAt }) => {
      const kept = keptFields.safeParse(JSON.parse(fields))
      return kept.success ? [[form.slice(prefix.length), { fields: kept.data, savedAt }] as const] : []
    }),
  )
}
