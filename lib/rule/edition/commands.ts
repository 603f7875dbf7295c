import type { Actor } from '../../actor'
import type { Result } from '../../result'
import { publishRule } from '../commands'
import { bodyFrom } from './rules'
import type { VersionForm } from './schema'

/** Publishes the version a form spells. Refuses what `publishRule` refuses. */
export async function publishVersionForm(
  actor: Actor,
  { employeeKind, body, ...form }: VersionForm,
  options: { key?: string },
): Promise<Result<{ id: string; number: number }>> {
  const employeeKinds = employeeKind === undefined ? [] : [employeeKind]
  return publishRule(actor, { ...form, employeeKinds, body: bodyFrom(form.kind, body) }, options)
}
