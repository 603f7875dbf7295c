import { ActionButton } from '@/components/ui/action-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import type { Dialog } from '@/lib/plan/dialog/queries'
import { type Remark, type Thread, type Topic, threadsOn } from '@/lib/plan/dialog/rules'
import { CommentForm } from './comment-form'

export type DialogActions = Record<'write' | 'settle', FormAction>

type Props = {
  planId: string
  /** Null for who takes no part in the dialog and does not read it: nothing is shown. */
  dialog: Dialog | null
  topic: Topic
  /** Which threads to show, where not those on the topic. */
  threads?: readonly Thread[]
  /** The page it stands on, to come back to. */
  from: 'baca' | 'susun'
  actions: DialogActions
  newKey: () => string
  /** What a new remark here is on, "RHK ini"; null where none is begun here. */
  on: string | null
}

/** The dialog kinerja on one thing, in place: remarks with their answers, settled ones folded, and a form for a new one. */
export function CommentThread({ planId, dialog, topic, threads, from, actions, newKey, on }: Props) {
  if (!dialog) return null
  const shown = threads ?? threadsOn(dialog.threads, topic)
  if (shown.length === 0 && (!dialog.mayWrite || on === null)) return null
  const base = { planId, from }
  const id = topic.indicatorId ?? topic.workResultId ?? 'skp'
  return (
    <div className={`grid gap-3 print:hidden ${shown.length > 0 ? 'basis-full' : ''}`}>
      {shown.map((thread) => (
        <OneThread key={thread.id} {...{ thread, base, actions, newKey }} mayWrite={dialog.mayWrite} isElsewhere={threads !== undefined} />
      ))}
      {dialog.mayWrite && on !== null ? (
        <div>
          <CommentForm
            key={dialog.threads.length}
            action={actions.write}
            id={`catatan-${id}`}
            values={{ ...base, ...ids(topic) }}
            formKey={newKey()}
            title={`Beri catatan pada ${on}`}
            label="Catatan"
            hint="Dibaca pegawai, penyiap SKP-nya, pejabat penilai, dan atasannya. Draf yang belum diajukan belum dibaca pejabat penilai."
            button="Kirim catatan"
          />
        </div>
      ) : null}
    </div>
  )
}

type OneProps = {
  thread: Thread
  base: { planId: string; from: string }
  actions: DialogActions
  newKey: () => string
  mayWrite: boolean
  isElsewhere: boolean
}

function OneThread({ thread, base, actions, newKey, mayWrite, isElsewhere }: OneProps) {
  const { id, about, replies, settledAt, settledBy } = thread
  const all = [thread, ...replies]
  const body = (
    <div className="grid gap-3">
      {isElsewhere && about ? <p className="text-ink-soft text-sm">Tentang: {about}</p> : null}
      <ol className="grid gap-3">
        {all.map((remark) => (
          <OneRemark key={remark.id} remark={remark} isReply={remark.id !== id} />
        ))}
      </ol>
      {settledAt ? (
        <p className="text-ink-soft text-sm">
          Ditandai selesai oleh {settledBy}, {formatMoment(settledAt)}.
        </p>
      ) : null}
      {mayWrite ? (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <CommentForm
            key={`${id} ${replies.length}`}
            action={actions.write}
            id={`balas-${id}`}
            values={{ ...base, answersId: id }}
            formKey={newKey()}
            title={settledAt ? 'Balas dan buka lagi' : 'Balas'}
            label="Balasan"
            button="Kirim balasan"
          />
          {settledAt ? null : (
            <ActionButton action={actions.settle} values={{ ...base, commentId: id, replies: String(replies.length) }} formKey={newKey()}>
              Tandai selesai
            </ActionButton>
          )}
        </div>
      ) : null}
    </div>
  )
  const frame = 'scroll-mt-24 rounded-xl border border-line bg-sunken'
  if (!settledAt)
    return (
      <div id={`dialog-${id}`} className={`${frame} grid gap-3 border-l-4 border-l-accent p-4`}>
        {body}
      </div>
    )
  return (
    <Details id={`dialog-${id}`} className={frame}>
      <summary className="min-h-11 cursor-pointer px-4 py-2.5">
        <span className="font-semibold">Catatan selesai</span>
        <span className="text-ink-soft"> · {excerpt(thread.text)}</span>
      </summary>
      <div className="px-4 pb-4">{body}</div>
    </Details>
  )
}

function OneRemark({ remark: { text, by, at }, isReply }: { remark: Remark; isReply: boolean }) {
  return (
    <li className={isReply ? 'ml-4 border-line-strong border-l-2 pl-3' : ''}>
      <p className="text-sm">
        <span className="font-semibold">{by}</span> <span className="text-ink-soft">{formatMoment(at)}</span>
      </p>
      <p className="whitespace-pre-line">{text}</p>
    </li>
  )
}

function ids({ workResultId, indicatorId }: Topic): Record<string, string> {
  if (indicatorId !== null) return { indicatorId }
  return workResultId === null ? {} : { workResultId }
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).trimEnd()} …` : text
}
