import type { Line } from '../../../table-stream'
import { surveyPeriodName } from '../../labels'
import type { ListedSurvey } from '../../queries'
import type { SurveyFigures } from '../queries'
import type { Unsur } from '../rules'
import { bandLines, conventionSentence, tabulationTitle } from './labels'
import { type Convention, type Foot, footOf, RowTally } from './rules'

type Of = { survey: ListedSurvey; figures: SurveyFigures }

/** The whole sheet in batches: heading, respondents, foot. The foot is of the rows that stand above it. */
export async function* tabulationLines(
  of: Of,
  batches: AsyncIterable<readonly (readonly (number | null)[])[]>,
  convention: Convention,
): AsyncGenerator<Line[]> {
  const { elements, bands } = of.figures
  const counted = new RowTally(elements)
  yield headLines(of)
  let number = 0
  for await (const rows of batches) {
    yield rows.map((answers) => {
      counted.add(answers)
      number += 1
      return [number, ...answers]
    })
  }
  yield footLines(of, footOf(counted.tally(), elements, bands, convention))
}

function headLines({ survey, figures: { elements } }: Of): Line[] {
  const about = survey.serviceId === null ? [] : [['Layanan', survey.name]]
  return [
    [tabulationTitle],
    ['Unit', survey.unitName],
    ...about,
    ['Periode', surveyPeriodName(survey.period)],
    [],
    ['No.', ...elements.map(({ displayNumber }) => `U${displayNumber}`), 'Jumlah'],
  ]
}

function footLines({ figures }: Of, foot: Foot): Line[] {
  const { elements, bands, excluded, notCounted } = figures
  const { sums, index } = foot
  const each = (column: 'nrr' | 'weighted') => elements.map(({ key }) => numberOf(index?.unsur[key]?.[column]))
  const blank = elements.map(() => null)
  return [
    ['Jumlah nilai/unsur', ...sums],
    ['NRR/unsur', ...each('nrr')],
    ['NRR tertimbang/unsur', ...each('weighted'), numberOf(index?.index)],
    ['IKM unit pelayanan', ...blank, numberOf(index?.ikm)],
    ['Mutu', ...blank, index ? `${index.mutu} (${index.kinerja})` : null],
    [],
    ...elements.map(({ displayNumber, name }): Line => [`U${displayNumber}`, name]),
    [],
    [conventionSentence(foot, elements.length, hasOwnWeights(elements))],
    [`Tidak masuk tabel: ${excluded} dikeluarkan dengan keputusan, ${notCounted} terlalu sedikit terisi.`],
    ...bandLines(bands).map((line): Line => [line]),
  ]
}

export function hasOwnWeights(elements: readonly Unsur[]): boolean {
  return elements.some(({ weight }) => weight !== null)
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
