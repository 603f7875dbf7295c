import type { Actor } from '@/lib/actor'
import { waitingNames as appraisalNames } from '@/lib/appraisal/labels'
import { listWaitingAppraisals } from '@/lib/appraisal/queries'
import { requestWaitingNames } from '@/lib/organization/appraiser/request/labels'
import { listWaitingRequests } from '@/lib/organization/appraiser/request/queries'
import { fairnessWaitingNames } from '@/lib/plan/fairness/question/labels'
import { listWaitingFairness } from '@/lib/plan/fairness/question/queries'
import { waitingNames as planNames } from '@/lib/plan/labels'
import { roleWaitingNames } from '@/lib/plan/matrix/labels'
import { listWaitingRoles } from '@/lib/plan/matrix/queries'
import { listWaitingPlans } from '@/lib/plan/overview/queries'
import { waitingNames as progressNames } from '@/lib/progress/labels'
import { listWaitingProgress } from '@/lib/progress/queries'
import { commentWaitingNames } from '@/lib/survey/comment/labels'
import { listWaitingComments } from '@/lib/survey/comment/queries'
import { markWaitingNames } from '@/lib/survey/exclusion/labels'
import { listWaitingMarked } from '@/lib/survey/exclusion/queries'
import { followUpWaitingNames } from '@/lib/survey/follow-up/labels'
import { listWaitingFollowUps } from '@/lib/survey/follow-up/queries'
import { waitingNames as trainingNames } from '@/lib/training/labels'
import { listWaitingTrainings } from '@/lib/training/queries'
import type { Waiting } from '@/lib/waiting'

export type LabelledWaiting = Waiting & { label: string }

/** What waits for the actor in every noun, the soonest first; what has no last day comes last. */
export async function listWaiting(actor: Actor): Promise<LabelledWaiting[]> {
  const [plans, roles, questions, requests, progress, appraisals, trainings, followUps, comments, marked] = await Promise.all([
    listWaitingPlans(actor),
    listWaitingRoles(actor),
    listWaitingFairness(actor),
    listWaitingRequests(actor),
    listWaitingProgress(actor),
    listWaitingAppraisals(actor),
    listWaitingTrainings(actor),
    listWaitingFollowUps(actor),
    listWaitingComments(actor),
    listWaitingMarked(actor),
  ])
  const all = [
    ...plans.map((one) => ({ ...one, label: planNames[one.kind] })),
    ...roles.map((one) => ({ ...one, label: roleWaitingNames[one.kind] })),
    ...questions.map((one) => ({ ...one, label: fairnessWaitingNames[one.kind] })),
    ...requests.map((one) => ({ ...one, label: requestWaitingNames[one.kind] })),
    ...progress.map((one) => ({ ...one, label: progressNames[one.kind] })),
    ...appraisals.map((one) => ({ ...one, label: appraisalNames[one.kind] })),
    ...trainings.map((one) => ({ ...one, label: trainingNames[one.kind] })),
    ...followUps.map((one) => ({ ...one, label: followUpWaitingNames[one.kind] })),
    ...comments.map((one) => ({ ...one, label: commentWaitingNames[one.kind] })),
    ...marked.map((one) => ({ ...one, label: markWaitingNames[one.kind] })),
  ]
  return all.sort((one, other) => (one.dueOn ?? never).localeCompare(other.dueOn ?? never))
}

const never = '9999-12-31'
