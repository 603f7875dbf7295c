import type { ReactNode } from 'react'
import { Brand } from '@/components/ui/brand'
import { Link } from '@/components/ui/link'

/** Frame of the pages before sign-in: one narrow column, nothing else to do. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-8 px-5 py-12">
      <Link href="/" className="justify-self-start rounded-lg" aria-label="Tera, halaman depan">
        <Brand />
      </Link>
      {children}
    </main>
  )
}
