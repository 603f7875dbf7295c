import { periodName } from '../../calendar/labels'
import { formatDecimal } from '../../format'
import type { PeriodKind } from '../../generated/prisma/enums'
import {
  indicatorAggregationNames,
  indicatorAspectNames,
  indicatorKindNames,
  indicatorPerspectiveNames,
  realizationSourceNames,
  workResultCategoryNames,
} from '../labels'
import type { ChangeKind, IndicatorField, ResultField } from './rules'

export const changeKindNames: Record<ChangeKind, string> = { added: 'Ditambahkan', removed: 'Dihapus', changed: 'Diubah' }

export const resultFieldNames: Record<ResultField, string> = {
  text: 'Rencana hasil kerja',
  category: 'Jenis',
  supports: 'Mendukung',
  weight: 'Bobot',
}

export const indicatorFieldNames: Record<IndicatorField, string> = {
  text: 'Indikator',
  target: 'Target',
  kind: 'Arah',
  aggregation: 'Cara menghitung setahun',
  aspect: 'Aspek',
  perspective: 'Perspektif',
  shared: 'Bersama satu unit',
  source: 'Sumber realisasi',
  targets: 'Target tiap periode',
}

/** A period's name; without its year where two years are compared. */
export function comparedPeriodName(period: { kind: PeriodKind; year: number; number: number }, withoutYear: boolean): string {
  const name = periodName(period)
  return withoutYear ? name.replace(` ${period.year}`, '') : name
}

/** A field's value as people read it; null stays null. */
export function writtenField(field: ResultField | IndicatorField, value: string | null): string | null {
  if (value === null) return null
  const names = namesOf[field]
  if (field === 'weight') return `${formatDecimal(value)}%`
  if (field === 'shared') return value === 'yes' ? 'ya' : 'tidak'
  if (!names) return value
  const [name = '', ...rest] = value.split(' ')
  return [names[name] ?? name, ...rest].join(' ')
}

const namesOf: Partial<Record<ResultField | IndicatorField, Readonly<Record<string, string>>>> = {
  category: workResultCategoryNames,
  kind: indicatorKindNames,
  aggregation: indicatorAggregationNames,
  aspect: indicatorAspectNames,
  perspective: indicatorPerspectiveNames,
  source: realizationSourceNames,
}
