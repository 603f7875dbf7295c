import { Badge } from '@/components/ui/badge'
import { formatDay } from '@/lib/format'
import type { Certainty } from '@/lib/generated/prisma/enums'
import { employeeKindNames } from '@/lib/organization/labels'
import { certaintyNames, ruleKindNames } from '@/lib/rule/labels'
import type { ListedRule } from '@/lib/rule/queries'
import { RuleBodyView } from './rule-body-view'

const tones: Record<Certainty, 'good' | 'plain' | 'warn'> = { VERIFIED: 'good', SECONDARY: 'plain', UNVERIFIED: 'warn' }

/** One rule in force: its name, what it rests on, and its content as tables people can read. */
export function RuleSection({ listed }: { listed: ListedRule }) {
  const { kind, rule } = listed
  const anchor = kind.toLowerCase()
  return (
    <section id={anchor} aria-labelledby={`${anchor}-judul`} className="grid gap-4 border-line border-t pt-8">
      <header className="grid gap-2">
        <h2 id={`${anchor}-judul`} className="font-bold text-2xl">
          {ruleKindNames[kind]}
        </h2>
        <p className="max-w-3xl text-ink-soft">{rule.citation}</p>
        <p className="flex flex-wrap items-center gap-3 text-ink-soft text-sm">
          <Badge tone={tones[rule.certainty]}>{certaintyNames[rule.certainty]}</Badge>
          <span>
            Versi {rule.number}, berlaku sejak {formatDay(rule.validFrom)}
            {rule.employeeKinds.length > 0 ? `, untuk ${rule.employeeKinds.map((one) => employeeKindNames[one]).join(', ')}` : ''}
          </span>
        </p>
      </header>
      <RuleBodyView listed={listed} />
    </section>
  )
}
