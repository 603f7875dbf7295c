import { isTrusted } from '../../actor'
import { type Context, command, type Notice } from '../../command'
import { ok, refuse } from '../../result'
import { type PlanToTime, readAppraiserChanges, readPlansToTime } from './queries'
import { type PlanTime, planTime } from './rules'

const actsAtOnce = 1_000
/** A change older than this was told long ago, or is no news. */
const newsDays = 7

/** Lets every SKP last as long as its post is held, and tells of new pejabat penilai; again it changes nothing. Refuses: forbidden. */
export const followOrganization = command(
  'plan.followOrganization',
  async (context, _: null) => {
    if (!isTrusted(context.actor)) return refuse('forbidden')
    const changed = await timePlans(context)
    if (changed === 0) context.nothingChanged()
    return ok({ changed })
  },
  { timeoutMs: 120_000 },
)

/** The same within a command of its caller. @returns how many SKP were closed, opened again, or given another last day. */
export async function timePlans(context: Context): Promise<number> {
  const changed = await saveTimes(context)
  await context.notify(changed.flatMap(closingNotice))
  for (let done = 0; done < changed.length; done += actsAtOnce) await context.record(...changed.slice(done, done + actsAtOnce).map(actOf))
  await tellAppraisers(context)
  return changed.length
}

type Retimed = { was: PlanToTime; now: PlanTime }

/** Two statements, whatever their number; an SKP that another job changed meanwhile is left out. */
async function saveTimes({ actor, tx, now, today }: Context): Promise<Retimed[]> {
  const found = await readPlansToTime(actor, tx)
  const wanted = found.flatMap((was) => {
    const time = planTime(was, { year: was.year, startsOn: was.startsOn, today, holdsAnother: was.nextHoldingId !== null })
    return time.endsOn === was.endsOn && time.closing === was.closing ? [] : [{ was, now: time }]
  })
  if (wanted.length === 0) return []
  const rows = wanted.map(({ was, now: { endsOn, closing } }) => ({ id: was.planId, endsOn, closing, was: was.closing, ended: was.endsOn }))
  const saved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE plan p SET ends_on = r."endsOn", closing = r.closing, closed_at = CASE WHEN r.closing IS NULL THEN NULL ELSE coalesce(p.closed_at, ${now}::timestamptz) END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "endsOn" date, closing plan_closing, was plan_closing, ended date)
    WHERE p.id = r.id AND p.closing IS NOT DISTINCT FROM r.was AND p.ends_on = r.ended RETURNING p.id`
  const ids = new Set(saved.map(({ id }) => id))
  return wanted.filter(({ was }) => ids.has(was.planId))
}

function actOf({ was, now }: Retimed) {
  const before = { endsOn: was.endsOn, closing: was.closing }
  return { noun: 'plan', nounId: was.planId, unitId: was.unitId, before, after: { endsOn: now.endsOn, closing: now.closing } }
}

/** Tells the owner of an SKP that has just closed, with the way to the next one. */
function closingNotice({ was, now }: Retimed): Notice[] {
  if (was.accountId === null || was.closing !== null || now.closing === null) return []
  const path =
    now.closing !== 'MOVED' || was.nextHoldingId === null
      ? `/skp/${was.planId}`
      : `/skp/mulai?jabatan=${was.nextHoldingId}&tahun=${was.year}`
  const line = { subject: `SKP ${was.year}`, path, dueOn: null, key: `PLAN_CLOSED ${was.planId} ${now.endsOn}` }
  return [{ accountId: was.accountId, kind: 'PLAN_CLOSED', ...line }]
}

/** Tells both the employee and the new pejabat penilai, once a line. */
async function tellAppraisers({ actor, tx, notify }: Context): Promise<void> {
  const changes = await readAppraiserChanges(actor, newsDays, tx)
  const notices = changes.flatMap(({ lineId, planId, year, accountId, appraiserAccountId }) =>
    [accountId, appraiserAccountId].flatMap((to): Notice[] => {
      const line = { subject: `SKP ${year}`, path: `/skp/${planId}`, dueOn: null, key: `APPRAISER_CHANGED ${lineId}` }
      return to === null ? [] : [{ accountId: to, kind: 'APPRAISER_CHANGED', ...line }]
    }),
  )
  await notify(notices)
}
