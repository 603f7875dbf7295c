import { z } from 'zod'
import { SurveyWay } from '../../../generated/prisma/enums'
import { groupParam } from '../schema'

/** What the address of the comparison says: a period, what stands in the rows, and which answers. What makes no sense is left out. */
export const comparisonFilter = z.object({
  periode: z.uuid().optional().catch(undefined),
  menurut: z.enum(['unit', 'layanan']).catch('unit'),
  cara: z.enum(SurveyWay).optional().catch(undefined),
  profil: groupParam.optional().catch(undefined),
})
export type ComparisonFilter = z.output<typeof comparisonFilter>
