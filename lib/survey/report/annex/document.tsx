import { Page, Text, View } from '@react-pdf/renderer'
import { formatDecimal, formatNumber } from '../../../format'
import { printable } from '../../../printable'
import { profilePartNames } from '../../labels'
import { Chapter, Footer, Heading, Paragraph, styles } from '../frame/document'
import { tabulationSentence } from '../labels'
import type { ReportFacts } from '../queries'
import { unsurRows } from '../rules'

/** Lampiran 1: the questionnaire as it was asked. */
export function QuestionnaireAnnex({ facts }: { facts: ReportFacts }) {
  return (
    <View break>
      <Chapter>LAMPIRAN 1 KUESIONER</Chapter>
      <Questionnaire facts={facts} />
    </View>
  )
}

/**
 * Lampiran 2: the answers one by one, as pages of their own. What lies on a page is set out here: the library would set all that is left
 * anew for each page.
 */
export function TabulationPages({ facts, footer }: { facts: ReportFacts; footer: string }) {
  const pages = tabulationPages(facts)
  return pages.map((columns, at) => (
    <Page key={columns[0]?.[0] ?? 'kosong'} size="A4" style={styles.page}>
      {at === 0 ? (
        <>
          <Chapter>LAMPIRAN 2 TABULASI</Chapter>
          <Heading>Pengolahan Data Survei Kepuasan Masyarakat per Responden dan per Unsur Pelayanan</Heading>
          <Paragraph>{tabulationSentence(facts)}</Paragraph>
        </>
      ) : null}
      <View style={[styles.row, { gap: 24 }]}>
        {columns.map((lines) => (
          <Column key={lines[0]} lines={lines} facts={facts} />
        ))}
      </View>
      {at === pages.length - 1 && facts.tabulation ? <Sums facts={facts} /> : null}
      <Footer>{footer}</Footer>
    </Page>
  ))
}

function Questionnaire({ facts: { asked } }: { facts: ReportFacts }) {
  const asks = asked.profile.map((part) => profilePartNames[part].toLowerCase())
  return (
    <>
      {asks.length > 0 ? <Paragraph>{`Tentang responden: ${asks.join(', ')}. Boleh dilewati.`}</Paragraph> : null}
      {asked.elements.map(({ key, name, displayNumber, question, answers }) => (
        <View key={key} style={{ marginBottom: 6 }} wrap={false}>
          <Text style={styles.bold}>{printable(`U${displayNumber} ${name}`)}</Text>
          <Text>{printable(question)}</Text>
          <Text style={styles.soft}>{printable(answers.map((answer, at) => `${at + 1} = ${answer}`).join('   '))}</Text>
        </View>
      ))}
      {asked.questions.map(({ id, question, choices }) => (
        <View key={id} style={{ marginBottom: 6 }} wrap={false}>
          <Text>{printable(question)}</Text>
          <Text style={styles.soft}>{printable(choices.length > 0 ? choices.join('   ') : 'Isian bebas')}</Text>
        </View>
      ))}
      <Paragraph>Saran atau masukan: isian bebas.</Paragraph>
    </>
  )
}

/** A line's leading blanks would be dropped; these stay. */
const blank = '\u00a0'

const rowsInColumn = 58
/** Short texts are set faster than long ones. */
const rowsInText = 10
const mostBeside = 10
const mostLarge = 14

/** Lines of signs of one width instead of cells, by page and column; one empty page where there is nothing to list. */
function tabulationPages({ tabulation, asked }: ReportFacts): string[][][] {
  const lines = (tabulation ?? []).map(
    (scores, at) => `${place(`${at + 1}`)}${scores.map((score) => cell(score === 0 ? '' : `${score}`)).join('')}`,
  )
  const pages = parts(parts(lines, rowsInColumn), asked.elements.length <= mostBeside ? 2 : 1)
  return pages.length === 0 ? [[]] : pages
}

const cell = (value: string) => value.padStart(4, blank)
const place = (value: string) => value.padStart(5, blank)

function Column({ lines, facts: { asked } }: { lines: readonly string[]; facts: ReportFacts }) {
  const signs = { fontFamily: 'Courier', fontSize: asked.elements.length <= mostLarge ? 8 : 6.5, lineHeight: 1.25 }
  return (
    <View>
      <Text
        style={[signs, { fontFamily: 'Courier-Bold' }]}
      >{`${place('No')}${asked.elements.map(({ displayNumber }) => cell(`U${displayNumber}`)).join('')}`}</Text>
      {parts(lines, rowsInText).map((some) => (
        <Text key={some[0]} style={signs}>
          {some.join('\n')}
        </Text>
      ))}
    </View>
  )
}

function parts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}

function Sums({ facts: { figures, index } }: { facts: ReportFacts }) {
  return (
    <View wrap={false} style={{ marginTop: 8 }}>
      {unsurRows(figures, index).map(({ key, name, displayNumber, sum, figure, weighted }) => {
        const told = [
          `jumlah nilai ${sum === null ? '-' : formatNumber(sum)}`,
          `NRR ${figure ? formatDecimal(figure.nrr) : '-'}`,
          `NRR tertimbang ${weighted ? formatDecimal(weighted) : '-'}`,
        ]
        return <Text key={key}>{printable(`U${displayNumber} ${name}: ${told.join(', ')}`)}</Text>
      })}
      <Text style={styles.bold}>{index.ok ? `IKM unit pelayanan ${formatDecimal(index.value.ikm)}, mutu ${index.value.mutu}` : ''}</Text>
    </View>
  )
}
