import { Text, View } from '@react-pdf/renderer'
import { formatDecimal, formatNumber } from '../../../format'
import { printable } from '../../../printable'
import { changeText } from '../../follow-up/labels'
import { unsurFigure } from '../../follow-up/rules'
import { surveyPeriodName } from '../../labels'
import { profileNames, profileValueName } from '../../response/labels'
import { BarChart, Chapter, Heading, Paragraph, Points, PrintedTable, styles } from '../frame/document'
import { commentsSentence, earlierSentence, resultSentence } from '../labels'
import type { ReportFacts } from '../queries'
import { percentOf, ranks } from '../rules'

/** Bab III: who answered, the index with each unsur, and what was said. */
export function Results({ facts }: { facts: ReportFacts }) {
  return (
    <View break>
      <Chapter>BAB III HASIL</Chapter>
      <Heading>3.1 Karakteristik responden</Heading>
      <Respondents facts={facts} />
      <Heading>3.2 Indeks kepuasan masyarakat dan mutu pelayanan</Heading>
      <Paragraph>{resultSentence(facts)}</Paragraph>
      <Heading>3.3 Nilai tiap unsur</Heading>
      <UnsurTable facts={facts} />
      <UnsurChart facts={facts} />
      <Heading>3.4 Dibandingkan dengan survei sebelumnya</Heading>
      <Paragraph>{earlierSentence(facts)}</Paragraph>
      <EarlierTable facts={facts} />
      <Heading>3.5 Saran dan masukan</Heading>
      <Comments facts={facts} />
    </View>
  )
}

function Respondents({ facts: { profiles, figures } }: { facts: ReportFacts }) {
  const { n } = figures.tally
  if (n === 0 || profiles.length === 0) return <Paragraph>Tidak ada karakteristik responden yang dapat ditampilkan.</Paragraph>
  return (
    <>
      <Paragraph>Kelompok yang terlalu kecil tidak ditampilkan agar tidak ada responden yang dapat dikenali.</Paragraph>
      {profiles.map(({ column, groups }) => (
        <View key={column} wrap={false}>
          <Text style={[styles.bold, { marginTop: 4 }]}>{printable(profileNames[column])}</Text>
          <BarChart
            bars={groups
              .filter(({ count }) => count !== 0)
              .map(({ key, count }) => ({
                name: profileValueName(column, key),
                share: (count ?? 0) / n,
                text: count === null ? 'tidak ditampilkan' : `${formatNumber(count)} (${formatDecimal(percentOf(count, n) ?? '0')}%)`,
              }))}
          />
        </View>
      ))}
    </>
  )
}

/** An unsur with its printed figures; `null` where nobody answered it. */
function unsurRows({ figures, index }: ReportFacts) {
  const rows = figures.elements.map(({ key, name, displayNumber, weight }) => {
    const figure = unsurFigure(figures.tally.unsur[key])
    const weighted = index.ok ? (index.value.unsur[key]?.weighted ?? null) : null
    return { key, name, displayNumber, weight, figure, weighted, nrr: figure?.nrr ?? null }
  })
  const places = ranks(rows)
  return rows.map((row) => ({ ...row, rank: places.get(row.key) ?? null }))
}

type UnsurRow = ReturnType<typeof unsurRows>[number]
const text = (decimal: string | null) => (decimal === null ? '-' : formatDecimal(decimal))

function UnsurTable({ facts }: { facts: ReportFacts }) {
  const own = facts.convention.kind === 'own'
  return (
    <PrintedTable<UnsurRow>
      columns={[
        { title: 'No', width: 8, value: ({ displayNumber }) => `U${displayNumber}` },
        { title: 'Unsur', width: own ? 36 : 46, value: ({ name }) => name },
        { title: 'Menjawab', width: 12, right: true, value: ({ figure }) => formatNumber(figure?.count ?? 0) },
        { title: 'NRR', width: 12, right: true, value: ({ nrr }) => text(nrr) },
        ...(own ? [{ title: 'Bobot', width: 10, right: true, value: ({ weight }: UnsurRow) => text(weight) }] : []),
        { title: 'NRR tertimbang', width: 12, right: true, value: ({ weighted }) => text(weighted) },
        { title: 'Peringkat', width: 10, right: true, value: ({ rank }) => (rank === null ? '-' : formatNumber(rank)) },
      ]}
      rows={unsurRows(facts)}
    />
  )
}

function UnsurChart({ facts }: { facts: ReportFacts }) {
  const bars = unsurRows(facts).map(({ displayNumber, name, nrr }) => ({
    name: `U${displayNumber} ${name}`,
    share: nrr === null ? 0 : (Number(nrr) - 1) / 3,
    text: nrr === null ? 'belum ada jawaban' : formatDecimal(nrr),
  }))
  return (
    <View wrap={false}>
      <Text style={[styles.soft, { fontSize: 8.5, marginTop: 4 }]}>NRR tiap unsur, dari 1 (kosong) sampai 4 (penuh)</Text>
      <BarChart bars={bars} />
    </View>
  )
}

function EarlierTable({ facts }: { facts: ReportFacts }) {
  const { earlier } = facts
  if (!earlier) return null
  const before = (row: UnsurRow) => earlier.unsur.get(row.key) ?? null
  return (
    <PrintedTable<UnsurRow>
      columns={[
        { title: 'Unsur', width: 44, value: ({ displayNumber, name }) => `U${displayNumber} ${name}` },
        { title: surveyPeriodName(earlier.period), width: 20, right: true, value: (row) => text(before(row)?.nrr ?? null) },
        { title: 'Survei ini', width: 16, right: true, value: ({ nrr }) => text(nrr) },
        { title: 'Perubahan', width: 20, right: true, value: (row) => changeText(before(row), row.figure) ?? '-' },
      ]}
      rows={unsurRows(facts)}
    />
  )
}

function Comments({ facts }: { facts: ReportFacts }) {
  const { shown, topics } = facts.comments
  return (
    <>
      <Paragraph>{commentsSentence(facts)}</Paragraph>
      {topics.length > 0 ? (
        <Paragraph>{`Pokok yang dibicarakan: ${topics.map(({ name, count }) => `${name} (${formatNumber(count)})`).join(', ')}.`}</Paragraph>
      ) : null}
      <Points>{shown.map(({ unsurName, text: words }) => (unsurName ? `${unsurName}: “${words}”` : `“${words}”`))}</Points>
    </>
  )
}
