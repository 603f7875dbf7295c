import { findUnitTree } from '@/lib/plan/tree/queries'
import { plansOf } from './cycle'
import { everyone, nobody, row, type Who } from './row'

const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

export const planTreeRows = [
  row(
    findUnitTree,
    async (actor, subject, town) => {
      const { agreed } = await plansOf(town, subject)
      const found = await findUnitTree(actor, { year: town.year - 1, unitId: subject.unitId })
      return found?.tree.loose.branches.some(({ result }) => result.planId === agreed.planId && result.text !== null)
    },
    { own: everyone, subordinate: everyone, supervised: everyone, sameUnit: readers, otherUnit: nobody, whole: readers },
    { about: 'words of an RHK' },
  ),
]
