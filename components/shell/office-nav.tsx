import Link from 'next/link'
import { mayListAccounts } from '@/lib/account/policy'
import type { Actor } from '@/lib/actor'
import { mayReadTrail } from '@/lib/audit/policy'
import { mayListEmployees } from '@/lib/organization/employee/policy'
import { mayImportSomething } from '@/lib/organization/siasn/policy'

type Place = { href: string; label: string; opensFor: (actor: Actor) => boolean }

/** The places of the office, each shown to those whom its page lets in. */
const places: readonly Place[] = [
  { href: '/beranda', label: 'Beranda', opensFor: () => true },
  { href: '/pegawai', label: 'Pegawai', opensFor: mayListEmployees },
  { href: '/pegawai/impor', label: 'Impor', opensFor: mayImportSomething },
  { href: '/pegawai/akun', label: 'Akun pegawai', opensFor: mayListAccounts },
  { href: '/audit', label: 'Jejak audit', opensFor: mayReadTrail },
  { href: '/aturan', label: 'Aturan', opensFor: () => true },
]

export function OfficeNav({ actor }: { actor: Actor }) {
  return (
    <nav aria-label="Utama" className="order-last basis-full lg:order-none lg:basis-auto">
      <ul className="flex flex-wrap gap-x-6">
        {places
          .filter(({ opensFor }) => opensFor(actor))
          .map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className="inline-flex min-h-11 items-center font-semibold text-ink-soft hover:text-ink">
                {label}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
