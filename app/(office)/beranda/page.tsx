import type { Metadata } from 'next'
import { NoticeList } from '@/components/notification/notice-list'
import { HoldingCard } from '@/components/organization/holding-card'
import { WaitingList } from '@/components/ui/waiting-list'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { listNotices } from '@/lib/notification/queries'
import { listOwnHoldings } from '@/lib/organization/queries'
import { putAside } from './actions'
import { listWaiting } from './waiting'

export const metadata: Metadata = { title: 'Beranda' }

export default async function Home() {
  const actor = await requireActor()
  const [waiting, notices, holdings] = await Promise.all([listWaiting(actor), listNotices(actor), listOwnHoldings(actor)])
  return (
    <div className="grid gap-10">
      <header className="grid gap-1">
        <p className="text-ink-soft">{formatDay(actor.today)}</p>
        <h1 className="font-bold text-3xl tracking-tight">Selamat bekerja, {actor.name}</h1>
      </header>
      <WaitingList rows={waiting} today={actor.today} />
      <NoticeList rows={notices.rows} total={notices.total} today={actor.today} putAside={putAside} />
      <section aria-labelledby="jabatan" className="grid gap-4">
        <h2 id="jabatan" className="font-bold text-xl">
          Jabatan dan penilai Anda
        </h2>
        {holdings.length === 0 ? (
          <p className="text-ink-soft">
            Anda tidak memangku jabatan hari ini menurut data kepegawaian. Bila keliru, hubungi pengelola kinerja unit Anda.
          </p>
        ) : null}
        <ul className="grid gap-4 sm:grid-cols-2">
          {holdings.map((holding) => (
            <HoldingCard key={holding.id} holding={holding} />
          ))}
        </ul>
      </section>
    </div>
  )
}
