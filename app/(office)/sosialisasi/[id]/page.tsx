import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AttendanceForm } from '@/components/briefing/attendance-form'
import { AttendeeTable } from '@/components/briefing/attendee-table'
import { MaterialForm, Materials } from '@/components/briefing/materials'
import { QuestionForm, Questions } from '@/components/briefing/questions'
import { Badge } from '@/components/ui/badge'
import { Fact, Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { ReasonForm } from '@/components/ui/reason-form'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/auth/session'
import { listAttendees } from '@/lib/briefing/attendance/queries'
import { attendanceSentence, briefingKindNames, doneSentences, materialRefusal } from '@/lib/briefing/labels'
import { type BriefingPage, findBriefing } from '@/lib/briefing/queries'
import { formatDay, formatNumber } from '@/lib/format'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { answer, ask, attend, cancel, drop, unattend } from '../actions'

export const metadata: Metadata = { title: 'Sosialisasi' }

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function Briefing({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const briefing = z.uuid().safeParse(id).success ? await findBriefing(actor, id) : null
  if (!briefing) notFound()
  const { mayKeep, cancelled, questions, materials } = briefing
  const done = typeof search.sudah === 'string' && Object.hasOwn(doneSentences, search.sudah) ? doneSentences[search.sudah] : null
  const keeps = mayKeep && !cancelled
  return (
    <div className="grid max-w-4xl gap-10">
      <Heading briefing={briefing} />
      {done ? <Notice>{done}</Notice> : null}
      <section aria-labelledby="materi" className="grid gap-4">
        <h2 id="materi" className="font-bold text-xl">
          Materi
        </h2>
        <Materials materials={materials.map((one) => ({ ...one, formKey: uuidv7() }))} remove={keeps ? drop : null} />
        {keeps ? <MaterialForm briefingId={id} formKey={uuidv7()} error={materialRefusal(search)} /> : null}
      </section>
      <section aria-labelledby="tanya-jawab" className="grid gap-4">
        <h2 id="tanya-jawab" className="font-bold text-xl">
          Tanya jawab
        </h2>
        <Questions questions={questions.map((one) => ({ ...one, formKey: uuidv7() }))} answer={keeps ? answer : null} />
        {cancelled ? null : <QuestionForm key={questions.length} action={ask} briefingId={id} formKey={uuidv7()} />}
      </section>
      {mayKeep ? <Attendance actor={actor} briefing={briefing} search={search} /> : null}
      {keeps ? (
        <div className="flex flex-wrap items-start gap-4">
          <LinkButton href={`/sosialisasi/${id}/ubah`}>Ubah sesi</LinkButton>
          <ReasonForm
            {...{ action: cancel, id: 'batal', values: { briefingId: id }, formKey: uuidv7(), button: 'Batalkan sesi' }}
            open="Batalkan sesi ini"
            label="Mengapa dibatalkan?"
            hint="Alasannya dibaca semua orang."
          />
        </div>
      ) : null}
    </div>
  )
}

function Heading({ briefing }: { briefing: BriefingPage }) {
  const { kind, title, summary, heldOn, hours, place, audience, cancelled, cancelReason, createdBy, attended, attendsSelf } = briefing
  return (
    <header className="grid gap-4">
      <p className="text-ink-soft">{briefingKindNames[kind]}</p>
      <h1 className="font-bold text-3xl tracking-tight wrap-anywhere">{title}</h1>
      {cancelled ? (
        <div className="grid gap-1 rounded-xl border border-bad bg-bad-ground p-4">
          <p className="font-semibold text-bad">Sesi ini dibatalkan</p>
          <p>{cancelReason}</p>
        </div>
      ) : null}
      {attendsSelf ? (
        <p>
          <Badge tone="good">Anda tercatat hadir</Badge>
        </p>
      ) : null}
      <p className="max-w-3xl whitespace-pre-line wrap-anywhere">{summary}</p>
      <Facts>
        <Fact name="Waktu">
          {formatDay(heldOn)}, {hours}
        </Fact>
        <Fact name="Tempat">
          <span className="wrap-anywhere">{place}</span>
        </Fact>
        <Fact name="Untuk">{audience ?? 'Seluruh pegawai'}</Fact>
        <Fact name="Hadir">{attended === 0 ? 'Belum dicatat' : `${formatNumber(attended)} pegawai`}</Fact>
        <Fact name="Penyelenggara">{createdBy}</Fact>
      </Facts>
    </header>
  )
}

async function Attendance({ actor, briefing, search }: { actor: Actor; briefing: BriefingPage; search: Search }) {
  const { page } = listParams(search, ['nama'])
  const { rows, total } = await listAttendees(actor, briefing.id, page)
  const told = typeof search.hadir === 'string' ? attendanceSentence(search.hadir) : null
  return (
    <section aria-labelledby="kehadiran" className="grid gap-4">
      <h2 id="kehadiran" className="font-bold text-xl">
        Kehadiran
      </h2>
      {told ? <Notice>{told}</Notice> : null}
      {briefing.cancelled ? null : <AttendanceForm key={total} action={attend} briefingId={briefing.id} formKey={uuidv7()} />}
      <AttendeeTable rows={rows} briefingId={briefing.id} remove={unattend} newKey={uuidv7} />
      <Pagination
        {...{ page, pageSize, total }}
        hrefOf={(to) => listHref(`/sosialisasi/${briefing.id}`, search, { page: to, sudah: '', hadir: '' })}
      />
    </section>
  )
}
