import { z } from 'zod'
import { nipsUnreadable } from '../labels'
import { briefingRef } from '../schema'

/** NIP of those who were there, in any form people paste them: one a line, with commas, with spaces inside. */
export const attendanceList = briefingRef.extend({
  list: z
    .string({ error: 'Tempel daftar NIP yang hadir.' })
    .max(60_000, 'Daftar ini terlalu panjang. Bagi menjadi paling banyak 2.000 NIP.')
    .superRefine((text, context) => {
      const unreadable = unreadableIn(text)
      if (unreadable.length > 0) context.addIssue({ code: 'custom', message: nipsUnreadable(unreadable) })
      else if (nipsIn(text).length === 0) context.addIssue({ code: 'custom', message: 'Tempel daftar NIP yang hadir; tiap NIP 18 angka.' })
    })
    .transform(nipsIn),
})

export const attendanceRef = briefingRef.extend({ employeeId: z.uuid() })

/** The NIP in a text, each once: runs of 18 digits; on a line or between commas without one, its digits with the spaces left out. */
export function nipsIn(text: string): string[] {
  return [...new Set(piecesOf(text).flatMap(nipsOfPiece))]
}

/**
 * Pieces of a text that hold a number meant as a NIP and not read as one, as they stand there: eight digits or more on a line without any NIP,
 * such as one with a digit too few; beside a NIP only what is nearly as long as one, for a telephone number may stand there.
 */
export function unreadableIn(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const least = nipsIn(line).length === 0 ? 8 : 15
    return piecesOf(line)
      .filter((piece) => isUnreadable(piece, least))
      .map((piece) => piece.trim())
  })
}

const piecesOf = (text: string) => text.split(/[\n,;\t]+/)
const nipOfRun = /(?<!\d)\d{18}(?!\d)/g

function nipsOfPiece(piece: string): string[] {
  return piece.match(nipOfRun) ?? piece.replace(/\s+/g, '').match(/^\d{18}$/g) ?? []
}

function isUnreadable(piece: string, least: number): boolean {
  if (piece.match(nipOfRun) !== null) return (piece.match(/\d+/g) ?? []).some((run) => run.length >= least && run.length !== 18)
  return nipsOfPiece(piece).length === 0 && piece.replace(/\D/g, '').length >= least
}
