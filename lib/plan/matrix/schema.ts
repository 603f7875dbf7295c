import { z } from 'zod'

/** A role to propose: `workResultId` is the column, an RHK of the head or ketua; `holdingId` the row; `teamId` is empty in a head's matrix. */
export const roleProposal = z.object({
  workResultId: z.uuid(),
  holdingId: z.uuid(),
  teamId: z
    .uuid()
    .nullish()
    .or(z.literal(''))
    .transform((id) => id || null),
  text: z
    .string({ error: 'Tulis peran hasilnya.' })
    .trim()
    .min(5, 'Tulis hasil yang diharapkan, paling sedikit 5 karakter.')
    .max(1_000, 'Peran hasil paling banyak 1.000 karakter.'),
})

export const roleRef = z.object({ roleId: z.uuid() })

export const roleDecline = roleRef.extend({
  reason: z
    .string({ error: 'Isi alasannya.' })
    .trim()
    .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
    .max(1_000, 'Alasan paling banyak 1.000 karakter.'),
})

/** What the address of a matrix says; what makes no sense is left out. */
export const matrixAddress = z.object({
  tahun: z.coerce.number().int().min(2020).max(2100).nullable().catch(null),
  tim: z.uuid().nullable().catch(null),
  jabatan: z.uuid().nullable().catch(null),
  /** The cell that is open: "<holding>.<RHK>". */
  isi: z
    .string()
    .transform((text) => ({ holdingId: text.slice(0, 36), workResultId: text.slice(37) }))
    .pipe(z.object({ holdingId: z.uuid(), workResultId: z.uuid() }))
    .nullable()
    .catch(null),
})
