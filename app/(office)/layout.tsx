import Link from 'next/link'
import type { ReactNode } from 'react'
import { OfficeNav } from '@/components/shell/office-nav'
import { ActionButton } from '@/components/ui/action-button'
import { Brand } from '@/components/ui/brand'
import { SkipLink } from '@/components/ui/skip-link'
import { requireActor } from '@/lib/auth/session'
import { signOut } from './akun/actions'

/** Frame of every page behind sign-in. Each page asks for the actor itself: a layout is no guard. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  return (
    <>
      <SkipLink />
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 gap-y-2 px-5 py-3">
          <Link href="/beranda" className="rounded-lg" aria-label="Tera, beranda">
            <Brand />
          </Link>
          <OfficeNav actor={actor} />
          <div className="ml-auto flex items-center gap-4 lg:order-last">
            <Link href="/akun" className="inline-flex min-h-11 items-center font-semibold text-ink-soft hover:text-ink">
              <span className="max-sm:sr-only">{actor.name}</span>
              <span className="sm:hidden" aria-hidden="true">
                Akun
              </span>
            </Link>
            <ActionButton action={signOut}>Keluar</ActionButton>
          </div>
        </div>
      </header>
      <main id="isi" className="mx-auto max-w-6xl px-5 py-8 sm:py-12">
        {children}
      </main>
    </>
  )
}
