import { operator } from '../../lib/door/cli'
import { formatNumber } from '../../lib/format'
import { surveyWayNames, tallyPartNames } from '../../lib/survey/labels'
import { recountSurvey } from '../../lib/survey/tally/recount/commands'
import { type Recount, recountAll, type TallyDifference } from '../../lib/survey/tally/recount/queries'
import { onDatabase } from './on-database'
import type { Told } from './report'

/** How many differences are told one by one. */
const mostTold = 20

/** `tera survey recount`: proves the running counts equal to the answers, or names those that are not; with `fix` writes these anew. */
export function recount({ fix = false }: { fix?: boolean }): Promise<Told> {
  return onDatabase(async () => {
    const counted = (await recountAll(operator())) ?? []
    const wrong = counted.filter(({ differences }) => differences.length > 0)
    const document = {
      versions: counted.length,
      answers: sumOf(counted.map(({ answers }) => answers)),
      wrong,
      fixed: fix ? wrong.length : 0,
    }
    const size = `${formatNumber(document.answers)} jawaban dalam ${formatNumber(document.versions)} versi survei`
    if (wrong.length === 0) return { exitCode: 0, document, lines: [`Hitungan berjalan sama dengan jawabannya: ${size}.`] }
    const lines = wrong.flatMap((one) => one.differences.map((difference) => sentenceOf(one, difference)))
    const told = [
      ...lines.slice(0, mostTold),
      ...(lines.length > mostTold ? [`... dan ${formatNumber(lines.length - mostTold)} lagi.`] : []),
    ]
    const head = `Hitungan berjalan BERBEDA di ${formatNumber(lines.length)} tempat dari ${size}.`
    if (!fix) return { exitCode: 1, document, lines: [head, ...told, 'Tulis ulang dengan "tera survey recount --fix".'] }
    for (const surveyId of new Set(wrong.map(({ surveyId }) => surveyId))) await fixOne(surveyId)
    return { exitCode: 0, document, lines: [head, ...told, 'Hitungan itu sudah ditulis ulang dari jawabannya.'] }
  })
}

async function fixOne(surveyId: string): Promise<void> {
  const result = await recountSurvey(operator(), { surveyId })
  if (!result.ok) throw new Error(`recount of ${surveyId}: ${result.code}`)
}

function sentenceOf({ slug, number }: Recount, { part, value, way, month, stored, found }: TallyDifference): string {
  const columns = Object.keys(found) as (keyof typeof found)[]
  const wrong = columns.filter((column) => String(stored[column]) !== String(found[column]))
  const group = `${tallyPartNames[part]}${part === 'ALL' ? '' : ` ${value || '(tidak diisi)'}`}`
  const counts = wrong.map((column) => `${column} tercatat ${stored[column]}, seharusnya ${found[column]}`)
  return `${slug} versi ${number}, ${group}, ${surveyWayNames[way]}, ${month.slice(0, 7)}: ${counts.join('; ')}`
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
