import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { DifferenceView } from '@/components/plan/difference-view'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { type ComparedVersion, findDifference } from '@/lib/plan/difference/queries'
import { countChanges } from '@/lib/plan/difference/rules'
import { planVersionStateNames } from '@/lib/plan/labels'
import { versionNumber } from '@/lib/plan/schema'

export const metadata: Metadata = { title: 'Perubahan SKP' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ dari?: string; ke?: string }> }

export default async function PlanChanges({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { dari, ke } = await searchParams
  const from = dari === 'lalu' ? ('origin' as const) : versionNumber.safeParse(dari).data
  const to = ke === undefined ? null : versionNumber.safeParse(ke).data
  if (!z.uuid().safeParse(id).success || from === undefined || to === undefined) notFound()
  const found = await findDifference(actor, id, { from, to })
  if (!found) notFound()
  const { before, after, difference, values, holderName } = found
  const count = countChanges(difference)
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-3">
        <h1 className="font-bold text-3xl tracking-tight">
          Perubahan SKP {after.year}: {holderName}
        </h1>
        <dl className="grid gap-1">
          <Side name="Sebelumnya" side={before} />
          <Side name="Sekarang" side={after} />
        </dl>
        {after.reason && before.planId === after.planId ? <p>Alasan perubahan: {after.reason}</p> : null}
        <p className="text-ink-soft">
          {count === 0 ? 'Isinya sama.' : `${count} bagian berubah.`} Yang dihapus dicoret, yang ditambahkan digarisbawahi.
        </p>
      </header>
      <DifferenceView difference={difference} values={values} />
      <p>
        <Link
          href={`/skp/${id}?versi=${after.number}`}
          className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
        >
          Kembali ke SKP
        </Link>
      </p>
    </div>
  )
}

function Side({ name, side }: { name: string; side: ComparedVersion }) {
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-ink-soft">{name}:</dt>
      <dd>
        <Link href={`/skp/${side.planId}?versi=${side.number}`} className="text-accent underline underline-offset-4">
          SKP {side.year}, versi {side.number}
        </Link>
        , {planVersionStateNames[side.state].toLowerCase()}
      </dd>
    </div>
  )
}
