import { Rect, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { printable } from '../../../printable'

const margin = 56
const line = 0.6
const ink = '#12262b'
const soft = '#44565b'
const accent = '#00585c'

/** Width between the margins of A4, in points. */
export const textWidth = 595.28 - 2 * margin

export const styles = StyleSheet.create({
  page: {
    paddingTop: 50,
    paddingHorizontal: margin,
    paddingBottom: 56,
    fontFamily: 'Helvetica',
    fontSize: 10,
    lineHeight: 1.4,
    color: ink,
  },
  cover: { paddingHorizontal: 70, paddingTop: 150, paddingBottom: 70, fontFamily: 'Helvetica', color: ink },
  coverTitle: { fontFamily: 'Helvetica-Bold', fontSize: 24, lineHeight: 1.25, marginBottom: 18 },
  coverFigure: { fontFamily: 'Helvetica-Bold', fontSize: 44, color: accent, lineHeight: 1.2 },
  chapter: { fontFamily: 'Helvetica-Bold', fontSize: 15, lineHeight: 1.3, marginBottom: 10 },
  heading: { fontFamily: 'Helvetica-Bold', fontSize: 11.5, lineHeight: 1.3, marginTop: 12, marginBottom: 4 },
  paragraph: { marginBottom: 5 },
  bold: { fontFamily: 'Helvetica-Bold' },
  soft: { color: soft },
  row: { flexDirection: 'row' },
  whole: { flexDirection: 'row', borderLeftWidth: line, borderColor: ink },
  first: { flexDirection: 'row', borderLeftWidth: line, borderTopWidth: line, borderColor: ink },
  cell: {
    borderRightWidth: line,
    borderBottomWidth: line,
    borderColor: ink,
    paddingVertical: 2.5,
    paddingHorizontal: 4,
    fontSize: 8.5,
    lineHeight: 1.25,
  },
  head: { backgroundColor: '#e3eeee', fontFamily: 'Helvetica-Bold' },
  footer: {
    position: 'absolute',
    left: margin,
    right: margin,
    top: 802,
    fontSize: 7,
    color: soft,
    flexDirection: 'row',
    justifyContent: 'space-between',
  },
})

/** A chapter's title; what follows it begins on the same page. */
export function Chapter({ children }: { children: string }) {
  return <Text style={styles.chapter}>{printable(children)}</Text>
}

export function Heading({ children }: { children: string }) {
  return (
    <Text style={styles.heading} minPresenceAhead={40}>
      {printable(children)}
    </Text>
  )
}

export function Paragraph({ children }: { children: string }) {
  return <Text style={styles.paragraph}>{printable(children)}</Text>
}

/** Points one below the other, each after its sign. */
export function Points({ children, numbered = false }: { children: readonly string[]; numbered?: boolean }) {
  return children.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a printed list never changes
    <View key={`${at}`} style={[styles.row, { marginBottom: 3 }]}>
      <Text style={{ width: numbered ? 20 : 12 }}>{numbered ? `${at + 1}.` : '•'}</Text>
      <Text style={{ flex: 1 }}>{printable(text)}</Text>
    </View>
  ))
}

/** A column of a printed table; `width` in percent. */
export type PrintedColumn<R> = { title: string; width: number; right?: boolean; value: (row: R) => string }

/** A table whose head comes again on each page; no row is cut in two. */
export function PrintedTable<R>({ columns, rows }: { columns: readonly PrintedColumn<R>[]; rows: readonly R[] }) {
  return (
    <View style={{ marginVertical: 4 }}>
      <View style={styles.first} fixed>
        {columns.map(({ title, width }) => (
          <View key={title} style={[styles.cell, styles.head, { width: points(width) }]}>
            <Text>{printable(title)}</Text>
          </View>
        ))}
      </View>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed table never changes
        <View key={`${at}`} style={styles.whole} wrap={false}>
          {columns.map(({ title, width, right = false, value }) => (
            <View key={title} style={[styles.cell, { width: points(width) }]}>
              <Text style={right ? { textAlign: 'right' } : {}}>{printable(value(row))}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

function points(percent: number): number {
  return textWidth * (percent / 100)
}

/** A bar of a chart: `share` of its full length, 0 to 1, with its words before and after it. */
export type Bar = { name: string; share: number; text: string }

const [nameWidth, valueWidth, barHeight] = [150, 92, 11]

/** Bars one below the other, drawn. */
export function BarChart({ bars }: { bars: readonly Bar[] }) {
  const full = textWidth - nameWidth - valueWidth - 12
  return (
    <View style={{ marginVertical: 6 }}>
      {bars.map(({ name, share, text }) => (
        <View key={name} style={[styles.row, { alignItems: 'center', marginBottom: 3 }]} wrap={false}>
          <Text style={{ width: nameWidth, fontSize: 8.5, lineHeight: 1.15, paddingRight: 6 }}>{printable(name)}</Text>
          <Svg width={full} height={barHeight}>
            <Rect x={0} y={0} width={full} height={barHeight} fill="#e3eeee" />
            <Rect x={0} y={0} width={Math.max(0, Math.min(1, share)) * full} height={barHeight} fill={accent} />
          </Svg>
          <Text style={{ width: valueWidth, fontSize: 8.5, paddingLeft: 6 }}>{printable(text)}</Text>
        </View>
      ))}
    </View>
  )
}

/** At the foot of each page: what it is, and its number. */
export function Footer({ children }: { children: ReactNode }) {
  return (
    <View style={styles.footer} fixed>
      <Text>{children}</Text>
      <Text render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`} />
    </View>
  )
}
