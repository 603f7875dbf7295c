import { v7 as uuidv7 } from 'uuid'
import { CommentBulk } from '@/components/survey/comment-bulk'
import { CommentCard } from '@/components/survey/comment-card'
import { CommentForm, CommentForms } from '@/components/survey/comment-form'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/lib/actor'
import { commentsOnPage, type ListedComment } from '@/lib/survey/comment/queries'
import { backTo } from '@/lib/survey/comment/schema'
import { mayRunSurveysIn } from '@/lib/survey/policy'
import { read, readSeveral } from './actions'

type Props = {
  actor: Actor
  survey: { id: string; unitId: string }
  comments: { rows: ListedComment[]; total: number }
  page: number
  hrefOf: (change: Record<string, string | number>) => string
}

/** The comments found; those who run the survey decide about each, or about several that the public does not see. */
export function CommentList({ actor, survey: { id: surveyId, unitId }, comments: { rows, total }, page, hrefOf }: Props) {
  const runs = mayRunSurveysIn(actor, unitId)
  const back = backTo(hrefOf({ page }))
  const firstUnread = rows.find(({ readAt }) => readAt === null)?.id
  const list = (
    <ul className="grid gap-3">
      {rows.map((comment) => {
        const { id, readAt, proposal, publicText } = comment
        return (
          <CommentCard key={id} comment={comment} box={!runs || readAt !== null ? null : id === firstUnread ? 'first' : 'more'}>
            {runs ? (
              <CommentForm
                key={`${id} ${readAt?.toISOString()}`}
                formKey={uuidv7()}
                values={{ surveyId, commentId: id, was: readAt?.toISOString() ?? '', back }}
                text={publicText ?? proposal ?? ''}
                isRead={readAt !== null}
                isShown={publicText !== null}
              />
            ) : null}
          </CommentCard>
        )
      })}
    </ul>
  )
  return (
    <>
      {rows.length === 0 ? <p className="text-ink-soft">Tidak ada komentar yang cocok.</p> : null}
      {runs ? (
        <CommentBulk action={readSeveral} formKey={uuidv7()} values={{ surveyId, back }} offered={firstUnread !== undefined}>
          <CommentForms action={read} ids={rows.map(({ id }) => id)}>
            {list}
          </CommentForms>
        </CommentBulk>
      ) : (
        list
      )}
      <Pagination page={page} pageSize={commentsOnPage} total={total} hrefOf={(to) => `${hrefOf({ page: to })}#daftar`} />
    </>
  )
}
