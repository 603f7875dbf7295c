import type { Column } from '../../table-file'
import { indicatorAspectNames, indicatorPerspectiveNames, planAnnexNames, workResultCategoryNames } from '../labels'
import { writtenTarget } from '../measure/labels'
import { printedIndicator, rankLine } from './labels'
import type { PlanToPrint } from './queries'

/** A line of an SKP as a table: an indicator, an RHK without one, an expectation, a line of the annex, or a fact of the head. */
export type PlanLine = Record<(typeof names)[number], string | number | null>

const names = ['part', 'place', 'supports', 'result', 'aspect', 'indicator', 'target', 'perspective'] as const

export const planColumns: readonly Column<PlanLine>[] = [
  { title: 'Bagian', value: ({ part }) => part, width: 28 },
  { title: 'No', value: ({ place }) => place, width: 6 },
  { title: 'Rencana hasil kerja pimpinan yang diintervensi', value: ({ supports }) => supports, width: 40 },
  { title: 'Rencana hasil kerja', value: ({ result }) => result, width: 50 },
  { title: 'Aspek', value: ({ aspect }) => aspect, width: 12 },
  { title: 'Indikator kinerja individu', value: ({ indicator }) => indicator, width: 50 },
  { title: 'Target', value: ({ target }) => target, width: 26 },
  { title: 'Perspektif', value: ({ perspective }) => perspective, width: 20 },
]

const empty: PlanLine = {
  part: null,
  place: null,
  supports: null,
  result: null,
  aspect: null,
  indicator: null,
  target: null,
  perspective: null,
}

/** The same fields as the printed form, line by line: both parties, hasil kerja, perilaku kerja, lampiran. */
export function planLines(plan: PlanToPrint): PlanLine[] {
  return [...partyLines(plan), ...resultLines(plan), ...behaviourLines(plan), ...annexLines(plan)]
}

function partyLines({ employee, appraiser, startsOn, endsOn, number, agreement }: PlanToPrint): PlanLine[] {
  const facts = (part: string, party: PlanToPrint['employee']) =>
    [party?.name, party?.nip, rankLine(party?.rank ?? null), party?.postTitle, party?.unitName].map((fact, index) => ({
      ...empty,
      ...{ part, place: index + 1, result: fact ?? '-' },
    }))
  const period = { ...empty, part: 'Periode penilaian', result: `${startsOn} s.d. ${endsOn}` }
  const agreed = agreement && [`${number}, disepakati ${agreement.day}`, agreement.note].filter((part) => part !== null).join('. ')
  const version = { ...empty, part: 'Versi', result: agreed ?? `${number}, draf` }
  return [period, version, ...facts('Pegawai yang dinilai', employee), ...facts('Pejabat penilai kinerja', appraiser)]
}

function resultLines({ content, form }: PlanToPrint): PlanLine[] {
  const places = { UTAMA: 0, TAMBAHAN: 0 }
  return content.workResults.flatMap(({ category, supports, text, indicators }) => {
    places[category] += 1
    const about = { ...empty, part: workResultCategoryNames[category], place: places[category], supports, result: text }
    if (indicators.length === 0) return [about]
    return indicators.map((one) => ({
      ...about,
      aspect: form === 'QUANTITATIVE' && one.aspect ? indicatorAspectNames[one.aspect] : null,
      indicator: printedIndicator(one),
      target: writtenTarget(one),
      perspective: form === 'LEADER' && one.perspective ? indicatorPerspectiveNames[one.perspective] : null,
    }))
  })
}

function behaviourLines({ content, values }: PlanToPrint): PlanLine[] {
  const textOf = new Map(content.expectations.map(({ valueKey, text }) => [valueKey, text]))
  return values.map(({ key, name }, index) => ({
    ...empty,
    ...{ part: 'Perilaku kerja', place: index + 1, result: name, indicator: textOf.get(key) ?? null },
  }))
}

function annexLines({ content }: PlanToPrint): PlanLine[] {
  return (['RESOURCES', 'ACCOUNTABILITY', 'CONSEQUENCES'] as const).flatMap((kind) =>
    content.annexes[kind].map((text, index) => ({ ...empty, part: planAnnexNames[kind], place: index + 1, result: text })),
  )
}
