import type { Context } from '../../../command'
import type { NotificationKind } from '../../../generated/prisma/enums'

/** Puts a line into the list of each of these people who has an account. One look-up, whatever their number. */
export async function tell(
  { tx, notify }: Context,
  kind: NotificationKind,
  personIds: readonly string[],
  line: { subject: string; path: string; key: string },
): Promise<void> {
  const accounts = await tx.account.findMany({ where: { personId: { in: [...new Set(personIds)] } }, select: { id: true } })
  await notify(accounts.map(({ id }) => ({ accountId: id, kind, ...line, dueOn: null, key: `${kind} ${line.key}` })))
}
