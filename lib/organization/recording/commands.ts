import type { z } from 'zod'
import { type Context, command } from '../../command'
import { holdsOn } from '../../dated'
import { Prisma } from '../../generated/prisma/client'
import { ok, refuse } from '../../result'
import { inBatches } from '../bulk/commands'
import { lockOrganization } from '../dated/commands'
import { mayChooseRecording, mayChooseRecordingIn } from './policy'
import type { peopleRecording, RecordingChoice, unitRecording } from './schema'

/** An employee at work today, and what was chosen for the year; BY_RULE where nothing was. */
type Chosen = { employeeId: string; unitId: string; name: string; nip: string; system: RecordingChoice; reason: string | null }

const actsAtOnce = 1_000

/** Chooses where these people's performance of a year is on record, or leaves it to the rule again. Refuses: forbidden, notFound, conflict. */
export const chooseRecordingSystem = command(
  'recording.choose',
  async (context, { employeeIds, was, ...choice }: z.output<typeof peopleRecording>) => {
    const { actor, tx } = context
    if (!mayChooseRecording(actor)) return refuse('forbidden')
    await lockOrganization(tx)
    const people = await readChosen(context, choice.year, Prisma.sql`e.id = ANY(${employeeIds}::uuid[])`)
    if (people.length !== new Set(employeeIds).size) return refuse('notFound')
    if (!people.every(({ unitId }) => mayChooseRecordingIn(actor, unitId))) return refuse('notFound')
    if (was !== undefined && people.some(({ system }) => system !== was)) return refuse('conflict')
    return ok({ changed: await store(context, people, choice) })
  },
)

/** The same for everyone who holds a definitive post in a unit, or below it, today. Refuses: forbidden, notFound, unitEmpty. */
export const chooseUnitRecordingSystem = command(
  'recording.chooseForUnit',
  async (context, { unitId, ...choice }: z.output<typeof unitRecording>) => {
    const { actor, tx, today } = context
    if (!mayChooseRecording(actor)) return refuse('forbidden')
    if (!mayChooseRecordingIn(actor, unitId)) return refuse('notFound')
    await lockOrganization(tx)
    const below = Prisma.sql`p.unit_id IN (WITH RECURSIVE below AS (SELECT ${unitId}::uuid AS unit_id
      UNION SELECT v.unit_id FROM below b JOIN unit_version v ON v.parent_id = b.unit_id AND ${holdsOn('v', today)}) SELECT unit_id FROM below)`
    const people = await readChosen(context, choice.year, below)
    if (people.length === 0) return refuse('unitEmpty', { field: 'unitId' })
    return ok({ changed: await store(context, people, choice) })
  },
  { timeoutMs: 120_000 },
)

function readChosen({ tx, today }: Context, year: number, which: Prisma.Sql): Promise<Chosen[]> {
  return tx.$queryRaw<Chosen[]>`
    SELECT e.id AS "employeeId", p.unit_id AS "unitId", n.name, e.nip, coalesce(c.system::text, 'BY_RULE') AS system, c.reason
    FROM employee e JOIN person n ON n.id = e.person_id
      JOIN post_holding h ON h.employee_id = e.id AND h.mode = 'DEFINITIVE' AND ${holdsOn('h', today)} JOIN post p ON p.id = h.post_id
      LEFT JOIN recording_system_choice c ON c.employee_id = e.id AND c.year = ${year}
    WHERE ${which} ORDER BY e.nip`
}

/** In one statement, whatever their number. @returns for how many it changed. */
async function store(context: Context, people: readonly Chosen[], choice: { year: number; system: RecordingChoice; reason: string }) {
  const { tx, record, nothingChanged } = context
  const { year, system, reason } = choice
  const differing = people.filter((one) => one.system !== system || (system !== 'BY_RULE' && one.reason !== reason))
  const ids = differing.map(({ employeeId }) => employeeId)
  if (differing.length === 0) nothingChanged()
  else if (system === 'BY_RULE')
    await tx.$executeRaw`DELETE FROM recording_system_choice WHERE year = ${year} AND employee_id = ANY(${ids}::uuid[])`
  else
    await tx.$executeRaw`
      INSERT INTO recording_system_choice (employee_id, year, system, reason)
      SELECT id, ${year}, ${system}::recording_system, ${reason} FROM unnest(${ids}::uuid[]) AS id
      ON CONFLICT (employee_id, year) DO UPDATE SET system = EXCLUDED.system, reason = EXCLUDED.reason`
  const acts = differing.map(({ employeeId, unitId, name, nip, system: before }) => ({
    ...{ noun: 'recordingSystem', nounId: employeeId, unitId, reason },
    ...{ before: { system: before }, after: { name, nip, year, system } },
  }))
  await inBatches(acts, actsAtOnce, (batch) => record(...batch))
  return differing.length
}
