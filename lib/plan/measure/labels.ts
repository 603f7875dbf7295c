import { dayOfNumber } from '../../day'
import { writtenDecimal } from '../../decimal'
import { formatDay } from '../../format'
import type { IndicatorKind } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'

type Target = { kind: IndicatorKind; target: string; targetTo: string | null; unitName: string }

/** A target as people read it: "98,5 persen", "10 sampai 12 hari", "paling lambat 30 Juni 2026", "ya", "0 kesalahan". */
export function writtenTarget({ kind, target, targetTo, unitName }: Target): string {
  if (kind === 'WITHIN_RANGE') return `${writtenDecimal(target)} sampai ${writtenDecimal(targetTo ?? target)} ${unitName}`
  const amount = writtenAmount({ kind, unitName }, target)
  return kind === 'BY_DATE' ? `paling lambat ${amount}` : amount
}

/** What was achieved, or the target of a period, as people read it: "98,5 persen", "30 Juni 2026", "ya". */
export function writtenAmount({ kind, unitName }: Pick<Target, 'kind' | 'unitName'>, amount: string): string {
  if (kind === 'BY_DATE') return formatDay(dayOfNumber(Number(amount)))
  if (kind === 'YES_NO') return Number(amount) === 1 ? 'ya' : 'tidak'
  return `${writtenDecimal(amount)} ${unitName}`
}

/** An amount as it stands in a field, to be typed again: "98,5", "2026-06-30", "ya". */
export function typedAgain(kind: IndicatorKind, amount: string): string {
  if (kind === 'BY_DATE') return dayOfNumber(Number(amount))
  if (kind === 'YES_NO') return Number(amount) === 1 ? 'ya' : 'tidak'
  return writtenDecimal(amount)
}

/** Sentences for what a command finds wrong with a measure; each noun that has measures adds them to its own. */
export const measureRefusals = {
  periodsPartly: () => 'Isi target untuk semua periode, atau kosongkan semuanya.',
  periodsNotForKind: () => 'Arah ini tidak memakai target per periode. Kosongkan kolom periode.',
  periodsDoNotAdd: ({ figure = '' }) =>
    `Target per periode menghasilkan ${figure}, tidak sama dengan target setahun menurut cara menghitungnya. Sesuaikan salah satunya.`,
  dateOutsideYear: ({ first = '', last = '' }) => `Tanggalnya di luar masa ini. Isi tanggal antara ${first} dan ${last}.`,
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>
