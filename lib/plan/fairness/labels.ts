import type { IndicatorKind } from '../../generated/prisma/enums'
import { writtenAmount } from '../measure/labels'
import { type Spread, standsApart } from './rules'
import type { OwnScope } from './schema'

export const ownScopeNames: Record<OwnScope, string> = { pemerintah: 'Seluruh pemerintah daerah', kantor: 'Kantor saya' }

type Measured = { kind: IndicatorKind; unitName: string }

/** A figure of a spread as people read it; a median between two days is the nearer day, one between two numbers has two decimals at most. */
export function writtenFigure({ kind, unitName }: Measured, amount: string): string {
  const rounded = kind === 'BY_DATE' ? String(Math.round(Number(amount))) : String(Math.round(Number(amount) * 100) / 100)
  return writtenAmount({ kind, unitName }, rounded)
}

/** "median 100 berkas; rentang 80 sampai 130 berkas; 7 orang" */
export function writtenSpread(measured: Measured, { count, least, median, most }: Spread): string {
  const bare = { ...measured, unitName: '' }
  const range =
    least === most
      ? `semuanya ${writtenFigure(measured, most)}`
      : `rentang ${writtenFigure(bare, least).trim()} sampai ${writtenFigure(measured, most)}`
  return `median ${writtenFigure(measured, median)}; ${range}; ${count} orang`
}

/** How an own target lies among those of colleagues, in a sentence. */
export function placeSentence({ kind, spread, target }: Measured & { spread: Spread; target: string }): string {
  if (standsApart(spread, target)) return 'Jauh dari target rekan-rekan Anda.'
  const [own, median] = [Number(target), Number(spread.median)]
  if (own === median) return 'Sama dengan median.'
  const sides = kind === 'BY_DATE' ? ['Lebih awal dari', 'Lebih lambat dari'] : ['Di bawah', 'Di atas']
  return `${sides[own < median ? 0 : 1]} median.`
}
