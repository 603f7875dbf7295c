import { Badge } from '@/components/ui/badge'
import { appraisalStateNames } from '@/lib/appraisal/labels'
import type { AppraisalState, Predikat } from '@/lib/generated/prisma/enums'
import { predikatNames } from '@/lib/rule/labels'

const stateTones: Record<AppraisalState, 'good' | 'warn' | 'bad' | 'plain'> = {
  DRAFT: 'warn',
  RATED: 'warn',
  RELEASED: 'plain',
  RECEIVED: 'plain',
  OBJECTED: 'bad',
  DECIDED: 'plain',
  FINAL: 'good',
  REOPENED: 'warn',
}

const predikatTones: Record<Predikat, 'good' | 'warn' | 'bad' | 'plain'> = {
  SANGAT_BAIK: 'good',
  BAIK: 'good',
  BUTUH_PERBAIKAN: 'warn',
  KURANG: 'bad',
  SANGAT_KURANG: 'bad',
}

export function StateBadge({ state }: { state: AppraisalState }) {
  return <Badge tone={stateTones[state]}>{appraisalStateNames[state]}</Badge>
}

export function PredikatBadge({ predikat }: { predikat: Predikat }) {
  return <Badge tone={predikatTones[predikat]}>{predikatNames[predikat]}</Badge>
}
