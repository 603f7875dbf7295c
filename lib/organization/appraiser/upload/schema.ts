import { z } from 'zod'

export const uploadRef = z.object({ uploadId: z.uuid() })

export type UploadCounts = { updated: number; unchanged: number; rejected: number }
