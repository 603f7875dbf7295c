import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { idParam } from '@/lib/list-params'
import { paperFormPdf } from '@/lib/survey/batch/document'
import { findEntryFrame } from '@/lib/survey/batch/queries'
import { findSurvey } from '@/lib/survey/queries'
import { findAsked } from '@/lib/survey/version/queries'
import { firstLanguage } from '@/lib/survey/version/rules'
import { addressOf } from '../../../address'

/** The questionnaire of a version on paper, as a PDF to print; in the language of `bahasa` where it was written in it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(pathname)}`)
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  const frame = survey ? await findEntryFrame(actor, id, idParam(searchParams.get('versi'))) : null
  if (!survey || !frame) notFound()
  const { unitName, name } = survey
  const asked = await findAsked(actor, frame.versionId, searchParams.get('bahasa') ?? firstLanguage)
  const versionNumber = frame.versions.find((version) => version.id === frame.versionId)?.number ?? 1
  const bytes = await paperFormPdf({ unitName, name, services: frame.services, asked, address: addressOf(survey), versionNumber })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="kuesioner-${survey.slug}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
