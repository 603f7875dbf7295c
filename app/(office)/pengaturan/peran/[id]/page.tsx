import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { GrantFacts } from '@/components/account/grant-facts'
import { Notice } from '@/components/ui/notice'
import { ReasonForm } from '@/components/ui/reason-form'
import { mayGrantRole, mayListGrants } from '@/lib/account/policy'
import { findRoleGrant } from '@/lib/account/role/queries'
import { requireActor } from '@/lib/auth/session'
import { revokeRole } from '../actions'

export const metadata: Metadata = { title: 'Peran' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ selesai?: string }> }

const done: Readonly<Record<string, string>> = {
  'diberi IN_FORCE': 'Peran sudah diberikan. Orang itu memilikinya mulai halaman berikutnya yang ia buka.',
  'diberi COMING': 'Peran sudah dicatat dan berlaku mulai tanggal yang Anda tentukan.',
  'dicabut REVOKED': 'Peran sudah dicabut. Orang itu tidak memilikinya lagi mulai halaman berikutnya yang ia buka.',
}

export default async function Grant({ params, searchParams }: Props) {
  const actor = await requireActor()
  if (!mayListGrants(actor)) notFound()
  const grant = await findRoleGrant(actor, (await params).id)
  if (!grant) notFound()
  const { selesai = '' } = await searchParams
  const notice = done[`${selesai} ${grant.state}`]
  const isOpen = grant.state === 'IN_FORCE' || grant.state === 'COMING'
  return (
    <div className="grid gap-8">
      <h1 className="font-bold text-3xl tracking-tight">{`Peran ${grant.name}`}</h1>
      {notice ? <Notice>{notice}</Notice> : null}
      <GrantFacts grant={grant} />
      {isOpen && mayGrantRole(actor, grant) ? (
        <section aria-labelledby="cabut" className="grid gap-4">
          <h2 id="cabut" className="font-bold text-xl">
            Cabut peran ini
          </h2>
          <ReasonForm
            id="pencabutan"
            action={revokeRole}
            formKey={uuidv7()}
            values={{ grantId: grant.id }}
            button="Cabut peran"
            tone="danger"
          />
        </section>
      ) : null}
      {isOpen && grant.accountId === actor.accountId ? <p>Ini peran Anda sendiri. Hanya orang lain yang dapat mencabutnya.</p> : null}
    </div>
  )
}
