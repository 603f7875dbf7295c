import { recordListReading } from '../../../act'
import type { Actor } from '../../../actor'
import { db } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import { pageSize } from '../../../list-params'
import { mayReadTabulation } from '../../policy'
import { findSurvey, type ListedSurvey } from '../../queries'
import { readTallies } from '../../tally/queries'
import { type AskedSurvey, figuresOf, readAsked, type SurveyFigures, withUnsur } from '../queries'
import type { Unsur } from '../rules'
import { answersOf, placesOf } from './rules'

/** A survey whose tabulation the actor may read, with its figures: one that is closed, or that enough have answered. */
export type Tabulated = { survey: ListedSurvey; figures: SurveyFigures; unsurOf: AskedSurvey['unsurOf'] }

/** Answers of one respondent by unsur; null for one left open. */
export type TabulationRow = (number | null)[]

/** A page of the counted respondents in an order that tells nothing; null where it is not the actor's to read. That it was opened is an act. */
export async function findTabulation(
  actor: Actor,
  surveyId: string,
  page: number,
): Promise<(Tabulated & { rows: TabulationRow[] }) | null> {
  const tabulated = await tabulatedOf(actor, surveyId)
  if (!tabulated) return null
  const { survey, figures, unsurOf } = tabulated
  const rows = await readRows(unsurOf, figures.elements, { skip: (page - 1) * pageSize, take: pageSize, after: null })
  await recordListReading(actor, 'tabulation', { unitId: survey.unitId, count: rows.length, search: { survei: surveyId } })
  return { ...tabulated, rows: rows.map(({ answers }) => answers) }
}

/**
 * All of it, in batches that are read as they are asked for, in the order of the pages; null where it is not the actor's to read. That it is
 * taken along is for the caller to record.
 */
export async function findWholeTabulation(
  actor: Actor,
  surveyId: string,
): Promise<(Tabulated & { batches: AsyncIterable<TabulationRow[]> }) | null> {
  const tabulated = await tabulatedOf(actor, surveyId)
  return tabulated && { ...tabulated, batches: readAllRows(tabulated) }
}

async function tabulatedOf(actor: Actor, surveyId: string): Promise<Tabulated | null> {
  const survey = await findSurvey(actor, surveyId)
  if (!survey || !mayReadTabulation(actor, survey)) return null
  const [asked, tallies] = await Promise.all([readAsked(actor, [surveyId]), readTallies([surveyId])])
  const asks = asked.get(surveyId)
  if (!asks) return null
  const figures = figuresOf(asks, withUnsur(asks, tallies))
  return survey.state === 'CLOSED' || figures.tally.n >= figures.smallest ? { survey, unsurOf: asks.unsurOf, figures } : null
}

const batch = 25_000

async function* readAllRows({ unsurOf, figures: { elements } }: Tabulated): AsyncGenerator<TabulationRow[]> {
  let after: string | null = null
  for (;;) {
    const rows: Row[] = await readRows(unsurOf, elements, { skip: 0, take: batch, after })
    if (rows.length > 0) yield rows.map(({ answers }) => answers)
    if (rows.length < batch) return
    after = rows.at(-1)?.id ?? null
  }
}

type Row = { id: string; answers: TabulationRow }
type Window = { skip: number; take: number; after: string | null }

/** By the random id, as bytes: an order that no index of the whole table tempts away from the versions of this survey. */
async function readRows(unsurOf: Tabulated['unsurOf'], elements: readonly Unsur[], { skip, take, after }: Window): Promise<Row[]> {
  const later = after === null ? Prisma.sql`true` : Prisma.sql`uuid_send(r.id) > uuid_send(${after}::uuid)`
  const rows = await db().$queryRaw<{ id: string; versionId: string; scores: string }[]>`
    SELECT r.id, r.version_id AS "versionId", array_to_string(r.scores, '') AS scores FROM survey_response r
    WHERE r.version_id = ANY(${[...unsurOf.keys()]}::uuid[]) AND r.counted AND NOT r.excluded AND ${later}
    ORDER BY uuid_send(r.id) LIMIT ${take} OFFSET ${skip}`
  const places = new Map([...unsurOf].map(([versionId, asked]) => [versionId, placesOf(asked, elements)]))
  return rows.map(({ id, versionId, scores }) => ({ id, answers: answersOf(scores, places.get(versionId) ?? []) }))
}
