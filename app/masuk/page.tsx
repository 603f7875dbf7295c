import type { Metadata } from 'next'
import { connection } from 'next/server'
import { SignInForm } from '@/components/account/sign-in-form'
import { Link } from '@/components/ui/link'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Masuk' }

export default async function SignIn({ searchParams }: { searchParams: Promise<{ ke?: string | string[] }> }) {
  await connection()
  const { ke } = await searchParams
  return (
    <>
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Masuk</h1>
        <p className="text-ink-soft">Dengan NIP dan kata sandi yang Anda buat sendiri.</p>
      </header>
      <SignInForm action={signIn} returnTo={typeof ke === 'string' ? ke : '/beranda'} />
      <p>
        Pertama kali masuk, atau diberi kode baru?{' '}
        <Link href="/masuk/aktivasi" className="font-semibold text-accent underline underline-offset-4">
          Buat kata sandi dengan kode aktivasi
        </Link>
      </p>
    </>
  )
}
