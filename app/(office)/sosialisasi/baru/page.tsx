import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { BriefingForm } from '@/components/briefing/briefing-form'
import { requireActor } from '@/lib/auth/session'
import { mayHoldBriefings, unitsToBrief } from '@/lib/briefing/policy'
import { listUnitsToBrief } from '@/lib/briefing/queries'
import { plan } from '../actions'

export const metadata: Metadata = { title: 'Jadwalkan sosialisasi' }

export default async function NewBriefing() {
  const actor = await requireActor()
  if (!mayHoldBriefings(actor)) notFound()
  const units = await listUnitsToBrief(actor)
  const whole = unitsToBrief(actor) === null ? [{ value: 'ALL', label: 'Seluruh pegawai pemerintah daerah' }] : []
  return (
    <div className="grid gap-8">
      <h1 className="font-bold text-3xl tracking-tight">Jadwalkan sosialisasi</h1>
      <BriefingForm
        action={plan}
        formKey={uuidv7()}
        values={{}}
        written={null}
        audiences={[...whole, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </div>
  )
}
