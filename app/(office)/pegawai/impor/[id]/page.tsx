import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ImportChanges } from '@/components/organization/import-changes'
import { ImportProblems } from '@/components/organization/import-problems'
import { ActionButton } from '@/components/ui/action-button'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { importStateNames, refusals } from '@/lib/organization/siasn/labels'
import { findImport } from '@/lib/organization/siasn/queries'
import { sentenceOf } from '@/lib/refusals'
import { apply, discard } from '../actions'

export const metadata: Metadata = { title: 'Tinjau impor' }

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const found = z.uuid().safeParse(id).success ? await findImport(actor, id) : null
  if (!found) notFound()
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Tinjau impor</h1>
        <p className="text-ink-soft">
          {[found.unitFile, found.employeeFile].filter(Boolean).join(' dan ')}, berlaku mulai {formatDay(found.day)}
        </p>
      </header>
      {found.state === 'PREVIEWED' ? (
        <div className="flex flex-wrap gap-3">
          <ActionButton action={apply} values={{ importId: id }} tone="main">
            Terapkan
          </ActionButton>
          <ActionButton action={discard} values={{ importId: id }}>
            Buang
          </ActionButton>
        </div>
      ) : (
        <Notice>{importStateNames[found.state]}. Isi berkasnya sudah dihapus.</Notice>
      )}
      {found.outcome && !found.outcome.ok ? <p className="font-semibold text-bad">{sentenceOf(refusals, found.outcome)}</p> : null}
      <ImportChanges counts={found.counts} comparison={found.outcome?.ok ? found.outcome.value : null} />
      <ImportProblems problems={found.problems} />
    </div>
  )
}
