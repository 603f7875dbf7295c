import type { Day } from '../../day'
import { formatDay, formatDecimal, formatNumber } from '../../format'
import type { RealizationSource } from '../../generated/prisma/enums'
import type { PlannedIndicator } from '../../plan/content/queries'
import { realizationSourceNames } from '../../plan/labels'
import { writtenAmount } from '../../plan/measure/labels'
import { compare, parseDecimal } from '../../rational'
import { type BookFigure, isEnough, type Sampled, type SurveyFigure } from './rules'

/** How the note of a realisation begins whose figure was taken from its source. */
const opening = 'Sumber angka: '

/** Where the figure of surveys comes from, in sentences; `unsurName` where it is of one unsur. */
export function surveyBasis(figure: SurveyFigure, unitName: string, unsurName: string | null): string {
  const { value, respondents, counted, lacking } = figure
  const what = unsurName === null ? `IKM ${unitName}` : `unsur ${unsurName} ${unitName} (NRR × 25)`
  const left = `${leftOut(
    'respondennya kurang',
    lacking.filter((one) => !isEnough(one)),
  )}${leftOut('angkanya dirahasiakan agar jawaban beberapa orang tidak terbaca', lacking.filter(isEnough))}`
  if (value === null)
    return counted.length + lacking.length > 0
      ? `Data belum cukup.${left}`
      : `Belum ada survei kepuasan ${unitName} yang berakhir pada periode ini.`
  const running = counted.some(({ isOver }) => !isOver) ? ' Survei masih berjalan, jadi angkanya masih dapat berubah.' : ''
  return `${what} ${formatDecimal(value)}, dari ${formatNumber(respondents)} responden: ${counted.map(sampledText).join('; ')}.${left}${running}`
}

function leftOut(why: string, surveys: readonly Sampled[]): string {
  return surveys.length > 0 ? ` Tidak dihitung karena ${why}: ${surveys.map(sampledText).join('; ')}.` : ''
}

type Stretch = { startsOn: Day; endsOn: Day }

/** Where the figure of the book of services comes from, in sentences. */
export function bookBasis(
  source: RealizationSource,
  figure: BookFigure,
  unitName: string,
  { startsOn, endsOn }: Stretch,
  today: Day,
): string {
  const { value, sum, services } = figure
  const span = `${formatDay(startsOn)} sampai ${formatDay(endsOn)}`
  if (value === null) return `Data belum cukup: buku layanan ${unitName} belum mencatat layanan yang selesai pada ${span}.`
  const part =
    source === 'ERROR_SHARE'
      ? `${formatNumber(sum.reissued)} diterbitkan ulang dari ${formatNumber(sum.finished)} yang selesai`
      : `${formatNumber(sum.finishedInTime)} tepat waktu dari ${formatNumber(sum.finished)} yang selesai`
  const from = services.map(({ serviceName, days }) => `${serviceName}, ${formatNumber(days)} hari`).join('; ')
  const running = endsOn >= today ? ' Periode masih berjalan, jadi angkanya masih dapat berubah.' : ''
  return `Buku layanan ${unitName}: ${formatDecimal(value)}%, ${part}, ${span} (${from}).${running}`
}

/** Why a source without a register of its own has no figure. */
export function emptyBasis(source: RealizationSource): string {
  return `${realizationSourceNames[source]}: Tera belum menyimpan catatan pengaduan yang menjadi sumbernya. Ketik angkanya, lalu sertakan bukti.`
}

/** The note of a realisation taken from its source: where it comes from, then what its owner adds. */
export function noteFromSource(basis: string, note: string | null): string {
  return note === null ? `${opening}${basis}` : `${opening}${basis}\n${note}`
}

/** What the owner wrote in a note, without where the figure came from. */
export function ownNote(note: string): string {
  return note.startsWith(opening) ? note.split('\n').slice(1).join('\n') : note
}

/** A note that somebody typed: it cannot pass for one of a figure that was taken from its source. */
export function typedNote(note: string | null): string | null {
  return note?.startsWith(opening) ? `Sumber menurut pencatat: ${note.slice(opening.length)}` : note
}

/** That the source says otherwise now than the realisation that was taken from it, and what to do; null where there is nothing to say. */
export function sourceMoved(
  measure: Pick<PlannedIndicator, 'kind' | 'unitName'>,
  recorded: { value: string; note: string | null } | undefined,
  { value }: { value: string | null },
): string | null {
  if (!recorded?.note?.startsWith(opening)) return null
  if (value !== null && compare(parseDecimal(value), parseDecimal(recorded.value)) === 0) return null
  const now = value === null ? 'data sumbernya kini belum cukup' : `sumbernya kini ${writtenAmount(measure, value)}`
  return `tercatat ${writtenAmount(measure, recorded.value)} dari sumbernya, tetapi ${now}. Periksa apakah realisasinya perlu dikoreksi.`
}

function sampledText({ serviceName, respondents, needed, users }: Sampled): string {
  const sample = users === null ? `pengguna layanan belum diisi, perlu ${formatNumber(needed)}` : `sampel ${formatNumber(needed)}`
  return `${serviceName}, ${formatNumber(respondents)} responden (${sample})`
}
