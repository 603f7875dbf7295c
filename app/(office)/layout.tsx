import type { ReactNode } from 'react'
import { Menu } from '@/components/shell/menu'
import { OfficeNav } from '@/components/shell/office-nav'
import { ActionButton } from '@/components/ui/action-button'
import { Brand } from '@/components/ui/brand'
import { Link } from '@/components/ui/link'
import { SkipLink } from '@/components/ui/skip-link'
import { requireActor } from '@/lib/auth/session'
import { signOut } from './akun/actions'

/** Frame of every page behind sign-in. Each page asks for the actor itself: a layout is no guard. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  return (
    <>
      <SkipLink />
      <header className="border-line border-b bg-surface print:hidden">
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-8 gap-y-2 px-5 py-3">
          <Link href="/beranda" className="rounded-lg" aria-label="Tera, beranda">
            <Brand />
          </Link>
          <div className="ml-auto flex items-center gap-4">
            <Link href="/akun" className="inline-flex min-h-11 items-center font-semibold text-ink-soft hover:text-ink">
              <span className="max-sm:sr-only">{actor.name}</span>
              <span className="sm:hidden" aria-hidden="true">
                Akun
              </span>
            </Link>
            <ActionButton action={signOut}>Keluar</ActionButton>
          </div>
        </div>
        <Menu>
          <OfficeNav actor={actor} />
        </Menu>
      </header>
      <div className="mx-auto grid max-w-[90rem] gap-x-10 px-5 lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <div className="-mx-2 hidden self-start py-10 lg:sticky lg:top-0 lg:block lg:max-h-dvh lg:overflow-y-auto print:hidden">
          <OfficeNav actor={actor} />
        </div>
        <main id="isi" className="min-w-0 py-8 sm:py-10">
          {children}
        </main>
      </div>
    </>
  )
}
