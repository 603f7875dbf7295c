import { z } from 'zod'
import { versionNumber } from '../schema'

/** The version that a signed paper is of. */
export const signedVersion = z.object({ planId: z.uuid(), number: versionNumber })
