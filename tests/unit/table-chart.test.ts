import { readSheet } from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import type { Chart } from '@/lib/table-chart'
import { type Column, sheetOf, workbook } from '@/lib/table-file'
import { unzipped } from '../support/zip'

type Line = { name: string; count: number | null }
const columns = (width: number): Column<Line>[] => [
  { title: 'Nama', value: ({ name }) => name, width },
  { title: 'Jumlah', value: ({ count }) => count ?? 'tidak ditampilkan', width },
]
const lines: Line[] = [
  { name: 'A & "B" <C>', count: 3 },
  { name: '', count: 1.5 },
  { name: 'Kecil', count: null },
]
const bars: Chart = { kind: 'bars', title: 'Jumlah & nama', names: 0, values: 1, first: 1, last: 3, from: 0, to: 4, format: '0.00' }

async function partsOf(charts: readonly Chart[], rows = lines, width = 20): Promise<Map<string, string>> {
  return unzipped(await workbook([sheetOf('Awal', columns(width), rows), sheetOf("Isi '1'", columns(width), rows, charts)]))
}
const formulas = (xml = '') => [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, text]) => text)

describe('a chart in a workbook', () => {
  test('draws the cells of its sheet by their addresses, with what stands in them', async () => {
    const chart = (await partsOf([bars])).get('xl/charts/chart1.xml')
    const cells = ['$B$1', '$A$2:$A$4', '$B$2:$B$4'].map((place) => `'Isi ''1'''!${place}`)
    expect(formulas(chart)).toEqual(cells)
    expect(chart).toContain('<c:pt idx="0"><c:v>A &amp; "B" &lt;C&gt;</c:v></c:pt><c:pt idx="2"><c:v>Kecil</c:v></c:pt>')
    expect(chart).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>1.5</c:v></c:pt></c:numCache>')
    expect(chart).toContain('<a:t>Jumlah &amp; nama</a:t>')
    expect(chart).toContain('<c:max val="4"/><c:min val="0"/>')
  })

  test('is reached from its sheet alone: sheet, drawing, chart, each with its type', async () => {
    const parts = await partsOf([bars, { ...bars, kind: 'line', first: 1, last: 2 }])
    const drawing = parts.get('xl/drawings/drawing2.xml') ?? ''
    const ids = [...drawing.matchAll(/<c:chart [^>]*r:id="(.*?)"/g)].map(([, id]) => id)
    const related = [...(parts.get('xl/drawings/_rels/drawing2.xml.rels') ?? '').matchAll(/Id="(.*?)" Type="(.*?)" Target="(.*?)"/g)]
    expect(related.map(([, id, kind, target]) => [id, kind?.split('/').at(-1), target])).toEqual([
      [ids[0], 'chart', '../charts/chart1.xml'],
      [ids[1], 'chart', '../charts/chart2.xml'],
    ])
    const types = parts.get('[Content_Types].xml') ?? ''
    for (const name of ['/xl/charts/chart1.xml', '/xl/charts/chart2.xml', '/xl/drawings/drawing2.xml'])
      expect(types).toContain(`PartName="${name}"`)
    expect(types).not.toContain('drawing1.xml')
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<drawing r:id=')
    expect(parts.get('xl/worksheets/_rels/sheet2.xml.rels')).toContain('../drawings/drawing2.xml')
    expect([...parts.keys()].filter((name) => name.startsWith('xl/charts/'))).toHaveLength(2)
  })

  test('lies beside a narrow table, below a wide one, and below the chart before', async () => {
    const places = async (width: number) =>
      [
        ...((await partsOf([bars, bars], lines, width)).get('xl/drawings/drawing2.xml') ?? '').matchAll(
          /<xdr:col>(\d+)<\/xdr:col>.*?<xdr:row>(\d+)<\/xdr:row>/g,
        ),
      ].map(([, column, row]) => [Number(column), Number(row)])
    expect(await places(20)).toEqual([
      [3, 1],
      [3, 15],
    ])
    expect(await places(80)).toEqual([
      [0, 5],
      [0, 19],
    ])
  })

  test('is not made without figures, nor a line of a single one', async () => {
    const none = lines.map((line) => ({ ...line, count: null }))
    const one = [...none.slice(1), { name: 'Satu', count: 1 }]
    const empty = await Promise.all([
      partsOf([bars], none),
      partsOf([{ ...bars, kind: 'line' }], one),
      partsOf([{ ...bars, last: 0 }], []),
      partsOf([]),
    ])
    for (const parts of empty) expect([...parts.keys()].filter((name) => /chart|drawing/.test(name))).toEqual([])
    expect((await partsOf([bars], one)).has('xl/charts/chart1.xml')).toBe(true)
  })

  test('leaves the sheets as they are', async () => {
    const bytes = await workbook([sheetOf('Isi', columns(20), lines, [bars])])
    expect(await readSheet(new Blob([bytes]), 'Isi')).toEqual([
      ['Nama', 'Jumlah'],
      ['A & "B" <C>', 3],
      [null, 1.5],
      ['Kecil', 'tidak ditampilkan'],
    ])
  })
})
