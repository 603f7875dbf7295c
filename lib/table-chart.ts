import { getCellAddress, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility'

/** A chart over cells of its own sheet, which it follows when they are changed. Columns and rows count from 0; row 0 is the heading. */
export type Chart = {
  kind: 'bars' | 'line'
  title: string
  /** The columns of what is told and of its figures; in `values` a text or an empty cell is nothing to draw. */
  names: number
  values: number
  first: number
  last: number
  /** Ends of the scale. */
  from: number
  to?: number
  /** How the figures are written, in the words of Excel: `0.00`. */
  format: string
}

/** A sheet as far as its charts go by it. They lie beside a narrow table and below a wide one, one under the other. */
type ChartedSheet = {
  sheet: string
  data: readonly (readonly ({ value: string | number } | null)[])[]
  columns: readonly { width: number }[]
  charts?: readonly Chart[]
}

/**
 * Adds the charts of sheets to the workbook that is written of them: real ones, over the cells (DrawingML, ECMA-376 part 1, 20.5 and 21.2).
 * One without figures is left out, as is a line of a single one.
 */
export function chartFeature(sheets: readonly ChartedSheet[]) {
  const drawn = sheets.flatMap((sheet, sheetIndex) => placed(sheet).map((place) => ({ ...place, sheet, sheetIndex })))
  const numbered = drawn.map((one, at) => ({ ...one, part: `charts/chart${at + 1}.xml`, id: `rId-chart-${at + 1}`, number: at + 1 }))
  const on = (sheetIndex: number) => numbered.filter((one) => one.sheetIndex === sheetIndex)
  type Where = { sheetIndex: number }
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => numbered.map(({ part }) => `<Override PartName="/xl/${part}" ContentType="${chartType}"/>`).join(''),
        },
        'xl/drawings/drawing{id}.xml': {
          insert: (_: unknown, { sheetIndex }: Where) => on(sheetIndex).map(frameXml).join(''),
        },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: (_: unknown, { sheetIndex }: Where) =>
            on(sheetIndex)
              .map(({ id, part }) => `<Relationship Id="${id}" Type="${office}/chart" Target="../${part}"/>`)
              .join(''),
        },
      },
      write: { files: () => Object.fromEntries(numbered.map(({ part, chart, sheet }) => [`xl/${part}`, chartXml(chart, sheet)])) },
    },
  }
}

const openXml = 'http://schemas.openxmlformats.org'
const office = `${openXml}/officeDocument/2006/relationships`
const chartSpace = `${openXml}/drawingml/2006/chart`
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const accent = '00585C'

/** English metric units in a pixel, and pixels in a row of a sheet. */
const [unitsInPixel, rowHeight] = [9525, 20]
const [chartWidth, leastHeight, barHeight] = [680, 260, 26]
/** Characters across which a table leaves room beside it on a screen. */
const narrow = 100

type Placed = { chart: Chart; column: number; row: number; height: number }

function placed(sheet: ChartedSheet): Placed[] {
  const { data, columns, charts = [] } = sheet
  const beside = columns.reduce((sum, { width }) => sum + width, 0) <= narrow
  const places: Placed[] = []
  let row = beside ? 1 : data.length + 1
  for (const chart of charts.filter((one) => hasFigures(one, sheet))) {
    const height = Math.max(leastHeight, 90 + barHeight * (chart.last - chart.first + 1))
    places.push({ chart, column: beside ? columns.length + 1 : 0, row, height })
    row += Math.ceil(height / rowHeight) + 1
  }
  return places
}

function hasFigures({ kind, values, first, last }: Chart, { data }: ChartedSheet): boolean {
  const figures = data.slice(first, last + 1).filter((row) => typeof row[values]?.value === 'number')
  return figures.length >= (kind === 'line' ? 2 : 1)
}

