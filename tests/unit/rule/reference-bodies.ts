import { readFileSync } from 'node:fs'
import type { RuleKind } from '@/lib/generated/prisma/enums'
import { parseBody } from '@/lib/rule/rules'
import type { RuleBody } from '@/lib/rule/schema'

const migrations = [
  '20261122190200_reference_data',
  '20261122211800_cycle_reference_data',
  '20261123001970_planning_rule',
  '20261123033429_training_hours_rule',
  '20261123060020_survey_rules',
]
const text = migrations
  .map((name) => readFileSync(new URL(`../../../prisma/migrations/${name}/migration.sql`, import.meta.url), 'utf8'))
  .join('\n')
const uuid = "'([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})'"

/** Kind and raw body of every rule version that the migrations insert, in their order. */
export const referenceBodies: [string | undefined, unknown][] = [
  ...text.matchAll(new RegExp(`${uuid}, ${uuid}, 1, '[^$]*\\$json\\$([^$]*)\\$json\\$`, 'g')),
].map(([, , ruleId = '', body = '']) => [kinds().get(ruleId), JSON.parse(body)])

/** The migrations' body of a kind, parsed. Throws when there is none or it does not parse. */
export function referenceBody<K extends RuleKind>(kind: K): RuleBody<K> {
  const parsed = parseBody(kind, referenceBodies.find(([name]) => name === kind)?.[1])
  if (!parsed.ok) throw new Error(`${kind} is broken at ${parsed.params?.path}`)
  return parsed.value
}

function kinds(): Map<string, string> {
  return new Map([...text.matchAll(new RegExp(`\\(${uuid}, '([A-Z_]+)'\\)`, 'g'))].map(([, id = '', kind = '']) => [id, kind]))
}
