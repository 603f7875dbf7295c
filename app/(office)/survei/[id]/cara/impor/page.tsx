import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AnswerImportColumns } from '@/components/survey/answer-import-columns'
import { AnswerImportForm } from '@/components/survey/answer-import-form'
import { FileProblems } from '@/components/survey/answer-import-problems'
import { BatchList } from '@/components/survey/paper-batches'
import { VersionLinks } from '@/components/survey/paper-versions'
import { SurveyHeading } from '@/components/survey/survey-heading'
import { SurveyTabs } from '@/components/survey/survey-tabs'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { idParam } from '@/lib/list-params'
import { cellParams, daysSentence, describeFileRefusal, refusals } from '@/lib/survey/batch/labels'
import { findEntryFrame } from '@/lib/survey/batch/queries'
import { mostFileRows } from '@/lib/survey/batch/schema'
import { briefProblems, fileColumns } from '@/lib/survey/batch/sheet'
import { listBatches } from '@/lib/survey/exclusion/queries'
import { findSurvey } from '@/lib/survey/queries'

export const metadata: Metadata = { title: 'Impor jawaban' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  const search = await searchParams
  const frame = survey ? await findEntryFrame(actor, id, idParam(search.versi)) : null
  if (!survey || !frame) notFound()
  const batches = await listBatches(actor, id, 1)
  const closed = frame.isReported ? 'reportIssued' : frame.from > frame.to ? 'notBegun' : null
  const found = textOf(search.salah)
  const total = Number(textOf(search.total)) || 0
  const columns = fileColumns(frame)
  const names = (isNeeded: boolean) => columns.filter((column) => column.isNeeded === isNeeded).map(({ title }) => title)
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid gap-6">
        <SurveyHeading survey={survey} />
        <SurveyTabs actor={actor} survey={survey} here="cara" />
      </div>
      <Done search={search} />
      {found ? (
        <div className="grid gap-4">
          <ErrorSummary errors={[describeFileRefusal(found, { total })]} posted={found} />
          <FileProblems problems={briefProblems(textOf(search.masalah))} total={total} params={cellParams(frame)} />
        </div>
      ) : null}
      <header className="grid max-w-3xl gap-3">
        <h2 className="font-bold text-2xl">Masukkan jawaban dari berkas CSV</h2>
        <p>
          Satu baris untuk satu responden, paling banyak {formatNumber(mostFileRows)}. Kolom wajib: {names(true).join(', ')}. Boleh ada:{' '}
          {names(false).join(', ')}. Nilai 1 sampai 4; kosong bila tidak dijawab. {daysSentence(frame)}.
        </p>
        <p>
          <a
            href={`/survei/${id}/cara/impor/templat?versi=${frame.versionId}`}
            download
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
          >
            Unduh templat kosong (CSV)
          </a>
        </p>
      </header>
      {closed ? (
        <p className="max-w-3xl rounded-xl border border-line bg-surface p-5">{refusals[closed]?.({})}</p>
      ) : (
        <>
          <AnswerImportColumns frame={frame} />
          <VersionLinks path={`/survei/${id}/cara/impor`} versions={frame.versions} here={frame.versionId} />
          <AnswerImportForm
            surveyId={id}
            versionId={frame.versionId}
            formKey={uuidv7()}
            days={cellParams(frame)}
            serviceNames={Object.fromEntries(frame.services.map((service) => [service.id, service.name]))}
            unsur={frame.asked.elements.map(({ displayNumber }) => `U${displayNumber}`)}
          />
        </>
      )}
      {batches && batches.rows.length > 0 ? <BatchList batches={batches.rows} surveyId={id} /> : null}
    </div>
  )
}

function Done({ search }: { search: Search }) {
  const [stored, read, counted] = [search.tersimpan, search.baris, search.terhitung].map((text) => Number(textOf(text) || Number.NaN))
  if (Number.isInteger(stored)) return <Notice>{`${formatNumber(stored ?? 0)} jawaban tersimpan. Berkasnya tidak kami simpan.`}</Notice>
  if (!Number.isInteger(read)) return null
  return (
    <Notice>
      {`Berkas terbaca benar: ${formatNumber(read ?? 0)} jawaban, ${formatNumber(counted || 0)} cukup lengkap untuk dihitung. Belum disimpan: pilih berkasnya sekali lagi, lalu tekan Simpan.`}
    </Notice>
  )
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
