import { z } from 'zod'

/** `confirmed`: the officer says that they serve nobody whom they help. */
export const assistanceStart = z.object({
  surveyId: z.uuid(),
  confirmed: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
})

/** The questionnaire as the assisted form posts it: the fields of the public one, and of which survey and version they are. */
export const assistedForm = z.looseObject({ surveyId: z.uuid(), versionId: z.uuid() })
