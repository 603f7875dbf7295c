import { Text, View } from '@react-pdf/renderer'
import { formatDecimal, formatNumber } from '../../../format'
import { printable } from '../../../printable'
import { changeText } from '../../follow-up/labels'
import { surveyPeriodName } from '../../labels'
import { profileNames, profileValueName } from '../../response/labels'
import { fewUnsurSentence } from '../../result/labels'
import { BarChart, Chapter, Heading, Paragraph, Points, PrintedTable, styles } from '../frame/document'
import { commentsSentence, earlierSentence, resultSentence, trendTitle } from '../labels'
import type { ReportFacts } from '../queries'
import { hidesUnsur, percentOf, type UnsurRow, unsurRows } from '../rules'

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
      {hidesUnsur(facts.figures) ? <Paragraph>{fewUnsurSentence}</Paragraph> : null}
      <UnsurChart facts={facts} />
      <Heading>3.4 Dibandingkan dengan survei sebelumnya</Heading>
      <Paragraph>{earlierSentence(facts)}</Paragraph>
      <EarlierTable facts={facts} />
      <TrendChart facts={facts} />
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

const text = (decimal: string | null) => (decimal === null ? '-' : formatDecimal(decimal))

function UnsurTable({ facts }: { facts: ReportFacts }) {
  const own = facts.convention.kind === 'own'
  return (
    <PrintedTable<UnsurRow>
      columns={[
        { title: 'No', width: 8, value: ({ displayNumber }) => `U${displayNumber}` },
        { title: 'Unsur', width: own ? 36 : 46, value: ({ name }) => name },
        { title: 'Menjawab', width: 12, right: true, value: ({ figure }) => (figure ? formatNumber(figure.count) : '-') },
        { title: 'NRR', width: 12, right: true, value: ({ figure }) => text(figure?.nrr ?? null) },
        ...(own ? [{ title: 'Bobot', width: 10, right: true, value: ({ weight }: UnsurRow) => text(weight) }] : []),
        { title: 'NRR tertimbang', width: 12, right: true, value: ({ weighted }) => text(weighted) },
        { title: 'Peringkat', width: 10, right: true, value: ({ rank }) => (rank === null ? '-' : formatNumber(rank)) },
      ]}
      rows={unsurRows(facts.figures, facts.index)}
    />
  )
}

function UnsurChart({ facts }: { facts: ReportFacts }) {
  const bars = unsurRows(facts.figures, facts.index).map(({ displayNumber, name, figure }) => ({
    name: `U${displayNumber} ${name}`,
    share: figure === null ? 0 : (Number(figure.nrr) - 1) / 3,
    text: figure === null ? 'tidak ditampilkan' : formatDecimal(figure.nrr),
  }))
  if (bars.every(({ share }) => share === 0)) return null
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
        { title: 'Survei ini', width: 16, right: true, value: ({ figure }) => text(figure?.nrr ?? null) },
        { title: 'Perubahan', width: 20, right: true, value: (row) => changeText(before(row), row.figure) ?? '-' },
      ]}
      rows={unsurRows(facts.figures, facts.index)}
    />
  )
}

/** The IKM of the periods; nothing of a single one. */
function TrendChart({ facts }: { facts: ReportFacts }) {
  const told = facts.trend.filter(({ ikm }) => ikm !== null)
  if (told.length < 2) return null
  return (
    <View wrap={false}>
      <Text style={[styles.soft, { fontSize: 8.5, marginTop: 4 }]}>{`${trendTitle(facts)}, dari 25 (kosong) sampai 100 (penuh)`}</Text>
      <BarChart
        bars={told.map(({ period, n, ikm }) => ({
          name: surveyPeriodName(period),
          share: (Number(ikm) - 25) / 75,
          text: `${text(ikm)} (${formatNumber(n)} orang)`,
        }))}
      />
    </View>
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
