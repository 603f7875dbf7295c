import { signIn } from '@/lib/account/intake'
import { holdsOnDay } from '@/lib/dated'
import { yearOf } from '@/lib/day'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import { visitor } from '@/lib/door/visitor'
import { agreePlan, submitPlan } from '@/lib/plan/agreement/commands'
import { saveIndicator } from '@/lib/plan/content/commands'
import { demoPassword } from '../../scripts/demo/cast'
import { admitted } from './people'
import { addResult, begin, done, indicatorInput, shown, submission } from './plan-writing'
import type { Official } from './plans'

/** An employee of the demo city as commands know them, by NIP: for what a browser test needs before it begins. */
export async function official(nip: string): Promise<Official> {
  const origin = { deviceToken: null, address: nip, userAgent: 'persiapan uji' }
  const { sessionId } = done(await signIn(visitor(), { username: await admitted(nip), password: demoPassword }, origin))
  const actor = await loadActor(sessionId)
  const where = { id: { in: [...(actor?.holdings ?? [])] } }
  const { id: holdingId, employeeId, post } = await db().postHolding.findFirstOrThrow({ where, include: { post: true } })
  return { ...actor, holdingId, employeeId, nip, unitId: post.unitId, postTitle: post.title } as Official
}

type Written = { text: string; supports?: string; indicators: { text: string; target: string; unitName: string }[] }

/** Writes the SKP of this year by commands and hands it in. `supports` is as in a list of choices. */
export async function submittedPlan(owner: Official, results: readonly Written[]): Promise<{ planId: string; resultIds: string[] }> {
  const planId = await begin(owner, yearOf(owner.today))
  const resultIds: string[] = []
  for (const { text, supports, indicators } of results) {
    const resultId = await addResult(planId, owner, { text, supports })
    for (const one of indicators) {
      const measure = { kind: 'HIGHER_IS_BETTER', aggregation: 'LAST', aspect: 'KUANTITAS' }
      done(await saveIndicator(owner, await indicatorInput(planId, resultId, { ...measure, ...one })))
    }
    resultIds.push(resultId)
  }
  done(await submitPlan(owner, await submission(planId)))
  return { planId, resultIds }
}

/** The same, agreed by the pejabat penilai. */
export async function agreedPlan(owner: Official, results: readonly Written[]): Promise<{ planId: string; resultIds: string[] }> {
  const written = await submittedPlan(owner, results)
  const where = { holdingId: owner.holdingId, ...holdsOnDay(owner.today) }
  const line = await db().appraisalLine.findFirstOrThrow({ where, include: { appraiserHolding: { include: { employee: true } } } })
  done(await agreePlan(await official(line.appraiserHolding?.employee?.nip ?? ''), await shown(written.planId)))
  return written
}
