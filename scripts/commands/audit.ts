import { sealWaitingActs } from '../../lib/audit/jobs'
import { faultSentences, refusals } from '../../lib/audit/labels'
import { findTrailHead, verifyTrail } from '../../lib/audit/queries'
import { signedHead } from '../../lib/audit/schema'
import { operator } from '../../lib/door/cli'
import { formatNumber } from '../../lib/format'
import { OperatorError } from '../setup/operator-error'
import { onDatabase } from './on-database'
import type { Told } from './report'

/** `tera audit verify`: proves the trail, or names its first broken row. `headText` is what `audit head --json` printed before. */
export function verify(headText: string | null): Promise<Told> {
  return onDatabase(async () => {
    await sealWaitingActs()
    const result = await verifyTrail(operator(), headText === null ? null : readHead(headText))
    if (!result.ok) return { exitCode: 1, document: { error: result }, lines: [refusals[result.code]?.() ?? result.code] }
    const { intact, sealed, redacted, fault } = result.value
    const counts = `${formatNumber(sealed)} tindakan tersegel, ${formatNumber(redacted)} di antaranya sudah dihapus nilainya.`
    if (intact || !fault) return { exitCode: 0, document: result.value, lines: [`Jejak audit utuh. ${counts}`] }
    const place = `nomor ${fault.number}${fault.entryId ? `, id ${fault.entryId}` : ''}`
    return { exitCode: 1, document: result.value, lines: [`Jejak audit RUSAK pada ${place}. ${faultSentences[fault.what]}`] }
  })
}

/** `tera audit head`: the signed end of the chain, to be kept where this server cannot reach it. */
export function head(): Promise<Told> {
  return onDatabase(async () => {
    await sealWaitingActs()
    const result = await findTrailHead(operator())
    if (!result.ok) throw new Error(result.code)
    if (result.value === null) return { exitCode: 0, document: { number: '0' }, lines: ['Jejak audit masih kosong.'] }
    return { exitCode: 0, document: result.value, lines: [JSON.stringify(result.value)] }
  })
}

function readHead(text: string) {
  try {
    return signedHead.parse(JSON.parse(text))
  } catch {
    throw new OperatorError('Berkas --head bukan keluaran "tera audit head". Berikan berkas itu apa adanya.')
  }
}
