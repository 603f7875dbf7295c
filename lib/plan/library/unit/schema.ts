import { z } from 'zod'
import { planYear } from '../../schema'

/** Drafts for chosen people of a unit, with chosen entries of the library. */
export const unitDrafts = z.object({
  unitId: z.uuid('Pilih unitnya.'),
  year: planYear,
  below: z
    .enum(['ya', ''])
    .nullish()
    .transform((value) => value === 'ya'),
  holdingIds: z.array(z.uuid()).min(1, 'Pilih sedikitnya satu pegawai.').max(500, 'Paling banyak 500 pegawai sekaligus.'),
  entryIds: z.array(z.uuid()).min(1, 'Pilih sedikitnya satu indikator.').max(2_000, 'Terlalu banyak indikator. Kurangi pilihannya.'),
})
