import type { Day } from '../../../day'
import { HoldingMode } from '../../../generated/prisma/enums'
import { latestOf } from '../../dated/rules'
import { parseNip } from '../../siasn/nip/rules'
import { dayAt, problemsOf, type Reading, readingOf, reject, sameTitle, textAt, warn } from '../../siasn/rules'
import { peopleInCircles } from '../line/rules'
import type { Directory, Holding, Named } from '../schema'
import { fileReason } from './labels'
import type { AppraiserColumn, AppraiserTable, JudgedAppraisers, JudgedPin } from './schema'

type Cells = Reading<AppraiserColumn>
type Judged = { reading: Cells; pin: JudgedPin }
/** `seen` is the first row of each NIP. */
type Setting = Directory & { mayCorrectIn: (unitId: string) => boolean; seen: Map<string, number> }

/**
 * Judges a table of appraisers against who holds what today. Rejected: a NIP that cannot be trusted, stands twice or belongs to nobody
 * within reach, someone without a definitive post, an appraiser or superior who is unknown, holds no post or is the appraised, and rows
 * by which people would appraise each other in a circle. An empty superior is the appraiser's own appraiser; an empty day is today.
 */
export function judgeAppraisers(table: AppraiserTable, directory: Directory, mayCorrectIn: (unitId: string) => boolean): JudgedAppraisers {
  const readings = table.rows.map((row) => readingOf(table, row))
  const setting = { ...directory, mayCorrectIn, seen: new Map<string, number>() }
  const judged = readings.flatMap((reading) => {
    const pin = pinOf(reading, setting)
    return pin ? [{ reading, pin }] : []
  })
  const sound = withoutCircles(judged, directory.pairs)
  const pins = withSuperiors(
    sound.map(({ pin }) => pin),
    directory,
  )
  return { pins, rejected: readings.length - pins.length, problems: readings.flatMap(problemsOf) }
}

function pinOf(reading: Cells, directory: Setting): JudgedPin | undefined {
  if (reading.overlong) return reject(reading, null, 'cellsShifted')
  const holding = appraisedAt(reading, directory)
  const appraiser = officerAt(reading, 'appraiser', directory)
  const superior = officerAt(reading, 'superior', directory)
  if (appraiser === null) reject(reading, 'appraiser', 'valueMissing')
  const from = holding && fromAt(reading, holding, directory.today)
  if (!holding || !appraiser || superior === undefined || from === undefined) return undefined
  if (appraiser.personId === holding.personId) return reject(reading, 'appraiser', 'officerIsSelf')
  if (superior?.personId === holding.personId) return reject(reading, 'superior', 'officerIsSelf')
  if (superior?.personId === appraiser.personId) return reject(reading, 'superior', 'officersSame')
  return {
    ...{ row: reading.row, holdingId: holding.id, personId: holding.personId, unitId: holding.unitId, from },
    ...{ appraiserId: appraiser.personId, appraiserHoldingId: appraiser.holdingId },
    ...{ superiorId: superior?.personId ?? null, superiorHoldingId: superior?.holdingId ?? null },
    reason: fileReason(reading.file, reading.row),
  }
}

function appraisedAt(reading: Cells, { byNip, mayCorrectIn, seen }: Setting): Holding | undefined {
  const nip = nipAt(reading, 'nip')
  if (nip === null) return reject(reading, 'nip', 'valueMissing')
  if (nip === undefined) return undefined
  const firstRow = seen.get(nip)
  if (firstRow !== undefined) return reject(reading, 'nip', 'nipTwice', { firstRow })
  seen.set(nip, reading.row)
  const holding = byNip.get(nip)?.holding
  if (holding === undefined || (holding !== null && !mayCorrectIn(holding.unitId))) return reject(reading, 'nip', 'employeeUnknown')
  if (holding?.mode !== HoldingMode.DEFINITIVE) return reject(reading, 'nip', 'employeeWithoutPost')
  return holding
}

/** Null when the cell is empty. */
function officerAt(reading: Cells, key: 'appraiser' | 'superior', { byNip, headOfGovernment }: Directory): Named | null | undefined {
  const text = textAt(reading, key)
  if (text === null) return null
  if (headOfGovernment && sameTitle(text, headOfGovernment.title)) return headOfGovernment
  const nip = nipAt(reading, key)
  if (!nip) return undefined
  const officer = byNip.get(nip)
  if (!officer) return reject(reading, key, 'officerUnknown')
  return officer.holding ? officer : reject(reading, key, 'officerWithoutPost')
}

function nipAt(reading: Cells, key: AppraiserColumn): string | null | undefined {
  if (reading.numeric.includes(key)) return reject(reading, key, 'nipDigitsLost')
  if (reading.cells[key].trim() === '') return null
  const parsed = parseNip(reading.cells[key])
  return parsed.ok ? parsed.value.digits : reject(reading, key, parsed.code, parsed.params)
}

function fromAt(reading: Cells, holding: Holding, today: Day): Day | undefined {
  const day = dayAt(reading, 'since')
  if (day === undefined) return undefined
  if (day !== null && day < holding.from) warn(reading, 'since', 'dayBeforePost')
  const from = latestOf(day ?? today, holding.from)
  return holding.to !== null && from >= holding.to ? reject(reading, 'since', 'dayAfterPost') : from
}

/** Rejects the rows that close a circle until there is none; who is rejected keeps the appraiser stored. */
function withoutCircles(judged: readonly Judged[], stored: Directory['pairs']): readonly Judged[] {
  const pairs = new Map(stored)
  for (const { pin } of judged) pairs.set(pin.holdingId, pin)
  const circling = peopleInCircles([...pairs.values()])
  const members = judged.filter(({ pin }) => circling.has(pin.personId))
  if (members.length === 0) return judged
  const newcomers = members.filter(({ pin }) => stored.get(pin.holdingId)?.appraiserId !== pin.appraiserId)
  const blamed = new Set(newcomers.length > 0 ? newcomers : members)
  for (const { reading } of blamed) reject(reading, 'appraiser', 'officersCircle')
  return withoutCircles(
    judged.filter((row) => !blamed.has(row)),
    stored,
  )
}

function withSuperiors(pins: readonly JudgedPin[], { appraiserOf }: Directory): JudgedPin[] {
  const set = new Map(
    pins.map(({ personId, appraiserId, appraiserHoldingId }) => [personId, { personId: appraiserId, holdingId: appraiserHoldingId }]),
  )
  return pins.map((pin) => {
    if (pin.superiorId !== null) return pin
    const superior = set.get(pin.appraiserId) ?? appraiserOf.get(pin.appraiserId)
    return { ...pin, superiorId: superior?.personId ?? null, superiorHoldingId: superior?.holdingId ?? null }
  })
}
