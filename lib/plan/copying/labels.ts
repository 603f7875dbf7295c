import type { IndicatorAspect, IndicatorPerspective } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'
import { indicatorAspectNames, indicatorPerspectiveNames, planAnnexNames, workResultCategoryNames } from '../labels'
import { writtenTarget } from '../measure/labels'
import type { CopyName, CopyPart } from './rules'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  fieldUnknown: () => 'Isian itu tidak ada lagi pada SKP yang berlaku. Muat ulang halaman ini.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

export const copyNames: Record<CopyName, string> = {
  supports: 'RHK pimpinan yang diintervensi',
  result: 'Rencana hasil kerja',
  aspect: 'Aspek',
  perspective: 'Perspektif',
  indicator: 'Indikator kinerja individu',
  target: 'Target dan satuan',
  expectation: 'Ekspektasi khusus pimpinan',
  line: 'Baris',
}

export function partTitle(part: CopyPart): string {
  if (part.part === 'result') return `RHK ${part.place} (${workResultCategoryNames[part.category].toLowerCase()})`
  return part.part === 'behaviour' ? 'Perilaku kerja' : planAnnexNames[part.part]
}

/** How what is to be copied is written. */
export const copyWords = {
  aspect: (value: string) => indicatorAspectNames[value as IndicatorAspect],
  perspective: (value: string) => indicatorPerspectiveNames[value as IndicatorPerspective],
  target: writtenTarget,
}
