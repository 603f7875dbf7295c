import type { ReactNode } from 'react'
import { Link } from './link'

type Tab = { href: string; name: string; beside?: ReactNode }

/** Pages that belong together, side by side; `here` is the address of the one that is shown. */
export function Tabs({ tabs, here }: { tabs: readonly Tab[]; here: string }) {
  return (
    <nav aria-label="Bagian" className="border-line border-b">
      <ul className="flex flex-wrap gap-x-2">
        {tabs.map(({ href, name, beside }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === here ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center gap-2 border-transparent border-b-3 px-3 font-semibold text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-accent"
            >
              {name}
              {beside}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
