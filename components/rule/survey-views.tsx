import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber, formatShare } from '@/lib/format'
import type { RuleBody } from '@/lib/rule/schema'

/** The unsur with their questions and the four answers. */
export function SurveyElementsView({ body }: { body: RuleBody<'SURVEY_ELEMENTS'> }) {
  const elements = [...body.elements].sort((one, other) => one.displayNumber - other.displayNumber)
  return (
    <div className="grid gap-3">
      <Table caption="Unsur, pertanyaan, dan jawaban" head={['Unsur', 'Pertanyaan', 'Jawaban 1 sampai 4']}>
        {elements.map(({ key, displayNumber, name, question, answers }) => (
          <Row key={key} title={`U${displayNumber} ${name}`}>
            <Cell>{question}</Cell>
            <Cell>{answers.join(' · ')}</Cell>
          </Row>
        ))}
      </Table>
      <p className="text-ink-soft">Kuesioner yang terisi kurang dari {formatShare(body.minAnsweredShare)} unsurnya tidak dihitung.</p>
    </div>
  )
}

/** The mutu bands, read from the IKM rounded to two decimals. */
export function SurveyBandsView({ body }: { body: RuleBody<'SURVEY_BANDS'> }) {
  return (
    <Table caption="Mutu menurut IKM" head={['Mutu', 'Kinerja unit pelayanan', 'IKM mulai dari']}>
      {[...body.bands].reverse().map(({ mutu, kinerja, from }) => (
        <Row key={mutu} title={mutu}>
          <Cell>{kinerja}</Cell>
          <Cell>{formatDecimal(from)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** When answers are marked for an officer to look at. */
export function SurveyMarksView({ body }: { body: RuleBody<'SURVEY_MARKS'> }) {
  const { addressPerHour, addressPerDay, quickestSeconds, burst } = body
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>
        Lebih dari {formatNumber(addressPerHour)} jawaban dalam satu jam, atau {formatNumber(addressPerDay)} dalam satu hari, dari satu
        jaringan.
      </li>
      <li>Semua unsur dijawab sama dalam kurang dari {formatNumber(quickestSeconds)} detik.</li>
      <li>
        {formatNumber(burst.count)} jawaban yang persis sama dari satu jaringan dalam {formatNumber(burst.seconds)} detik.
      </li>
      <li>Jawaban yang ditandai tetap dihitung sampai petugas mengeluarkannya dengan alasan.</li>
    </ul>
  )
}

/** What is published, and who is told of what. */
export function SurveySignalsView({ body }: { body: RuleBody<'SURVEY_SIGNALS'> }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      <li>Kelompok dengan kurang dari {formatNumber(body.smallestPublished)} responden tidak diterbitkan.</li>
      <li>
        Kepala unit diberi tahu bila nilai suatu unsur turun {formatDecimal(body.fallPoints)} poin atau lebih dari survei sebelumnya, dengan
        paling sedikit {formatNumber(body.fallRespondents)} responden pada keduanya.
      </li>
      <li>
        Untuk layanan yang standarnya gratis: {formatNumber(body.feeAnswers)} jawaban biaya selain Gratis atau lebih dalam satu survei
        disampaikan kepada Inspektorat sebagai satu angka.
      </li>
    </ul>
  )
}

/** Words by which comments are sorted. */
export function SurveyTopicsView({ body }: { body: RuleBody<'SURVEY_TOPICS'> }) {
  return (
    <Table caption="Topik dan kata-katanya" head={['Topik', 'Kata']}>
      {body.topics.map(({ key, name, words }) => (
        <Row key={key} title={name}>
          <Cell>{words.join(', ')}</Cell>
        </Row>
      ))}
    </Table>
  )
}
