import type { PlanAnnex, PlanForm, WorkResultCategory } from '../../../generated/prisma/enums'
import { type Role, roleOf } from '../head/rules'
import { annexOf, nipIn, type Reading, valueNamed } from '../rules'
import type { ReadPlan, ReadResult } from '../schema'
import { aspectOf, bandOf, isNothing, perspectiveOf } from '../table/rules'
import { readMeasure, readTarget } from '../target/rules'

type Places = Partial<Record<Role | 'part', number>>
type State = {
  places: Places
  section: WorkResultCategory | PlanAnnex | 'BEHAVIOUR' | null
  value: string | null
  number: string
  plan: ReadPlan
}

/** Reads an SKP from the cells of a workbook: under headings matched loosely, rows of RHK and indicators, expectations, lampiran. */
export function readGrid(rows: readonly (readonly string[])[]): Reading {
  const grid = rows.map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()))
  const top = grid.findIndex((cells) => {
    const roles = cells.map(roleIn)
    return roles.includes('result') && (roles.includes('indicator') || roles.includes('target'))
  })
  if (top === -1) return { ok: false, code: 'notAPlan' }
  const places: Places = {}
  for (const [index, cell] of (grid[top] ?? []).entries()) {
    const role = roleIn(cell)
    if (role && !(role in places)) places[role] = index
  }
  const nip = nipIn(grid.map((cells) => ({ segments: cells.map((text) => ({ text })) })))
  const state: State = { places, section: null, value: null, number: '', plan: emptyPlan(nip, yearIn(grid)) }
  for (const cells of grid.slice(top + 1)) if (cells.some((cell) => cell !== '')) readRow(state, cells)
  const { plan } = state
  return { ok: true, plan: { ...plan, form: formOf(places, plan, grid.slice(0, top).flat().join(' ')) } }
}

function emptyPlan(nip: string | null, year: number | null): ReadPlan {
  const annexes = { RESOURCES: [], ACCOUNTABILITY: [], CONSEQUENCES: [] }
  return { form: 'QUALITATIVE', nip, year, workResults: [], expectations: [], annexes, unread: [] }
}

function roleIn(heading: string): Role | 'part' | null {
  return /^(bagian|jenis|kategori)$/i.test(heading) ? 'part' : heading.length > 80 ? null : roleOf(heading)
}

function readRow(state: State, cells: readonly string[]): void {
  const filled = cells.filter((cell) => cell !== '')
  const part = state.places.part === undefined ? '' : (cells[state.places.part] ?? '')
  const begun = sectionOf(part) ?? (filled.length <= 2 ? sectionOf(filled.join(' ')) : null)
  if (begun) {
    if (begun !== state.section) state.number = ''
    state.section = begun
    if (part === '' || filled.length === 1) return
  } else if (part !== '') return
  const { section, places } = state
  if (section === 'BEHAVIOUR') readBehaviour(state, filled)
  else if (section === 'UTAMA' || section === 'TAMBAHAN') readResult(state, section, cells)
  else if (section !== null)
    readAnnex(
      state.plan.annexes[section],
      filled.filter((cell) => cell !== part),
    )
  else if (places.part === undefined) readResult(state, 'UTAMA', cells)
}

function readAnnex(items: string[], filled: readonly string[]): void {
  const text = filled.filter((cell) => !/^\d{1,2}[.)]?$/.test(cell)).join(' ')
  if (!isNothing(text)) items.push(text.replace(/^\d{1,2}[.)]\s+/, ''))
}

function sectionOf(text: string): State['section'] {
  const band = bandOf(text)
  if (band === 'UTAMA' || band === 'TAMBAHAN') return band
  return /^(no\.? )?perilaku kerja$/i.test(text) ? 'BEHAVIOUR' : annexOf(text)
}

function readResult(state: State, category: WorkResultCategory, cells: readonly string[]): void {
  const { places, plan } = state
  const cell = (role: Role) => (places[role] === undefined ? '' : (cells[places[role] ?? -1] ?? ''))
  const [number, text, supports] = [cell('no').replace(/[.)]$/, ''), cell('result'), cell('supports')]
  const last = plan.workResults.at(-1)
  const isSame = last?.category === category && (text === '' || (text === last.text && (number === '' || number === state.number)))
  const result: ReadResult = isSame && last ? last : { category, text, supports: isNothing(supports) ? null : supports, indicators: [] }
  if (!isSame && isNothing(text)) {
    const told = cells.filter((one) => one !== '').join(' ')
    if (!isNothing(told)) plan.unread.push(told.slice(0, 300))
    return
  }
  if (!isSame) plan.workResults.push(result)
  if (number !== '') state.number = number
  if (isNothing(cell('indicator'))) return
  const written = [cell('target'), cell('unit')].filter((one) => one !== '').join(' ')
  const measure =
    places.target === undefined ? readMeasure(cell('indicator')) : { text: cell('indicator'), written, target: readTarget(written) }
  const bare = measure.text.replace(/\s*\(bersama\)$/i, '')
  const shape = { aspect: aspectOf(cell('aspect')), perspective: perspectiveOf(cell('perspective')) }
  result.indicators.push({ ...measure, ...shape, text: bare, shared: bare !== measure.text })
}

/** A value's row: its name, and what is expected in a cell behind it, or in the cell of the label. */
function readBehaviour(state: State, filled: readonly string[]): void {
  const named = filled.findIndex((cell) => valueNamed(cell) !== null)
  if (named !== -1) state.value = valueNamed(filled[named] ?? '')
  const rest = filled.slice(named + 1).filter((cell) => valueNamed(cell) === null && !/^(perilaku kerja|\d{1,2}[.)]?)$/i.test(cell))
  const label = /^ekspektasi (khusus )?(pimpinan|atasan)\s*:?\s*/i
  const isLabelled = rest.some((cell) => label.test(cell))
  const text = (isLabelled ? rest.slice(rest.findIndex((cell) => label.test(cell))) : named === -1 ? [] : rest)
    .map((cell) => cell.replace(label, ''))
    .filter((cell) => cell !== '')
    .join(' ')
  if (state.value !== null && !isNothing(text)) state.plan.expectations.push({ value: state.value, text })
}

function yearIn(grid: readonly (readonly string[])[]): number | null {
  const told = grid.filter((cells) => cells.some((cell) => /periode|januari|desember|tahun/i.test(cell)))
  const year = told[0]
    ?.join(' ')
    .match(/\b20\d\d\b/g)
    ?.at(-1)
  return year === undefined ? null : Number(year)
}

function formOf(places: Places, { workResults }: ReadPlan, title: string): PlanForm {
  const indicators = workResults.flatMap((result) => result.indicators)
  if (indicators.some(({ perspective }) => perspective !== null) || /pimpinan tinggi/i.test(title)) return 'LEADER'
  if (indicators.some(({ aspect }) => aspect !== null)) return 'QUANTITATIVE'
  return places.aspect === undefined && places.perspective !== undefined ? 'LEADER' : 'QUALITATIVE'
}
