import type { Day } from '../../day'
import { formatDay } from '../../format'
import type { PlanVersionState } from '../../generated/prisma/enums'

type Ended = {
  ended: { settleBy: Day | null; isClosed: boolean } | null
  state: PlanVersionState
  /** Number of the agreed version in force, if any. */
  inForce: number | null
  /** Of who appraised on the last day. */
  appraiser: string | undefined
  isOwner: boolean
  mayAgree: boolean
}

/** What follows for an SKP once its post has ended; null while it is held. */
export function endedSentence({ ended, state, inForce, appraiser, isOwner, mayAgree }: Ended): string | null {
  if (ended === null) return null
  if (state === 'AGREED') return 'SKP ini disepakati untuk masa jabatannya, yang sudah berakhir.'
  if (ended.isClosed || ended.settleBy === null)
    return inForce === null
      ? 'Jabatannya sudah berakhir dan SKP ini berakhir tanpa disepakati.'
      : `Jabatannya sudah berakhir dan perubahan ini berakhir tanpa disepakati. Yang berlaku versi ${inForce}.`
  const until = `sampai ${formatDay(ended.settleBy)}; sesudah itu SKP ini berakhir tanpa disepakati.`
  if (state === 'RETURNED')
    return isOwner
      ? `Jabatan ini sudah berakhir, tetapi SKP-nya sudah pernah diajukan. Perbaiki dan ajukan lagi ${until}`
      : `Jabatannya sudah berakhir. Pemiliknya masih dapat memperbaiki dan mengajukannya lagi ${until}`
  if (mayAgree)
    return `Jabatannya sudah berakhir. Sebagai pejabat penilai terakhir, Anda masih dapat menyepakati atau mengembalikannya ${until}`
  return `Jabatannya sudah berakhir. ${appraiser ?? 'Pejabat penilai terakhir'} masih dapat menyepakati atau mengembalikannya ${until}`
}

/** In a list: an SKP that ended with its post and was not agreed to. */
export const endedWithoutAgreement = 'berakhir tanpa disepakati'
