import { Document, Font, Page, Path, renderToBuffer, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { breakable, printable } from '../../printable'
import { qrPath } from '../poster/rules'
import { profileNames, profileValueName } from '../response/labels'
import { profileFields } from '../response/schema'
import type { Asked, OwnQuestion, SurveyElement } from '../version/schema'

type Form = { unitName: string; name: string; services: readonly { name: string }[]; asked: Asked; address: string; versionNumber: number }

const paper = { line: 0.7, soft: '#555555', head: '#e6e6e6' }

/** The questionnaire of a version on paper, as PermenPANRB 14/2017 lays it out: A4 upright, PDF. Its numbers are those typed into the grid. */
export async function paperFormPdf(form: Form): Promise<Uint8Array<ArrayBuffer>> {
  Font.registerHyphenationCallback(breakable)
  return new Uint8Array(await renderToBuffer(<PaperForm {...form} />))
}

function PaperForm({ unitName, name, services, asked, address, versionNumber }: Form) {
  return (
    <Document title={printable(`Kuesioner ${name}`)} author={printable(unitName)} creator="Tera" producer="Tera" language="id-ID">
      <Page size="A4" style={styles.page}>
        <View style={styles.top}>
          <View style={styles.titles}>
            <Text style={styles.title}>KUESIONER SURVEI KEPUASAN MASYARAKAT (SKM)</Text>
            <Text style={styles.unit}>{printable(unitName.toUpperCase())}</Text>
            {name === unitName ? null : <Text>{printable(name)}</Text>}
          </View>
          <View style={styles.code}>
            <Qr address={address} />
            <Text style={styles.small}>atau isi lewat ponsel</Text>
          </View>
        </View>
        <Respondent asked={asked} services={services} />
        <Text style={styles.band}>PENDAPAT RESPONDEN TENTANG PELAYANAN: lingkari satu angka pada tiap pertanyaan</Text>
        <View style={styles.table}>
          {asked.elements.map((element) => (
            <Question key={element.key} element={element} bestFirst={asked.bestFirst} />
          ))}
        </View>
        {asked.questions.map((question, at) => (
          <Own key={question.id} question={question} title={`T${at + 1}`} />
        ))}
        <View wrap={false}>
          <Text style={styles.band}>SARAN ATAU MASUKAN</Text>
          <Lines count={3} />
          <Text style={styles.promise}>
            Jangan menulis nama, NIK, atau nomor telepon. Pertanyaan yang tidak Anda ketahui boleh dilewati. Masukkan lembar ini ke kotak
            survei; jawaban Anda tidak dihubungkan dengan diri Anda.
          </Text>
        </View>
        <Text
          style={styles.foot}
          fixed
          render={({ pageNumber, totalPages }) => `PermenPANRB Nomor 14 Tahun 2017 · versi ${versionNumber} · ${pageNumber}/${totalPages}`}
        />
      </Page>
    </Document>
  )
}

/** The head of the questionnaire: day, hour, and what is asked of oneself. */
function Respondent({ asked, services }: Pick<Form, 'asked' | 'services'>) {
  return (
    <View style={styles.box}>
      <Line title="Tanggal survei">
        <Text>......... / ......... / 20.........</Text>
        <Text style={styles.beside}>Jam survei:</Text>
        <Tick>08.00-12.00</Tick>
        <Tick>13.00-17.00</Tick>
      </Line>
      <Line title="Jenis layanan yang diterima">
        <Services services={services} />
      </Line>
      {profileFields
        .filter(({ part }) => asked.profile.includes(part))
        .map(({ column, values }) => (
          <Line key={column} title={profileNames[column]}>
            {values.map((value) => (
              <Tick key={value}>{profileValueName(column, value)}</Tick>
            ))}
          </Line>
        ))}
    </View>
  )
}

const mostTicks = 12

function Services({ services }: Pick<Form, 'services'>) {
  if (services.length > mostTicks) return <Text>Tulis nama layanannya: ............................................................</Text>
  if (services.length > 1) return services.map((service) => <Tick key={service.name}>{service.name}</Tick>)
  return <Text>{printable(services[0]?.name ?? '')}</Text>
}

function Line({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={styles.line}>
      <Text style={styles.lineTitle}>{title}</Text>
      <View style={styles.choices}>{children}</View>
    </View>
  )
}

function Tick({ children }: { children: string }) {
  return (
    <View style={styles.tick}>
      <View style={styles.square} />
      <Text>{printable(children)}</Text>
    </View>
  )
}

function Question({ element: { displayNumber, question, answers }, bestFirst }: { element: SurveyElement; bestFirst: boolean }) {
  const numbered = answers.map((text, at) => ({ text, score: at + 1 }))
  return (
    <View style={styles.row} wrap={false}>
      <Text style={styles.number}>{`U${displayNumber}`}</Text>
      <Text style={styles.question}>{printable(question)}</Text>
      {(bestFirst ? numbered.toReversed() : numbered).map(({ text, score }) => (
        <View key={score} style={styles.answer}>
          <Text style={styles.score}>{`${score}`}</Text>
          <Text style={styles.answerText}>{printable(text)}</Text>
        </View>
      ))}
    </View>
  )
}

function Own({ question: { kind, question, choices }, title }: { question: OwnQuestion; title: string }) {
  return (
    <View style={styles.own} wrap={false}>
      <Text style={styles.bold}>{printable(`${title}. ${question}`)}</Text>
      {kind === 'TEXT' ? (
        <Lines count={1} />
      ) : (
        <View style={styles.ticks}>
          {choices.map((choice, at) => (
            <Tick key={choice}>{`${at + 1} ${choice}`}</Tick>
          ))}
        </View>
      )}
    </View>
  )
}

function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, at) => <View key={String(at)} style={styles.writing} />)
}

