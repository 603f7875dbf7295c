import { trainingAimKindNames } from '@/lib/training/labels'
import type { Aim } from '@/lib/training/schema'

type Named = Aim & { name: string }

const short: Record<Aim['kind'], string> = { BEHAVIOUR_VALUE: 'Nilai', INDICATOR_ASPECT: 'Aspek', UNSUR: 'Unsur' }

/** The words for an aim, with those for its kind; what the rules no longer know keeps its key. */
export function aimName({ kind, key }: Aim, known: readonly Named[]): string {
  const name = known.find((one) => one.kind === kind && one.key === key)?.name ?? key
  return key === '*' ? name : `${short[kind]} ${name}`
}

/** The aims known, under the words for their kind. */
export function aimGroups(known: readonly Named[]): { kind: Aim['kind']; title: string; aims: Named[] }[] {
  const kinds = [...new Set(known.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, title: trainingAimKindNames[kind], aims: known.filter((one) => one.kind === kind) }))
}
