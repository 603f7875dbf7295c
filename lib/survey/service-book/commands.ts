import type { z } from 'zod'
import { type Context, command } from '../../command'
import { columnOf, type Day } from '../../day'
import type { Tx } from '../../db'
import type { ServiceBookWay } from '../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../result'
import { holdsKeyFor } from '../api-key/policy'
import { mayRunSurveysIn } from '../policy'
import { readBookLines } from './queries'
import { type BookChanges, type BookLine, changesOf, faultOfLine, isSameLine } from './rules'
import type * as schema from './schema'

/**
 * Writes the line of a day into the book of a service, or corrects the one that was shown. Refuses: notFound, dayWritten (somebody wrote that
 * day first), conflict (somebody corrected it meanwhile), dayAhead, dayTooEarly, inTimeAboveFinished, medianOfNothing.
 */
export const writeBookLine = command('serviceBook.write', async (context, input: z.output<typeof schema.bookLine>) => {
  const { actor, tx, today, nothingChanged } = context
  const { serviceId, revision, ...line } = input
  const service = await lockService(tx, serviceId)
  if (!service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
  const fault = faultOfLine(line, today)
  if (fault) return refuse(fault.code, { field: fault.column })
  const stored = await tx.serviceDay.findUnique({ where: { serviceId_day: { serviceId, day: columnOf(line.day) } } })
  if (revision === 0 && stored) return refuse('dayWritten', { field: 'day' })
  if (revision !== (stored?.revision ?? 0)) return refuse('conflict')
  const before = (await readBookLines(serviceId, [line.day], tx)).get(line.day)
  if (before && isSameLine(before, line)) nothingChanged()
  else
    await store(
      context,
      service,
      before ? { added: [], changed: [{ before, after: line }], same: 0 } : { added: [line], changed: [], same: 0 },
      'TYPED',
    )
  return ok({ serviceId, day: line.day })
})

/**
 * Takes days of a service from another system by its key: all of them or none; a day that was written before is corrected, and what is the
 * same changes nothing. Refuses: notFound (also where the key is of another unit), dayTwice, and with `day` what a line can be refused for.
 */
export const receiveBook = command('serviceBook.receive', async (context, { serviceId, lines }: z.output<typeof schema.sentBook>) => {
  const { actor, tx, today } = context
  const service = await lockService(tx, serviceId)
  if (!service || !holdsKeyFor(actor, service.unitId, 'SERVICE_BOOK')) return refuse('notFound')
  const unsound = faultOfLines(lines, today)
  if (unsound) return unsound
  const counts = await storeLines(context, service, lines, 'API')
  return ok({ ditambah: counts.added, diperbaiki: counts.changed, sama: counts.same })
})

type Locked = { id: string; unitId: string }

/** A service whose book nobody else writes until this transaction ends. */
export async function lockService(tx: Tx, serviceId: string): Promise<Locked | null> {
  await tx.$executeRaw`SELECT 1 FROM service WHERE id = ${serviceId}::uuid FOR UPDATE`
  return tx.service.findUnique({ where: { id: serviceId }, select: { id: true, unitId: true } })
}

/** Sound lines, one a day, into the book of a locked service. Gives how many were new, corrected and the same. */
export async function storeLines(context: Context, service: Locked, lines: readonly BookLine[], way: ServiceBookWay) {
  const stored = await readBookLines(
    service.id,
    lines.map(({ day }) => day),
    context.tx,
  )
  const changes = changesOf(lines, stored)
  const counts = { added: changes.added.length, changed: changes.changed.length, same: changes.same }
  if (counts.added + counts.changed > 0) await store(context, service, changes, way)
  else context.nothingChanged()
  return counts
}

async function store({ tx, record }: Context, { id, unitId }: Locked, { added, changed }: BookChanges, way: ServiceBookWay) {
  const rows = [...added, ...changed.map(({ after }) => after)]
  await tx.$executeRaw`
    INSERT INTO service_day (service_id, day, received, finished, finished_in_time, median_days, reissued, way)
    SELECT ${id}::uuid, l.day, l.received, l.finished, l."finishedInTime", l."medianDays", l.reissued, ${way}::service_book_way
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS l(day date, received int, finished int, "finishedInTime" int, "medianDays" numeric, reissued int)
    ON CONFLICT (service_id, day) DO UPDATE SET received = excluded.received, finished = excluded.finished, finished_in_time = excluded.finished_in_time,
      median_days = excluded.median_days, reissued = excluded.reissued, way = excluded.way, revision = service_day.revision + 1`
  const before = changed.map((change) => change.before)
  await record({ noun: 'serviceBook', nounId: id, unitId, before: before.length > 0 ? { days: before } : null, after: { way, days: rows } })
}

function faultOfLines(lines: readonly BookLine[], today: Day): Result<never> | null {
  const seen = new Set<Day>()
  for (const line of lines) {
    if (seen.has(line.day)) return refuse('dayTwice', { params: { day: line.day } })
    seen.add(line.day)
    const fault = faultOfLine(line, today)
    if (fault) return refuse(fault.code, { params: { day: line.day } })
  }
  return null
}
