import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { AgreeSeveralForm } from '@/components/plan/agree-several-form'
import { DifferenceView } from '@/components/plan/difference-view'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Why } from '@/components/ui/why'
import { requireActor } from '@/lib/auth/session'
import { formatMoment, formatNumber } from '@/lib/format'
import { refusedSentence } from '@/lib/plan/agreement/several/labels'
import { listSubmitted, type SubmittedPlan } from '@/lib/plan/agreement/several/queries'
import { agreedUnclear } from '@/lib/plan/clarity/labels'
import type { BehaviourValue } from '@/lib/plan/content/queries'
import { countChanges, isSame } from '@/lib/plan/difference/rules'
import { agreeChosen } from './actions'

export const metadata: Metadata = { title: 'Sepakati beberapa SKP' }

type Props = { searchParams: Promise<{ sepakat?: string; belum?: string | string[] }> }

export default async function AgreeSeveral({ searchParams }: Props) {
  const actor = await requireActor()
  if (actor.appraises.size + actor.settles.size === 0) notFound()
  const { sepakat, belum = [] } = await searchParams
  const { rows, total, values } = await listSubmitted(actor)
  const agreed = /^\d{1,2}$/.test(sepakat ?? '') ? Number(sepakat) : null
  const refused = [belum].flat().slice(0, 50).map(refusedOf)
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-3">
        <h1 className="font-bold text-3xl tracking-tight">Sepakati beberapa SKP</h1>
        <p className="max-w-3xl text-ink-soft">
          SKP yang diajukan kepada Anda, dengan perubahan yang perlu dibaca. Pilih yang Anda sepakati. SKP yang disepakati tidak berubah
          lagi.
        </p>
      </header>
      {agreed !== null && agreed > 0 ? <Notice>{formatNumber(agreed)} SKP sudah disepakati dan berlaku.</Notice> : null}
      {refused.length > 0 ? <Refused refused={refused} rows={rows} /> : null}
      {total > rows.length ? (
        <p>
          Menampilkan {formatNumber(rows.length)} yang paling lama menunggu dari {formatNumber(total)}. Sisanya tampil setelah yang ini
          selesai.
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p>
          Tidak ada SKP yang menunggu Anda sekarang.{' '}
          <Link href="/skp" className="text-accent underline underline-offset-4">
            Ke daftar SKP
          </Link>
        </p>
      ) : (
        <AgreeSeveralForm
          key={rows.map(({ planId }) => planId).join()}
          action={agreeChosen}
          formKey={uuidv7()}
          rows={rows.map((row) => ({
            key: row.planId,
            value: row.openQuestions > 0 ? null : `${row.planId}:${row.revision}`,
            name: row.name,
            body: <Summary row={row} values={values} />,
          }))}
        />
      )}
    </div>
  )
}

function Summary({ row, values }: { row: SubmittedPlan; values: readonly BehaviourValue[] }) {
  const { planId, name, postTitle, year, number, submittedAt, results, indicators, openQuestions, unclear, openRemarks, hangingLoose } = row
  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="font-semibold text-lg">
          <Link href={`/skp/${planId}`} className="text-accent underline underline-offset-4">
            SKP {year}: {name}
          </Link>
        </h2>
        <p className="text-ink-soft">
          {postTitle}. Versi {number}, diajukan {formatMoment(submittedAt)}. {results} RHK dengan {indicators} indikator.
        </p>
      </div>
      {openQuestions > 0 ? (
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="warn">{openQuestions} pertanyaan</Badge>
          <Link href={`/skp/${planId}`} className="text-accent underline underline-offset-4">
            Jawab dulu pertanyaan pegawai
          </Link>
          sebelum menyepakati.
        </p>
      ) : null}
      {openQuestions === 0 && unclear > 0 ? (
        <p className="text-warn">Belum ditandai jelas oleh pegawai: akan tercatat {agreedUnclear(unclear).toLowerCase()}.</p>
      ) : null}
      {openRemarks > 0 ? <p className="text-warn">{openRemarks} catatan dialog kinerja belum ditandai selesai.</p> : null}
      {hangingLoose.map((text) => (
        <p key={text} className="text-warn">
          RHK “{text}” dikaitkan dengan sesuatu yang tidak berlaku lagi.
        </p>
      ))}
      <Changes row={row} values={values} />
    </div>
  )
}

function Changes({ row: { changes, texts }, values }: { row: SubmittedPlan; values: readonly BehaviourValue[] }) {
  if (changes === null)
    return (
      <div className="grid gap-1">
        <p className="text-ink-soft text-sm">SKP baru, tanpa pembanding</p>
        <ol className="grid list-decimal gap-1 pl-5">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </div>
    )
  const { since, isOrigin, difference } = changes
  const from = isOrigin ? `SKP ${since.year}` : `versi ${since.number}`
  if (isSame(difference)) return <p>Isinya sama dengan {from}.</p>
  return (
    <Why label={`${countChanges(difference)} bagian berubah dari ${from}`}>
      <DifferenceView difference={difference} values={values} heading="h3" />
    </Why>
  )
}

type RefusedPlan = { planId: string; why: string }

function Refused({ refused, rows }: { refused: readonly RefusedPlan[]; rows: readonly SubmittedPlan[] }) {
  const nameOf = (id: string) => rows.find(({ planId }) => planId === id)?.name
  return (
    <section role="status" className="grid gap-2 rounded-xl border border-warn bg-warn-ground p-4">
      <h2 className="font-semibold">{formatNumber(refused.length)} SKP belum disepakati</h2>
      <ul className="grid gap-2">
        {refused.map(({ planId, why }) => (
          <li key={planId}>
            <Link href={`/skp/${planId}`} className="font-semibold underline underline-offset-4">
              {nameOf(planId) ?? 'SKP yang tidak lagi menunggu Anda'}
            </Link>
            : {why}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "<id>.<code>.<count>" as the action wrote it into the address. */
function refusedOf(text: string): RefusedPlan {
  const [planId = '', code = '', count = ''] = text.split('.')
  return { planId: planId.replace(/[^0-9a-f-]/g, ''), why: refusedSentence(code, /^\d{1,4}$/.test(count) ? { count: Number(count) } : {}) }
}
