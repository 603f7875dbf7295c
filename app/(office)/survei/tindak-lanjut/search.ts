import { FollowUpState } from '@/lib/generated/prisma/enums'
import { listParams } from '@/lib/list-params'
import type { FollowUpSearch } from '@/lib/survey/follow-up/queries'

const states = [...Object.values(FollowUpState), 'LATE'] as const

/** What the address of the list asks for. */
export function followUpSearch(search: Record<string, string | string[] | undefined>): FollowUpSearch {
  const { q, page } = listParams(search, ['tenggat'])
  return { q, page, state: states.find((state) => state === search.keadaan) ?? null }
}
