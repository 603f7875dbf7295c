import { z } from 'zod'
import { versionNumber } from '../schema'

/** A version of an SKP as an address names it; the newest readable one where the address names none. */
export const printedVersion = z.object({ planId: z.uuid(), number: versionNumber.nullable() })
