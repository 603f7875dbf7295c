import type { Db, Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { readVersion } from '../version/queries'
import { firstLanguage, weightUnits } from '../version/rules'
import { type Counted, type TallyDelta, tallyDeltas, tallyMoves } from './rules'

/** Adds answers to the running counts, in the transaction that stores them. */
export async function addToTallies(tx: Tx, answers: readonly Counted[]): Promise<void> {
  if (answers.length > 0) await tx.$executeRaw(await tallyInsertion(tx, answers, Prisma.sql`true`))
}

/** The statement that adds answers to the running counts where `condition` holds; for a part of a larger one, it returns nothing. */
export async function tallyInsertion(client: Db | Tx, answers: readonly Counted[], condition: Prisma.Sql): Promise<Prisma.Sql> {
  const deltas = tallyDeltas(answers, await unitsOf(client, answers))
  return Prisma.sql`
    INSERT INTO survey_tally AS t (version_id, part, service_id, way, month, value, n, incomplete, excluded, marked, answers, complete, points, squares)
    SELECT "versionId", part, "serviceId", way, month, value, n, incomplete, excluded, marked, answers, complete, points, squares
    FROM ${given(deltas)} WHERE ${condition} ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (version_id, part, service_id, way, month, value) DO UPDATE SET n = t.n + excluded.n, incomplete = t.incomplete + excluded.incomplete,
      excluded = t.excluded + excluded.excluded, marked = t.marked + excluded.marked, answers = add_counts(t.answers, excluded.answers),
      complete = t.complete + excluded.complete, points = t.points + excluded.points, squares = t.squares + excluded.squares`
}

/** Moves answers in the running counts from what they were to what they are, in the transaction that changes them. */
export async function moveInTallies(tx: Tx, was: readonly Counted[], is: readonly Counted[]): Promise<void> {
  const deltas = tallyMoves(was, is, await unitsOf(tx, was))
  if (deltas.length === 0) return
  const rows = given(deltas)
  const same = Prisma.sql`t.version_id = g."versionId" AND t.part = g.part AND t.service_id = g."serviceId" AND t.way = g.way AND t.month = g.month AND t.value = g.value`
  await tx.$executeRaw`SELECT 1 FROM survey_tally t JOIN ${rows} ON ${same}
    ORDER BY t.version_id, t.part, t.service_id, t.way, t.month, t.value FOR UPDATE OF t`
  await tx.$executeRaw`
    UPDATE survey_tally t SET n = t.n + g.n, incomplete = t.incomplete + g.incomplete, excluded = t.excluded + g.excluded, marked = t.marked + g.marked,
      answers = add_counts(t.answers, g.answers), complete = t.complete + g.complete, points = t.points + g.points, squares = t.squares + g.squares
    FROM ${rows} WHERE ${same}`
}

/** Deltas as SQL reads them, in the same order in every process, so that two never wait for each other. */
function given(deltas: readonly TallyDelta[]): Prisma.Sql {
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(deltas)}::jsonb) AS g("versionId" uuid, part tally_part, "serviceId" uuid, way survey_way, month date,
    value text, n int, incomplete int, excluded int, marked int, answers int[], complete int, points bigint, squares bigint)`
}

async function unitsOf(client: Db | Tx, answers: readonly Counted[]): Promise<(versionId: string) => readonly number[]> {
  const units = new Map<string, number[]>()
  for (const id of new Set(answers.map(({ versionId }) => versionId))) {
    const { asked } = await readVersion(id, client)
    units.set(id, weightUnits(asked.get(firstLanguage)?.elements ?? []))
  }
  return (versionId) => units.get(versionId) ?? []
}
