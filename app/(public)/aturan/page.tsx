import type { Metadata } from 'next'
import { connection } from 'next/server'
import { RuleSection } from '@/components/rule/rule-section'
import { visitor } from '@/lib/door/visitor'
import { formatDay } from '@/lib/format'
import { ruleKindNames } from '@/lib/rule/labels'
import { listRules } from '@/lib/rule/queries'

export const metadata: Metadata = { title: 'Aturan yang dipakai' }

export default async function Rules() {
  await connection()
  const actor = visitor()
  const rules = await listRules(actor, actor.today)
  return (
    <div className="grid gap-10">
      <header className="grid max-w-3xl gap-3">
        <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">Aturan yang dipakai</h1>
        <p className="text-ink-soft text-lg">
          Inilah rumus, tabel, dan tenggat yang dipakai Tera pada {formatDay(actor.today)}. Setiap perubahan menjadi versi baru bertanggal;
          penilaian lama tetap memakai versi yang berlaku pada harinya.
        </p>
      </header>
      <nav aria-label="Daftar aturan">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {rules.map(({ kind }) => (
            <li key={kind}>
              <a
                href={`#${kind.toLowerCase()}`}
                className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
              >
                {ruleKindNames[kind]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rules.map((listed) => (
        <RuleSection key={listed.kind} listed={listed} />
      ))}
    </div>
  )
}
