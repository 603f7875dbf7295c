import { z } from 'zod'

/** Setting up a tablet at a counter. */
export const newKiosk = z.object({
  surveyId: z.uuid(),
  place: z
    .string({ error: 'Isi tempat kios.' })
    .trim()
    .min(3, 'Isi tempat kios, misalnya Loket 2.')
    .max(80, 'Tempat paling banyak 80 huruf.'),
})

export const kioskClosing = z.object({ kioskId: z.uuid() })

/** A kiosk that was set up. The token exists nowhere else. */
export type MadeKiosk = { token: string; place: string; name: string; unitName: string }
