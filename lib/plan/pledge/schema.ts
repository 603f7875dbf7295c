import { z } from 'zod'
import { type Measure, measureFields, readMeasure } from '../measure/schema'
import { planYear, versionNumber } from '../schema'

const optionalId = z
  .uuid()
  .nullish()
  .or(z.literal(''))
  .transform((value) => value || null)

export const pledgeStart = z.object({ unitId: z.uuid(), year: planYear })

/** The draft of a unit's pledge as the form showed it; one that was saved meanwhile is refused. */
export const shownPledge = z.object({ pledgeId: z.uuid(), revision: versionNumber })

/** Digest of what a form changes, as it showed it; empty for what is new. */
const seen = z
  .string()
  .max(32)
  .nullish()
  .transform((value) => value ?? '')

const ofPledge = z.object({ pledgeId: z.uuid(), seen })

/** A sasaran, new where it has no id. */
export const objective = ofPledge.extend({
  objectiveId: optionalId,
  text: z
    .string({ error: 'Isi sasarannya.' })
    .trim()
    .min(5, 'Tulis sasarannya, paling sedikit 5 karakter.')
    .max(1_000, 'Sasaran paling banyak 1.000 karakter.'),
})

export const objectiveRef = ofPledge.extend({ objectiveId: z.uuid() })

const optionalText = (most: number, name: string) =>
  z
    .string()
    .trim()
    .max(most, `${name} paling banyak ${most.toLocaleString('id-ID')} karakter.`)
    .nullish()
    .transform((text) => text || null)

/** The words of an IKU and how it is measured. */
export const unitIndicatorFields = {
  text: z.string({ error: 'Isi indikatornya.' }).trim().min(3, 'Isi indikatornya.').max(500, 'Indikator paling banyak 500 karakter.'),
  definition: optionalText(2_000, 'Definisi'),
  formula: optionalText(2_000, 'Rumus'),
  dataSource: optionalText(500, 'Sumber data'),
  ...measureFields,
}

/** An IKU of a sasaran, new where it has no id. */
export const unitIndicator = objectiveRef
  .extend({ indicatorId: optionalId, ...unitIndicatorFields })
  .transform(({ pledgeId, seen: shown, objectiveId, indicatorId, ...fields }, context) => ({
    ...{ pledgeId, seen: shown, objectiveId, indicatorId },
    ...readUnitIndicator(fields, context),
  }))

/** What an IKU says, apart from where it stands. */
export type UnitIndicatorWords = Measure & { text: string; definition: string | null; formula: string | null; dataSource: string | null }

type Fields = { [K in keyof typeof unitIndicatorFields]: z.output<(typeof unitIndicatorFields)[K]> }

export function readUnitIndicator(fields: Fields, context: Parameters<typeof readMeasure>[1]): UnitIndicatorWords {
  const { text, definition, formula, dataSource, ...measure } = fields
  return { text, definition, formula, dataSource, ...readMeasure(measure, context) }
}

export const unitIndicatorRef = ofPledge.extend({ indicatorId: z.uuid() })

/** `note` says where it was approved, when not by the pejabat penilai of the unit's head here. */
export const pledgeApproval = shownPledge.extend({
  note: z
    .string()
    .trim()
    .max(500, 'Keterangan paling banyak 500 karakter.')
    .nullish()
    .transform((text) => text || null),
})

/** A new version of a pledge in force: `number` is that of the approved version it starts from. */
export const pledgeRenewal = z.object({
  pledgeId: z.uuid(),
  number: versionNumber,
  reason: z
    .string({ error: 'Isi alasannya.' })
    .trim()
    .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
    .max(1_000, 'Alasan paling banyak 1.000 karakter.'),
})