/** Where a chart lies on its sheet; read aloud by its title. */
function frameXml({ chart, column, row, height, id, number }: Placed & { id: string; number: number }): string {
  const from = `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`
  const size = `<xdr:ext cx="${chartWidth * unitsInPixel}" cy="${height * unitsInPixel}"/>`
  const named = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Grafik ${number}" descr="${sanitizeAttributeValue(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
  const shown = `<a:graphic><a:graphicData uri="${chartSpace}"><c:chart xmlns:c="${chartSpace}" xmlns:r="${office}" r:id="${id}"/></a:graphicData></a:graphic>`
  const frame = `<xdr:graphicFrame macro="">${named}<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${shown}</xdr:graphicFrame>`
  return `<xdr:oneCellAnchor>${from}${size}${frame}<xdr:clientData/></xdr:oneCellAnchor>`
}

function chartXml(chart: Chart, sheet: ChartedSheet): string {
  const { kind, title } = chart
  const style = '<a:defRPr sz="1200" b="1"/>'
  const heading = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${style}</a:pPr><a:r><a:rPr lang="id-ID" sz="1200" b="1"/><a:t>${sanitizeTextContent(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  const plot = kind === 'bars' ? barsXml(chart, sheet) : lineXml(chart, sheet)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="${chartSpace}" xmlns:a="${openXml}/drawingml/2006/main" xmlns:r="${office}"><c:roundedCorners val="0"/><c:chart>${heading}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
}

const axisIds = '<c:axId val="1"/><c:axId val="2"/>'
const filled = `<a:solidFill><a:srgbClr val="${accent}"/></a:solidFill>`

/** Bars from left to right, the first row on top. */
function barsXml(chart: Chart, sheet: ChartedSheet): string {
  const look = `<c:spPr>${filled}</c:spPr><c:invertIfNegative val="0"/>`
  const bars = `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${seriesXml(chart, sheet, look, 'outEnd')}<c:gapWidth val="50"/>${axisIds}</c:barChart>`
  return `${bars}${namesAxis('l', 'maxMin')}${valuesAxis(chart, 'b', 'max')}`
}

function lineXml(chart: Chart, sheet: ChartedSheet): string {
  const stroke = `<a:ln w="28575">${filled}</a:ln>`
  const look = `<c:spPr>${stroke}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${filled}</c:spPr></c:marker>`
  const line = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${seriesXml(chart, sheet, look, 't', '<c:smooth val="0"/>')}<c:marker val="1"/>${axisIds}</c:lineChart>`
  return `${line}${namesAxis('b', 'minMax')}${valuesAxis(chart, 'l', 'autoZero')}`
}

/** The one series: its cells by their addresses, with what stands in them for readers that do not calculate. */
function seriesXml(chart: Chart, sheet: ChartedSheet, look: string, labelsAt: string, after = ''): string {
  const { names, values, first, last, format } = chart
  const title = `<c:tx><c:strRef>${formula(sheet, values, 0, 0)}<c:strCache>${points(sheet, values, 0, 0)}</c:strCache></c:strRef></c:tx>`
  const written = `<c:numFmt formatCode="${sanitizeAttributeValue(format)}" sourceLinked="0"/><c:dLblPos val="${labelsAt}"/>`
  const labels = `<c:dLbls>${written}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  const told = `<c:cat><c:strRef>${formula(sheet, names, first, last)}<c:strCache>${points(sheet, names, first, last)}</c:strCache></c:strRef></c:cat>`
  const figures = `<c:val><c:numRef>${formula(sheet, values, first, last)}<c:numCache><c:formatCode>General</c:formatCode>${points(sheet, values, first, last, true)}</c:numCache></c:numRef></c:val>`
  return `<c:ser><c:idx val="0"/><c:order val="0"/>${title}${look}${labels}${told}${figures}${after}</c:ser>`
}

function formula({ sheet }: ChartedSheet, column: number, first: number, last: number): string {
  const address = (row: number) => getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
  const cells = first === last ? address(first) : `${address(first)}:${address(last)}`
  return `<c:f>${sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'!${cells}`)}</c:f>`
}

function points({ data }: ChartedSheet, column: number, first: number, last: number, numeric = false): string {
  const cells = data.slice(first, last + 1).map((row) => row[column]?.value ?? null)
  const told = cells.map((cell, at) =>
    cell === null || (numeric && typeof cell !== 'number')
      ? ''
      : `<c:pt idx="${at}"><c:v>${sanitizeTextContent(String(cell))}</c:v></c:pt>`,
  )
  return `<c:ptCount val="${last - first + 1}"/>${told.join('')}`
}

function namesAxis(side: 'l' | 'b', order: 'minMax' | 'maxMin'): string {
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
  return `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${ticks}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
}

function valuesAxis({ from, to, format }: Chart, side: 'l' | 'b', crosses: 'max' | 'autoZero'): string {
  const scale = `<c:scaling><c:orientation val="minMax"/>${to === undefined ? '' : `<c:max val="${to}"/>`}<c:min val="${from}"/></c:scaling>`
  const lines =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D5DEDF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
  const ticks = `<c:numFmt formatCode="${sanitizeAttributeValue(format.replace(/\.0+$/, ''))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`
  return `<c:valAx><c:axId val="2"/>${scale}<c:delete val="0"/><c:axPos val="${side}"/>${lines}${ticks}<c:crossAx val="1"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`
}
