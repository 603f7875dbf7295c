import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { StartChoices, StartWay } from '@/components/plan/start-choices'
import { ActionButton } from '@/components/ui/action-button'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { planYear } from '@/lib/plan/schema'
import { findBeginning } from '@/lib/plan/start/queries'
import { start } from '../actions'
import { beginFrom } from './actions'

export const metadata: Metadata = { title: 'Mulai SKP' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function BeginPlan({ searchParams }: Props) {
  const actor = await requireActor()
  const { jabatan, tahun } = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.min(thisYear).catch(thisYear).parse(tahun)
  const holdingId = z.uuid().safeParse(jabatan ?? [...actor.holdings][0])
  const beginning = holdingId.success ? await findBeginning(actor, holdingId.data, year) : null
  if (!beginning) notFound()
  if (beginning.planId !== null) redirect(`/skp/${beginning.planId}`)
  const { postTitle, unitName, holderName } = beginning
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Mulai SKP {year}</h1>
        <p>
          {postTitle}, {unitName}
        </p>
        {holderName ? (
          <p className="text-ink-soft">
            Anda menyiapkannya untuk {holderName}, yang memeriksa dan mengajukannya sendiri. Kedua nama tercatat.
          </p>
        ) : null}
      </header>
      <StartChoices {...{ beginning, beginFrom }} keys={beginning.sources.map(() => uuidv7())}>
        <StartWay title="Lembar kosong" about="RHK dan indikator ditulis dari awal; pustaka indikator dapat membantu.">
          <ActionButton
            action={start}
            values={{ holdingId: beginning.holdingId, year: String(year) }}
            formKey={uuidv7()}
            tone={beginning.sources.length > 0 ? 'quiet' : 'main'}
          >
            Mulai kosong
          </ActionButton>
        </StartWay>
      </StartChoices>
    </div>
  )
}
