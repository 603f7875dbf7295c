import { z } from 'zod'
import { listParams } from '../../../list-params'

/** What the list of appraisers shows: a name or NIP, a unit with all below it, a page. */
export type AppraisalSearch = { q: string; page: number; unit: string | null }

/** Reads the list's address; what makes no sense is left out. */
export function appraisalSearch(search: Record<string, string | string[] | undefined>): AppraisalSearch {
  const { q, page } = listParams(search, ['nama'])
  const unit = z.uuid().safeParse(search.unit)
  return { q, page, unit: unit.success ? unit.data : null }
}
