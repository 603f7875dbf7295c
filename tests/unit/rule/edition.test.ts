import { describe, expect, test } from 'vitest'
import { RuleKind } from '@/lib/generated/prisma/enums'
import { optionNames, partNames } from '@/lib/rule/edition/labels'
import { bodyFrom, partsOf } from '@/lib/rule/edition/rules'
import type { Part } from '@/lib/rule/edition/schema'
import { parseBody } from '@/lib/rule/rules'
import { referenceBody } from './reference-bodies'

/** What the browser would post of parts: leaves nested by their names, a box only when ticked. */
function posted(parts: readonly Part[]): Record<string, unknown> {
  const entries = parts.map((part): [string, unknown] => {
    const last = part.name.split(/[.[]/).at(-1)?.replace(']', '') ?? ''
    if (part.kind === 'group') return [last, posted(part.parts)]
    if (part.kind === 'list') return [last, Object.values(posted(part.parts))]
    return [last, part.value === '' && part.kind === 'flag' ? undefined : part.value]
  })
  return Object.fromEntries(entries)
}

function leaves(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => ('parts' in part ? [part, ...leaves(part.parts)] : [part]))
}

describe('the form of a rule', () => {
  test.each(Object.values(RuleKind))('%s comes back as it was when nothing is changed', (kind) => {
    const body = referenceBody(kind)
    expect(bodyFrom(kind, posted(partsOf(kind, body)))).toEqual(body)
  })

  test.each(Object.values(RuleKind))('%s has a word for every part and every option', (kind) => {
    for (const part of leaves(partsOf(kind, referenceBody(kind)))) {
      if (!/^\d+$/.test(part.key)) expect(partNames, part.name).toHaveProperty([part.key])
      if (part.kind === 'choice') for (const option of part.options) expect(optionNames, part.name).toHaveProperty([option])
    }
  })

  test('a filled empty place is added, an emptied place is dropped', () => {
    const raw = posted(partsOf('RECORDING_SYSTEM', { defaultSystem: 'TERA', exceptions: [] })) as {
      exceptions: { titlePattern: string; system: string }[]
    }
    raw.exceptions[0] = { titlePattern: 'Guru', system: 'RUANG_GTK' }
    const added = bodyFrom('RECORDING_SYSTEM', raw)
    expect(added).toEqual({ defaultSystem: 'TERA', exceptions: [{ titlePattern: 'Guru', system: 'RUANG_GTK' }] })
    raw.exceptions[0] = { titlePattern: ' ', system: '' }
    expect(bodyFrom('RECORDING_SYSTEM', raw)).toEqual({ defaultSystem: 'TERA', exceptions: [] })
  })

  test('a deadline changes its kind: what the other kind has is left out', () => {
    const raw = posted(partsOf('DEADLINES', referenceBody('DEADLINES'))) as { deadlines: Record<string, Record<string, string>> }
    raw.deadlines.SKP_SET = { ...raw.deadlines.SKP_SET, unit: 'WORKING_DAY', amount: '20' }
    const changed = parseBody('DEADLINES', bodyFrom('DEADLINES', raw))
    expect(changed.ok && changed.value.deadlines.SKP_SET).toMatchObject({ unit: 'WORKING_DAY', amount: 20 })
    expect(changed.ok && changed.value.deadlines.SKP_SET).not.toHaveProperty('monthDay')
  })

  test('a wrong number stays text, so that the schema refuses it by its place', () => {
    const raw = posted(partsOf('TRAINING_TRIGGERS', referenceBody('TRAINING_TRIGGERS')))
    const refused = parseBody('TRAINING_TRIGGERS', bodyFrom('TRAINING_TRIGGERS', { ...raw, mostPerPerson: 'tiga' }))
    expect(refused).toMatchObject({ ok: false, params: { path: 'mostPerPerson' } })
  })
})
