import type { Metadata } from 'next'
import { PasswordForm } from '@/components/account/password-form'
import { SessionTable } from '@/components/account/session-table'
import { Notice } from '@/components/ui/notice'
import { listOwnSessions } from '@/lib/account/queries'
import { currentSessionId, requireActor } from '@/lib/auth/session'
import { changePassword, endSession } from './actions'

export const metadata: Metadata = { title: 'Akun' }

export default async function AccountPage({ searchParams }: { searchParams: Promise<{ diganti?: string }> }) {
  const actor = await requireActor()
  const sessions = await listOwnSessions(actor, await currentSessionId())
  const { diganti } = await searchParams
  return (
    <div className="grid gap-10">
      <h1 className="font-bold text-3xl tracking-tight">Akun Anda</h1>
      {diganti ? <Notice>Kata sandi sudah diganti. Semua perangkat lain sudah dikeluarkan.</Notice> : null}
      <section aria-labelledby="perangkat" className="grid gap-4">
        <h2 id="perangkat" className="font-bold text-xl">
          Perangkat yang sedang masuk
        </h2>
        <SessionTable rows={sessions} endSession={endSession} />
      </section>
      <section aria-labelledby="sandi" className="grid max-w-md gap-4">
        <h2 id="sandi" className="font-bold text-xl">
          Ganti kata sandi
        </h2>
        <PasswordForm action={changePassword} />
      </section>
    </div>
  )
}
