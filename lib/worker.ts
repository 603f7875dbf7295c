import { setTimeout as sleep } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { forgetOldFormKeys } from './account/jobs'
import { appraiseAgreedPlan, followAppraisals } from './appraisal/jobs'
import { sealWaitingActs } from './audit/jobs'
import { ensurePeriods } from './calendar/jobs'
import { now } from './clock'
import { db, type Tx } from './db'
import { jobActor } from './door/job'
import { env } from './env'
import { dispatchEvents, type Handler } from './event/jobs'
import { forgetUndecided, sweepFiles } from './file/jobs'
import { log } from './log'
import { forgetUploads, refreshOnRule } from './organization/appraiser/jobs'
import { forgetImports } from './organization/siasn/jobs'
import { timeAfterChange, timePlansNightly } from './plan/closing/jobs'
import { feedLibrary, feedMissingPlans } from './plan/library/jobs'
import { forgetOldTyping } from './plan/unsent/jobs'
import { notifyOfRule } from './rule/jobs'
import { remindOfFollowUps } from './survey/follow-up/jobs'
import { followEndedSurveys } from './survey/jobs'
import { forgetOldPasses } from './survey/pass/jobs'
import { followFees, tellOfFalls } from './survey/signal/jobs'
import { trainingHandlers } from './training/jobs'

/** All that follows up events, in the order of the nouns' arrows. */
export const handlers: readonly Handler[] = [
  notifyOfRule,
  refreshOnRule,
  timeAfterChange,
  feedLibrary,
  appraiseAgreedPlan,
  tellOfFalls,
  ...trainingHandlers,
]

/** What runs by the clock, in the installation's time zone. */
const schedules = [
  { name: 'calendar.ensurePeriods', cron: '0 1 * * *', run: ensurePeriods },
  { name: 'account.forgetFormKeys', cron: '20 1 * * *', run: forgetOldFormKeys },
  { name: 'library.feedMissing', cron: '15 2 * * *', run: feedMissingPlans },
  { name: 'unsent.forgetOld', cron: '30 1 * * *', run: forgetOldTyping },
  { name: 'file.forgetUndecided', cron: '20 * * * *', run: forgetUndecided },
  { name: 'file.sweep', cron: '40 1 * * *', run: sweepFiles },
  { name: 'plan.followOrganization', cron: '45 0 * * *', run: timePlansNightly },
  { name: 'appraisal.followClock', cron: '50 1 * * *', run: followAppraisals },
  { name: 'siasn.forgetImports', cron: '10 * * * *', run: forgetImports },
  { name: 'survey.forgetPasses', cron: '25 1 * * *', run: forgetOldPasses },
  { name: 'followUp.remind', cron: '5 6 * * *', run: remindOfFollowUps },
  { name: 'survey.followEnded', cron: '5 * * * *', run: followEndedSurveys },
  { name: 'survey.followFees', cron: '30 3 * * *', run: followFees },
  { name: 'appraiser.forgetUploads', cron: '15 * * * *', run: forgetUploads },
] as const

const everyMs = 400

/** Starts the queue, the dispatcher and the sealer. `stop` finishes what is in hand. */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 4, application_name: 'tera worker' })
  boss.on('error', (error) => log.error({ error: error.message }, 'queue'))
  await boss.start()
  for (const handler of handlers) await takeEvents(boss, handler)
  for (const { name, cron, run } of schedules) {
    await boss.createQueue(name)
    await boss.work(name, async () => run(jobActor()))
    await boss.schedule(name, cron, undefined, { tz: env().TERA_TIME_ZONE })
    await run(jobActor())
  }
  await dropRetired(boss)
  const halt = new AbortController()
  const loops = [repeat(halt.signal, () => sealWaitingActs()), repeat(halt.signal, () => dispatchEvents(handlers, sendWith(boss), now()))]
  return {
    stop: async () => {
      halt.abort()
      await Promise.all(loops)
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

/** What an earlier version ran by the clock would go on making jobs that nobody takes. */
async function dropRetired(boss: PgBoss): Promise<void> {
  const known: readonly string[] = schedules.map(({ name }) => name)
  for (const { name } of await boss.getSchedules()) if (!known.includes(name)) await boss.unschedule(name)
}

async function takeEvents(boss: PgBoss, handler: Handler): Promise<void> {
  await boss.createQueue(handler.name, { name: handler.name, retryLimit: 10, retryDelay: 5, retryBackoff: true })
  await boss.work<{ eventId: string }>(handler.name, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
    const event = job && (await db().event.findUnique({ where: { id: job.data.eventId } }))
    const done = event && (await handler.handle(jobActor(event.id), event))
    if (done && !done.ok) throw new Error(`${handler.name} was refused: ${done.code}`)
  })
}

/** pg-boss writes the job with the dispatcher's own transaction: an event is never marked without its jobs. */
function sendWith(boss: PgBoss) {
  return async (tx: Tx, handler: Handler, eventId: string) => {
    const executeSql = async (text: string, values: unknown[]) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) })
    await boss.send(handler.name, { eventId }, { db: { executeSql } })
  }
}

/** Runs `work` again and again until told to halt; a failure is logged and tried again. */
async function repeat(halt: AbortSignal, work: () => Promise<number>): Promise<void> {
  while (!halt.aborted) {
    try {
      await work()
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'worker loop')
    }
    await sleep(everyMs, undefined, { signal: halt }).catch(() => {})
  }
}
