import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AccountChoice } from '@/components/account/account-choice'
import { GrantForm } from '@/components/account/grant-form'
import { Link } from '@/components/ui/link'
import { grantableRoles, unitsToGrantIn } from '@/lib/account/policy'
import { findAccount, type ListedAccount, listAccounts } from '@/lib/account/queries'
import { listUnitsToGrantIn } from '@/lib/account/role/queries'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/auth/session'
import { listParams } from '@/lib/list-params'
import { grantRole } from '../actions'

export const metadata: Metadata = { title: 'Beri peran' }

const page = '/pengaturan/peran/baru'

export default async function NewGrant({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (grantableRoles(actor).length === 0) notFound()
  const search = await searchParams
  const { q } = listParams(search, ['nama'])
  const chosen = z.uuid().safeParse(search.akun)
  const account = chosen.success ? await findAccount(actor, chosen.data) : null
  return (
    <div className="grid gap-8">
      <h1 className="font-bold text-3xl tracking-tight">Beri peran</h1>
      {account ? <Giving actor={actor} account={account} /> : null}
      {account ? null : (
        <AccountChoice
          q={q}
          rows={q === '' ? null : (await listAccounts(actor, { q, page: 1 })).rows}
          hrefOf={(id) => `${page}?akun=${id}`}
        />
      )}
    </div>
  )
}

async function Giving({ actor, account: { id, name, username, unitName } }: { actor: Actor; account: ListedAccount }) {
  const units = await listUnitsToGrantIn(actor)
  return (
    <>
      <p className="max-w-2xl rounded-xl border border-line bg-surface p-5">
        <span className="block font-bold text-lg">{name}</span>
        <span className="block text-ink-soft">{[username, unitName].filter(Boolean).join(' · ')}</span>
        <Link href={page} className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
          Pilih orang lain
        </Link>
      </p>
      {id === actor.accountId ? (
        <p>Anda tidak dapat memberi peran kepada diri sendiri. Mintalah administrator lain, atau operator server.</p>
      ) : (
        <GrantForm
          action={grantRole}
          formKey={uuidv7()}
          accountId={id}
          roles={grantableRoles(actor)}
          units={units}
          whole={unitsToGrantIn(actor) === 'all'}
          today={actor.today}
        />
      )}
    </>
  )
}
