import { command } from '../../command'
import { ok, refuse } from '../../result'
import { mayRecordRealization } from '../policy'
import { typedFields } from '../schema'
import { type FormPlace, mostKept, returnedKey, type TypedTexts } from './rules'

/**
 * Keeps what was typed into a form of realisation that must be mended, until it is recorded or a month has passed. No act: nothing was said
 * yet. Refuses: notFound.
 */
export const keepReturned = command(
  'realization.keepReturned',
  async ({ actor, tx, now, nothingChanged }, { place, texts }: { place: FormPlace; texts: TypedTexts }) => {
    const { accountId } = actor
    const plan = await tx.plan.findUnique({ where: { id: place.planId }, include: { holding: true } })
    if (accountId === null || !plan || !mayRecordRealization(actor, plan.holding)) return refuse('notFound')
    const kept = Object.fromEntries(typedFields.map((name) => [name, (texts[name] ?? '').slice(0, mostKept)]))
    const row = { fields: JSON.stringify(kept), savedAt: now }
    const at = { accountId, form: returnedKey(place) }
    await tx.unsentForm.upsert({ where: { accountId_form: at }, create: { ...at, ...row }, update: row })
    nothingChanged()
    return ok(null)
  },
)
