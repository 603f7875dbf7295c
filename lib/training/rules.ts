import type { Day } from '../day'
import { formatDecimal, formatNumber } from '../format'
import { type RecommendationState, TrainingAimKind } from '../generated/prisma/enums'
import type { Aim, Evidence, Offer, Recommended, Stored } from './schema'

/** JP of what was accepted for a year. */
export function plannedHours(rows: readonly { state: RecommendationState; year: number; hours: number }[], year: number): number {
  return rows.reduce((sum, row) => (row.state === 'ACCEPTED' && row.year === year ? sum + row.hours : sum), 0)
}

/** Findings that the reason says out; more are counted. All of them are kept as evidence. */
const toldFindings = 3

/**
 * The trainings for one person: those that most of the evidence asks for first, ties by code, at most `mostPerPerson`. The order in which
 * evidence and offers come makes no difference.
 */
export function recommend(
  evidence: readonly Evidence[],
  offers: readonly Offer[],
  { mostPerPerson }: { mostPerPerson: number },
): Recommended[] {
  const found = withoutRepeats(evidence)
  return offers
    .map((offer) => ({ offer, evidence: found.filter((one) => offer.aims.some((aim) => meets(aim, one))) }))
    .filter((match) => match.evidence.length > 0)
    .sort((one, other) => other.evidence.length - one.evidence.length || inOrder(one.offer.code, other.offer.code))
    .slice(0, mostPerPerson)
    .map((match) => ({ courseId: match.offer.courseId, reason: reasonOf(match.evidence), evidence: match.evidence }))
}

/** An aim for any of a kind meets all evidence of the kind; evidence about the whole (key "*") is met by such aims only. */
export function meets(aim: Aim, evidence: Aim): boolean {
  return aim.kind === evidence.kind && (aim.key === '*' || aim.key === evidence.key)
}

/** "Nilai perilaku Akuntabel dinilai …; capaian indikator … ." in the order of the evidence. */
function reasonOf(evidence: readonly Evidence[]): string {
  const told = evidence.slice(0, toldFindings).map(({ finding }) => finding)
  const more = evidence.length - told.length
  const sentence = [...told, ...(more > 0 ? [`dan ${formatNumber(more)} temuan lain`] : [])].join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** In an order of its own, each thing once. */
function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const kinds = Object.values(TrainingAimKind)
  const placeOf = ({ kind, key, finding, sourceId }: Evidence) => [kinds.indexOf(kind), key, finding, sourceId].join('\u0000')
  const byPlace = new Map(evidence.map((one) => [placeOf(one), one]))
  return [...byPlace]
    .sort(([one], [other]) => inOrder(one, other))
    .map(([, { kind, key, finding, sourceId }]) => ({ kind, key, finding, sourceId }))
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** An aim as a form and an address write it. */
export function aimText({ kind, key }: Aim): string {
  return `${kind} ${key}`
}

/** What a new reckoning does to the stored rows of one person and year. */
export type Changes = { added: Recommended[]; refreshed: (Recommended & { id: string; from: Stored['state'] })[]; withdrawn: string[] }

/**
 * Compares. A decided row is left alone and stands in the way of a second for the same training; a proposed row that nothing founds any
 * more is withdrawn; a withdrawn one that is founded again comes back.
 */
export function changesOf(stored: readonly Stored[], recommended: readonly Recommended[], ruleId: string): Changes {
  const byCourse = new Map(stored.map((row) => [row.courseId, row]))
  const wanted = new Set(recommended.map(({ courseId }) => courseId))
  const refreshed = recommended.flatMap((one) => {
    const row = byCourse.get(one.courseId)
    const isOpen = row?.state === 'PROPOSED' || row?.state === 'WITHDRAWN'
    if (!row || !isOpen || (row.state === 'PROPOSED' && row.ruleId === ruleId && saysTheSame(row, one))) return []
    return [{ ...one, id: row.id, from: row.state }]
  })
  return {
    added: recommended.filter(({ courseId }) => !byCourse.has(courseId)),
    refreshed,
    withdrawn: stored.flatMap(({ id, state, courseId }) => (state === 'PROPOSED' && !wanted.has(courseId) ? [id] : [])),
  }
}

function saysTheSame(stored: Recommended, recommended: Recommended): boolean {
  const told = (evidence: readonly Evidence[]) => JSON.stringify(withoutRepeats(evidence))
  return stored.reason === recommended.reason && told(stored.evidence) === told(recommended.evidence)
}

/**
 * An indicator is judged when the stretch of its SKP is over, or when the annual appraisal of the SKP was released: before that a target of
 * the whole year is not missed, only not reached yet.
 */
export function isJudged({ endsOn, annualReleased }: { endsOn: Day; annualReleased: boolean }, today: Day): boolean {
  return annualReleased || endsOn < today
}

/** "nilai perilaku Akuntabel dinilai Di Bawah Ekspektasi pada evaluasi Triwulan 3 tahun 2026"; without a value, perilaku as a whole. */
export function behaviourFinding({ value, rating, period }: { value: string | null; rating: string; period: string }): string {
  return `${value === null ? 'perilaku kerja secara keseluruhan' : `nilai perilaku ${value}`} dinilai ${rating} pada evaluasi ${period}`
}

/** "capaian indikator “Jumlah dokumen” 62,50% dari target" */
export function indicatorFinding({ text, percent }: { text: string; percent: string }): string {
  return `capaian indikator “${text}” ${formatDecimal(percent)}% dari target`
}

/**
 * "unsur Waktu Penyelesaian bernilai 71,20 (survei KTP-el, 120 responden)"; `fell` is by how many points since the survey before, null where
 * that is no fall.
 */
export function unsurFinding({ unsur, survey, converted, n, fell }: UnsurFound): string {
  const fall = fell === null ? '' : `, turun ${formatDecimal(fell)} dari survei sebelumnya`
  return `unsur ${unsur} bernilai ${formatDecimal(converted)}${fall} (survei ${survey}, ${formatNumber(n)} responden)`
}

type UnsurFound = { unsur: string; survey: string; converted: string; n: number; fell: string | null }
