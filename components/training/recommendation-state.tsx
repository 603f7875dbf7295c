import { Badge } from '@/components/ui/badge'
import type { RecommendationState } from '@/lib/generated/prisma/enums'
import { recommendationStateNames } from '@/lib/training/labels'

const tones = { PROPOSED: 'warn', ACCEPTED: 'good', DECLINED: 'plain', WITHDRAWN: 'plain' } as const

export function RecommendationBadge({ state }: { state: RecommendationState }) {
  return <Badge tone={tones[state]}>{recommendationStateNames[state]}</Badge>
}
