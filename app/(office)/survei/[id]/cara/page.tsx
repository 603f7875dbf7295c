import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { KioskForm } from '@/components/survey/kiosk-form'
import { KioskList } from '@/components/survey/kiosk-list'
import { CloseForm, LastDayForm } from '@/components/survey/manage-forms'
import { PassDays } from '@/components/survey/pass-days'
import { PassForm } from '@/components/survey/pass-form'
import { SurveyAddress } from '@/components/survey/survey-address'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Way, WayLinks } from '@/components/survey/way-section'
import { WayTable } from '@/components/survey/way-table'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { countUnread } from '@/lib/survey/comment/queries'
import { refusals as kioskRefusals } from '@/lib/survey/kiosk/labels'
import { listKiosks } from '@/lib/survey/kiosk/queries'
import { refusals } from '@/lib/survey/labels'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { addedLanguages } from '@/lib/survey/page/rules'
import { refusals as passRefusals } from '@/lib/survey/pass/labels'
import { findPassCounts } from '@/lib/survey/pass/queries'
import { mayRunSurveysIn, servesIn } from '@/lib/survey/policy'
import { qrImage } from '@/lib/survey/poster/document'
import { findSurvey } from '@/lib/survey/queries'
import { listWays, type WayCount } from '@/lib/survey/way/queries'
import { addressOf } from '../address'
import { changeLastDay, close, endKiosk } from './actions'

export const metadata: Metadata = { title: 'Cara mengisi survei' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function WaysPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) notFound()
  const search = await searchParams
  const address = addressOf(survey)
  const [asked, ways, counts, kiosks, qr, unread] = await Promise.all([
    findAskedSurvey(actor, survey.slug),
    listWays(actor, id),
    findPassCounts(actor, id),
    listKiosks(actor, id),
    qrImage(address),
    countUnread(actor, id),
  ])
  const fault = faultOf(textOf(search.salah))
  const isOver = survey.state === 'CLOSED'
  return (
    <div className="grid gap-10">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="cara" unread={unread ?? 0} />
        <ErrorSummary errors={fault ? [fault] : []} posted={fault} />
        <Done search={search} />
      </div>
      {isOver ? null : <SurveyAddress surveyId={id} slug={survey.slug} address={address} qr={qr} added={addedLanguages(asked)} />}
      <Way
        id="alamat-sekali-pakai"
        title="Alamat sekali pakai"
        about="Diserahkan kepada warga setelah layanan selesai: lembar kertas dengan kode QR, atau dikirim oleh aplikasi layanan Anda. Setiap alamat hanya dapat dipakai satu kali."
      >
        {counts ? <PassDays counts={counts} answered={takenBy(ways, 'VISIT')} /> : null}
        {survey.state === 'OPEN' && asked ? (
          <PassForm
            surveyId={id}
            services={asked.services}
            typed={{ serviceId: textOf(search.layanan), count: textOf(search.jumlah), days: textOf(search.hari) }}
          />
        ) : (
          <p className="text-ink-soft">
            {isOver ? 'Survei sudah ditutup, jadi alamat baru tidak dapat dibuat.' : 'Alamat dapat dibuat begitu survei dibuka.'}
          </p>
        )}
      </Way>
      <Way
        id="kios"
        title="Kios di loket"
        about="Tablet yang menghadap warga. Setelah setiap jawaban, formulir kosong muncul kembali; formulir yang ditinggalkan dikosongkan sendiri."
      >
        {kiosks ? <KioskList kiosks={kiosks.map((kiosk) => ({ ...kiosk, formKey: uuidv7() }))} close={endKiosk} /> : null}
        {isOver ? null : <KioskForm surveyId={id} place={textOf(search.tempat)} />}
      </Way>
      <Way id="cara-lain" title="Cara lain">
        <WayLinks surveyId={id} isOver={isOver} />
      </Way>
      <Way id="menurut-cara" title="Kuesioner menurut cara mengisi">
        <WayTable ways={ways} />
      </Way>
      {isOver ? null : (
        <Way id="kelola" title="Kelola survei">
          <div className="grid items-start gap-4 md:grid-cols-2">
            <LastDayForm action={changeLastDay} formKey={uuidv7()} surveyId={id} closesOn={survey.closesOn} />
            {servesIn(actor, survey) ? (
              <p className="rounded-xl border border-line bg-surface p-5">{refusals.servesHere({})}</p>
            ) : (
              <CloseForm action={close} formKey={uuidv7()} surveyId={id} />
            )}
          </div>
        </Way>
      )}
    </div>
  )
}

function Done({ search }: { search: Record<string, string | string[] | undefined> }) {
  if (search.dibuka === '1') return <Notice>Survei sudah dibuka. Pasang kode QR-nya di tempat layanan.</Notice>
  if (search.diubah === '1') return <Notice>Hari terakhir sudah disimpan.</Notice>
  if (search.ditutup === '1') return <Notice>Survei sudah ditutup. Jawaban tidak lagi diterima.</Notice>
  return search.kios ? <Notice>Kios sudah ditutup.</Notice> : null
}

function faultOf(code: string | undefined): string | null {
  return code === undefined ? null : ((passRefusals[code] ?? kioskRefusals[code])?.() ?? null)
}

function takenBy(ways: readonly WayCount[], wanted: WayCount['way']): number {
  return ways.find(({ way }) => way === wanted)?.came ?? 0
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined
}
