import { z } from 'zod'
import { typedFields } from '../schema'

/** The texts of a form as they were kept. */
export const keptTexts = z.partialRecord(z.enum(typedFields), z.string())
