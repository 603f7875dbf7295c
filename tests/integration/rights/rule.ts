import { publishRule } from '@/lib/rule/commands'
import { publishVersionForm } from '@/lib/rule/edition/commands'
import { row, wholeOnly } from './row'

/** Based on a version that never was, so that nothing is published. */
const version = {
  kind: 'WORK_WEEK' as const,
  basedOn: -1,
  ...{
    body: { daysPerWeek: 5 },
    validFrom: '2026-01-01' as const,
    citation: 'Uji',
    certainty: 'VERIFIED' as const,
    employeeKinds: [],
    note: 'Uji',
  },
}

export const ruleRows = [
  row(publishRule, (actor) => publishRule(actor, version as never), wholeOnly('HR_ADMIN')),
  row(publishVersionForm, (actor) => publishVersionForm(actor, { ...version, body: {} } as never, {}), wholeOnly('HR_ADMIN')),
]
