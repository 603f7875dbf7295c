import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { HeadOfGovernmentForm } from '@/components/organization/head-of-government-form'
import { Fact, Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { findHeadOfGovernment } from '@/lib/organization/holding/government/queries'
import { mayNameHeadOfGovernment } from '@/lib/organization/holding/policy'
import { nameHead } from '../actions'

export const metadata: Metadata = { title: 'Kepala daerah' }

export default async function HeadOfGovernmentPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await requireActor()
  if (!mayNameHeadOfGovernment(actor)) notFound()
  const { tersimpan } = await searchParams
  const head = await findHeadOfGovernment(actor)
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Kepala daerah</h1>
        <p className="text-ink-soft">
          Kepala daerah menilai Sekretaris Daerah. Ia bukan ASN dan tidak ber-NIP, jadi tidak datang lewat impor.
        </p>
      </header>
      {tersimpan ? <Notice>Tersimpan.</Notice> : null}
      {head ? (
        <Facts>
          <Fact name={head.title}>{head.name}</Fact>
          <Fact name="Sejak">{formatDay(head.since)}</Fact>
          <Fact name="Nama pengguna">{head.username ?? 'Belum mempunyai akun'}</Fact>
        </Facts>
      ) : (
        <p className="text-warn">Belum ditetapkan. Sekretaris Daerah belum mempunyai pejabat penilai.</p>
      )}
      <section aria-labelledby="baru" className="grid gap-4">
        <h2 id="baru" className="font-bold text-xl">
          {head ? 'Penggantinya' : 'Tetapkan'}
        </h2>
        {head ? <p className="max-w-3xl text-ink-soft">Masa jabatan {head.name} berakhir pada hari penggantinya mulai menjabat.</p> : null}
        <HeadOfGovernmentForm action={nameHead} formKey={uuidv7()} seen={head?.holdingId ?? 'none'} today={actor.today} />
      </section>
    </div>
  )
}
