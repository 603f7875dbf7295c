import type { Day } from '../../day'
import { EmployeeKind } from '../../generated/prisma/enums'
import { type DatedVersion, parseBody, versionInForce } from '../../rule/rules'
import type { RecordingCase } from './schema'

type Version = DatedVersion & { body: unknown; citation: string }

/**
 * The lines of RECORDING_SYSTEM in force on a day, in the order in which they are tried, for each kind of employee and for people whose
 * kind is unknown; each ends with the default. The first wording serves the days before it too. Throws without a sound wording.
 */
export function casesOn(versions: readonly Version[], day: Day): RecordingCase[] {
  return [...Object.values(EmployeeKind), null].flatMap((kind) => {
    const version = versionInForce(versions, day, kind ?? undefined) ?? versions[0]
    const body = version && parseBody('RECORDING_SYSTEM', version.body)
    if (!version || !body?.ok) throw new Error('there is no sound RECORDING_SYSTEM rule')
    const { defaultSystem, exceptions } = body.value
    const tried = [
      ...exceptions.map(({ titlePattern, system }) => ({ pattern: titlePattern, system })),
      { pattern: '', system: defaultSystem },
    ]
    return tried.map((one, place) => ({ ...one, kind, place, citation: version.citation }))
  })
}

/** The day of a year by which a person's post counts: today, or the nearest day of that year. */
export function countingDay(year: number, today: Day): Day {
  const first: Day = `${year}-01-01`
  const last: Day = `${year}-12-31`
  return today < first ? first : today > last ? last : today
}
