import { z } from 'zod'
import { IndicatorAggregation, IndicatorKind } from '../../generated/prisma/enums'
import { compare, parseDecimal } from '../../rational'
import { fixedUnits } from '../content/labels'
import { typedAgain } from './labels'
import { amountOf, fixedMeasures } from './rules'

const typed = z
  .string()
  .max(100, 'Isian ini paling banyak 100 karakter.')
  .nullish()
  .transform((text) => (text ?? '').trim())

/** Names of the fields for the targets of periods: "periode1" is that of the first. */
export const periodFields = [
  ...(['periode1', 'periode2', 'periode3', 'periode4', 'periode5', 'periode6'] as const),
  ...(['periode7', 'periode8', 'periode9', 'periode10', 'periode11', 'periode12'] as const),
] as const

/** How an indicator is measured, as it is typed: what is asked depends on the kind, so `readMeasure` reads it. */
export const measureFields = {
  kind: z.enum(IndicatorKind, 'Pilih arahnya.'),
  target: typed,
  targetTo: typed,
  unitName: z
    .string()
    .trim()
    .max(60, 'Satuan paling banyak 60 karakter.')
    .nullish()
    .transform((text) => text ?? ''),
  aggregation: z
    .enum(IndicatorAggregation, 'Pilih cara menghitungnya.')
    .nullish()
    .or(z.literal(''))
    .transform((value) => value || null),
  ...(Object.fromEntries(periodFields.map((name) => [name, typed])) as Record<(typeof periodFields)[number], typeof typed>),
}

/** How an indicator is measured: decimal texts as in `PlannedIndicator`; `perPeriod` holds those of the periods that were filled, by number. */
export type Measure = {
  kind: IndicatorKind
  target: string
  targetTo: string | null
  unitName: string
  aggregation: IndicatorAggregation
  perPeriod: Record<number, string>
}

type MeasureFields = { [K in keyof typeof measureFields]: z.output<(typeof measureFields)[K]> }
type Faults = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }

/**
 * Reads what was typed for a measure, by its kind: a range has both bounds the right way round; yes/no and no defects have a target of
 * their own; what has nothing to add up needs no aggregation. What is wrong becomes an issue of its field.
 */
export function readMeasure(fields: MeasureFields, context: Faults): Measure {
  const { kind } = fields
  const fault = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
  const amount = (name: 'target' | 'targetTo' | (typeof periodFields)[number]): string => {
    const read = amountOf(kind, fields[name])
    if (read.ok) return read.value
    fault(name, fields[name] === '' ? `${read.message} Kolom ini belum diisi.` : read.message)
    return '0'
  }
  const fixed = fixedMeasures[kind]
  const aggregation = fixed?.aggregation ?? fields.aggregation ?? 'LAST'
  if (!fixed && fields.aggregation === null) fault('aggregation', 'Pilih cara menghitungnya.')
  const target = fixed?.target === undefined ? amount('target') : fixed.target
  const isOther = fixed?.target !== undefined && !['', typedAgain(kind, fixed.target)].includes(fields.target.toLowerCase())
  if (isOther) fault('target', `Target arah ini selalu “${typedAgain(kind, target)}”. Kosongkan kolom ini.`)
  const targetTo = kind === 'WITHIN_RANGE' ? amount('targetTo') : null
  if (targetTo === null && fields.targetTo !== '') fault('targetTo', 'Batas atas hanya untuk arah “Dalam rentang”. Kosongkan.')
  if (targetTo !== null && compare(parseDecimal(target), parseDecimal(targetTo)) > 0)
    fault('targetTo', 'Batas atas lebih kecil daripada batas bawah. Tukar keduanya.')
  const unitName = fields.unitName || (fixedUnits[kind] ?? '')
  if (unitName === '') fault('unitName', 'Isi satuannya.')
  const filled = periodFields.map((name, index) => [index + 1, name] as const).filter(([, name]) => fields[name] !== '')
  const perPeriod = Object.fromEntries(filled.map(([number, name]) => [number, amount(name)]))
  return { kind, target, targetTo, unitName, aggregation, perPeriod }
}
