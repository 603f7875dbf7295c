import { z } from 'zod'
import { Role } from '../../generated/prisma/enums'
import { grantStates } from './rules'

/** What the address of the list of roles narrows it to; what makes no sense narrows nothing. */
export const grantFilters = z.object({ role: z.enum(Role).nullable().catch(null), state: z.enum(grantStates).nullable().catch(null) })
export type GrantFilters = z.output<typeof grantFilters>
