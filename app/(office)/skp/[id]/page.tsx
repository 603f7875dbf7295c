import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { ChangeLinks } from '@/components/plan/change-links'
import { PlanBadge } from '@/components/plan/plan-badge'
import { PlanConsent } from '@/components/plan/plan-consent'
import { PlanHistory } from '@/components/plan/plan-history'
import { PlanParties } from '@/components/plan/plan-parties'
import { PlanSteps } from '@/components/plan/plan-steps'
import { RecordingNotice } from '@/components/plan/recording-notice'
import { ReturnedNote } from '@/components/plan/returned-note'
import { SignedCopiesView } from '@/components/plan/signed-copies'
import { TakeAlong } from '@/components/plan/take-along'
import { VersionLinks } from '@/components/plan/version-links'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { findDialog } from '@/lib/plan/dialog/queries'
import { findPlanQuestions } from '@/lib/plan/fairness/question/queries'
import { planDoneSentences, planFormNames, planVersionStateNames } from '@/lib/plan/labels'
import { preparesPlan } from '@/lib/plan/policy'
import { findPlan } from '@/lib/plan/reading/queries'
import { versionNumber } from '@/lib/plan/schema'
import { refusals as scanRefusals } from '@/lib/plan/signed/labels'
import { findSignedCopies } from '@/lib/plan/signed/queries'
import { findPlanWording } from '@/lib/plan/wording/queries'
import { sentenceOfAddress } from '@/lib/refusals'
import { TeamsOfPlan } from '../../tim/teams-of-plan'
import { agree, drop, giveBack, revise, withdraw } from '../actions'
import { PlanLife } from '../plan-life'
import { PlanContentView } from './content'

export const metadata: Metadata = { title: 'SKP' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ versi?: string; sudah?: string } & Record<string, string | undefined>>
}

export default async function PlanPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const { versi, sudah = '' } = search
  const number = versi === undefined ? null : versionNumber.catch(0).parse(versi)
  const plan = z.uuid().safeParse(id).success ? await findPlan(actor, id, number) : null
  if (!plan) notFound()
  const [dialog, checked, asked, signed] = await Promise.all([
    findDialog(actor, id),
    findPlanWording(actor, id),
    findPlanQuestions(actor, id),
    findSignedCopies(actor, id),
  ])
  const { shown, versions, year, parties } = plan
  const returned = shown.state === 'RETURNED' ? shown.steps.findLast(({ toState }) => toState === 'RETURNED') : undefined
  const holder = parties.find(({ role }) => role === 'EMPLOYEE')
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <h1 className="font-bold text-3xl tracking-tight">
          SKP {year}: {holder?.name}
        </h1>
        <PlanBadge standing={shown.state} />
        <p className="max-w-3xl text-ink-soft">
          {planFormNames[plan.form]} · {formatDay(plan.startsOn)} sampai {formatDay(plan.endsOn)}
          {plan.governmentName ? ` · ${plan.governmentName}` : ''}
        </p>
        <VersionLinks
          path={`/skp/${id}?`}
          shown={shown.number}
          versions={versions.map((one) => ({
            key: one.number,
            label: `Versi ${one.number}, ${planVersionStateNames[one.state].toLowerCase()}`,
          }))}
        />
      </header>
      {Object.hasOwn(planDoneSentences, sudah) ? <Notice>{planDoneSentences[sudah]}</Notice> : null}
      {returned ? <ReturnedNote {...returned} /> : null}
      <RecordingNotice recording={plan.recording} year={year} />
      <PlanLife actor={actor} planId={id} />
      <PlanSteps
        plan={plan}
        newest={shown.number === versions[0]?.number}
        actions={{ agree, withdraw, return: giveBack, revise, drop }}
        formKey={uuidv7()}
      />
      <div className="grid gap-4">
        <PlanParties parties={parties} settled={shown.state === 'AGREED'} />
        <PlanConsent plan={plan} />
      </div>
      <ChangeLinks plan={plan} />
      {shown.content ? (
        <TakeAlong
          planId={id}
          number={shown.number}
          mayCopy={
            versions.some(({ state }) => state === 'AGREED') &&
            (plan.isOwner || preparesPlan(actor, { personId: holder?.personId ?? '', holdingId: plan.holdingId }))
          }
        />
      ) : null}
      {shown.content ? <PlanContentView plan={plan} content={shown.content} dialog={dialog} judged={{ checked, asked }} /> : null}
      {shown.content ? <TeamsOfPlan actor={actor} planId={id} results={shown.content.workResults} /> : null}
      {signed ? (
        <SignedCopiesView
          planId={id}
          number={shown.state === 'AGREED' ? shown.number : null}
          signed={signed}
          formKey={uuidv7()}
          error={sentenceOfAddress(scanRefusals, search)}
        />
      ) : null}
      <PlanHistory versions={versions} />
    </div>
  )
}
