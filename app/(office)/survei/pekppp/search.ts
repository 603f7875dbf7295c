import { z } from 'zod'
import type { Actor } from '@/lib/actor'
import { yearOf } from '@/lib/day'
import { listParams } from '@/lib/list-params'
import { yearToShow } from '@/lib/survey/pekppp/rules'
import { findSurveyChoices } from '@/lib/survey/result/list/queries'

const askedYear = z.coerce.number().int().min(2000).max(2100)

type Search = { q: string; page: number; year: number; years: number[] }

/** What the address of the list asks for, and the years that have surveys, the latest first; this year or the latest where it names none. */
export async function pekpppSearch(actor: Actor, search: Record<string, string | string[] | undefined>): Promise<Search> {
  const { q, page } = listParams(search, ['nama'])
  const { periods } = await findSurveyChoices(actor)
  const thisYear = yearOf(actor.today)
  const known = periods.map((period) => period.year)
  const year = askedYear.safeParse(search.tahun).data ?? yearToShow(known, thisYear)
  return { q, page, year, years: [...new Set([...known, year, thisYear])].sort((one, other) => other - one) }
}
