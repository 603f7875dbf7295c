import type { Actor } from '../../../actor'
import { dayOf } from '../../../day'
import type { Db, Tx } from '../../../db'
import { type DatedLine, type Pin, pinStep } from './rules'

/** What storing a pin would do, and who appraises until then. */
export type PinStep = { pin: Pin; step: NonNullable<ReturnType<typeof pinStep>>; beforeId: string | null }

/** What storing pins would do to the lines stored; pins that say what was set already are left out. */
export async function readPinSteps(_actor: Actor, pins: readonly Pin[], client: Db | Tx): Promise<PinStep[]> {
  const holdings = await client.postHolding.findMany({
    where: { id: { in: pins.map(({ holdingId }) => holdingId) } },
    include: { appraisalLines: { where: { voidedAt: null }, orderBy: { validFrom: 'asc' } } },
  })
  const byId = new Map(holdings.map((holding) => [holding.id, holding]))
  return pins.flatMap((pin) => {
    const holding = byId.get(pin.holdingId)
    const lines = holding?.appraisalLines.map(datedLine) ?? []
    const step = holding && pinStep(lines, pin, holding.validTo && dayOf(holding.validTo))
    const before = lines.find(({ from, to }) => from <= pin.from && (to === null || to > pin.from))
    return step ? [{ pin, step, beforeId: before?.appraiserId ?? null }] : []
  })
}

type Row = Omit<DatedLine, 'from' | 'to'> & { validFrom: Date; validTo: Date | null }

function datedLine({ validFrom, validTo, ...line }: Row): DatedLine {
  return { ...line, from: dayOf(validFrom), to: validTo && dayOf(validTo) }
}
