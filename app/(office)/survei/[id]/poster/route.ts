import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { findSay } from '@/lib/survey/language/queries'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { addedLanguages } from '@/lib/survey/page/rules'
import { posterPdf } from '@/lib/survey/poster/print/document'
import { posterSizeOf } from '@/lib/survey/poster/rules'
import { findSurvey } from '@/lib/survey/queries'
import { firstLanguage } from '@/lib/survey/version/rules'
import { addressOf } from '../address'

/** The poster with the survey's QR code as a PDF, A4 or (`ukuran=a5`) A5, in Indonesian, English and, where `bahasa` names one more in which the survey asks, in that. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(pathname)}`)
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const added = addedLanguages(await findAskedSurvey(actor, survey.slug)).filter(({ code }) => code === searchParams.get('bahasa'))
  const languages = [firstLanguage, ...added.map(({ code }) => code), 'en']
  const says = await Promise.all(languages.map((language) => findSay(actor, language)))
  const size = posterSizeOf(searchParams.get('ukuran'))
  const bytes = await posterPdf({ survey, address: addressOf(survey), size, says })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="poster-${survey.slug}-${size.toLowerCase()}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
