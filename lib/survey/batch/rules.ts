import { addDays, type Day, isDay } from '../../day'
import { profileValueName } from '../response/labels'
import { longestComment, longestRemark, type ProfileColumn, profileFields, type Questionnaire } from '../response/schema'
import { fewestAnswers } from '../rules'
import type { Answer } from '../schema'
import { firstLanguage } from '../version/rules'
import type { OwnQuestion } from '../version/schema'
import {
  type CellProblem,
  type CellProblemCode,
  type Cells,
  commentCell,
  dayCell,
  type Entry,
  type Frame,
  ownCell,
  rowKeyCell,
  scoreCell,
  serviceCell,
} from './schema'

/** A value of the profile as it is typed from paper: one sign. */
type ProfileCode = { code: string; value: string; name: string }

const sexCodes = ['L', 'P']
const abilityCodes = ['T', 'Y']

/** The signs for a part of the profile, in the order of its values. */
export function profileCodes(column: ProfileColumn): ProfileCode[] {
  const { values } = fieldOf(column)
  const signs = column === 'sex' ? sexCodes : column === 'disability' ? abilityCodes : []
  return values.map((value, at) => ({ code: signs[at] ?? String(at + 1), value, name: profileValueName(column, value) }))
}

/** Nothing typed in it but what goes from row to row by itself. */
export function isBlankRow(cells: Cells): boolean {
  return Object.entries(cells).every(([cell, text]) => [dayCell, serviceCell, rowKeyCell].includes(cell) || (text ?? '').trim() === '')
}

/** Rows with the day and the service of the row above where they have none of their own. */
export function fillDown(rows: readonly Cells[]): Cells[] {
  let above: Cells = {}
  return rows.map((cells) => {
    const own = (cell: string) => (cells[cell]?.trim() ? cells[cell] : above[cell])
    above = { ...cells, [dayCell]: own(dayCell), [serviceCell]: own(serviceCell) }
    return above
  })
}

type ReadEntry = { ok: true; entry: Entry } | { ok: false; problems: CellProblem[] }

/**
 * Reads a typed row. A score is 1 to 4, empty or 0 for one left open; at least one must be there. What is told of oneself may be typed by
 * its sign, its name or its value, the age also in years; the service by its name or id, and need not be where there is but one.
 */
export function readEntry(cells: Cells, frame: Frame): ReadEntry {
  const reading: Reading = { cells, frame, problems: [] }
  const { asked } = frame
  const scores = asked.elements.map(({ displayNumber }) => readScore(reading, scoreCell(displayNumber)))
  const day = readDay(reading)
  const serviceId = readService(reading)
  const profile = readProfile(reading)
  const own = asked.questions.flatMap((question, at) => readOwn(reading, question, ownCell(at + 1)))
  const saran = readText(reading, commentCell, longestComment)
  const answered = scores.filter((score) => score > 0).length
  const { problems } = reading
  if (answered === 0 && problems.length === 0) problems.push({ cell: scoreCell(1), code: 'nothingAnswered' })
  if (problems.length > 0 || day === null || serviceId === null) return { ok: false, problems }
  const counted = answered >= fewestAnswers(asked.elements.length, asked.minAnsweredShare)
  const comments = saran === '' ? [] : [{ unsur: null, text: saran }]
  const entry = { versionId: asked.versionId, serviceId, language: firstLanguage, scores, counted, ...profile, comments, own, day }
  return { ok: true, entry }
}

/**
 * A day as people type it: "2026-11-22", "2026/11/22", "22/11/2026", "22-11" or "22", with any of / . - between; what is left out is what makes it the
 * latest such day up to `to`. Null where it is no day.
 */
