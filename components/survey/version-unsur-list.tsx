import { RemoveButton } from '@/components/plan/remove-button'
import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/form-state'
import { type Content, isOfficial, wordsOf } from '@/lib/survey/version/draft/rules'
import { mostUnsur } from '@/lib/survey/version/draft/schema'
import { seenOrder, seenUnsur } from '@/lib/survey/version/draft/seen/rules'
import { extraUnsur } from '@/lib/survey/version/labels'
import { VersionMoveButtons } from './version-move-buttons'
import { VersionUnsurForm } from './version-unsur-form'

type Actions = Record<'addUnsur' | 'changeUnsur' | 'removeUnsur' | 'moveUnsur' | 'resetOrder', FormAction>
type Props = { draft: Content; actions: Actions; newKey: () => string }

/** The unsur of a draft in their order, with what can be done to each. */
export function VersionUnsurList({ draft, actions, newKey }: Props) {
  const { versionId, unsur } = draft
  const order = seenOrder(draft)
  const offered = Object.entries(extraUnsur).filter(([key]) => !unsur.some((one) => one.key === key))
  return (
    <div className="grid gap-5">
      <ol className="grid gap-3">
        {unsur.map(({ key, name }, at) => {
          const words = wordsOf(draft, key, 4)
          const move = { action: actions.moveUnsur, values: { versionId, key, seen: order }, newKey, name, at, count: unsur.length }
          return (
            <li key={key} id={`unsur-${key}`} className="grid scroll-mt-4 gap-3 rounded-xl border border-line bg-surface p-4">
              <div className="flex flex-wrap items-start justify-between gap-3">
                <div className="grid min-w-0 flex-1 basis-64 gap-1">
                  <h4 className="flex flex-wrap items-center gap-2 font-semibold">
                    U{at + 1} {name} {isOfficial(key) ? null : <Badge tone="plain">Unsur tambahan</Badge>}
                  </h4>
                  <p>{words.question}</p>
                  <p className="text-ink-soft">{words.answers.join(' · ')}</p>
                </div>
                <VersionMoveButtons {...move} />
              </div>
              {isOfficial(key) ? null : (
                <div className="flex flex-wrap gap-x-6 gap-y-2">
                  <VersionUnsurForm
                    action={actions.changeUnsur}
                    editing={{ versionId, part: `unsur-${key}-isi`, formKey: newKey(), seen: seenUnsur(draft, { key, name }) }}
                    unsur={{ key, name, ...words }}
                  />
                  <RemoveButton
                    {...{ action: actions.removeUnsur, formKey: newKey() }}
                    values={{ versionId, key, seen: seenUnsur(draft, { key, name }) }}
                    title="Hapus unsur ini"
                    button="Ya, hapus dari draf"
                  />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      <div className="flex flex-wrap items-start gap-3">
        {unsur.length < mostUnsur ? (
          <>
            {offered.map(([key, { name, question, answers }]) => (
              <ActionButton
                key={key}
                action={actions.addUnsur}
                values={{ versionId, name, question, ...Object.fromEntries(answers.map((answer, at) => [`answer${at + 1}`, answer])) }}
                formKey={newKey()}
              >
                Tambah {name}
              </ActionButton>
            ))}
            <VersionUnsurForm
              action={actions.addUnsur}
              editing={{ versionId, part: 'unsur-baru', formKey: newKey(), seen: '' }}
              unsur={null}
            />
          </>
        ) : (
          <p className="text-ink-soft">Sudah {mostUnsur} unsur, jumlah paling banyak.</p>
        )}
        <ActionButton action={actions.resetOrder} values={{ versionId, seen: order }} formKey={newKey()}>
          Urutkan menurut aturan
        </ActionButton>
      </div>
    </div>
  )
}
