import { machineRoute } from '@/lib/door/machine-route'
import { env } from '@/lib/env'
import { ok } from '@/lib/result'
import { makePasses } from '@/lib/survey/pass/commands'
import { machineRefusals } from '@/lib/survey/pass/labels'
import { machinePassOrder } from '@/lib/survey/pass/schema'

/** Makes one-visit addresses for another system: `{ survei, layanan?, jumlah?, berlaku_hari? }` gives `{ alamat: [...], berlaku_sampai }`. */
export const POST = machineRoute({
  use: 'VISIT_PASS',
  schema: machinePassOrder,
  perform: async (actor, order) => {
    const made = await makePasses(actor, order)
    if (!made.ok) return made
    const alamat = made.value.tokens.map((token) => new URL(`/s/k/${token}`, env().TERA_URL).href)
    return ok({ alamat, berlaku_sampai: made.value.endsOn })
  },
  refusals: machineRefusals,
  most: 16 * 1024,
})
