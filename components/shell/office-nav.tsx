import { mayListAccounts } from '@/lib/account/policy'
import type { Actor } from '@/lib/actor'
import { mayReadTrail } from '@/lib/audit/policy'
import { mayListEmployees } from '@/lib/organization/employee/policy'
import { mayImportSomething } from '@/lib/organization/siasn/policy'
import { mayPublishRule } from '@/lib/rule/policy'
import { NavLink } from './nav-link'

type Place = { href: string; label: string; opensFor: (actor: Actor) => boolean }
type Group = { title: string; places: readonly Place[] }

/** The places of the office, each shown to those whom its page lets in. */
const groups: readonly Group[] = [
  { title: 'Kinerja', places: [{ href: '/beranda', label: 'Beranda', opensFor: () => true }] },
  { title: 'Layanan', places: [] },
  {
    title: 'Kepegawaian',
    places: [
      { href: '/pegawai', label: 'Pegawai', opensFor: mayListEmployees },
      { href: '/pegawai/impor', label: 'Impor', opensFor: mayImportSomething },
      { href: '/pegawai/akun', label: 'Akun pegawai', opensFor: mayListAccounts },
    ],
  },
  {
    title: 'Pertanggungjawaban',
    places: [
      { href: '/audit', label: 'Jejak audit', opensFor: mayReadTrail },
      { href: '/aturan', label: 'Aturan', opensFor: () => true },
      { href: '/pengaturan/aturan', label: 'Setelan aturan', opensFor: mayPublishRule },
    ],
  },
]

export function OfficeNav({ actor }: { actor: Actor }) {
  const open = groups.map(({ title, places }) => ({ title, places: places.filter(({ opensFor }) => opensFor(actor)) }))
  const addresses = open.flatMap(({ places }) => places.map(({ href }) => href))
  return (
    <nav aria-label="Utama" className="grid gap-6">
      {open
        .filter(({ places }) => places.length > 0)
        .map(({ title, places }) => (
          <div key={title} className="grid gap-1">
            <p className="px-3 font-semibold text-ink-soft text-sm">{title}</p>
            <ul className="grid">
              {places.map(({ href, label }) => (
                <li key={href}>
                  <NavLink href={href} addresses={addresses}>
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  )
}
