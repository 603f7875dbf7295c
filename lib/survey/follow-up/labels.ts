import type { Day } from '../../day'
import { formatDecimal, formatNumber } from '../../format'
import { surveyPeriodName } from '../labels'
import type { SurveyPeriod } from '../queries'
import type { UnsurProgress } from './queries'
import { changeOf, quarterOf, type UnsurFigure } from './rules'

/** Kinds of waiting lines of this sub-noun. */
export const followUpWaitingNames = { FOLLOW_UP_TO_SETTLE: 'Tindak lanjut survei yang menunggu Anda' } as const

export const refusals = {
  unsurUnknown: () => 'Unsur ini tidak ditanyakan dalam survei ini. Pilih unsur dari daftar.',
  ownerElsewhere: () => 'Penanggung jawab harus pegawai yang hari ini menjabat di unit layanan ini atau di bawahnya. Cari lagi namanya.',
  dueInPast: () => 'Tenggatnya sudah lewat. Pilih hari ini atau sesudahnya.',
  alreadySettled: () => 'Tindak lanjut ini sudah selesai atau dibatalkan, jadi tidak diubah lagi.',
  halfTold: () => 'Isi “Anda bilang” dan “Kami lakukan” bersama-sama, atau kosongkan keduanya.',
  notDone: () => 'Kalimat untuk publik hanya untuk tindak lanjut yang selesai.',
}

const quarterNames = { 1: 'TW I', 2: 'TW II', 3: 'TW III', 4: 'TW IV' } as const

/** "TW III 2026" */
export function quarterName(day: Day): string {
  const { quarter, year } = quarterOf(day)
  return `${quarterNames[quarter]} ${year}`
}

/** "2,9500 (120 jawaban)"; of what nobody answered, or too few, that there is none to show. */
export function figureText(figure: UnsurFigure | null): string {
  return figure ? `${formatDecimal(figure.nrr)} (${formatNumber(figure.count)} jawaban)` : 'belum ada nilai yang dapat ditampilkan'
}

/** The figure of an unsur in a survey of `period`, and what became of it in the next one. */
export function progressSentences(period: SurveyPeriod, { before, after, next }: UnsurProgress): string[] {
  const own = `${surveyPeriodName(period)}: ${figureText(before)}.`
  if (!next) return [own, 'Belum ada survei berikutnya.']
  const change = changeText(before, after)
  return [own, `Survei berikutnya, ${surveyPeriodName(next)}: ${figureText(after)}${change ? `, ${change}` : ''}.`]
}

/** "naik 0,2500" from one survey to the next; null while one of them has no answers. */
export function changeText(before: UnsurFigure | null, after: UnsurFigure | null): string | null {
  if (!before || !after) return null
  const change = changeOf(before.nrr, after.nrr)
  if (/^0\.0+$/.test(change)) return 'tetap'
  return change.startsWith('-') ? `turun ${formatDecimal(change.slice(1))}` : `naik ${formatDecimal(change)}`
}

/** Those who may answer for a line, to choose from. */
export function ownerChoices(
  owners: readonly { employeeId: string; name: string; nip: string; postTitle: string; unitName: string }[],
): { value: string; label: string }[] {
  return owners.map(({ employeeId, name, nip, postTitle, unitName }) => ({
    value: employeeId,
    label: `${name} (${nip}), ${postTitle}, ${unitName}`,
  }))
}
