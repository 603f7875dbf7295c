import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { printable } from '../../../printable'

const line = 0.6
const margin = 30
/** How the form looks, in points. */
export const styles = StyleSheet.create({
  page: { paddingTop: 28, paddingHorizontal: margin, paddingBottom: 40, fontFamily: 'Helvetica', fontSize: 8.5, lineHeight: 1.25 },
  title: { fontFamily: 'Helvetica-Bold', fontSize: 11, lineHeight: 1.3, textAlign: 'center' },
  under: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 10, marginBottom: 4 },
  row: { flexDirection: 'row' },
  /** A row that reaches from edge to edge; the first of a table closes it above. */
  whole: { flexDirection: 'row', borderLeftWidth: line, borderColor: '#000' },
  first: { flexDirection: 'row', borderLeftWidth: line, borderTopWidth: line, borderColor: '#000' },
  cell: { borderRightWidth: line, borderBottomWidth: line, borderColor: '#000', paddingVertical: 2.5, paddingHorizontal: 4 },
  head: { backgroundColor: '#e6e6e6', fontFamily: 'Helvetica-Bold', justifyContent: 'center' },
  headText: { textAlign: 'center' },
  band: { backgroundColor: '#f3f3f3', fontFamily: 'Helvetica-Bold' },
  bold: { fontFamily: 'Helvetica-Bold' },
  stack: { flexGrow: 0, flexShrink: 0 },
  section: { marginTop: 10 },
  signatures: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 18 },
  signature: { width: '42%', alignItems: 'center' },
  mark: {
    height: 62,
    width: '60%',
    marginVertical: 4,
    borderWidth: 0.4,
    borderColor: '#999',
    borderStyle: 'dashed',
    justifyContent: 'center',
  },
  markText: { color: '#777', fontSize: 6.5, textAlign: 'center' },
  footer: { position: 'absolute', left: margin, right: 130, top: 566, fontSize: 6.5, color: '#444' },
  pages: { position: 'absolute', left: 640, right: margin, top: 566, fontSize: 6.5, color: '#444', textAlign: 'right' },
  draft: {
    position: 'absolute',
    top: 210,
    left: 0,
    right: 0,
    textAlign: 'center',
    fontSize: 150,
    color: '#ececec',
    fontFamily: 'Helvetica-Bold',
  },
})

/** `width` in percent of the table. */
type CellProps = { width: number; head?: boolean; band?: boolean; center?: boolean; children?: ReactNode }

/** A cell of a table, its text made printable. */
export function Cell({ width, head = false, band = false, center = false, children }: CellProps) {
  const texts = typeof children === 'string' ? <Text style={head || center ? styles.headText : {}}>{printable(children)}</Text> : children
  return (
    <View style={[styles.cell, { width: points(width) }, ...(head ? [styles.head] : []), ...(band ? [styles.band] : [])]}>{texts}</View>
  )
}

/** Percent of the table in points: percentages of percentages go wrong where a row breaks over the page. */
export function points(percent: number): number {
  return (841.89 - 2 * margin) * (percent / 100)
}

/** A line with a sign in front. */
export function Bullet({ sign, children }: { sign: string; children: string }) {
  return (
    <View style={styles.row}>
      <Text style={{ width: sign.length > 2 ? 18 : 12 }}>{sign}</Text>
      <Text style={{ flex: 1 }}>{printable(children)}</Text>
    </View>
  )
}
