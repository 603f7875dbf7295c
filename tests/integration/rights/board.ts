import { db } from '@/lib/db'
import { remindOfPlans } from '@/lib/plan/board/commands'
import { findBoardUnitName, listBoardRows, listBoardUnits } from '@/lib/plan/board/queries'
import { countUnagreed } from '@/lib/plan/closing/queries'
import { plansOf } from './cycle'
import { nobody, type Row, row, same, type Who } from './row'

const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const within = (who: Who): Row['yes'] => ({ ...same(who), otherUnit: nobody })
const open = { page: 1, standing: null }

export const boardRows = [
  row(
    listBoardRows,
    (actor, { nip, unitId }, { year }) => listBoardRows(actor, { ...open, q: nip, sort: 'nama', year, unitId }),
    within(readers),
  ),
  row(
    listBoardUnits,
    async (actor, { officeId, unitId }, { year }) =>
      (await listBoardUnits(actor, year, officeId)).rows.filter((one) => one.unitId === unitId),
    within(readers),
  ),
  row(
    countUnagreed,
    async (actor, subject, town) => {
      const { draft } = await plansOf(town, subject)
      const { period } = await db().plan.update({
        where: { id: draft.planId },
        data: { closing: 'MOVED', closedAt: actor.now },
        include: { period: true },
      })
      const count = await countUnagreed(actor, { year: period.year, unitId: subject.unitId })
      await db().plan.update({ where: { id: draft.planId }, data: { closing: null, closedAt: null } })
      return count
    },
    within(readers),
  ),
  row(findBoardUnitName, (actor, { unitId }) => findBoardUnitName(actor, unitId), within(readers)),
  row(remindOfPlans, (actor, { holdingId }, { year }) => remindOfPlans(actor, { year, unitId: null, holdingId }), within(hr)),
]
