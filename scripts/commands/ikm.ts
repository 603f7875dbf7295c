import type { Refusal } from '../../lib/result'
import { describeFinding, describeSurveyRefusal, unsurLabels } from '../../lib/survey/labels'
import { computeIndex, defaultBands, type SatisfactionIndex, tallyAnswers, unansweredUnsur } from '../../lib/survey/rules'
import { unsurKeys } from '../../lib/survey/schema'
import { readAnswerSheet, type SheetProblem, type SheetWarning } from '../../lib/survey/sheet'

export type IkmOutcome = { exitCode: 0 | 1; document: object; lines: string[] }

type Problem = SheetProblem | { row: number; column: string; code: 'unsurUnanswered' }

const mostPrinted = 20

/**
 * `tera ikm`: the IKM of a CSV of answers to the nine unsur, by exact weights and the published bands of PermenPANRB 14/2017; needs no
 * database or configuration. `document` is the JSON answer, `lines` say the same to people. A refused sheet gives exit code 1 and
 * `{ error: { code, message, problems } }` without any figure.
 */
export function ikm(csvText: string): IkmOutcome {
  const sheet = readAnswerSheet(csvText, unsurKeys)
  if (!sheet.ok) return failure(sheet, sheet.problems)
  const { tally, notCounted } = tallyAnswers(sheet.rows, unsurKeys)
  const index = computeIndex(tally, defaultBands)
  if (index.ok) return success(index.value, notCounted, sheet.warnings)
  const unanswered = index.code === 'unsurUnanswered' ? unansweredUnsur(tally) : []
  return failure(
    index,
    unanswered.map((column) => ({ row: sheet.headerRow, column, code: 'unsurUnanswered' })),
  )
}

function failure(refusal: Refusal, found: readonly Problem[]): IkmOutcome {
  const message = describeSurveyRefusal(refusal)
  const problems = found.map((problem) => ({ ...problem, message: describeFinding(problem) }))
  return {
    exitCode: 1,
    document: { error: { code: refusal.code, message, problems } },
    lines: [`IKM tidak dihitung. ${message}`, ...firstOf(problems.map((problem) => problem.message))],
  }
}

function success(index: SatisfactionIndex, notCounted: number, found: readonly SheetWarning[]): IkmOutcome {
  const { n, ikm, mutu, kinerja } = index
  const nrr = Object.fromEntries(Object.entries(index.unsur).map(([key, unsur]) => [key, unsur.nrr]))
  const warnings = found.map((warning) => ({ ...warning, message: describeFinding(warning) }))
  return {
    exitCode: 0,
    document: { n, notCounted, nrr, ikm, mutu, kinerja, warnings },
    lines: [...table(nrr), '', ...summary(index, notCounted), ...firstOf(warnings.map((warning) => warning.message))],
  }
}

function table(nrr: Readonly<Record<string, string>>): string[] {
  const width = Math.max(...unsurKeys.map((key) => unsurLabels[key].length))
  return [
    `${'Unsur'.padEnd(width)}     NRR`,
    ...unsurKeys.map((key) => `${unsurLabels[key].padEnd(width)}  ${inIndonesian(nrr[key] ?? '')}`),
  ]
}

function summary({ n, ikm, mutu, kinerja }: SatisfactionIndex, notCounted: number): string[] {
  return [
    `Kuesioner dihitung  ${n.toLocaleString('id-ID')}`,
    `Tidak dihitung      ${notCounted.toLocaleString('id-ID')} (kurang dari separuh unsur terisi)`,
    `IKM                 ${inIndonesian(ikm)}, mutu ${mutu} (${kinerja})`,
    'Bobot tiap unsur    1/9 tepat; dibulatkan sekali di akhir',
  ]
}

function inIndonesian(decimal: string): string {
  return decimal.replace('.', ',')
}

function firstOf(sentences: readonly string[]): string[] {
  if (sentences.length <= mostPrinted) return [...sentences]
  return [...sentences.slice(0, mostPrinted), `Hanya ${mostPrinted} catatan pertama yang ditampilkan.`]
}
