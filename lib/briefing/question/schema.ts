import { z } from 'zod'
import { briefingRef } from '../schema'

const words = (missing: string) => z.string({ error: missing }).trim().min(5, missing).max(1_000, 'Paling banyak 1.000 karakter.')

export const newQuestion = briefingRef.extend({ text: words('Tulis pertanyaan Anda, paling sedikit 5 karakter.') })

export const questionAnswer = z.object({ questionId: z.uuid(), answer: words('Tulis jawabannya, paling sedikit 5 karakter.') })
