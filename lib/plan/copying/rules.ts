import type { PlanAnnex, PlanForm } from '../../generated/prisma/enums'
import type { PlanContent } from '../content/queries'

/** A field to type into e-Kinerja: its key in CopyTick, what it is called, what it says. */
export type CopyField = { key: string; name: CopyName; text: string }
export type CopyName = 'supports' | 'result' | 'aspect' | 'perspective' | 'indicator' | 'target' | 'expectation' | 'line'

/** What stands together: an RHK, the behaviours, a list of the lampiran. */
export type CopyPart =
  | { part: 'result'; place: number; category: 'UTAMA' | 'TAMBAHAN'; fields: CopyField[] }
  | { part: 'behaviour' | PlanAnnex; fields: CopyField[] }

type Words = {
  aspect: (value: string) => string
  perspective: (value: string) => string
  target: (indicator: PlanContent['workResults'][number]['indicators'][number]) => string
}

/**
 * All that an SKP says, in the order in which e-Kinerja BKN asks for it: per RHK what it intervenes in and its own text, per indicator its
 * aspect or perspective where its form has them, text and target; then expectations of behaviour; then the lampiran. Nothing empty.
 */
export function partsToCopy(form: PlanForm, { workResults, expectations, annexes }: PlanContent, words: Words): CopyPart[] {
  const results = workResults.map(({ id, category, supports, text, indicators }, index): CopyPart => {
    const head: CopyField[] = [
      ...(supports && form !== 'LEADER' ? [{ key: `result ${id} supports`, name: 'supports' as const, text: supports }] : []),
      { key: `result ${id} text`, name: 'result', text },
    ]
    const measures = indicators.flatMap((one): CopyField[] => [
      ...(form === 'QUANTITATIVE' && one.aspect
        ? [{ key: `indicator ${one.id} aspect`, name: 'aspect' as const, text: words.aspect(one.aspect) }]
        : []),
      ...(form === 'LEADER' && one.perspective
        ? [{ key: `indicator ${one.id} perspective`, name: 'perspective' as const, text: words.perspective(one.perspective) }]
        : []),
      { key: `indicator ${one.id} text`, name: 'indicator', text: one.text },
      { key: `indicator ${one.id} target`, name: 'target', text: words.target(one) },
    ])
    return { part: 'result', place: index + 1, category, fields: [...head, ...measures] }
  })
  const expected = expectations.map(({ valueKey, text }) => ({ key: `value ${valueKey}`, name: 'expectation' as const, text }))
  const lists = (['RESOURCES', 'ACCOUNTABILITY', 'CONSEQUENCES'] as const).map((kind): CopyPart => {
    const fields = annexes[kind].map((text, index) => ({ key: `annex ${kind} ${index + 1}`, name: 'line' as const, text }))
    return { part: kind, fields }
  })
  return [...results, { part: 'behaviour' as const, fields: expected }, ...lists].filter(({ fields }) => fields.length > 0)
}

/** A version with the keys of its fields that were ticked. */
export type TickedVersion = { fields: readonly string[]; parts: readonly CopyPart[] }

/** Keys of the fields that stand in e-Kinerja as they are now: ticked last, the newest version first, when they said the same. */
export function copiedFields(parts: readonly CopyPart[], ticked: readonly TickedVersion[]): ReadonlySet<string> {
  const now = textsOf(parts)
  const before = ticked.map((version) => ({ fields: new Set(version.fields), texts: textsOf(version.parts) }))
  const isCopied = (key: string) => before.find(({ fields }) => fields.has(key))?.texts.get(key) === now.get(key)
  return new Set([...now.keys()].filter(isCopied))
}

function textsOf(parts: readonly CopyPart[]): ReadonlyMap<string, string> {
  return new Map(parts.flatMap(({ fields }) => fields.map(({ key, text }) => [key, text] as const)))
}
