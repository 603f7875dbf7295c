import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { AppraiserTabs } from '@/components/organization/appraiser-tabs'
import { RequestList } from '@/components/organization/request-list'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayCorrectLines } from '@/lib/organization/appraiser/policy'
import { requestDoneSentences } from '@/lib/organization/appraiser/request/labels'
import { countOpenRequests, listRequests } from '@/lib/organization/appraiser/request/queries'
import { approve, decline } from './actions'

export const metadata: Metadata = { title: 'Permohonan pejabat penilai' }

const path = '/pegawai/penilai/permohonan'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AppraiserRequests({ searchParams }: Props) {
  const actor = await requireActor()
  if (!mayCorrectLines(actor)) notFound()
  const search = await searchParams
  const { page } = listParams(search, ['nama'])
  const decided = search.status === 'selesai'
  const [{ rows, total }, open] = await Promise.all([listRequests(actor, { page, decided }), countOpenRequests(actor)])
  const { sudah } = search
  const done = typeof sudah === 'string' && Object.hasOwn(requestDoneSentences, sudah) ? requestDoneSentences[sudah] : null
  const kept = { status: decided ? 'selesai' : '' }
  return (
    <div className="grid gap-6">
      <header className="grid gap-3">
        <h1 className="font-bold text-3xl tracking-tight">Permohonan pejabat penilai</h1>
        <p className="max-w-3xl text-ink-soft">
          Pegawai yang merasa pejabat penilainya keliru memohon perbaikan di sini. Dengan menyetujui, pejabat yang dimohon menilai mulai
          hari ini, seperti bila Anda menetapkannya satu per satu.
        </p>
      </header>
      <AppraiserTabs here="permohonan" counts={{ permohonan: open }} />
      {done ? <Notice>{done}</Notice> : null}
      <p>
        <Link href={decided ? path : `${path}?status=selesai`} className="font-semibold text-accent underline underline-offset-4">
          {decided ? 'Lihat yang menunggu keputusan' : 'Lihat yang sudah diputuskan'}
        </Link>
      </p>
      <RequestList rows={rows} decided={decided} actions={{ approve, decline }} keys={rows.flatMap(() => [uuidv7(), uuidv7()])} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref(path, kept, { page: to })} />
    </div>
  )
}
