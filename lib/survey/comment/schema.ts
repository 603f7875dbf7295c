import { z } from 'zod'
import { SurveyWay } from '../../generated/prisma/enums'
import { longestComment } from '../response/schema'
import { unsurKeyPattern } from '../schema'

/** Why the public does not see a comment. */
export const hiddenReasons = ['PERSONAL', 'ABUSIVE', 'ELSEWHERE', 'EMPTY', 'NOT_WANTED'] as const
export type HiddenReason = (typeof hiddenReasons)[number]

/** How far a comment is: nobody has read it; read; read and shown to the public; read and not shown. */
export const commentStates = ['UNREAD', 'READ', 'SHOWN', 'HIDDEN'] as const
export type CommentState = (typeof commentStates)[number]

/** What of the list of comments is asked for; `about` is the key of an unsur or 'saran', `month` the first day of a month. */
export type CommentFilter = {
  q: string
  about: string | null
  topic: string | null
  state: CommentState | null
  way: SurveyWay | null
  month: string | null
}

const word = z.string().regex(unsurKeyPattern).nullable().catch(null)

/** What the address of the list says beside the search and the page; what makes no sense is left out. */
export const commentFilter = z
  .object({
    tentang: word.default(null),
    topik: word.default(null),
    keadaan: z.enum(commentStates).nullable().catch(null).default(null),
    cara: z.enum(SurveyWay).nullable().catch(null).default(null),
    bulan: z
      .string()
      .regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])-01$/)
      .nullable()
      .catch(null)
      .default(null),
  })
  .transform(({ tentang: about, topik: topic, keadaan: state, cara: way, bulan: month }) => ({ about, topic, state, way, month }))

const why = z.enum(hiddenReasons, 'Pilih alasannya.')
const longestBack = 600
/** The rest of the list's address, to come back to. */
const back = z
  .string()
  .max(longestBack)
  .regex(/^[\w=&%+.*-]*$/)
  .optional()
  .transform((text) => text ?? '')

/** What of a list's address a form takes along; nothing of one that is too long, which nobody could mend in the form. */
export function backTo(href: string): string {
  const rest = href.split('?')[1] ?? ''
  return rest.length > longestBack ? '' : rest
}

/** When it was read, as the form showed it; empty while it was unread. A form that is out of date is refused by it. */
const was = z
  .string()
  .optional()
  .transform((text) => (text ? new Date(text) : null))
  .refine((moment) => moment === null || !Number.isNaN(moment.getTime()))

/** A comment that was read: what the public sees of it, or why nothing. */
export const commentReading = z
  .object({
    surveyId: z.uuid(),
    commentId: z.uuid(),
    was,
    back,
    decision: z.enum(['tampilkan', 'simpan'], 'Pilih apakah komentar ini ditampilkan.'),
    publicText: z
      .string()
      .trim()
      .max(longestComment, 'Paling banyak 2.000 huruf.')
      .optional()
      .transform((text) => text ?? ''),
    why: z.union([why, z.literal('').transform(() => undefined)]).optional(),
  })
  .superRefine(({ decision, publicText, why: given }, { addIssue }) => {
    if (decision === 'tampilkan' && publicText === '')
      addIssue({ code: 'custom', path: ['publicText'], message: 'Isi teks yang ditampilkan, atau pilih tidak ditampilkan.' })
    if (decision === 'simpan' && given === undefined) addIssue({ code: 'custom', path: ['why'], message: 'Pilih alasannya.' })
  })
  .transform(({ decision, publicText, why: given, ...rest }) => ({
    ...rest,
    publicText: decision === 'tampilkan' ? publicText : null,
    why: decision === 'simpan' ? (given ?? null) : null,
  }))

/** Comments that were read and that the public does not see. */
export const commentsReading = z.object({
  surveyId: z.uuid(),
  back,
  chosen: z.array(z.uuid()).min(1, 'Pilih paling sedikit satu komentar.').max(100),
  why,
})
