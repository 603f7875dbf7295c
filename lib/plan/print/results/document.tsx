import { Text, View } from '@react-pdf/renderer'
import type { PlannedIndicator, PlannedResult } from '../../content/queries'
import { indicatorAspectNames, indicatorPerspectiveNames } from '../../labels'
import { writtenTarget } from '../../measure/labels'
import { Bullet, Cell, points, styles } from '../frame/document'
import { printedIndicator, printedMeasure } from '../labels'
import type { PlanToPrint } from '../queries'

/** Columns of a table: what stands above them, and how wide they are in percent. Those from `nested` on repeat for each indicator. */
type Layout = { heads: [string, number][]; nested: number }

const layouts: Record<PlanToPrint['form'], Layout> = {
  QUANTITATIVE: {
    heads: [
      ['NO', 4],
      ['RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI', 21],
      ['RENCANA HASIL KERJA', 24],
      ['ASPEK', 9],
      ['INDIKATOR KINERJA INDIVIDU', 26],
      ['TARGET', 16],
    ],
    nested: 3,
  },
  LEADER: {
    heads: [
      ['NO', 4],
      ['RENCANA HASIL KERJA', 32],
      ['INDIKATOR KINERJA INDIVIDU', 32],
      ['TARGET', 16],
      ['PERSPEKTIF', 16],
    ],
    nested: 2,
  },
  QUALITATIVE: {
    heads: [
      ['NO', 4],
      ['RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI', 36],
      ['RENCANA HASIL KERJA', 60],
    ],
    nested: 3,
  },
}

/** The table of hasil kerja, utama and tambahan, in the columns of the SKP's form. */
export function Results({ plan }: { plan: PlanToPrint }) {
  const { heads } = layouts[plan.form]
  const of = (category: PlannedResult['category']) => plan.content.workResults.filter((result) => result.category === category)
  return (
    <View style={styles.section}>
      <View style={styles.first} fixed>
        {heads.map(([title, width]) => (
          <Cell key={title} width={width} head>
            {title}
          </Cell>
        ))}
      </View>
      <Band>HASIL KERJA</Band>
      <Band>A. UTAMA</Band>
      {of('UTAMA').map((result, index) => (
        <Result key={result.id} form={plan.form} result={result} place={index + 1} />
      ))}
      <Band>B. TAMBAHAN</Band>
      {of('TAMBAHAN').map((result, index) => (
        <Result key={result.id} form={plan.form} result={result} place={index + 1} />
      ))}
    </View>
  )
}

function Band({ children }: { children: string }) {
  return (
    <View style={styles.whole} wrap={false} minPresenceAhead={40}>
      <Cell width={100} band>
        {children}
      </Cell>
    </View>
  )
}

/** About how many characters of indicators one unbroken row may hold: less than half a page. */
const mostInRow = 1_200

/** The indicators of an RHK by row: all in one, or several rows where they are too long for a page. */
function rowsOf(indicators: readonly PlannedIndicator[]): PlannedIndicator[][] {
  const rows: PlannedIndicator[][] = [[]]
  let length = 0
  for (const one of indicators) {
    length += one.text.length + 60
    if (length > mostInRow && (rows.at(-1)?.length ?? 0) > 0) {
      rows.push([])
      length = one.text.length + 60
    }
    rows.at(-1)?.push(one)
  }
  return rows
}

type ResultProps = { form: PlanToPrint['form']; result: PlannedResult; place: number }

/** An RHK with its indicators. No row breaks over a page; the number and the RHK stand in the first of its rows. */
function Result({ form, result, place }: ResultProps) {
  if (form === 'QUALITATIVE') return <NarratedResult result={result} place={place} />
  const { heads, nested } = layouts[form]
  const width = (index: number) => heads[index]?.[1] ?? 0
  const widthOf = (title: string) => heads.find(([one]) => one.startsWith(title))?.[1] ?? 0
  const inner = heads.slice(nested).reduce((sum, [, one]) => sum + one, 0)
  return rowsOf(result.indicators).map((indicators, row) => (
    <View key={indicators[0]?.id ?? 'tanpa'} style={styles.whole} wrap={false}>
      <Cell width={width(0)} center>
        {row === 0 ? `${place}` : ''}
      </Cell>
      {form === 'QUANTITATIVE' ? <Cell width={width(1)}>{row === 0 ? (result.supports ?? '-') : ''}</Cell> : null}
      <Cell width={width(nested - 1)}>{row === 0 ? result.text : ''}</Cell>
      <View style={[styles.stack, { width: points(inner) }]}>
        {(indicators.length > 0 ? indicators : [null]).map((one, index, all) => (
          <View key={one?.id ?? 'tanpa'} style={[styles.row, index === all.length - 1 ? { flexGrow: 1 } : {}]}>
            {form === 'QUANTITATIVE' ? <Cell width={widthOf('ASPEK')}>{one?.aspect ? indicatorAspectNames[one.aspect] : '-'}</Cell> : null}
            <Cell width={widthOf('INDIKATOR')}>{one ? printedIndicator(one) : '-'}</Cell>
            <Cell width={widthOf('TARGET')}>{one ? writtenTarget(one) : '-'}</Cell>
            {form === 'LEADER' ? (
              <Cell width={widthOf('PERSPEKTIF')}>{one?.perspective ? indicatorPerspectiveNames[one.perspective] : '-'}</Cell>
            ) : null}
          </View>
        ))}
      </View>
    </View>
  ))
}

function NarratedResult({ result, place }: Omit<ResultProps, 'form'>) {
  return (
    <>
      <View style={styles.whole} wrap={false} minPresenceAhead={40}>
        <Cell width={4} center>{`${place}`}</Cell>
        <Cell width={36}>{result.supports ?? '-'}</Cell>
        <Cell width={60}>{result.text}</Cell>
      </View>
      {rowsOf(result.indicators).map((indicators, row) => (
        <View key={indicators[0]?.id ?? 'tanpa'} style={styles.whole} wrap={false}>
          <Cell width={4} />
          <Cell width={96}>
            {row === 0 ? <Text style={styles.bold}>Ukuran keberhasilan/indikator kinerja individu dan target:</Text> : null}
            {indicators.map((one) => (
              <Bullet key={one.id} sign="-">
                {printedMeasure(one)}
              </Bullet>
            ))}
          </Cell>
        </View>
      ))}
    </>
  )
}
