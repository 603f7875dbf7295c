import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { ServiceHeading } from '@/components/survey/service-heading'
import { ServiceStandard } from '@/components/survey/service-standard'
import { ServiceStandardForm } from '@/components/survey/service-standard-form'
import { ServiceUsersTable } from '@/components/survey/service-users-table'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { listParams } from '@/lib/list-params'
import { mayRunSurveysIn } from '@/lib/survey/policy'
import { findService } from '@/lib/survey/public-service/queries'
import { findColleagues, listOfficers } from '@/lib/survey/service-officer/queries'
import { listUsers } from '@/lib/survey/service-users/queries'
import { listStandards } from '@/lib/survey/standard/queries'
import { standardOn } from '@/lib/survey/standard/rules'
import { decideStandard, saveUsers } from './actions'
import { IdentitySection, OfficersSection } from './sections'

export const metadata: Metadata = { title: 'Layanan' }

const notices = {
  standar: 'Standar pelayanan sudah ditetapkan.',
  pengguna: 'Jumlah pengguna sudah disimpan.',
  petugas: 'Daftar petugas sudah diubah.',
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ServicePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const service = z.uuid().safeParse(id).success ? await findService(actor, id) : null
  if (!service) notFound()
  const search = await searchParams
  const { q } = listParams(search, ['nama'])
  const runs = mayRunSurveysIn(actor, service.unitId)
  const [standards, users, officers, found] = await Promise.all([
    listStandards(actor, id),
    listUsers(actor, id),
    listOfficers(actor, id),
    findColleagues(actor, id, q),
  ])
  const done = Object.entries(notices).find(([name]) => search[name] !== undefined)
  const { today } = actor
  return (
    <div className="grid gap-10">
      <ServiceHeading service={service} here="" />
      {done ? <Notice>{done[1]}</Notice> : null}
      <section className="grid gap-4" aria-labelledby="standar">
        <h2 id="standar" className="font-bold text-xl">
          Standar pelayanan
        </h2>
        <ServiceStandard standards={standards} current={standardOn(standards, today)} />
        {runs ? (
          <ServiceStandardForm action={decideStandard} formKey={uuidv7()} serviceId={id} today={today} last={standards[0] ?? null} />
        ) : null}
      </section>
      <section className="grid gap-4" aria-labelledby="pengguna">
        <div className="grid max-w-3xl gap-1">
          <h2 id="pengguna" className="font-bold text-xl">
            Pengguna layanan
          </h2>
          <p className="text-ink-soft">Dari jumlah inilah sampel survei dihitung menurut tabel Krejcie dan Morgan.</p>
        </div>
        <ServiceUsersTable serviceId={id} periods={users} action={runs ? saveUsers : null} />
      </section>
      <OfficersSection serviceId={id} officers={officers} found={found} q={q} today={today} runs={runs} />
      {runs ? <IdentitySection service={service} /> : null}
    </div>
  )
}
