import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { formatMoment } from '@/lib/format'
import type { ListedComment } from '@/lib/survey/comment/queries'
import { monthName } from '@/lib/survey/result/labels'
import { CommentBox } from './comment-bulk'

type Props = {
  comment: ListedComment
  /** Whether it may be chosen with others; the first of those is where the form's fault points. */
  box: 'first' | 'more' | null
  children?: ReactNode
}

/** What a citizen wrote, as it was written, and what the public sees of it. Nothing of what they answered stands beside it. */
export function CommentCard({ comment: { id, pieces, unsur, month, readAt, readBy, publicText, isReworded }, box, children }: Props) {
  return (
    <li className="grid gap-3 rounded-xl border border-line bg-surface p-4 has-[input[name=chosen]:checked]:border-accent">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
        {readAt === null ? (
          <Badge tone="warn">Belum dibaca</Badge>
        ) : (
          <Badge tone={publicText === null ? 'plain' : 'good'}>{publicText === null ? 'Tidak ditampilkan' : 'Ditampilkan'}</Badge>
        )}
        {unsur ?? 'Saran'}, {monthName(month)}
      </p>
      <p className="wrap-anywhere whitespace-pre-line">
        {pieces.map(({ text, isFound }, at) =>
          isFound ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
            <mark key={at} className="rounded bg-warn-ground px-0.5 font-semibold text-warn">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      {publicText === null ? null : (
        <div className="grid gap-1 border-good border-l-4 pl-3">
          <p className="text-ink-soft text-sm">
            Yang dibaca umum{isReworded ? ', dengan keterangan bahwa kata-katanya diubah petugas' : ''}
          </p>
          <p className="wrap-anywhere whitespace-pre-line">{publicText}</p>
        </div>
      )}
      {readAt === null ? null : (
        <p className="text-ink-soft text-sm">
          Dibaca {readBy ?? 'seseorang'}, {formatMoment(readAt)}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {children}
        {box === null ? null : <CommentBox commentId={id} isFirst={box === 'first'} />}
      </div>
    </li>
  )
}
