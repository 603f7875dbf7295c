import { z } from 'zod'

/** The form of the upload page, beside its file. */
export const uploadPlace = z.object({ serviceId: z.uuid() })

/** An uploaded file of a book; `shown` is the digest of what it was shown to change. */
export const shownFile = uploadPlace.extend({ fileId: z.uuid(), shown: z.string().max(100) })
