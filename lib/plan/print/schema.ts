import { z } from 'zod'

/** A version of an SKP as an address names it; the newest readable one where the address names none. */
export const printedVersion = z.object({ planId: z.uuid(), number: z.coerce.number().int().min(1).max(10_000).nullable() })
