import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { BehaviourView } from '@/components/plan/behaviour-view'
import { PlanBadge } from '@/components/plan/plan-badge'
import { PlanHistory } from '@/components/plan/plan-history'
import { PlanParties } from '@/components/plan/plan-parties'
import { PlanSteps } from '@/components/plan/plan-steps'
import { RecordingNotice } from '@/components/plan/recording-notice'
import { VersionLinks } from '@/components/plan/version-links'
import { WorkResults } from '@/components/plan/work-results'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { planDoneSentences, planFormNames, planVersionStateNames } from '@/lib/plan/labels'
import { findPlan } from '@/lib/plan/reading/queries'
import { agree, giveBack, revise, withdraw } from '../actions'

export const metadata: Metadata = { title: 'SKP' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ versi?: string; sudah?: string }> }

export default async function PlanPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { versi, sudah = '' } = await searchParams
  const number = versi === undefined ? null : z.coerce.number().int().catch(0).parse(versi)
  const plan = z.uuid().safeParse(id).success ? await findPlan(actor, id, number) : null
  if (!plan) notFound()
  const { shown, versions, year, parties } = plan
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
      <RecordingNotice recording={plan.recording} year={year} />
      <PlanSteps
        plan={plan}
        newest={shown.number === versions[0]?.number}
        actions={{ agree, withdraw, return: giveBack, revise }}
        formKey={uuidv7()}
      />
      <PlanParties parties={parties} settled={shown.state === 'AGREED'} />
      {shown.content ? <WorkResults results={shown.content.workResults} chains={plan.chains} form={plan.form} /> : null}
      {shown.content ? <BehaviourView values={plan.values} expectations={shown.content.expectations} /> : null}
      <PlanHistory versions={versions} />
    </div>
  )
}
