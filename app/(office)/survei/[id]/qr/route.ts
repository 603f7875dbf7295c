import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { qrSvg } from '@/lib/survey/poster/document'
import { posterAddress } from '@/lib/survey/poster/rules'
import { findSurvey } from '@/lib/survey/queries'
import { addressOf } from '../address'

/** The survey's QR code as an SVG file, for posters of the office's own. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  const { id } = await params
  const survey = actor && z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  const headers = { 'content-type': 'image/svg+xml', 'content-disposition': `attachment; filename="qr-${survey.slug}.svg"` }
  return new Response(await qrSvg(posterAddress(addressOf(survey))), { headers })
}