function Qr({ address }: { address: string }) {
  const { size, path } = qrPath(address)
  return (
    <Svg width={62} height={62} viewBox={`-4 -4 ${size + 8} ${size + 8}`}>
      <Path d={path} fill="#000000" />
    </Svg>
  )
}

const styles = StyleSheet.create({
  page: { paddingTop: 22, paddingHorizontal: 34, paddingBottom: 32, fontFamily: 'Helvetica', fontSize: 9, lineHeight: 1.25 },
  top: { flexDirection: 'row', gap: 10, marginBottom: 6 },
  titles: { flexGrow: 1, flexBasis: 0, justifyContent: 'center' },
  title: { fontFamily: 'Helvetica-Bold', fontSize: 13, lineHeight: 1.4 },
  unit: { fontFamily: 'Helvetica-Bold', fontSize: 10.5, lineHeight: 1.4 },
  code: { alignItems: 'center' },
  small: { fontSize: 7, color: paper.soft },
  bold: { fontFamily: 'Helvetica-Bold' },
  box: { borderWidth: paper.line, borderColor: '#000', padding: 6, gap: 4 },
  line: { flexDirection: 'row', gap: 6 },
  lineTitle: { width: 112, fontFamily: 'Helvetica-Bold' },
  choices: { flexGrow: 1, flexBasis: 0, flexDirection: 'row', flexWrap: 'wrap', columnGap: 12, rowGap: 3 },
  ticks: { flexDirection: 'row', flexWrap: 'wrap', columnGap: 12, rowGap: 3 },
  beside: { fontFamily: 'Helvetica-Bold', marginLeft: 10 },
  tick: { flexDirection: 'row', alignItems: 'center', gap: 4 },
  square: { width: 9, height: 9, borderWidth: paper.line, borderColor: '#000' },
  band: { backgroundColor: paper.head, fontFamily: 'Helvetica-Bold', padding: 4, marginTop: 8 },
  table: { borderLeftWidth: paper.line, borderTopWidth: paper.line, borderColor: '#000' },
  row: { flexDirection: 'row', borderBottomWidth: paper.line, borderColor: '#000', minHeight: 30 },
  number: { width: 26, padding: 3, borderRightWidth: paper.line, borderColor: '#000', fontFamily: 'Helvetica-Bold' },
  question: { flexGrow: 1, flexBasis: 0, padding: 3, borderRightWidth: paper.line, borderColor: '#000' },
  answer: { width: 73, padding: 3, alignItems: 'center', justifyContent: 'center', borderRightWidth: paper.line, borderColor: '#000' },
  score: { fontFamily: 'Helvetica-Bold', fontSize: 12 },
  answerText: { fontSize: 8, textAlign: 'center' },
  own: { marginTop: 7, gap: 3 },
  writing: { height: 16, borderBottomWidth: 0.5, borderColor: '#777' },
  promise: { marginTop: 8, fontSize: 8, color: paper.soft },
  foot: { position: 'absolute', top: 816, left: 34, right: 34, fontSize: 7, color: paper.soft, textAlign: 'right' },
})
