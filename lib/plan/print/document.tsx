import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import { formatMoment } from '../../format'
import { breakable, printable } from '../../printable'
import type { Party } from '../agreement/queries'
import { planAnnexNames } from '../labels'
import { Bullet, Cell, points, styles } from './frame/document'
import { formTitles, periodLine, rankLine, signedLine } from './labels'
import type { PlanToPrint } from './queries'
import { Results } from './results/document'

/** The SKP as its official form (PermenPANRB 6/2022, lampiran): A4 landscape, PDF. `printedAt` stands in the footer. */
export async function planPdf(plan: PlanToPrint, printedAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  Font.registerHyphenationCallback(breakable)
  return new Uint8Array(await renderToBuffer(<PlanForm plan={plan} printedAt={printedAt} />))
}

function PlanForm({ plan, printedAt }: { plan: PlanToPrint; printedAt: Date }) {
  const titles = formTitles(plan.form)
  return (
    <Document title={`SKP ${plan.year}`} author={printable(plan.employee?.name ?? '')} creator="Tera" producer="Tera" language="id-ID">
      <Page size="A4" orientation="landscape" style={styles.page}>
        {plan.agreement ? null : (
          <Text style={styles.draft} fixed>
            DRAF
          </Text>
        )}
        {titles.map((title) => (
          <Text key={title} style={styles.title}>
            {title}
          </Text>
        ))}
        <View style={styles.under}>
          <Text style={styles.bold}>{printable((plan.governmentName ?? '').toUpperCase())}</Text>
          <Text style={styles.bold}>PERIODE PENILAIAN: {periodLine(plan.startsOn, plan.endsOn)}</Text>
        </View>
        <Parties employee={plan.employee} appraiser={plan.appraiser} />
        <Results plan={plan} />
        <Behaviour plan={plan} />
        <Annex plan={plan} />
        <Signatures plan={plan} />
        <Footer plan={plan} printedAt={printedAt} />
      </Page>
    </Document>
  )
}

function Parties({ employee, appraiser }: { employee: Party | null; appraiser: Party | null }) {
  const facts: [string, (party: Party | null) => string][] = [
    ['NAMA', (party) => party?.name ?? '-'],
    ['NIP', (party) => party?.nip ?? '-'],
    ['PANGKAT/GOL. RUANG', (party) => rankLine(party?.rank ?? null)],
    ['JABATAN', (party) => party?.postTitle ?? '-'],
    ['UNIT KERJA', (party) => party?.unitName ?? '-'],
  ]
  return (
    <View>
      <View style={styles.first}>
        <Cell width={4} head>
          NO
        </Cell>
        <Cell width={46} head>
          PEGAWAI YANG DINILAI
        </Cell>
        <Cell width={4} head>
          NO
        </Cell>
        <Cell width={46} head>
          PEJABAT PENILAI KINERJA
        </Cell>
      </View>
      {facts.map(([name, of], index) => (
        <View key={name} style={styles.whole} wrap={false}>
          {[employee, appraiser].map((party, side) => (
            <View key={side === 0 ? 'pegawai' : 'penilai'} style={styles.row}>
              <Cell width={4} center>{`${index + 1}`}</Cell>
              <Cell width={13}>{name}</Cell>
              <Cell width={33}>{of(party)}</Cell>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

function Behaviour({ plan }: { plan: PlanToPrint }) {
  const textOf = new Map(plan.content.expectations.map(({ valueKey, text }) => [valueKey, text]))
  return (
    <View style={styles.section}>
      <View style={styles.first} fixed>
        <Cell width={4} head>
          NO
        </Cell>
        <Cell width={96} head>
          PERILAKU KERJA
        </Cell>
      </View>
      {plan.values.map(({ key, name, guides }, index) => (
        <View key={key} style={styles.whole} wrap={false}>
          <Cell width={4} center>{`${index + 1}`}</Cell>
          <View style={[styles.cell, { width: points(48) }]}>
            <Text style={styles.bold}>{printable(name)}</Text>
            {guides.map((guide) => (
              <Bullet key={guide} sign="-">
                {guide}
              </Bullet>
            ))}
          </View>
          <View style={[styles.cell, { width: points(48) }]}>
            <Text style={styles.bold}>Ekspektasi Khusus Pimpinan:</Text>
            <Text>{printable(textOf.get(key) ?? '-')}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}

function Annex({ plan }: { plan: PlanToPrint }) {
  const kinds = ['RESOURCES', 'ACCOUNTABILITY', 'CONSEQUENCES'] as const
  return (
    <View style={styles.section}>
      <Text style={styles.title} minPresenceAhead={80}>
        LAMPIRAN SASARAN KINERJA PEGAWAI
      </Text>
      {kinds.map((kind) => (
        <View key={kind} style={{ marginTop: 6 }}>
          <View style={styles.first} wrap={false} minPresenceAhead={24}>
            <Cell width={100} band>
              {planAnnexNames[kind].toUpperCase()}
            </Cell>
          </View>
          {numbered(plan.content.annexes[kind]).map(({ place, text }) => (
            <View key={place} style={styles.whole} wrap={false}>
              <Cell width={4} center>{`${place}`}</Cell>
              <Cell width={96}>{text}</Cell>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

function numbered(texts: readonly string[]): { place: number; text: string }[] {
  return (texts.length > 0 ? texts : ['-']).map((text, index) => ({ place: index + 1, text }))
}

function Signatures({ plan }: { plan: PlanToPrint }) {
  return (
    <View wrap={false} style={styles.section}>
      {plan.agreement?.note ? <Text style={{ marginBottom: 6 }}>{printable(`${plan.agreement.note}.`)}</Text> : null}
      <Text style={{ textAlign: 'right' }}>{printable(signedLine(plan.governmentName, plan.agreement?.day ?? null))}</Text>
      <View style={[styles.signatures, { marginTop: 6 }]}>
        <Signature title="Pegawai yang Dinilai" party={plan.employee} />
        <Signature title="Pejabat Penilai Kinerja" party={plan.appraiser} />
      </View>
    </View>
  )
}

function Signature({ title, party }: { title: string; party: Party | null }) {
  return (
    <View style={styles.signature}>
      <Text>{title}</Text>
      <View style={styles.mark}>
        <Text style={styles.markText}>Ruang tanda tangan (elektronik)</Text>
      </View>
      <Text style={styles.bold}>{printable(party?.name ?? '........................................')}</Text>
      <Text>{party?.nip ? `NIP ${party.nip}` : ''}</Text>
    </View>
  )
}

function Footer({ plan: { number, agreement }, printedAt }: { plan: PlanToPrint; printedAt: Date }) {
  const submitted = agreement?.submittedAt ? `Diajukan ${agreement.submittedBy ?? ''} ${formatMoment(agreement.submittedAt)}; ` : ''
  const agreed = agreement
    ? `${submitted}disepakati ${agreement.agreedBy ?? ''} ${formatMoment(agreement.agreedAt)}`
    : 'Draf, belum disepakati'
  return (
    <>
      <Text style={styles.footer} fixed>
        {printable(`Tera · SKP versi ${number} · ${agreed} · Dicetak ${formatMoment(printedAt)}`)}
      </Text>
      <Text style={styles.pages} fixed render={({ pageNumber, totalPages }) => `Halaman ${pageNumber} dari ${totalPages}`} />
    </>
  )
}
