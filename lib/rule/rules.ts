import { type Day, dayOf } from '../day'
import type { EmployeeKind, RuleKind } from '../generated/prisma/enums'
import { ok, type Result, refuse } from '../result'
import { type RuleBody, ruleBodies, type SurveyBand } from './schema'

/** What of a rule's version decides whether it is in force. */
export type DatedVersion = {
  number: number
  /** A `date` column. */
  validFrom: Date
  publishedAt: Date | null
  employeeKinds: readonly EmployeeKind[]
}

/**
 * The version of one rule in force on a day: of the published versions not valid later than that day, the one with the latest
 * validFrom, then with the highest number. For a kind of employee, a version that names the kind beats every version for all, and a
 * version that names only other kinds does not apply; without a kind only versions for all apply. Null when there is none.
 */
export function versionInForce<V extends DatedVersion>(versions: readonly V[], day: Day, employeeKind?: EmployeeKind): V | null {
  const begun = versions.filter(({ publishedAt, validFrom }) => publishedAt !== null && dayOf(validFrom) <= day)
  const forKind = begun.filter(({ employeeKinds }) => employeeKind !== undefined && employeeKinds.includes(employeeKind))
  const forAll = begun.filter(({ employeeKinds }) => employeeKinds.length === 0)
  return latest(forKind) ?? latest(forAll)
}

/** The body of a version as its kind's type. Refuses with `ruleBodyInvalid`: `path` is the first part at fault ("cells.3.predikat"). */
export function parseBody<K extends RuleKind>(kind: K, body: unknown): Result<RuleBody<K>> {
  const parsed = ruleBodies[kind].safeParse(body)
  if (parsed.success) return ok(parsed.data as RuleBody<K>)
  return refuse('ruleBodyInvalid', { params: { kind, path: parsed.error.issues[0]?.path.join('.') ?? '' } })
}

/** The mutu band of a NIK that is already rounded to two decimals ("76.61"); null below the lowest band (PermenPANRB 14/2017). */
export function bandOf({ bands }: RuleBody<'SURVEY_BANDS'>, roundedNik: string): SurveyBand | null {
  return bands.findLast(({ from }) => Number(from) <= Number(roundedNik)) ?? null
}

function latest<V extends DatedVersion>(versions: readonly V[]): V | null {
  return versions.reduce<V | null>((best, version) => (best === null || isLater(version, best) ? version : best), null)
}

function isLater(one: DatedVersion, other: DatedVersion): boolean {
  const apart = one.validFrom.getTime() - other.validFrom.getTime()
  return apart > 0 || (apart === 0 && one.number > other.number)
}
