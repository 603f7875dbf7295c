import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ActivationForm } from '@/components/account/activation-form'
import { Link } from '@/components/ui/link'
import { activate } from '../actions'

export const metadata: Metadata = { title: 'Buat kata sandi' }

export default async function Activation() {
  await connection()
  return (
    <>
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Buat kata sandi</h1>
        <p className="text-ink-soft">Kode aktivasi Anda terima dari pengelola kinerja unit. Kode hanya dapat dipakai satu kali.</p>
      </header>
      <ActivationForm action={activate} />
      <p>
        <Link href="/masuk" className="font-semibold text-accent underline underline-offset-4">
          Kembali ke halaman masuk
        </Link>
      </p>
    </>
  )
}
