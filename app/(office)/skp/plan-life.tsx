import { v7 as uuidv7 } from 'uuid'
import { BlockedPanel } from '@/components/plan/blocked-panel'
import { ActionButton } from '@/components/ui/action-button'
import type { Actor } from '@/lib/actor'
import { formatDay, formatMoment } from '@/lib/format'
import { findPlanBlocks } from '@/lib/plan/block/queries'
import { findPlanLife } from '@/lib/plan/closing/queries'
import { hand } from './penyiap/actions'

const card = 'grid gap-2 rounded-xl border border-line-strong bg-surface p-4 print:hidden'

/** What an SKP's page says about a penyiap, a new pejabat penilai, and why it does not go on. */
export async function PlanLife({ actor, planId }: { actor: Actor; planId: string }) {
  const [life, blocked] = await Promise.all([findPlanLife(actor, planId), findPlanBlocks(actor, planId)])
  if (!life || !blocked) return null
  const { prepared, newAppraiser, mayHandOver, ownerName, revision } = life
  return (
    <>
      {mayHandOver ? (
        <div className={card}>
          <p className="font-semibold">Anda penyiap SKP ini bagi {ownerName}</p>
          <p className="text-ink-soft">
            {prepared
              ? `Terakhir diserahkan ${formatMoment(prepared.at)}. Sebelum diajukan, Anda masih dapat mengubah dan menyerahkannya lagi.`
              : 'Setelah draf siap, serahkan. Pemiliknya memeriksa dan mengajukan dengan akunnya sendiri.'}
          </p>
          <div>
            <ActionButton action={hand} values={{ planId, revision: String(revision) }} formKey={uuidv7()} tone="main">
              Serahkan untuk diperiksa
            </ActionButton>
          </div>
        </div>
      ) : null}
      {prepared && blocked.own ? (
        <div className={card}>
          <p>
            Draf ini disiapkan {prepared.name} dan diserahkan kepada Anda {formatMoment(prepared.at)}. Periksa isinya; hanya Anda yang
            mengajukan.
          </p>
        </div>
      ) : null}
      {newAppraiser ? (
        <div className={card}>
          <p className="font-semibold">
            Sejak {formatDay(newAppraiser.since)} {newAppraiser.name} menggantikan {newAppraiser.former} sebagai pejabat penilai.
          </p>
          <p className="text-ink-soft">
            Yang sudah disepakati tetap berlaku.{' '}
            {newAppraiser.elsewhere > 0
              ? `${newAppraiser.elsewhere} RHK masih terkait dengan SKP pejabat lain; kaitkan ulang dengan membuka perubahan SKP.`
              : 'Bila RHK perlu disesuaikan, buka perubahan SKP.'}
          </p>
        </div>
      ) : null}
      <BlockedPanel blocks={blocked.blocks} own={blocked.own} here={`/skp/${planId}`} />
    </>
  )
}
