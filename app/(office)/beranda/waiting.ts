import type { Actor } from '@/lib/actor'
import { waitingNames as appraisalNames } from '@/lib/appraisal/labels'
import { listWaitingAppraisals } from '@/lib/appraisal/queries'
import { waitingNames as planNames } from '@/lib/plan/labels'
import { listWaitingPlans } from '@/lib/plan/overview/queries'
import { waitingNames as progressNames } from '@/lib/progress/labels'
import { listWaitingProgress } from '@/lib/progress/queries'
import { waitingNames as trainingNames } from '@/lib/training/labels'
import { listWaitingTrainings } from '@/lib/training/queries'
import type { Waiting } from '@/lib/waiting'

export type LabelledWaiting = Waiting & { label: string }

/** What waits for the actor in every noun, the soonest first; what has no last day comes last. */
export async function listWaiting(actor: Actor): Promise<LabelledWaiting[]> {
  const [plans, progress, appraisals, trainings] = await Promise.all([
    listWaitingPlans(actor),
    listWaitingProgress(actor),
    listWaitingAppraisals(actor),
    listWaitingTrainings(actor),
  ])
  const all = [
    ...plans.map((one) => ({ ...one, label: planNames[one.kind] })),
    ...progress.map((one) => ({ ...one, label: progressNames[one.kind] })),
    ...appraisals.map((one) => ({ ...one, label: appraisalNames[one.kind] })),
    ...trainings.map((one) => ({ ...one, label: trainingNames[one.kind] })),
  ]
  return all.sort((one, other) => (one.dueOn ?? never).localeCompare(other.dueOn ?? never))
}

const never = '9999-12-31'
