import { z } from 'zod'

/** Issuing the report of a survey that is over. */
export const reportIssue = z.object({ surveyId: z.uuid() })

/** Which report: of a survey, and with which decimal for the weight of an unsur ("0,111"); null for the exact one. */
export const askedReport = z.object({
  surveyId: z.uuid(),
  weight: z
    .string()
    .regex(/^0[.,]\d{1,4}$/)
    .transform((text) => text.replace(',', '.'))
    .nullable(),
})
