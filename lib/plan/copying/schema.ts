import { z } from 'zod'
import { versionNumber } from '../schema'

/** A field of an agreed version that was copied, or was not after all; `from` says which button it was. */
export const copyTick = z.object({
  planId: z.uuid(),
  number: versionNumber,
  field: z.string().min(1).max(100),
  copied: z.enum(['ya', 'tidak']).default('ya'),
  from: z.enum(['isian', 'lanjut']).default('isian'),
})
