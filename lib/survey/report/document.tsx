import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import { formatDay, formatDecimal, formatMoment, formatNumber } from '../../format'
import { breakable, printable } from '../../printable'
import { quarterName } from '../follow-up/labels'
import type { FollowUpLine } from '../follow-up/queries'
import { followUpKindNames, followUpStateNames, surveyPeriodName } from '../labels'
import { QuestionnaireAnnex, TabulationPages } from './annex/document'
import { Chapter, Footer, Heading, Paragraph, Points, PrintedTable, styles } from './frame/document'
import * as words from './labels'
import type { ReportFacts } from './queries'
import { Results } from './result/document'

/** The report of a survey in the usual outline (PermenPANRB 14/2017), A4, PDF. `printedAt` stands at the foot of each page. */
export async function reportPdf(facts: ReportFacts, printedAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  Font.registerHyphenationCallback(breakable)
  return new Uint8Array(await renderToBuffer(<Report facts={facts} printedAt={printedAt} />))
}

function Report({ facts, printedAt }: { facts: ReportFacts; printedAt: Date }) {
  const { name, unitName, period } = facts.survey
  const title = `Laporan survei kepuasan masyarakat ${name}, ${surveyPeriodName(period)}`
  const footer = printable(`${title}. ${words.issuedSentence(facts)} Dicetak ${formatMoment(printedAt)}.`)
  return (
    <Document title={printable(title)} author={printable(unitName)} creator="Tera" producer="Tera" language="id-ID">
      <Cover facts={facts} />
      <Page size="A4" style={styles.page}>
        <Introduction facts={facts} />
        <Method facts={facts} />
        <Results facts={facts} />
        <Closing facts={facts} />
        <QuestionnaireAnnex facts={facts} />
        <Footer>{footer}</Footer>
      </Page>
      <TabulationPages facts={facts} footer={footer} />
    </Document>
  )
}

function Cover({ facts }: { facts: ReportFacts }) {
  const { survey, index, figures, governmentName } = facts
  return (
    <Page size="A4" style={styles.cover}>
      <Text style={[styles.coverTitle, { fontSize: 13, color: '#00585c' }]}>{printable((governmentName ?? '').toUpperCase())}</Text>
      <Text style={styles.coverTitle}>Laporan Survei Kepuasan Masyarakat</Text>
      <Text style={{ fontSize: 16, lineHeight: 1.35, marginBottom: 4 }}>{printable(survey.name)}</Text>
      {survey.serviceId === null ? null : <Text style={{ fontSize: 12, lineHeight: 1.35 }}>{printable(survey.unitName)}</Text>}
      <Text style={{ fontSize: 12, lineHeight: 1.35, marginBottom: 46 }}>{surveyPeriodName(survey.period)}</Text>
      {index.ok ? (
        <View>
          <Text style={{ fontSize: 11 }}>Indeks kepuasan masyarakat</Text>
          <Text style={styles.coverFigure}>{formatDecimal(index.value.ikm)}</Text>
          <Text style={{ fontSize: 12 }}>{`Mutu pelayanan ${index.value.mutu}: ${index.value.kinerja}`}</Text>
        </View>
      ) : null}
      <Text style={{ fontSize: 11, marginTop: 10 }}>{`${formatNumber(figures.tally.n)} responden`}</Text>
      <Text style={[styles.soft, { fontSize: 10, lineHeight: 1.4, marginTop: 46 }]}>{printable(words.issuedSentence(facts))}</Text>
    </Page>
  )
}

function Introduction({ facts }: { facts: ReportFacts }) {
  return (
    <View>
      <Chapter>BAB I PENDAHULUAN</Chapter>
      <Heading>1.1 Latar belakang</Heading>
      <Paragraph>{words.background(facts)}</Paragraph>
      <Heading>1.2 Dasar hukum</Heading>
      <Points numbered>{words.legalBasis}</Points>
      <Heading>1.3 Maksud dan tujuan</Heading>
      <Points>{words.purposes}</Points>
      <Heading>1.4 Sasaran</Heading>
      <Paragraph>{words.target(facts)}</Paragraph>
      <Heading>1.5 Manfaat</Heading>
      <Points>{words.benefits}</Points>
    </View>
  )
}

function Method({ facts }: { facts: ReportFacts }) {
  return (
    <View break>
      <Chapter>BAB II METODOLOGI</Chapter>
      <Heading>2.1 Periode</Heading>
      <Paragraph>{words.period(facts)}</Paragraph>
      <Heading>2.2 Metode</Heading>
      <Paragraph>{words.method(facts)}</Paragraph>
      <Heading>2.3 Responden</Heading>
      <Paragraph>{words.respondents(facts)}</Paragraph>
      <Heading>2.4 Pengolahan data</Heading>
      {words.processing(facts).map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
    </View>
  )
}

function Closing({ facts }: { facts: ReportFacts }) {
  const { followUps } = facts
  return (
    <View break>
      <Chapter>BAB IV PENUTUP</Chapter>
      <Heading>4.1 Kesimpulan</Heading>
      <Points numbered>{words.conclusions(facts)}</Points>
      <Heading>4.2 Rencana tindak lanjut</Heading>
      {followUps.length === 0 ? <Paragraph>Belum ada tindak lanjut yang direncanakan.</Paragraph> : <Plan lines={followUps} />}
    </View>
  )
}

function Plan({ lines }: { lines: readonly FollowUpLine[] }) {
  const numbered = lines.map((line, at) => ({ ...line, place: `${at + 1}` }))
  return (
    <PrintedTable<(typeof numbered)[number]>
      columns={[
        { title: 'No', width: 6, value: ({ place }) => place },
        { title: 'Prioritas unsur', width: 18, value: ({ unsurName }) => unsurName },
        { title: 'Sebab', width: 20, value: ({ cause }) => cause },
        { title: 'Program/kegiatan', width: 24, value: ({ action, kind }) => `${action} (${followUpKindNames[kind].toLowerCase()})` },
        { title: 'Waktu', width: 14, value: ({ dueOn }) => `${quarterName(dueOn)}, ${formatDay(dueOn)}` },
        { title: 'Penanggung jawab', width: 18, value: ({ ownerName, state }) => `${ownerName}. ${followUpStateNames[state]}` },
      ]}
      rows={numbered}
    />
  )
}
