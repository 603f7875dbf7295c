import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { askedSentence, choiceFigure, choiceName, writtenSentence } from '@/lib/survey/own/labels'
import type { OwnResult } from '@/lib/survey/own/rules'

/** What was answered to a survey's own questions. `textsAt` is where what was written can be read; null for those who may not. */
export function OwnResults({ questions, textsAt }: { questions: readonly OwnResult[]; textsAt: string | null }) {
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="tambahan" className="grid grid-cols-1 gap-6">
      <header className="grid max-w-3xl gap-1">
        <h2 id="tambahan" className="font-bold text-xl">
          Pertanyaan tambahan
        </h2>
        <p className="text-ink-soft">
          Pertanyaan sendiri di luar unsur. Jawabannya tidak masuk IKM dan di sini selalu dari seluruh survei, tanpa saringan di atas.
          Pilihan satu atau dua orang dirahasiakan, begitu juga pilihan yang dapat membukanya.
        </p>
      </header>
      {questions.map((question) => (
        <div key={question.id} className="grid grid-cols-1 gap-2">
          <h3 className="wrap-anywhere max-w-3xl font-semibold">{question.text}</h3>
          <p className="text-ink-soft text-sm">{askedSentence(question)}</p>
          {question.kind === 'CHOICE' ? <Choices question={question} /> : <Written written={question.written} textsAt={textsAt} />}
        </div>
      ))}
    </section>
  )
}

function Choices({ question: { text, choices, asked } }: { question: Extract<OwnResult, { kind: 'CHOICE' }> }) {
  return (
    <Table caption={text} head={['Jawaban', 'Responden']}>
      {choices.map(({ key, count }) => (
        <Row key={key} title={<span className="wrap-anywhere">{choiceName(key)}</span>}>
          <Cell>
            <span className="grid gap-1.5">
              {choiceFigure(count, asked)}
              {count === null || asked === 0 ? null : <ShareBar share={count / asked} />}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** It repeats the figure above it, so those who hear the page are spared it. */
function ShareBar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2.5 w-full max-w-xl">
      <rect width="100" height="8" rx="2" className="fill-sunken" />
      <rect width={Math.min(100, share * 100)} height="8" rx="2" className="fill-accent" />
    </svg>
  )
}

function Written({ written, textsAt }: { written: number; textsAt: string | null }) {
  return (
    <p>
      {writtenSentence(written)}{' '}
      {written > 0 && textsAt !== null ? (
        <Link href={textsAt} className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
          Baca jawabannya
        </Link>
      ) : null}
    </p>
  )
}
