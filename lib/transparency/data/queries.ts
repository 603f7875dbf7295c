import type { Actor } from '../../actor'
import { type Day, yearOf } from '../../day'
import type { Column } from '../../table-file'
import { listPublicChanges, listPublicMonths, listPublicSurveys, listPublicYears } from '../queries'
import type { DataSet } from '../schema'
import { changeColumns, monthColumns, surveyColumns } from '../sheet'

/** Rows with their columns, whatever they are rows of. */
type Rows = { columns: readonly (Column<never> & { key: string })[]; rows: readonly never[] }

/** The years of open data, the first to be shown unasked: those of surveys, and this one for its books and what was done. Public. */
export async function listDataYears(actor: Actor): Promise<number[]> {
  return [...new Set([...(await listPublicYears(actor)), yearOf(actor.today)])]
}

/** A set of open data for a year. Public: nothing personal, small groups withheld. */
export async function openData(actor: Actor, name: DataSet, year: number): Promise<Rows> {
  if (name === 'ikm') {
    const { surveys, smallest } = await listPublicSurveys(actor, year)
    return rowsOf(surveyColumns(surveys, smallest), surveys)
  }
  if (name === 'buku-layanan') return rowsOf(monthColumns, await listPublicMonths(actor, { year }))
  const days = { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day }
  return rowsOf(changeColumns, await listPublicChanges(actor, { ...days, most: 100_000 }))
}

function rowsOf<R>(columns: readonly (Column<R> & { key: string })[], rows: readonly R[]): Rows {
  return { columns, rows } as unknown as Rows
}
