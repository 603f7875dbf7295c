import { z } from 'zod'
import { planStart } from '../schema'

/** An SKP to begin with what another SKP of the same person says. */
export const planStartFrom = planStart.extend({ fromPlanId: z.uuid('Pilih SKP yang menjadi awalnya.') })
