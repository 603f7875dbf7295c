import { z } from 'zod'

/** Which form of which SKP a post came from. */
export const formPlace = z.object({ planId: z.uuid(), indicatorId: z.uuid(), periodId: z.uuid() })

/** The files of a posted form; an empty choice is none. */
export function filesOf(form: FormData): File[] {
  return form.getAll('files').filter((entry) => entry instanceof File && entry.size > 0) as File[]
}

/** The fields of a posted form that are text. */
export function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, entry]) => (typeof entry === 'string' ? [[name, entry]] : [])))
}
