import { writeActs } from '@/lib/act'
import { redactAct } from '@/lib/audit/commands'
import { sealWaitingActs } from '@/lib/audit/jobs'
import { findTrailHead, verifyTrail } from '@/lib/audit/queries'
import { findAct, listActs } from '@/lib/audit/trail/queries'
import { actFilters } from '@/lib/audit/trail/schema'
import { db } from '@/lib/db'
import { trusted } from '../../support/actors'
import { nobody, row, same, type Who, wholeOnly } from './row'
import type { Subject } from './town'

const auditor: Who = ['AUDITOR']

/** An act on the subject's record, recorded for their unit. */
async function actOn({ employeeId, unitId, name }: Subject): Promise<string> {
  const where = { verb: 'test.actOn', nounId: employeeId }
  const act = { noun: 'employee', nounId: employeeId, unitId, after: { name } }
  if ((await db().auditEntry.count({ where })) === 0) await db().$transaction((tx) => writeActs(tx, trusted(), 'test.actOn', [act]))
  return (await db().auditEntry.findFirstOrThrow({ where })).id
}

export const auditRows = [
  row(
    findTrailHead,
    async (actor) => {
      await actOn({ employeeId: crypto.randomUUID(), unitId: crypto.randomUUID(), name: '' } as Subject)
      await sealWaitingActs()
      return findTrailHead(actor)
    },
    same(auditor),
  ),
  row(verifyTrail, (actor) => verifyTrail(actor), same(auditor)),
  row(
    listActs,
    async (actor, subject) => {
      await actOn(subject)
      return listActs(actor, { q: subject.employeeId, page: 1, ...actFilters.parse({}) })
    },
    { ...same(auditor), otherUnit: nobody },
  ),
  row(findAct, async (actor, subject) => findAct(actor, await actOn(subject)), { ...same(auditor), otherUnit: nobody }),
  row(
    redactAct,
    async (actor, subject) => redactAct(actor, { entryId: await actOn(subject), reason: 'Permintaan pemilik data' }),
    wholeOnly('HR_ADMIN'),
  ),
]
