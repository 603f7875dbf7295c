import { z } from 'zod'
import { aboutPart } from './rules'

/** A form of an SKP's editor by its id on the page. */
export const unsentRef = z.object({
  planId: z.uuid(),
  part: z
    .string()
    .max(60)
    .refine((part) => aboutPart(part) !== null),
})

/** The most in one form: three for each RHK and each value, when an SKP is submitted. */
const mostFields = 150

/** What stands in a form that was not sent yet; `key` is the form's one-time key. */
export const unsentForm = unsentRef.extend({
  key: z.uuid(),
  fields: z.record(z.string().max(60), z.string().max(20_000)).refine((fields) => Object.keys(fields).length <= mostFields),
})

/** The fields as they were kept. */
export const keptFields = z.record(z.string(), z.string())
