import { v7 as uuidv7 } from 'uuid'
import type { Editing } from '@/components/plan/editor-form'
import type { EditorDesk } from '@/components/plan/result-editor'
import type { EditedText } from '@/components/plan/texts-form'
import { formatMoment } from '@/lib/format'
import { PlanAnnex } from '@/lib/generated/prisma/enums'
import type { WritingChoices } from '@/lib/plan/content/choices/queries'
import { annexHints } from '@/lib/plan/content/labels'
import { planAnnexNames, supportChoices } from '@/lib/plan/labels'
import type { PlanWriting } from '@/lib/plan/reading/queries'
import type { Unsent } from '@/lib/plan/unsent/queries'
import { seenDigest } from '@/lib/seen'
import { forgetTyped, removeIndicator, removeWorkResult, saveIndicator, saveWorkResult } from '../../actions'

type Typing = { unsent: ReadonlyMap<string, Unsent> | null; lanjut: string; buang: string }

/** What the editors of RHK and indicators need to know of an SKP and of what was typed and not sent. */
export function deskOf(plan: PlanWriting, choices: WritingChoices, { unsent, lanjut, buang }: Typing): EditorDesk {
  const { periods, units, elements, weighed } = choices
  return {
    ...{ planId: plan.id, form: plan.form, supports: supportChoices(plan.supportable), weighed, newKey: uuidv7 },
    actions: { saveWorkResult, removeWorkResult, saveIndicator, removeIndicator },
    choices: {
      ...{ periods, from: plan.startsOn, to: plan.endsOn },
      units: units.map(({ id, name }) => ({ value: id, label: name })),
      elements: elements.map(({ key, name }) => ({ value: key, label: name })),
    },
    editing: (part, seen = ''): Editing => {
      const kept = unsent?.get(part)
      return {
        ...{ planId: plan.id, part, seen, formKey: uuidv7(), isNext: part === lanjut, dropped: part === buang },
        unsent: kept ? { fields: kept.fields, savedAt: formatMoment(kept.savedAt) } : null,
        forget: { action: forgetTyped, formKey: uuidv7() },
      }
    },
  }
}

/** The expectations of behaviour, a text for each value. */
export function behaviourTexts({ values, content }: PlanWriting): EditedText[] {
  const written = new Map(content.expectations.map(({ valueKey, text }) => [valueKey, text]))
  return values.map(({ key, name, guides }) => {
    const text = written.get(key) ?? ''
    return { key, label: name, hint: guides.join('. ').concat('.'), text, seen: seenDigest(text) }
  })
}

/** The lists of the lampiran, a text for each with a line for each thing. */
export function annexTexts({ content }: PlanWriting): EditedText[] {
  return Object.values(PlanAnnex).map((kind) => {
    const text = content.annexes[kind].join('\n')
    return { key: kind, label: planAnnexNames[kind], hint: annexHints[kind], text, seen: seenDigest(text) }
  })
}
