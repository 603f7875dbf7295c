import { z } from 'zod'
import {
  IndicatorAggregation,
  IndicatorAspect,
  IndicatorKind,
  IndicatorPerspective,
  PlanAnnex,
  RealizationSource,
  WorkResultCategory,
} from '../../generated/prisma/enums'
import { compare, parseDecimal } from '../../rational'
import { amountOf, asks, fixedMeasures } from '../measure/rules'
import { fixedUnits } from './labels'
import { linesOf, seenField, targetField } from './rules'

const broken = 'Formulir ini tidak lengkap. Muat ulang halaman, lalu isi lagi.'
const optional = <T extends z.ZodType>(kind: T) => z.union([kind.nullish(), z.literal('')], broken).transform((value) => value || null)
const id = z.uuid(broken)
const typed = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '')

/** Text that must be there, trimmed. A form with two faults is told both. */
const words = (least: number, tooShort: string, most: number, tooLong: string) =>
  typed.superRefine((text, context) => {
    const message = text.length < least ? tooShort : text.length > most ? tooLong : null
    if (message !== null) context.addIssue({ code: 'custom', message, continue: true })
  })

/** A thing as the form showed it: `seen` is its digest, null for what is new. One that reads otherwise by then is refused. */
const inPlan = z.object({ planId: id, seen: optional(z.string().regex(/^[0-9a-f]{16}$/, broken)) })

/** What an RHK hangs on, as a list shows it: "rhk:<id>" of the pejabat penilai, or "sasaran:<id>" of a unit. */
const support = z
  .string()
  .regex(/^(rhk|sasaran):/, broken)
  .refine((text) => id.safeParse(text.slice(text.indexOf(':') + 1)).success, broken)
  .transform((text) => {
    const [kind, of = ''] = text.split(':')
    return { supportsWorkResultId: kind === 'rhk' ? of : null, supportsObjectiveId: kind === 'sasaran' ? of : null }
  })

const weight = typed.transform((text, context) => {
  if (text === '') return null
  const amount = amountOf('HIGHER_IS_BETTER', text)
  const isPercent = amount.ok && /^\d{1,3}(\.\d{1,2})?$/.test(amount.value) && Number(amount.value) > 0 && Number(amount.value) <= 100
  if (amount.ok && isPercent) return amount.value
  const message = amount.ok ? 'Bobot di atas 0 sampai 100 persen, paling banyak dua angka di belakang koma.' : amount.message
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

/** An RHK, new where it has no id. The weight counts only where weights are used. */
export const workResult = inPlan.extend({
  workResultId: optional(id),
  category: z.enum(WorkResultCategory, 'Pilih jenisnya.'),
  text: words(5, 'Tulis hasil kerjanya, paling sedikit 5 karakter.', 1_000, 'Rencana hasil kerja paling banyak 1.000 karakter.'),
  supports: optional(support),
  weight,
})

export const workResultRef = inPlan.extend({ workResultId: id })
export const indicatorRef = inPlan.extend({ indicatorId: id })

const indicatorFields = inPlan
  .extend({
    workResultId: id,
    indicatorId: optional(id),
    text: words(3, 'Isi indikatornya.', 500, 'Indikator paling banyak 500 karakter.'),
    aspect: optional(z.enum(IndicatorAspect)),
    perspective: optional(z.enum(IndicatorPerspective)),
    kind: z.enum(IndicatorKind, 'Pilih arahnya.'),
    target: typed,
    targetTo: typed,
    targetDay: typed,
    unitName: words(0, '', 60, 'Satuan paling banyak 60 karakter.'),
    aggregation: optional(z.enum(IndicatorAggregation)),
    shared: z
      .literal('on')
      .nullish()
      .transform((value) => value === 'on'),
    source: optional(z.enum(RealizationSource)),
    sourceUnitId: optional(id),
    sourceElement: optional(z.string().max(60)),
  })
  .catchall(z.unknown())
type IndicatorFields = z.output<typeof indicatorFields>

/**
 * An indicator of an RHK, new where it has no id. What its kind does not ask is set by rule; `targets` holds what was typed for periods,
 * as decimal text by period id. Aspect and perspective are asked by the form of the SKP, the days and periods by its time.
 */
export const indicator = indicatorFields
  .superRefine((fields, context) => {
    for (const [path, message] of faultsOfMeasure(fields)) context.addIssue({ code: 'custom', path: [path], message })
  })
  .transform((fields) => {
    const { planId, seen, workResultId, indicatorId, text, aspect, perspective, kind, shared } = fields
    return { planId, seen, workResultId, indicatorId, text, aspect, perspective, kind, shared, ...measureOf(fields), ...sourceOf(fields) }
  })

function faultsOfMeasure(fields: IndicatorFields): [string, string][] {
  const { kind } = fields
  const faults: [string, string][] = []
  const read = (path: string, typedText: string, missing: string) => {
    const amount = typedText === '' ? { ok: false as const, message: missing } : amountOf(kind, typedText)
    if (!amount.ok) faults.push([path, amount.message])
    return amount.ok ? amount.value : null
  }
  if (asks(kind, 'number')) {
    const from = read('target', fields.target, 'Isi targetnya, misalnya 98,5 atau 1.000.')
    const to = asks(kind, 'upperBound') ? read('targetTo', fields.targetTo, 'Isi batas atas rentangnya.') : null
    if (from !== null && to !== null && compare(parseDecimal(to), parseDecimal(from)) < 0)
      faults.push(['targetTo', 'Batas atas lebih kecil daripada batas bawah. Tukar keduanya, atau perbaiki salah satunya.'])
  }
  if (asks(kind, 'day')) read('targetDay', fields.targetDay, 'Isi tanggal paling lambatnya.')
  if (asks(kind, 'unit') && fields.unitName === '') faults.push(['unitName', 'Isi satuannya.'])
  if (asks(kind, 'aggregation') && fields.aggregation === null) faults.push(['aggregation', 'Pilih cara menghitungnya.'])
  if (asks(kind, 'source') && fields.source === 'SURVEY_ELEMENT' && fields.sourceElement === null)
    faults.push(['sourceElement', 'Pilih unsur surveinya.'])
  if (asks(kind, 'periods')) faults.push(...faultsOfPeriods(fields))
  return faults
}

/** Targets of periods are all there, or none. */
function faultsOfPeriods(fields: IndicatorFields): [string, string][] {
  const periods = periodFields(fields)
  if (periods.every(([, text]) => text === '')) return []
  return periods.flatMap(([name, text]): [string, string][] => {
    if (text === '') return [[name, 'Isi juga periode ini, atau kosongkan semua periode.']]
    const amount = amountOf(fields.kind, text)
    return amount.ok ? [] : [[name, amount.message]]
  })
}

function measureOf(fields: IndicatorFields) {
  const { kind } = fields
  const fixed = fixedMeasures[kind]
  const read = (text: string) => {
    const amount = amountOf(kind, text)
    return amount.ok ? amount.value : ''
  }
  const periods = asks(kind, 'periods') ? periodFields(fields).filter(([, text]) => text !== '') : []
  return {
    target: fixed?.target ?? read(asks(kind, 'day') ? fields.targetDay : fields.target),
    targetTo: asks(kind, 'upperBound') ? read(fields.targetTo) : null,
    unitName: asks(kind, 'unit') ? fields.unitName : (fixedUnits[kind] ?? ''),
    aggregation: fixed?.aggregation ?? fields.aggregation ?? ('LAST' as const),
    targets: Object.fromEntries(periods.map(([name, text]) => [name.slice(targetField('').length), read(text)])),
  }
}

function sourceOf({ kind, source, sourceUnitId, sourceElement }: IndicatorFields) {
  const from = asks(kind, 'source') ? (source ?? 'TYPED') : 'TYPED'
  return {
    source: from,
    sourceUnitId: from === 'TYPED' ? null : sourceUnitId,
    sourceElement: from === 'SURVEY_ELEMENT' ? sourceElement : null,
  }
}

function periodFields(fields: Record<string, unknown>): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith(targetField('')) ? [[name, typeof value === 'string' ? value.trim() : ''] as [string, string]] : [],
  )
}

