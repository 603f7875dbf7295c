import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Comments } from '@/components/survey/comments'
import { Respondents } from '@/components/survey/respondents'
import { SurveyAddress } from '@/components/survey/survey-address'
import { SurveyFiguresView } from '@/components/survey/survey-figures'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams } from '@/lib/list-params'
import { mayRunSurveysIn } from '@/lib/survey/policy'
import { qrImage } from '@/lib/survey/poster/document'
import { findSurvey } from '@/lib/survey/queries'
import { commentsOnPage, countProfiles, listComments } from '@/lib/survey/response/queries'
import { findSurveyIndex } from '@/lib/survey/result/queries'
import { addressOf } from './address'
import { ManageSurvey } from './manage'

export const metadata: Metadata = { title: 'Survei' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SurveyPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const search = await searchParams
  const { page } = listParams(search, ['hari'])
  const address = addressOf(survey)
  const [figures, profiles, comments, qr] = await Promise.all([
    findSurveyIndex(actor, id),
    countProfiles(actor, id),
    listComments(actor, id, page),
    qrImage(address),
  ])
  const hrefOf = (to: number) => `${listHref(`/survei/${id}`, {}, { page: to })}#saran`
  return (
    <div className="grid gap-10">
      <SurveyHeading survey={survey} />
      {search.dibuka === '1' ? <Notice>Survei sudah dibuka. Pasang kode QR-nya di tempat layanan.</Notice> : null}
      {search.diubah === '1' ? <Notice>Hari terakhir sudah disimpan.</Notice> : null}
      <SurveyAddress surveyId={id} slug={survey.slug} address={address} qr={qr} />
      {figures ? <SurveyFiguresView figures={figures} serviceUsers={survey.serviceUsers} /> : null}
      {profiles && figures && figures.tally.n > 0 ? <Respondents profiles={profiles} /> : null}
      {comments ? <Comments {...comments} page={page} pageSize={commentsOnPage} hrefOf={hrefOf} /> : null}
      {survey.state !== 'CLOSED' && mayRunSurveysIn(actor, survey.unitId) ? <ManageSurvey survey={survey} /> : null}
    </div>
  )
}
