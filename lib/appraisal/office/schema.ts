import { z } from 'zod'
import { AchievementLevel } from '../../generated/prisma/enums'

const reason = z
  .string('Isi alasannya.')
  .trim()
  .min(10, 'Isi alasan paling sedikit 10 karakter.')
  .max(2_000, 'Paling banyak 2.000 karakter.')

/** The capaian kinerja organisasi of an office. `basedOn` is the number last set when the form was made, 0 for none. */
export const organizationAchievement = z.object({
  cycleId: z.uuid(),
  unitId: z.uuid(),
  basedOn: z.coerce.number().int().min(0),
  achievement: z.enum(AchievementLevel, 'Pilih salah satu capaian.'),
  reason,
})

export const distributionNote = z.object({ cycleId: z.uuid(), unitId: z.uuid(), reason })
