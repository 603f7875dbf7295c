import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { BriefingForm } from '@/components/briefing/briefing-form'
import { requireActor } from '@/lib/auth/session'
import { findBriefing } from '@/lib/briefing/queries'
import { markOf } from '@/lib/briefing/rules'
import { change } from '../../actions'

export const metadata: Metadata = { title: 'Ubah sosialisasi' }

export default async function ChangeBriefing({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const briefing = z.uuid().safeParse(id).success ? await findBriefing(actor, id) : null
  if (!briefing?.mayKeep || briefing.cancelled) notFound()
  return (
    <div className="grid gap-8">
      <h1 className="font-bold text-3xl tracking-tight">Ubah sosialisasi</h1>
      <BriefingForm
        action={change}
        formKey={uuidv7()}
        values={{ briefingId: id, seen: markOf(briefing) }}
        written={briefing}
        audiences={null}
      />
    </div>
  )
}
