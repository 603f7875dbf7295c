import type { Day } from '../../../day'
import { AppraisalLineOrigin } from '../../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../../result'
import { earliestOf, type Leave, leaveOn, type Span } from '../../dated/rules'
import type { Directory, LineFacts, Named, Pair } from '../schema'

/** Whom somebody says to be the appraiser of a holding, from a day on. */
export type Pin = LineFacts & { holdingId: string; from: Day; reason: string }
export type DatedLine = LineFacts & Span & { id: string; origin: AppraisalLineOrigin }

/**
 * Sets a line by hand or file: it takes the place of what the rule chose from that day on, and of what was set before it, until a line
 * that was set for a later day or the holding's end. Null when it says what was set already.
 */
export function pinStep(lines: readonly DatedLine[], pin: Pin, holdingEnd: Day | null): { leaves: Leave[]; open: LineFacts & Span } | null {
  const set = lines.filter(({ origin }) => origin !== AppraisalLineOrigin.RULE)
  const current = set.find(({ from, to }) => from <= pin.from && (to === null || to > pin.from))
  if (current && saysSame(current, pin)) return null
  const later = set.filter(({ from }) => from > pin.from).map(({ from }) => from)
  const to = earliestOf(holdingEnd, ...later)
  const replaced = lines.filter((line) => (line.to === null || line.to > pin.from) && (to === null || line.from < to))
  const { appraiserId, appraiserHoldingId, superiorId, superiorHoldingId } = pin
  const facts = { appraiserId, appraiserHoldingId, superiorId, superiorHoldingId }
  return { leaves: replaced.map((line) => leaveOn(line, pin.from)), open: { ...facts, from: pin.from, to } }
}

type NamedOfficers = {
  appraiserNip?: string | undefined
  appraiserPersonId?: string | undefined
  superiorNip?: string | undefined
  superiorPersonId?: string | undefined
}

/** The officers somebody names for the holder of a post, as a line; without a superior, the appraiser's own appraiser. */
export function officersOf(
  input: NamedOfficers,
  { id: holdingId, personId: appraisedId }: { id: string; personId: string },
  directory: Directory,
): Result<LineFacts> {
  const appraiser = namedBy(input.appraiserNip, input.appraiserPersonId, directory)
  if (!appraiser) return refuse('officerUnknown', { field: 'appraiserNip' })
  if (appraiser.holding === null) return refuse('officerWithoutPost', { field: 'appraiserNip' })
  const isNamed = input.superiorNip !== undefined || input.superiorPersonId !== undefined
  const named = isNamed ? namedBy(input.superiorNip, input.superiorPersonId, directory) : undefined
  if (isNamed && !named) return refuse('officerUnknown', { field: 'superiorNip' })
  if (named?.holding === null) return refuse('officerWithoutPost', { field: 'superiorNip' })
  const superior = isNamed ? named : directory.appraiserOf.get(appraiser.personId)
  if (appraiser.personId === appraisedId) return refuse('officerIsSelf', { field: 'appraiserNip' })
  if (named?.personId === appraisedId) return refuse('officerIsSelf', { field: 'superiorNip' })
  if (superior?.personId === appraiser.personId) return refuse('officersSame', { field: 'superiorNip' })
  const pairs = new Map(directory.pairs).set(holdingId, { personId: appraisedId, appraiserId: appraiser.personId })
  if (peopleInCircles([...pairs.values()]).has(appraisedId)) return refuse('officersCircle', { field: 'appraiserNip' })
  const above = { superiorId: superior?.personId ?? null, superiorHoldingId: superior?.holdingId ?? null }
  return ok({ appraiserId: appraiser.personId, appraiserHoldingId: appraiser.holdingId, ...above })
}

function namedBy(nip: string | undefined, personId: string | undefined, { byNip, byPerson }: Directory): Named | undefined {
  if (nip !== undefined) return byNip.get(nip)
  return personId === undefined ? undefined : byPerson(personId)
}

/** Everyone who, going from appraiser to appraiser, comes back to themself; someone may have one in each post they hold. */
export function peopleInCircles(pairs: readonly Pair[]): ReadonlySet<string> {
  const above = new Map<string, string[]>()
  for (const { personId, appraiserId } of pairs) above.set(personId, [...(above.get(personId) ?? []), appraiserId])
  return new Set([...above.keys()].filter((person) => reaches(above, person)))
}

function reaches(above: ReadonlyMap<string, readonly string[]>, person: string): boolean {
  const seen = new Set(above.get(person))
  for (const one of seen) for (const next of above.get(one) ?? []) seen.add(next)
  return seen.has(person)
}

function saysSame(line: LineFacts, pin: LineFacts): boolean {
  return line.appraiserId === pin.appraiserId && line.superiorId === pin.superiorId
}
