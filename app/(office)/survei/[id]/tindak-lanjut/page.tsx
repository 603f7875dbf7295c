import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PekpppItems } from '@/components/survey/pekppp-items'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { countUnread } from '@/lib/survey/comment/queries'
import { listFollowUpsOf, listUnsurProgress } from '@/lib/survey/follow-up/queries'
import { findPekppp } from '@/lib/survey/pekppp/queries'
import { mayPlanFollowUpIn } from '@/lib/survey/policy'
import { listPublicity } from '@/lib/survey/publicity/queries'
import { findSurvey } from '@/lib/survey/queries'
import { findIssuedReport } from '@/lib/survey/report/queries'
import { findOfficeIndex } from '@/lib/survey/result/queries'
import { PlanSection } from './plan'
import { PublicitySection } from './publicity'
import { ReportSection } from './report'

export const metadata: Metadata = { title: 'Tindak lanjut survei' }

const said: Readonly<Record<string, string>> = {
  terbit: 'Laporan sudah diterbitkan.',
  direncanakan: 'Tindak lanjut sudah direncanakan; penanggung jawabnya diberi tahu.',
  dicatat: 'Publikasi sudah dicatat.',
  ditarik: 'Catatan publikasi sudah ditarik.',
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function FollowUpOfSurvey({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const { sudah } = await searchParams
  const [figures, lines, progress, issued, publicity, pekppp, unread] = await Promise.all([
    findOfficeIndex(actor, id),
    listFollowUpsOf(actor, id),
    listUnsurProgress(actor, [id]),
    findIssuedReport(actor, id),
    listPublicity(actor, id),
    findPekppp(actor, id),
    countUnread(actor, id),
  ])
  const mayPlan = mayPlanFollowUpIn(actor, survey.unitId)
  const notice = said[String(sudah)]
  return (
    <div className="grid gap-10">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="tindak-lanjut" unread={unread ?? 0} />
      </div>
      {notice ? <Notice>{notice}</Notice> : null}
      {figures ? <ReportSection {...{ survey, figures, issued, mayPlan }} /> : null}
      {figures ? <PlanSection {...{ survey, figures, lines, progress, mayPlan, today: actor.today }} /> : null}
      <PublicitySection {...{ surveyId: id, publicity, mayPlan, today: actor.today }} />
      {pekppp ? (
        <section aria-labelledby="pekppp" className="grid gap-4">
          <h2 id="pekppp" className="font-bold text-xl">
            Butir PEKPPP
          </h2>
          <PekpppItems facts={pekppp} />
          <p>
            <Link href="/survei/pekppp" className="text-accent underline underline-offset-4">
              Nilai per unit dan tahun
            </Link>
          </p>
        </section>
      ) : null}
    </div>
  )
}
