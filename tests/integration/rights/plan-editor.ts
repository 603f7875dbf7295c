import { randomUUID } from 'node:crypto'
import { findWritingChoices } from '@/lib/plan/content/choices/queries'
import { removeIndicator, removeWorkResult, saveIndicator, saveWorkResult } from '@/lib/plan/content/commands'
import { saveAnnexes, saveExpectations } from '@/lib/plan/content/texts/commands'
import { forgetOldUnsent, forgetUnsent, keepUnsent } from '@/lib/plan/unsent/commands'
import { findUnsent } from '@/lib/plan/unsent/queries'
import { plansOf } from './cycle'
import { nobody, ownOnly, row, same } from './row'
import type { Subject, Town } from './town'

const person = { operator: false }
/** An SKP that nobody may write on now: whoever may write at all is refused for that. */
const submitted = async (town: Town, subject: Subject) => ({ planId: (await plansOf(town, subject)).submitted.planId, seen: null })
const draft = async (town: Town, subject: Subject) => (await plansOf(town, subject)).draft.planId

const result = { workResultId: null, category: 'UTAMA' as const, text: 'Hasil kerja', supports: null, weight: null }
const words = { text: 'Indikator', unitName: 'berkas', aspect: 'KUANTITAS' as const, perspective: null, shared: false }
const measure = { target: '100', targetTo: null, kind: 'HIGHER_IS_BETTER' as const, aggregation: 'SUM' as const, targets: {} }
const typedSource = { source: 'TYPED' as const, sourceUnitId: null, sourceElement: null }
const indicator = { ...words, ...measure, ...typedSource, indicatorId: null }
const unsent = { part: 'rhk-baru', fields: { text: 'Belum selesai' } }

export const planEditorRows = [
  row(
    saveWorkResult,
    async (actor, subject, town) => saveWorkResult(actor, { ...(await submitted(town, subject)), ...result }),
    ownOnly,
    person,
  ),
  row(
    removeWorkResult,
    async (actor, subject, town) => removeWorkResult(actor, { ...(await submitted(town, subject)), workResultId: randomUUID() }),
    ownOnly,
    person,
  ),
  row(
    saveIndicator,
    async (actor, subject, town) => saveIndicator(actor, { ...(await submitted(town, subject)), ...indicator, workResultId: randomUUID() }),
    ownOnly,
    person,
  ),
  row(
    removeIndicator,
    async (actor, subject, town) => removeIndicator(actor, { ...(await submitted(town, subject)), indicatorId: randomUUID() }),
    ownOnly,
    person,
  ),
  row(
    saveExpectations,
    async (actor, subject, town) => saveExpectations(actor, { ...(await submitted(town, subject)), texts: {}, seen: {} }),
    ownOnly,
    person,
  ),
  row(
    saveAnnexes,
    async (actor, subject, town) => saveAnnexes(actor, { ...(await submitted(town, subject)), texts: {}, seen: {} }),
    ownOnly,
    person,
  ),
  row(findWritingChoices, async (actor, subject, town) => findWritingChoices(actor, await draft(town, subject)), ownOnly, person),
  row(
    keepUnsent,
    async (actor, subject, town) => keepUnsent(actor, { planId: await draft(town, subject), key: randomUUID(), ...unsent }),
    ownOnly,
    person,
  ),
  row(
    findUnsent,
    async (actor, subject, town) => {
      const planId = await draft(town, subject)
      await keepUnsent(actor, { planId, key: randomUUID(), ...unsent })
      return findUnsent(actor, planId)
    },
    ownOnly,
    person,
  ),
  row(
    forgetUnsent,
    async (actor, subject, town) => forgetUnsent(actor, { planId: await draft(town, subject), part: unsent.part }),
    ownOnly,
    person,
  ),
  row(forgetOldUnsent, (actor) => forgetOldUnsent(actor, null), same(nobody), { operator: true }),
]
