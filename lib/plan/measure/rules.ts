import { type Day, dayNumber, isDay } from '../../day'
import { typedDecimal } from '../../decimal'
import type { IndicatorKind } from '../../generated/prisma/enums'

/** What was typed for an indicator of a kind, as decimal text; or what is wrong with it, in a sentence. */
export type TypedAmount = { ok: true; value: string } | { ok: false; message: string }

/** Reads a target or an achievement as typed: a number; for BY_DATE a day "2026-06-30"; for YES_NO "ya" or "tidak". */
export function amountOf(kind: IndicatorKind, typed: string): TypedAmount {
  const text = typed.trim()
  if (kind === 'BY_DATE')
    return isDay(text)
      ? { ok: true, value: String(dayNumber(text as Day)) }
      : { ok: false, message: 'Isi tanggalnya, misalnya 2026-06-30.' }
  if (kind === 'YES_NO') {
    if (text !== 'ya' && text !== 'tidak') return { ok: false, message: 'Pilih ya atau tidak.' }
    return { ok: true, value: text === 'ya' ? '1' : '0' }
  }
  const parsed = typedDecimal.safeParse(typed)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, message: parsed.error.issues[0]?.message ?? 'Isi angkanya.' }
}
