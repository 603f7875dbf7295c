import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { BehaviourValue } from '@/lib/plan/content/queries'
import { changeKindNames, indicatorFieldNames, resultFieldNames, writtenField } from '@/lib/plan/difference/labels'
import type { ChangeKind, IndicatorChange, PlanDifference, ResultChange } from '@/lib/plan/difference/rules'
import { isSame, wordChanges } from '@/lib/plan/difference/rules'
import { planAnnexNames, workResultCategoryNames } from '@/lib/plan/labels'

type Props = { difference: PlanDifference; values: readonly Pick<BehaviourValue, 'key' | 'name'>[]; heading?: 'h2' | 'h3' }

/** What changed, thing by thing: words that went are struck out, words that came are underlined, and both are said aloud. */
export function DifferenceView({ difference, values, heading: Heading = 'h2' }: Props) {
  const { results, expectations, annexes } = difference
  if (isSame(difference)) return <p>Tidak ada yang berubah.</p>
  const nameOf = new Map(values.map(({ key, name }) => [key, name]))
  const title = Heading === 'h2' ? 'font-bold text-xl' : 'font-semibold text-lg'
  return (
    <div className="grid gap-6">
      {results.length > 0 ? (
        <section className="grid gap-3">
          <Heading className={title}>Hasil kerja</Heading>
          <ul className="grid gap-3">
            {results.map((result) => (
              <OneResult key={result.id} result={result} />
            ))}
          </ul>
        </section>
      ) : null}
      {expectations.length > 0 ? (
        <section className="grid gap-3">
          <Heading className={title}>Ekspektasi perilaku kerja</Heading>
          <Card>
            {expectations.map(({ valueKey, before, after }) => (
              <Field key={valueKey} name={nameOf.get(valueKey) ?? valueKey} before={before} after={after} words />
            ))}
          </Card>
        </section>
      ) : null}
      {annexes.length > 0 ? (
        <section className="grid gap-3">
          <Heading className={title}>Lampiran</Heading>
          <Card>
            {annexes.map(({ annex, removed, added }) => (
              <div key={annex} className="grid gap-1">
                <dt className="text-ink-soft text-sm">{planAnnexNames[annex]}</dt>
                {removed.map((line) => (
                  <dd key={`- ${line}`}>
                    <Gone>{line}</Gone>
                  </dd>
                ))}
                {added.map((line) => (
                  <dd key={`+ ${line}`}>
                    <Come>{line}</Come>
                  </dd>
                ))}
              </div>
            ))}
          </Card>
        </section>
      ) : null}
    </div>
  )
}

const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const

function Kind({ kind }: { kind: ChangeKind }) {
  return <Badge tone={tones[kind]}>{changeKindNames[kind]}</Badge>
}

function OneResult({ result: { kind, category, text, fields, indicators } }: { result: ResultChange }) {
  const changesText = fields.some(({ field }) => field === 'text')
  return (
    <li className="grid gap-3 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
          RHK {workResultCategoryNames[category].toLowerCase()}
          {kind === 'changed' && fields.length === 0 ? null : <Kind kind={kind} />}
        </p>
        {changesText ? null : (
          <p className="font-semibold">
            <Whole kind={kind}>{text}</Whole>
          </p>
        )}
      </div>
      {fields.length > 0 ? (
        <dl className="grid gap-3">
          {fields.map(({ field, before, after }) => (
            <Field
              key={field}
              name={resultFieldNames[field]}
              before={writtenField(field, before)}
              after={writtenField(field, after)}
              words={field === 'text' || field === 'supports'}
            />
          ))}
        </dl>
      ) : null}
      {indicators.length > 0 ? (
        <ul className="grid gap-3">
          {indicators.map((indicator) => (
            <OneIndicator key={indicator.id} indicator={indicator} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function OneIndicator({ indicator: { kind, text, target, fields } }: { indicator: IndicatorChange }) {
  const changesText = fields.some(({ field }) => field === 'text')
  return (
    <li className="grid gap-2 border-line border-t pt-3">
      <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
        Indikator <Kind kind={kind} />
      </p>
      {changesText ? null : (
        <p>
          <Whole kind={kind}>{kind === 'changed' ? text : `${text}: ${target}`}</Whole>
        </p>
      )}
      {fields.length > 0 ? (
        <dl className="grid gap-2">
          {fields.map(({ field, before, after }) => (
            <Field
              key={field}
              name={indicatorFieldNames[field]}
              before={writtenField(field, before)}
              after={writtenField(field, after)}
              words={field === 'text' || field === 'targets'}
            />
          ))}
        </dl>
      ) : null}
    </li>
  )
}

type FieldProps = { name: string; before: string | null; after: string | null; words: boolean }

/** A field that changed: word by word in a text, else the old value and the new one. */
function Field({ name, before, after, words }: FieldProps) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-ink-soft text-sm">{name}</dt>
      <dd className="whitespace-pre-line">
        {words && before !== null && after !== null ? (
          <Words before={before} after={after} />
        ) : (
          <>
            {before === null ? null : <Gone>{before}</Gone>} {after === null ? null : <Come>{after}</Come>}
          </>
        )}
      </dd>
    </div>
  )
}

function Words({ before, after }: { before: string; after: string }) {
  return wordChanges(before, after).map(({ kind, text }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has no other name than its place
    if (kind === 'same') return <span key={index}>{text}</span>
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has no other name than its place
    return kind === 'removed' ? <Gone key={index}>{text}</Gone> : <Come key={index}>{text}</Come>
  })
}

function Whole({ kind, children }: { kind: ChangeKind; children: ReactNode }) {
  if (kind === 'removed') return <Gone>{children}</Gone>
  return kind === 'added' ? <Come>{children}</Come> : children
}

function Gone({ children }: { children: ReactNode }) {
  return (
    <del className="rounded bg-bad-ground px-0.5 text-bad">
      <span className="sr-only"> (dihapus: </span>
      {children}
      <span className="sr-only">) </span>
    </del>
  )
}

function Come({ children }: { children: ReactNode }) {
  return (
    <ins className="rounded bg-good-ground px-0.5 text-good decoration-2 underline-offset-4">
      <span className="sr-only"> (ditambahkan: </span>
      {children}
      <span className="sr-only">) </span>
    </ins>
  )
}

function Card({ children }: { children: ReactNode }) {
  return <dl className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">{children}</dl>
}
