import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { CopyButton } from '@/components/plan/copy-field'
import { CopyList, fieldTitle } from '@/components/plan/copy-list'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { findPlanToCopy } from '@/lib/plan/copying/queries'
import { tick } from './actions'

export const metadata: Metadata = { title: 'Salin ke e-Kinerja' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ lanjut?: string }> }

export default async function CopyToOther({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { lanjut } = await searchParams
  const plan = z.uuid().safeParse(id).success ? await findPlanToCopy(actor, id) : null
  if (!plan) notFound()
  const { parts, copied, number, valueNames, year } = plan
  const fields = parts.flatMap((part) => part.fields)
  const done = fields.filter(({ key }) => copied.has(key)).length
  const next = fields.find(({ key }) => !copied.has(key))
  const values = { planId: id, number: String(number) }
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Salin ke e-Kinerja</h1>
        <p className="max-w-3xl">
          SKP {year}, versi {number} yang disepakati, menurut urutan isian e-Kinerja BKN. Tekan Salin, tempel di e-Kinerja, lalu lanjut ke
          isian berikutnya.
        </p>
        <p>
          <Link href={`/skp/${id}`} className="text-accent underline underline-offset-4">
            Kembali ke SKP
          </Link>
        </p>
      </header>
      <div className="sticky top-16 z-10 flex flex-wrap items-center gap-4 rounded-xl border border-line bg-surface p-4">
        <p role="status" className="font-semibold">
          {done} dari {fields.length} sudah disalin
        </p>
        <div aria-hidden="true" className="h-2.5 min-w-32 flex-1 overflow-hidden rounded-full bg-sunken">
          <div className="h-full rounded-full bg-accent" style={{ width: `${(done / Math.max(fields.length, 1)) * 100}%` }} />
        </div>
        {next ? (
          <CopyButton
            action={tick}
            values={{ ...values, field: next.key, copied: 'ya', from: 'lanjut' }}
            formKey={uuidv7()}
            text={next.text}
            copied={false}
            about={`${fieldTitle(next, valueNames)}: ${next.text.slice(0, 60)}`}
            look="next"
            focused={lanjut !== undefined}
          />
        ) : null}
        {next ? (
          <p className="basis-full text-ink-soft text-sm">
            Berikutnya: {fieldTitle(next, valueNames)}, “{next.text.slice(0, 120)}”
          </p>
        ) : null}
      </div>
      {next ? null : <Notice>Semua isian sudah disalin. Periksa sekali lagi di e-Kinerja, lalu ajukan di sana.</Notice>}
      <CopyList parts={parts} {...{ copied, valueNames, values, action: tick, newKey: uuidv7 }} />
    </div>
  )
}
