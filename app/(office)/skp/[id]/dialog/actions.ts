'use server'

import { formAction } from '@/lib/door/form-action'
import { answerQuestion, markClear } from '@/lib/plan/clarity/commands'
import { clarityRefusals } from '@/lib/plan/clarity/labels'
import { answeredMark, shownMark } from '@/lib/plan/clarity/schema'
import { settleComment, writeComment } from '@/lib/plan/dialog/commands'
import { dialogRefusals as refusals } from '@/lib/plan/dialog/labels'
import { comment, shownThread } from '@/lib/plan/dialog/schema'

// What was written names itself in the address: a new address, or the browser would only jump to the `#`.

export const write = formAction({
  schema: comment,
  perform: writeComment,
  refusals,
  next: ({ planId, threadId, commentId }, { from }) =>
    `/skp/${planId}${from === 'susun' ? '/susun' : ''}?catatan=${commentId}#dialog-${threadId}`,
})

export const settle = formAction({
  schema: shownThread,
  perform: settleComment,
  refusals,
  next: ({ planId, threadId }, { from, replies }) =>
    `/skp/${planId}${from === 'susun' ? '/susun' : ''}?selesai=${threadId}-${replies}#dialog-${threadId}`,
})

export const answer = formAction({
  schema: answeredMark,
  perform: answerQuestion,
  refusals: clarityRefusals,
  next: ({ planId, markId }) => `/skp/${planId}?jawab=${markId}#tanya-${markId}`,
})

export const clear = formAction({
  schema: shownMark,
  perform: markClear,
  refusals: clarityRefusals,
  next: ({ planId, markId }) => `/skp/${planId}?jelas=${markId}`,
})
