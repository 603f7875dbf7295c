import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AssistedForm } from '@/components/survey/assisted-form'
import { AssistedScript } from '@/components/survey/assisted-script'
import { AssistedStart } from '@/components/survey/assisted-start'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { requireActor } from '@/lib/auth/session'
import { refusals } from '@/lib/survey/assisted/labels'
import { type Assistance, findAssistance } from '@/lib/survey/assisted/queries'
import { begin, send } from './actions'

export const metadata: Metadata = { title: 'Dibantu petugas' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AssistedPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { bahasa, terkirim } = await searchParams
  const survey = z.uuid().safeParse(id).success
    ? await findAssistance(actor, id, { language: typeof bahasa === 'string' ? bahasa : undefined })
    : null
  if (!survey) notFound()
  return (
    <div className="grid gap-8">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="cara" />
      </div>
      <header className="grid max-w-3xl gap-2">
        <h2 className="font-bold text-2xl">Dampingi warga mengisi</h2>
        <p>Untuk warga yang tidak dapat mengisi sendiri. Anda membacakan, warga yang memilih; warga boleh menekan sendiri.</p>
      </header>
      <Step survey={survey} isSent={terkirim === '1'} />
    </div>
  )
}

function Step({ survey, isSent }: { survey: Assistance; isSent: boolean }) {
  const here = `/survei/${survey.id}/cara/dibantu`
  if (survey.state !== 'OPEN') return <Card>{refusals.surveyNotOpen?.()}</Card>
  if (survey.services.length === 0) return <Card>{refusals.servesService?.()}</Card>
  if (!survey.hasBegun)
    return (
      <Card>
        <p>
          Yang dicatat: Anda mendampingi pada hari ini, sekali saja
          {survey.mustConfirm ? ', dan bahwa Anda tidak melayani warga yang didampingi' : ''}. Tidak ada catatan untuk tiap jawaban, jadi
          jawaban warga tetap anonim.
        </p>
        <Served survey={survey} />
        <AssistedStart action={begin} formKey={uuidv7()} surveyId={survey.id} mustConfirm={survey.mustConfirm} />
      </Card>
    )
  if (isSent)
    return (
      <Card>
        <p role="status" className="font-bold text-2xl text-good">
          Terima kasih, jawaban sudah tersimpan
        </p>
        <p>Sampaikan kepada warga: jawabannya tidak dapat dihubungkan dengan dirinya.</p>
        <LinkButton href={here}>Warga berikutnya</LinkButton>
      </Card>
    )
  return (
    <>
      <AssistedScript />
      <Served survey={survey} />
      <Languages survey={survey} here={here} />
      <AssistedForm action={send} visitKey={uuidv4()} {...formOf(survey)} />
    </>
  )
}

function Card({ children }: { children: ReactNode }) {
  return <div className="grid max-w-3xl justify-items-start gap-4 rounded-xl border border-line bg-surface p-5">{children}</div>
}

function formOf({ id, asked, services, language }: Assistance) {
  return { surveyId: id, asked, services, language }
}

function Served({ survey: { served } }: { survey: Assistance }) {
  if (served.length === 0) return null
  return (
    <p className="max-w-3xl rounded-xl border border-warn bg-warn-ground p-4 text-warn">
      Tidak ditawarkan, karena Anda bertugas di sana: {served.map(({ name }) => name).join(', ')}. Minta rekan lain mendampingi.
    </p>
  )
}

function Languages({ survey: { languages, language }, here }: { survey: Assistance; here: string }) {
  if (languages.length < 2) return null
  return (
    <nav aria-label="Bahasa pertanyaan">
      <ul className="flex flex-wrap gap-2">
        {languages.map(({ code, name }) => (
          <li key={code}>
            <Link
              href={`${here}?bahasa=${code}`}
              aria-current={code === language ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-xl border border-line-strong px-4 font-semibold aria-[current]:border-accent aria-[current]:bg-accent-ground"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
