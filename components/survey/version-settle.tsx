import { RemoveButton } from '@/components/plan/remove-button'
import { ActionButton } from '@/components/ui/action-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/form-state'
import { changeSentence, unreadySentence } from '@/lib/survey/version/draft/labels'
import type { Draft } from '@/lib/survey/version/draft/queries'
import { changesOf, unreadyOf } from '@/lib/survey/version/draft/rules'

type Props = { draft: Draft; nameOf: (language: string) => string; publish: FormAction; drop: FormAction; newKey: () => string }

/** What a draft changes, what it still lacks, and the steps that end it. */
export function VersionSettle({ draft, nameOf, publish, drop, newKey }: Props) {
  const { versionId, number, revision, published } = draft
  const unready = unreadyOf(draft)
  const changes = published ? changesOf(published, draft) : []
  const shown = { versionId, revision: String(revision) }
  return (
    <div className="grid gap-4 rounded-xl border border-line-strong bg-surface p-4 sm:p-5">
      {published ? (
        <div className="grid gap-1">
          <h3 className="font-semibold">Yang berubah dari versi {published.number}</h3>
          {changes.length === 0 ? <p className="text-ink-soft">Belum ada.</p> : null}
          <ul className="grid list-disc gap-1 pl-5 empty:hidden">
            {changes.map((change) => {
              const sentence = changeSentence(change, nameOf)
              return <li key={sentence}>{sentence}</li>
            })}
          </ul>
        </div>
      ) : null}
      {unready.length > 0 ? (
        <div className="grid gap-1 rounded-xl border border-warn bg-warn-ground p-4">
          <h3 className="font-semibold text-warn">Belum dapat diterbitkan</h3>
          <ul className="grid list-disc gap-1 pl-5">
            {unready.map(unreadySentence).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ) : (
        <Details className="rounded-xl border border-line-strong">
          <summary className="min-h-12 cursor-pointer px-4 py-3 font-semibold text-accent">Terbitkan versi {number}</summary>
          <div className="grid gap-4 px-4 pb-4">
            <p>
              {published
                ? 'Pengunjung berikutnya langsung ditanya menurut versi ini. Jawaban yang sudah masuk tetap pada versinya, dan warga yang sedang mengisi formulir lama tetap diterima.'
                : 'Warga dapat mengisi begitu survei dibuka.'}{' '}
              Versi yang sudah terbit tidak dapat diubah; perubahan berikutnya menjadi versi baru.
            </p>
            <ActionButton action={publish} values={shown} formKey={newKey()} tone="main">
              Ya, terbitkan
            </ActionButton>
          </div>
        </Details>
      )}
      {published ? (
        <RemoveButton {...{ action: drop, formKey: newKey() }} values={shown} title="Buang draf ini" button="Ya, buang draf" />
      ) : null}
    </div>
  )
}
