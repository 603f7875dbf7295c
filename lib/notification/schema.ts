import { z } from 'zod'

export const notificationRef = z.object({ notificationId: z.uuid() })
