import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { RenameForm } from '@/components/survey/service-forms'
import { ActionButton } from '@/components/ui/action-button'
import { requireActor } from '@/lib/auth/session'
import { mayRunSurveysIn } from '@/lib/survey/policy'
import { findService } from '@/lib/survey/public-service/queries'
import { endService, rename } from '../../actions'

export const metadata: Metadata = { title: 'Layanan' }

export default async function ServicePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const service = z.uuid().safeParse(id).success ? await findService(actor, id) : null
  if (!service || !mayRunSurveysIn(actor, service.unitId)) notFound()
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <p className="font-semibold text-accent">{service.unitName}</p>
        <h1 className="font-bold text-3xl tracking-tight">{service.name}</h1>
      </header>
      <RenameForm action={rename} formKey={uuidv7()} service={service} />
      {service.closedAt ? (
        <p className="text-ink-soft">Layanan ini sudah tidak diberikan lagi.</p>
      ) : (
        <section className="grid max-w-2xl justify-items-start gap-3" aria-labelledby="tutup">
          <h2 id="tutup" className="font-bold text-xl">
            Layanan tidak diberikan lagi
          </h2>
          <p className="text-ink-soft">
            Survei baru tidak dapat dibuka untuk layanan yang ditutup. Survei yang sedang berjalan tetap berjalan.
          </p>
          <ActionButton action={endService} values={{ serviceId: id }} formKey={uuidv7()} tone="danger">
            Tutup layanan
          </ActionButton>
        </section>
      )}
    </div>
  )
}
