import { z } from 'zod'
import { PlanForm } from '../generated/prisma/enums'

const reason = z
  .string({ error: 'Isi alasannya.' })
  .trim()
  .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
  .max(1_000, 'Alasan paling banyak 1.000 karakter.')

/** A year as it stands in an address or a form. */
export const planYear = z.coerce.number().int().min(2020, 'Isi tahun yang benar.').max(2100, 'Isi tahun yang benar.')

/** An SKP to begin: for a post the actor holds, and a year. */
export const planStart = z.object({ holdingId: z.uuid(), year: planYear })

/** The number or revision of a version, as far as the database can count. */
export const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647)

/** A version as the form showed it; one that was saved meanwhile is refused. */
export const shownVersion = z.object({ planId: z.uuid(), revision: versionNumber })

export const planFormChoice = shownVersion.extend({ form: z.enum(PlanForm, 'Pilih bentuk SKP.') })

/** A step that must say why. */
export const reasonedStep = shownVersion.extend({ reason })

/** A new version of an SKP that is in force: `number` is that of the agreed version it starts from. */
export const planRevision = z.object({ planId: z.uuid(), number: versionNumber, reason })
