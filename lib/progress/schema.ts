import { z } from 'zod'
import { IndicatorKind } from '../generated/prisma/enums'
import { amountOf } from '../plan/measure/rules'

/** Most files that one realisation takes. */
export const mostFiles = 5

const longestNote = 1_000
const longestReason = 500

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling banyak ${most.toLocaleString('id-ID')} karakter. Ringkas isinya, atau lampirkan sebagai berkas.`)
    .nullish()
    .transform((value) => value || null)

/**
 * What was achieved for an indicator in a period. `basedOn` is the number last recorded when the form was made, 0 for none; `kind` is how the
 * form asked, and so how the value is read; `fromSource` says that the value is the figure of the indicator's source.
 */
export const realization = z
  .object({
    planId: z.uuid(),
    indicatorId: z.uuid(),
    periodId: z.uuid(),
    basedOn: z.coerce.number().int().min(0),
    kind: z.enum(IndicatorKind),
    value: z.string({ error: 'Isi realisasinya.' }).max(100, 'Paling banyak 100 karakter.'),
    note: text(longestNote),
    reason: text(longestReason),
    fromSource: z
      .literal('ya')
      .nullish()
      .transform((value) => value === 'ya'),
  })
  .transform((typed, context) => {
    const amount = amountOf(typed.kind, typed.value)
    if (amount.ok) return { ...typed, value: amount.value }
    context.addIssue({ code: 'custom', path: ['value'], message: amount.message })
    return z.NEVER
  })

/** `kind` and `fromSource` are left out where no form was between. */
export type NewRealization = Omit<z.output<typeof realization>, 'kind' | 'fromSource'> & { kind?: IndicatorKind; fromSource?: boolean }

/** What is wrong with the texts of a form that came back, by field: the first sentence of each. */
export function unreadableTexts(kind: IndicatorKind, texts: Record<string, string | undefined>): Partial<Record<TypedField, string>> {
  const id = '00000000-0000-4000-8000-000000000000'
  const typed = Object.fromEntries(typedFields.map((name) => [name, texts[name] ?? '']))
  const parsed = realization.safeParse({ planId: id, indicatorId: id, periodId: id, basedOn: 0, kind, ...typed })
  const amount = amountOf(kind, typed.value ?? '')
  const issues = parsed.error?.issues.map(({ path, message }) => [String(path[0]), message] as const) ?? []
  return Object.fromEntries([...(amount.ok ? [] : [['value', amount.message] as const]), ...issues])
}

/** The fields of the form in which people type. */
export const typedFields = ['value', 'note', 'reason'] as const
type TypedField = (typeof typedFields)[number]