export function dayTyped(text: string, to: Day): Day | null {
  const [, first, second = '', third = ''] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?$/.exec(text) ?? []
  if (first !== undefined) return dayFrom(`${first}-${second.padStart(2, '0')}-`, third)
  const [, date, month, year] = /^(\d{1,2})(?:[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?)?(?:[ ].*)?$/.exec(text) ?? []
  if (date === undefined) return null
  const monthOf = (day: Day) => day.slice(0, 8)
  if (year !== undefined) return dayFrom(`${year.length === 2 ? `20${year}` : year}-${month?.padStart(2, '0')}-`, date)
  if (month !== undefined) {
    const lastYear = Number(to.slice(0, 4))
    return latestOf(
      [0, 1, 2, 3, 4].map((back) => dayFrom(`${lastYear - back}-${month.padStart(2, '0')}-`, date)),
      to,
    )
  }
  const months: Day[] = [to]
  while (months.length < 3) months.push(addDays(`${monthOf(months.at(-1) ?? to)}01` as Day, -1))
  return latestOf(
    months.map((one) => dayFrom(monthOf(one), date)),
    to,
  )
}

/** Text of a file: UTF-8, UTF-16 where it says so, or what spreadsheets of old write. Without the sign of its coding at the start. */
export function decodeSheet(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Reading = { cells: Cells; frame: Frame; problems: CellProblem[] }

function typed({ cells }: Reading, cell: string): string {
  return (cells[cell] ?? '').trim()
}

function note({ problems }: Reading, cell: string, code: CellProblemCode): null {
  problems.push({ cell, code })
  return null
}

function readScore(reading: Reading, cell: string): Answer | 0 {
  const text = typed(reading, cell)
  if (text === '' || text === '0') return 0
  if (/^[1-4]$/.test(text)) return Number(text) as Answer
  note(reading, cell, 'badScore')
  return 0
}

function readDay(reading: Reading): Day | null {
  const { from, to } = reading.frame
  const text = typed(reading, dayCell)
  if (text === '') return note(reading, dayCell, 'dayMissing')
  const day = dayTyped(text, to)
  if (day === null) return note(reading, dayCell, 'badDay')
  return day < from || day > to ? note(reading, dayCell, 'dayOutside') : day
}

function readService(reading: Reading): string | null {
  const { services } = reading.frame
  const [only, ...others] = services
  const text = typed(reading, serviceCell)
  if (plain(text) === '') return only && others.length === 0 ? only.id : note(reading, serviceCell, 'serviceMissing')
  return named(idsByWord(services), text) ?? note(reading, serviceCell, 'serviceUnknown')
}

const keptIds = new WeakMap<Frame['services'], ReadonlyMap<string, string>>()

function idsByWord(services: Frame['services']): ReadonlyMap<string, string> {
  const known = keptIds.get(services)
  if (known) return known
  const ids = byWord(services.flatMap(({ id, name }) => [id, name].map((word) => [word, id] as const)))
  keptIds.set(services, ids)
  return ids
}

/** Things by their words in any case, and by the letters and digits of these alone where no other thing has the same. */
function byWord<T>(words: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const found = new Map<string, T | undefined>()
  for (const [word, thing] of words) {
    const letters = plain(word)
    found.set(letters, found.has(letters) && found.get(letters) !== thing ? undefined : thing)
  }
  found.delete('')
  for (const [word, thing] of [...words].reverse()) found.set(word.toLowerCase(), thing)
  return new Map([...found].flatMap(([word, thing]) => (thing === undefined ? [] : [[word, thing] as const])))
}

function named<T>(words: ReadonlyMap<string, T>, text: string): T | undefined {
  return words.get(text.toLowerCase()) ?? words.get(plain(text))
}

function readProfile(reading: Reading): Pick<Questionnaire, ProfileColumn> {
  const told = profileFields.map(({ part, field, column }) => {
    const text = reading.frame.asked.profile.includes(part) ? typed(reading, field) : ''
    return [column, text === '' ? null : (toldValue(column, text) ?? note(reading, field, 'badCode'))]
  })
  return Object.fromEntries(told) as Pick<Questionnaire, ProfileColumn>
}

const bandStarts = [20, 30, 40, 50, 60]

const valuesByWord = new Map(
  profileFields.map(({ column }) => [
    column,
    new Map(profileCodes(column).flatMap(({ code, value, name }) => [code, value, name].map((one) => [plain(one), value] as const))),
  ]),
)

function toldValue(column: ProfileColumn, text: string): string | undefined {
  if (column !== 'ageBand' || !/^\d{2,3}$/.test(text)) return valuesByWord.get(column)?.get(plain(text))
  const years = Number(text)
  return years > 120 ? undefined : profileCodes(column)[bandStarts.filter((start) => years >= start).length]?.value
}

function readOwn(reading: Reading, { id, kind, choices }: OwnQuestion, cell: string): Questionnaire['own'] {
  if (kind === 'TEXT') {
    const text = readText(reading, cell, longestRemark)
    return text === '' ? [] : [{ questionId: id, choice: null, text }]
  }
  const text = typed(reading, cell)
  if (text === '' || text === '0') return []
  const numbered = choices.findIndex((_, at) => String(at + 1) === text) + 1
  const choice = numbered || named(byWord(choices.map((name, at) => [name, at + 1] as const)), text)
  if (choice) return [{ questionId: id, choice, text: null }]
  note(reading, cell, 'badChoice')
  return []
}

function readText(reading: Reading, cell: string, most: number): string {
  const text = typed(reading, cell)
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n|\t)\p{Cc}/gu, '')
  if (text.length > most) note(reading, cell, 'textTooLong')
  return text
}

/** Letters and digits alone, small: how words are compared. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function fieldOf(column: ProfileColumn) {
  return profileFields.find((one) => one.column === column) as (typeof profileFields)[number]
}

function dayFrom(monthStart: string, date: string): Day | null {
  const day = `${monthStart}${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}

function latestOf(days: readonly (Day | null)[], to: Day): Day | null {
  const found = days.filter((day) => day !== null)
  return found.find((day) => day <= to) ?? found[0] ?? null
}