const texts = z.object({ planId: id }).catchall(z.unknown())

/** What is expected beyond the guides of each BerAKHLAK value: a field for each key of BEHAVIOUR_GUIDE, empty for nothing. */
export const expectations = texts
  .transform(({ planId, ...fields }) => ({ planId, ...textsOf(fields, /^[A-Z][A-Z_]+$/) }))
  .superRefine(({ texts: written }, context) => {
    for (const [key, text] of Object.entries(written))
      if (text.length > 1_000) context.addIssue({ code: 'custom', path: [key], message: 'Ekspektasi paling banyak 1.000 karakter.' })
  })

const mostLines = 30
const longestLine = 500

/** The three lists of the lampiran: a field for each, one item a line. */
export const annexes = texts
  .transform(({ planId, ...fields }) => ({ planId, ...textsOf(fields, new RegExp(`^(${Object.keys(PlanAnnex).join('|')})$`)) }))
  .superRefine(({ texts: written }, context) => {
    for (const [key, text] of Object.entries(written)) {
      const lines = linesOf(text)
      if (lines.length > mostLines)
        context.addIssue({ code: 'custom', path: [key], message: `Paling banyak ${mostLines} baris; sekarang ada ${lines.length}.` })
      const long = lines.findIndex((line) => line.length > longestLine)
      if (long >= 0)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `Baris ke-${long + 1} lebih dari ${longestLine} karakter. Pecah menjadi beberapa baris.`,
        })
    }
  })

/** The fields whose names fit, trimmed, and the digests of what each said when it was shown. */
function textsOf(fields: Record<string, unknown>, names: RegExp): { texts: Record<string, string>; seen: Record<string, string> } {
  const typedTexts = Object.entries(fields).flatMap(([key, value]) =>
    names.test(key) ? [[key, typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '']] : [],
  )
  const seen = Object.entries(fields).flatMap(([key, value]) =>
    key.startsWith(seenField('')) && typeof value === 'string' ? [[key.slice(seenField('').length), value]] : [],
  )
  return { texts: Object.fromEntries(typedTexts), seen: Object.fromEntries(seen) }
}
