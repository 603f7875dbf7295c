import { z } from 'zod'

export const assistanceStart = z.object({ surveyId: z.uuid() })

/** The questionnaire as the assisted form posts it: the fields of the public one, and of which survey and version they are. */
export const assistedForm = z.looseObject({ surveyId: z.uuid(), versionId: z.uuid() })
