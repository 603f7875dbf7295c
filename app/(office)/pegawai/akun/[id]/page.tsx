import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AccountTable } from '@/components/account/account-table'
import { ResetForm } from '@/components/account/reset-form'
import { mayListAccounts } from '@/lib/account/policy'
import { findAccount } from '@/lib/account/queries'
import { requireActor } from '@/lib/auth/session'

export const metadata: Metadata = { title: 'Akun' }

export default async function AccountPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const account = mayListAccounts(actor) && z.uuid().safeParse(id).success ? await findAccount(actor, id) : null
  if (!account) notFound()
  return (
    <div className="grid gap-8">
      <h1 className="font-bold text-3xl tracking-tight">{account.name}</h1>
      <AccountTable rows={[account]} />
      {account.id === actor.accountId ? <p>Ini akun Anda sendiri. Kata sandi diganti di halaman Akun.</p> : <ResetForm account={account} />}
    </div>
  )
}
