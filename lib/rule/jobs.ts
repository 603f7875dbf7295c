import { columnOf } from '../day'
import { handler } from '../event/jobs'
import { ruleKindNames } from './labels'

/** Tells every HR officer that a rule has a new wording. */
export const notifyOfRule = handler('rule.notify', 'RULE_PUBLISHED', async ({ tx, today, notify }, event) => {
  const version = await tx.ruleVersion.findUniqueOrThrow({ where: { id: event.subjectId }, include: { rule: true } })
  const grants = await tx.roleGrant.findMany({
    where: {
      role: { in: ['HR_ADMIN', 'UNIT_HR'] },
      revokedAt: null,
      validFrom: { lte: columnOf(today) },
      OR: [{ validTo: null }, { validTo: { gt: columnOf(today) } }],
    },
    distinct: ['accountId'],
  })
  const notice = {
    kind: 'RULE_CHANGED' as const,
    subject: ruleKindNames[version.rule.kind],
    path: `/aturan#${version.rule.kind.toLowerCase()}`,
    dueOn: null,
    key: version.id,
  }
  await notify(grants.map(({ accountId }) => ({ accountId, ...notice })))
})
