import type { ReactNode } from 'react'
import { Brand } from '@/components/ui/brand'
import { Link } from '@/components/ui/link'
import { SkipLink } from '@/components/ui/skip-link'

/** Frame of the pages that need no sign-in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 gap-y-2 px-5 py-3">
          <Link href="/" className="rounded-lg" aria-label="Tera, halaman depan">
            <Brand />
          </Link>
          <nav aria-label="Utama" className="flex flex-wrap gap-x-6">
            <Link href="/transparansi" className="inline-flex min-h-11 items-center font-semibold text-ink-soft hover:text-ink">
              Kinerja layanan
            </Link>
            <Link href="/aturan" className="inline-flex min-h-11 items-center font-semibold text-ink-soft hover:text-ink">
              Aturan yang dipakai
            </Link>
            <Link href="/masuk" className="inline-flex min-h-11 items-center font-semibold text-accent hover:text-accent-strong">
              Masuk
            </Link>
          </nav>
        </div>
      </header>
      <main id="isi" className="mx-auto max-w-5xl px-5 py-10 sm:py-14">
        {children}
      </main>
    </>
  )
}
