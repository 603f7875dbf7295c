import { z } from 'zod'
import { listParams } from '@/lib/list-params'

const askedYear = z.coerce.number().int().min(2000).max(2100)

/** What the address of the list asks for; `thisYear` where it names no year. */
export function pekpppSearch(
  search: Record<string, string | string[] | undefined>,
  thisYear: number,
): { q: string; page: number; year: number } {
  const { q, page } = listParams(search, ['nama'])
  return { q, page, year: askedYear.catch(thisYear).parse(search.tahun ?? thisYear) }
}
