import { isDay } from '../../lib/day'
import { operator } from '../../lib/door/cli'
import { formatDay } from '../../lib/format'
import { setHeadOfGovernment } from '../../lib/organization/holding/commands'
import { refusals } from '../../lib/organization/holding/labels'
import { headOfGovernment } from '../../lib/organization/holding/schema'
import { OperatorError } from '../setup/operator-error'
import { onDatabase } from './on-database'
import type { Told } from './report'

export type HeadOptions = { name: string; gelarDepan?: string; gelarBelakang?: string; username?: string; sejak?: string }

/** `tera unit head-of-government`: says who the Wali Kota or Bupati is, from a day on. */
export function nameHeadOfGovernment(options: HeadOptions): Promise<Told> {
  const { name, sejak } = options
  if (sejak !== undefined && !isDay(sejak)) throw new OperatorError(`Tanggal --sejak "${sejak}" tidak benar. Tulis TTTT-BB-HH.`)
  return onDatabase(async () => {
    const actor = operator()
    const { gelarDepan: titleBefore, gelarBelakang: titleAfter, username } = options
    const input = headOfGovernment.safeParse({ name, titleBefore, titleAfter, username, since: sejak ?? actor.today })
    if (!input.success) throw new OperatorError(input.error.issues.map(({ message }) => message).join(' '))
    const result = await setHeadOfGovernment(actor, input.data)
    if (!result.ok) {
      const message = (refusals as Record<string, () => string>)[result.code]?.() ?? result.code
      return { exitCode: 1, document: { error: { code: result.code, message } }, lines: [message] }
    }
    const { since } = input.data
    return {
      exitCode: 0,
      document: { ...result.value, name, since },
      lines: [`${name} tercatat sebagai kepala daerah sejak ${formatDay(since)}.`],
    }
  })
}
