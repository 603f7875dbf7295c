import { Document, Font, Image, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import QRCode from 'qrcode'
import { formatDay, formatDecimal, formatNumber } from '../../format'
import { breakable, printable } from '../../printable'
import { monthName } from '../../survey/result/labels'
import type { PublicChange, PublicFigure } from '../queries'
import { howManyFit } from './rules'

type Told = { unit: PublicFigure; changes: readonly PublicChange[]; month: string; address: string }

/** The monthly poster *Anda bilang, kami lakukan* of a unit: A4 upright, to hang where people wait. `month` is any day of it. */
export async function monthPoster(told: Told): Promise<Uint8Array<ArrayBuffer>> {
  Font.registerHyphenationCallback(breakable)
  const qr = await QRCode.toDataURL(told.address, { margin: 1, width: 600, errorCorrectionLevel: 'M' })
  return new Uint8Array(await renderToBuffer(<Poster {...told} qr={qr} />))
}

function Poster({ unit: { unitName, figure }, changes, month, address, qr }: Told & { qr: string }) {
  const index = figure.index.ok && !figure.withheld ? figure.index.value : null
  const told = changes.map(({ said, done, day }) => ({ said: shortened(said), done: shortened(done), day }))
  const shown = told.slice(0, howManyFit(told, unitName))
  return (
    <Document title={`Anda bilang, kami lakukan: ${printable(unitName)}`} creator="Tera" producer="Tera" language="id-ID">
      <Page size="A4" style={styles.page}>
        <View style={styles.head}>
          <Text style={styles.month}>{monthName(month)}</Text>
          <Text style={styles.title}>Anda bilang, kami lakukan</Text>
          <Text style={styles.unit}>{printable(unitName)}</Text>
        </View>
        <View style={styles.body}>
          {changes.length === 0 ? (
            <Text style={styles.empty}>{stillSentence(figure)}</Text>
          ) : (
            shown.map((change) => <Line key={`${change.said} ${change.done}`} change={change} />)
          )}
          {changes.length > shown.length ? (
            <Text style={styles.more}>dan {formatNumber(changes.length - shown.length)} perbaikan lain pada alamat di bawah</Text>
          ) : null}
        </View>
        <View style={styles.foot}>
          <Image src={qr} style={styles.qr} />
          <View style={styles.told}>
            {index ? (
              <>
                <Text style={styles.index}>{formatDecimal(index.ikm)}</Text>
                <Text>
                  Indeks kepuasan masyarakat, mutu {index.mutu} ({index.kinerja}), dari {formatNumber(figure.n)} responden
                </Text>
              </>
            ) : (
              <Text>Indeks kepuasan tahun ini belum diterbitkan.</Text>
            )}
            <Text style={styles.address}>{address}</Text>
          </View>
        </View>
      </Page>
    </Document>
  )
}

function Line({ change: { said, done, day } }: { change: Pick<PublicChange, 'said' | 'done' | 'day'> }) {
  return (
    <View style={styles.line} wrap={false}>
      <View style={styles.half}>
        <Text style={styles.label}>ANDA BILANG</Text>
        <Text>{said}</Text>
      </View>
      <View style={[styles.half, styles.done]}>
        <Text style={styles.label}>KAMI LAKUKAN</Text>
        <Text>{done}</Text>
        <Text style={styles.day}>{formatDay(day)}</Text>
      </View>
    </View>
  )
}

/** What a month says in which nothing was finished: what people find weakest, where that may be published. */
function stillSentence({ elements, index, withheld }: PublicFigure['figure']): string {
  const invitation = 'Suara Anda tetap kami baca: pindai kode di bawah dan ceritakan layanan kami.'
  if (!index.ok || withheld) return `Bulan ini belum ada perbaikan yang selesai. ${invitation}`
  const nrrOf = (key: string) => index.value.unsur[key]?.nrr ?? ''
  const [weakest] = [...elements].sort((one, other) => Number(nrrOf(one.key)) - Number(nrrOf(other.key)))
  if (!weakest) return invitation
  const told = `${printable(weakest.name)} (${formatDecimal(nrrOf(weakest.key))} dari 4)`
  return `Bulan ini belum ada perbaikan yang selesai. Menurut Anda yang paling perlu diperbaiki: ${told}. ${invitation}`
}

const longest = 240

function shortened(text: string): string {
  const plain = printable(text.replaceAll(/\s+/g, ' '))
  return plain.length > longest ? `${plain.slice(0, longest - 3)}...` : plain
}

const deep = '#00585c'
const styles = StyleSheet.create({
  page: { fontFamily: 'Helvetica', fontSize: 13, lineHeight: 1.35, color: '#12262b', paddingBottom: 36 },
  head: { backgroundColor: deep, color: '#ffffff', padding: 36, paddingBottom: 28 },
  month: { fontSize: 14 },
  title: { fontFamily: 'Helvetica-Bold', fontSize: 36, lineHeight: 1.15, marginTop: 6 },
  unit: { fontSize: 15, marginTop: 8 },
  body: { padding: 36, paddingBottom: 12, flexGrow: 1 },
  empty: { fontSize: 18, lineHeight: 1.4 },
  line: { flexDirection: 'row', gap: 16, marginBottom: 12, fontSize: 12 },
  half: { flex: 1, padding: 10, borderRadius: 10, backgroundColor: '#eef5f5' },
  done: { backgroundColor: '#e7f3e8' },
  label: { fontFamily: 'Helvetica-Bold', fontSize: 10, color: deep, marginBottom: 4, letterSpacing: 0.6 },
  day: { fontSize: 10, color: '#44565b', marginTop: 6 },
  more: { color: '#44565b' },
  foot: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: 20,
    marginHorizontal: 36,
    paddingTop: 18,
    borderTopWidth: 1,
    borderTopColor: '#c9d3d5',
  },
  qr: { width: 110, height: 110 },
  told: { flex: 1 },
  index: { fontFamily: 'Helvetica-Bold', fontSize: 40, lineHeight: 1.1, color: deep },
  address: { fontSize: 10, color: '#44565b', marginTop: 6 },
})
