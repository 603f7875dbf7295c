import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { BatchList } from '@/components/survey/paper-batches'
import { PaperGrid } from '@/components/survey/paper-grid'
import { PaperLegend } from '@/components/survey/paper-legend'
import { VersionLinks } from '@/components/survey/paper-versions'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { idParam } from '@/lib/list-params'
import { daysSentence, refusals, storedSentence } from '@/lib/survey/batch/labels'
import { type EntryFrame, findEntryFrame } from '@/lib/survey/batch/queries'
import { plainPaperRows } from '@/lib/survey/batch/schema'
import { listBatches } from '@/lib/survey/exclusion/queries'
import { findSurvey } from '@/lib/survey/queries'
import { store } from './actions'

export const metadata: Metadata = { title: 'Formulir kertas' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function PaperPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  const search = await searchParams
  const frame = survey ? await findEntryFrame(actor, id, idParam(search.versi)) : null
  if (!survey || !frame) notFound()
  const batches = await listBatches(actor, id, 1)
  const closed = frame.isReported ? 'reportIssued' : frame.from > frame.to ? 'notBegun' : null
  return (
    <div className="grid gap-8">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="cara" />
      </div>
      <header className="grid max-w-3xl gap-2">
        <h2 className="font-bold text-2xl">Masukkan formulir kertas</h2>
        <p>
          Satu baris untuk satu formulir. <span className="noscript:hidden">Ketik nilainya berurutan: kursor pindah sendiri. </span>
          {daysSentence(frame)}.
        </p>
        <p>
          <a
            href={`/survei/${id}/cara/kertas/formulir?versi=${frame.versionId}`}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
          >
            Cetak formulir kosong (PDF)
          </a>
        </p>
      </header>
      <Stored search={search} />
      {closed ? (
        <p className="max-w-3xl rounded-xl border border-line bg-surface p-5">{refusals[closed]?.({})}</p>
      ) : (
        <>
          <VersionLinks path={`/survei/${id}/cara/kertas`} versions={frame.versions} here={frame.versionId} />
          <PaperLegend frame={frameOf(frame)} />
          <PaperGrid
            key={typeof search.lembar === 'string' ? search.lembar : 'awal'}
            action={store}
            accountId={actor.accountId ?? ''}
            surveyId={id}
            frame={frameOf(frame)}
            formKey={uuidv7()}
            rowKeys={Array.from({ length: plainPaperRows }, () => uuidv4())}
            storedSheet={idParam(search.lembar)}
          />
        </>
      )}
      {batches && batches.rows.length > 0 ? <BatchList batches={batches.rows} surveyId={id} /> : null}
    </div>
  )
}

/** What the browser needs of it. */
function frameOf({ asked, services, from, to }: EntryFrame) {
  return { asked, services, from, to }
}

function Stored({ search }: { search: Search }) {
  if (typeof search.tersimpan !== 'string') return null
  const [stored, repeated] = [Number(search.tersimpan), Number(search.sudah)]
  if (!Number.isInteger(stored)) return null
  return <Notice>{storedSentence(stored, Number.isInteger(repeated) ? repeated : 0)}</Notice>
}
