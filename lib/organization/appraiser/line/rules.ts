import type { Day } from '../../../day'
import { AppraisalLineOrigin } from '../../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../../result'
import { earliestOf, type Leave, leaveOn, type Span } from '../../dated/rules'
import type { Directory, LineFacts } from '../schema'

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

type NamedOfficers = { appraiserNip?: string | undefined; appraiserPersonId?: string | undefined; superiorNip?: string | undefined }

/** The officers somebody names for a person, as a line; without a superior, the appraiser's own appraiser. */
export function officersOf(input: NamedOfficers, appraisedId: string, directory: Directory): Result<LineFacts> {
  const { appraiserNip, appraiserPersonId, superiorNip } = input
  const appraiser = appraiserNip === undefined ? directory.byPerson(appraiserPersonId ?? '') : directory.byNip.get(appraiserNip)
  if (!appraiser) return refuse('officerUnknown', { field: 'appraiserNip' })
  if (appraiser.holding === null) return refuse('officerWithoutPost', { field: 'appraiserNip' })
  const superior = superiorNip === undefined ? directory.appraiserOf.get(appraiser.personId) : directory.byNip.get(superiorNip)
  if (superiorNip !== undefined && !superior) return refuse('officerUnknown', { field: 'superiorNip' })
  if (appraiser.personId === appraisedId) return refuse('officerIsSelf', { field: 'appraiserNip' })
  if (superiorNip !== undefined && superior?.personId === appraisedId) return refuse('officerIsSelf', { field: 'superiorNip' })
  if (superior?.personId === appraiser.personId) return refuse('officersSame', { field: 'superiorNip' })
  const above = new Map([...directory.appraiserOf].map(([personId, officer]) => [personId, officer.personId]))
  if (peopleInCircles(above.set(appraisedId, appraiser.personId)).has(appraisedId))
    return refuse('officersCircle', { field: 'appraiserNip' })
  const { personId: superiorId = null, holdingId: superiorHoldingId = null } = superior ?? {}
  return ok({ appraiserId: appraiser.personId, appraiserHoldingId: appraiser.holdingId, superiorId, superiorHoldingId })
}

/** Everyone who, going from appraiser to appraiser, comes back to themself. `above` is each person's appraiser. */
export function peopleInCircles(above: ReadonlyMap<string, string>): ReadonlySet<string> {
  const circling = new Set<string>()
  const done = new Set<string>()
  for (const start of above.keys()) {
    const path: string[] = []
    let person: string | undefined = start
    while (person !== undefined && !done.has(person) && !path.includes(person)) {
      path.push(person)
      person = above.get(person)
    }
    if (person !== undefined && path.includes(person)) for (const one of path.slice(path.indexOf(person))) circling.add(one)
    for (const one of path) done.add(one)
  }
  return circling
}

function saysSame(line: LineFacts, pin: LineFacts): boolean {
  return line.appraiserId === pin.appraiserId && line.superiorId === pin.superiorId
}
