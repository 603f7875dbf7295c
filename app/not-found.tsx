import { connection } from 'next/server'
import { Link } from '@/components/ui/link'

export default async function NotFound() {
  await connection()
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-4 px-5 py-16">
      <h1 className="font-bold text-3xl">Halaman ini tidak ada, atau bukan untuk Anda</h1>
      <p className="text-ink-soft">Periksa alamatnya. Bila Anda membukanya dari tautan, mintalah tautan baru kepada pengirimnya.</p>
      <p>
        <Link href="/" className="font-semibold text-accent underline underline-offset-4">
          Ke halaman depan
        </Link>
      </p>
    </main>
  )
}
