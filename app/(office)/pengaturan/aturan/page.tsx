import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { certaintyNames, ruleKindNames } from '@/lib/rule/labels'
import { mayPublishRule } from '@/lib/rule/policy'
import { listRules } from '@/lib/rule/queries'

export const metadata: Metadata = { title: 'Setelan aturan' }

export default async function RuleSettings() {
  const actor = await requireActor()
  if (!mayPublishRule(actor)) notFound()
  const rules = await listRules(actor, actor.today)
  return (
    <div className="grid gap-6">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Setelan aturan</h1>
        <p className="text-ink-soft">
          Tabel, batas, dan tenggat yang dipakai Tera. Mengubahnya berarti menerbitkan versi baru bertanggal; yang sudah dinilai tetap
          memakai versi lamanya.
        </p>
      </header>
      <Table caption="Aturan yang berlaku hari ini" head={['Aturan', 'Versi', 'Berlaku sejak', 'Kepastian']}>
        {rules.map(({ kind, rule }) => (
          <Row
            key={kind}
            title={
              <Link href={`/pengaturan/aturan/${kind.toLowerCase()}`} className="text-accent underline underline-offset-4">
                {ruleKindNames[kind]}
              </Link>
            }
          >
            <Cell>{rule.number}</Cell>
            <Cell>{formatDay(rule.validFrom)}</Cell>
            <Cell>{certaintyNames[rule.certainty]}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  )
}
