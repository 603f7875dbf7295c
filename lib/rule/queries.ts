import type { Actor } from '../actor'
import { type Day, dayOf } from '../day'
import { type Db, db, type Tx } from '../db'
import type { RuleVersion } from '../generated/prisma/client'
import type { Certainty, EmployeeKind, RuleKind } from '../generated/prisma/enums'
import { parseBody, versionInForce } from './rules'
import type { RuleBody } from './schema'

/** A rule as it stood on a day, with what it rests on: what every "why?" points to. */
export type RuleInForce<K extends RuleKind> = {
  id: string
  number: number
  citation: string
  certainty: Certainty
  validFrom: Day
  /** Kinds of employee it applies to; empty for all. */
  employeeKinds: readonly EmployeeKind[]
  body: RuleBody<K>
}

/**
 * The wording of a rule in force on a day, for a kind of employee where versions differ by it. Rules are public: anyone may read them.
 * A command hands its own transaction along. Throws when there is none or its body is broken, because reference data always has one.
 */
export async function findRule<K extends RuleKind>(
  _actor: Actor,
  kind: K,
  day: Day,
  employeeKind?: EmployeeKind,
  client: Db | Tx = db(),
): Promise<RuleInForce<K>> {
  const versions = await client.ruleVersion.findMany({ where: { rule: { kind }, publishedAt: { not: null } } })
  const version = versionInForce(versions, day, employeeKind)
  if (!version) throw new Error(`no ${kind} rule in force on ${day}`)
  return withBody(kind, version)
}

/** Every rule in force on a day, in the order of their kinds; one that holds only for some kinds of employee says which. */
export async function listRules(_actor: Actor, day: Day): Promise<ListedRule[]> {
  const rules = await db().rule.findMany({ include: { versions: { where: { publishedAt: { not: null } } } }, orderBy: { kind: 'asc' } })
  return rules.flatMap(({ kind, versions }) => {
    const version = versionInForce(versions, day) ?? versionInForce(versions, day, versions[0]?.employeeKinds[0])
    return version ? [{ kind, rule: withBody(kind, version) } as ListedRule] : []
  })
}

export type ListedRule = { [K in RuleKind]: { kind: K; rule: RuleInForce<K> } }[RuleKind]

export type RuleVersionFacts = {
  number: number
  validFrom: Day
  citation: string
  certainty: Certainty
  employeeKinds: readonly EmployeeKind[]
  note: string
  publishedAt: Date
  /** Null for what came with the installation. */
  publishedBy: string | null
}

/** Every published version of a rule, the newest first, and the body of the newest to start from. */
export async function listRuleVersions(_actor: Actor, kind: RuleKind): Promise<{ rows: RuleVersionFacts[]; body: unknown }> {
  const versions = await db().ruleVersion.findMany({
    where: { rule: { kind }, publishedAt: { not: null } },
    include: { publishedBy: { include: { person: true } } },
    orderBy: { number: 'desc' },
  })
  const rows = versions.map(({ validFrom, publishedAt, publishedBy, ...version }) => ({
    number: version.number,
    validFrom: dayOf(validFrom),
    citation: version.citation,
    certainty: version.certainty,
    employeeKinds: version.employeeKinds,
    note: version.note,
    publishedAt: publishedAt as Date,
    publishedBy: publishedBy?.person.name ?? null,
  }))
  return { rows, body: versions[0]?.body }
}

function withBody<K extends RuleKind>(kind: K, version: RuleVersion): RuleInForce<K> {
  const body = parseBody(kind, version.body)
  if (!body.ok) throw new Error(`${kind} version ${version.number} is broken at ${body.params?.path}`)
  const { id, number, citation, certainty, validFrom, employeeKinds } = version
  return { id, number, citation, certainty, validFrom: dayOf(validFrom), employeeKinds, body: body.value }
}
