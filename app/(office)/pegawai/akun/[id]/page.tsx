import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AccountFacts } from '@/components/account/account-facts'
import { ClosingForm } from '@/components/account/closing-form'
import { GrantTable } from '@/components/account/grant-table'
import { ResetForm } from '@/components/account/reset-form'
import { SessionTable } from '@/components/account/session-table'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { grantableRoles, mayCloseAccount, mayIssueCode, mayListAccounts } from '@/lib/account/policy'
import { findAccount, findAccountFacts, listSessionsOf } from '@/lib/account/queries'
import { listGrantsOf } from '@/lib/account/role/queries'
import { requireActor } from '@/lib/auth/session'
import { disableAccount, enableAccount, endSession } from './actions'

export const metadata: Metadata = { title: 'Akun' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ selesai?: string }> }

const done: Readonly<Record<string, string>> = {
  dikeluarkan: 'Orang ini sudah dikeluarkan dari perangkat itu.',
  ditutup: 'Akun sudah ditutup, dan orang ini dikeluarkan dari semua perangkat.',
  dibuka: 'Akun sudah dibuka kembali.',
}

export default async function AccountPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const account = mayListAccounts(actor) && z.uuid().safeParse(id).success ? await findAccount(actor, id) : null
  if (!account) notFound()
  const [facts, grants, sessions] = await Promise.all([
    findAccountFacts(actor, id, actor.today),
    listGrantsOf(actor, id),
    listSessionsOf(actor, id),
  ])
  const notice = done[(await searchParams).selesai ?? '']
  const isOwn = id === actor.accountId
  return (
    <div className="grid gap-10">
      <h1 className="font-bold text-3xl tracking-tight">{account.name}</h1>
      {notice ? <Notice>{notice}</Notice> : null}
      <AccountFacts account={account} />
      {isOwn ? <p>Ini akun Anda sendiri. Kata sandi diganti di halaman Akun.</p> : null}
      {grants.length > 0 || grantableRoles(actor).length > 0 ? (
        <section aria-labelledby="peran" className="grid gap-4">
          <h2 id="peran" className="font-bold text-xl">
            Peran
          </h2>
          {grants.length > 0 ? <GrantTable rows={grants} /> : <p className="text-ink-soft">Tidak ada peran dalam cakupan Anda.</p>}
          {grantableRoles(actor).length > 0 && !isOwn ? (
            <Link href={`/pengaturan/peran/baru?akun=${id}`} className="font-semibold text-accent underline underline-offset-4">
              Beri peran
            </Link>
          ) : null}
        </section>
      ) : null}
      {sessions ? (
        <section aria-labelledby="perangkat" className="grid gap-4">
          <h2 id="perangkat" className="font-bold text-xl">
            Perangkat yang sedang masuk
          </h2>
          <SessionTable rows={sessions} endSession={endSession} values={{ accountId: id }} />
        </section>
      ) : null}
      {isOwn ? null : <ResetForm account={account} allowed={facts !== null && mayIssueCode(actor, facts)} />}
      {mayCloseAccount(actor, id) ? (
        <ClosingForm account={account} disable={disableAccount} enable={enableAccount} formKey={uuidv7()} />
      ) : null}
    </div>
  )
}
