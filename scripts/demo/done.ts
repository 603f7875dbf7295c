import type { Result } from '../../lib/result'

/** What a command of the demo gave; a refusal means that the demo itself is wrong. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo was refused: ${result.code} ${JSON.stringify(result.params ?? {})}`)
  return result.value
}
