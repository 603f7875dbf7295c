import { Badge } from '@/components/ui/badge'
import { formatShare } from '@/lib/format'
import { profilePartNames, questionKindNames } from '@/lib/survey/labels'
import { weightText } from '@/lib/survey/version/draft/labels'
import { isOfficial } from '@/lib/survey/version/draft/rules'
import type { Asked } from '@/lib/survey/version/schema'

/** What a version asks, as citizens read it; `language` is that of its texts. */
export function VersionReading({ asked, language }: { asked: Asked; language: string }) {
  const { elements, questions, profile, bestFirst, minAnsweredShare } = asked
  const inOrder = (answers: readonly string[]) => (bestFirst ? [...answers].reverse() : answers)
  return (
    <div className="grid gap-5">
      <ol className="grid gap-3 lg:grid-cols-2">
        {elements.map(({ key, name, displayNumber, weight, question, answers, language: own }) => (
          <li key={key} className="grid content-start gap-2 rounded-xl border border-line bg-surface p-4">
            <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
              <span className="font-semibold">
                U{displayNumber} {name}
              </span>
              {isOfficial(key) ? null : <Badge tone="plain">Unsur tambahan</Badge>}
              {own ? <Badge tone="warn">Belum diterjemahkan</Badge> : null}
              {weight === null ? null : <span>bobot {weightText(weight)}</span>}
            </p>
            <p lang={own ?? language} className="font-semibold">
              {question}
            </p>
            <p lang={own ?? language} className="text-ink-soft">
              {inOrder(answers).join(' · ')}
            </p>
          </li>
        ))}
        {questions.map(({ id, kind, question, choices, language: own }) => (
          <li key={id} className="grid content-start gap-2 rounded-xl border border-line bg-surface p-4">
            <p className="text-ink-soft text-sm">
              <span className="font-semibold">Pertanyaan sendiri</span>, {questionKindNames[kind].toLowerCase()}{' '}
              {own ? <Badge tone="warn">Belum diterjemahkan</Badge> : null}
            </p>
            <p lang={own ?? language} className="font-semibold">
              {question}
            </p>
            {choices.length > 0 ? (
              <p lang={own ?? language} className="text-ink-soft">
                {choices.join(' · ')}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="text-ink-soft">
        {elements.every(({ weight }) => weight === null) ? `Semua unsur berbobot sama, tepat 1/${elements.length}. ` : ''}
        Kuesioner dihitung bila terisi paling sedikit {formatShare(minAnsweredShare)} unsurnya. Data diri:{' '}
        {profile.map((part) => profilePartNames[part].toLowerCase()).join(', ') || 'tidak ditanyakan'}.
      </p>
    </div>
  )
}
