import { z } from 'zod'
import { PostLevel } from '../../generated/prisma/enums'

/** The address of a comparison: which title, of which level (all where it is not one), which page of wordings. */
export const comparedPost = z.object({
  title: z.string().trim().max(300).catch(''),
  level: z.enum(PostLevel).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** Whom an employee is compared with. */
export const ownScopes = ['pemerintah', 'kantor'] as const
export type OwnScope = (typeof ownScopes)[number]
