import { z } from 'zod'

/**
 * A number as people type it here, to decimal text: "1.000,5" and "1000,5" become "1000.5". At most 14 digits before the comma and 4
 * after it, none below zero. Refused, because it can be read two ways: "1,000" and "98.5".
 */
export const typedDecimal = z.string({ error: 'Isi angkanya.' }).transform((text, context) => {
  const typed = text.trim()
  const fault = faultOf(typed)
  if (fault === null) return plain(typed)
  context.addIssue({ code: 'custom', message: fault })
  return z.NEVER
})

/** Decimal text as people read it: "1234.5" becomes "1.234,5". What is written so can be typed again. */
export function writtenDecimal(text: string): string {
  const [whole = '0', decimals = ''] = text.split('.')
  const shown = decimals.replace(/0+$/, '')
  const isDoubtful = shown.length === 3 && whole.length <= 3 && whole !== '0'
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (shown ? `,${shown}${isDoubtful ? '0' : ''}` : '')
}

function faultOf(typed: string): string | null {
  if (/^[-−]\s*\d[\d.,]*$/.test(typed)) return 'Angkanya tidak boleh di bawah nol.'
  if (!/^[\d.,]+$/.test(typed)) return 'Isi dengan angka saja, misalnya 98,5 atau 1.000. Satuan ditulis di kolomnya sendiri.'
  if (/^[1-9]\d{0,2},\d{3}$/.test(typed)) {
    const [whole, decimals] = typed.split(',')
    return `“${typed}” dapat dibaca dua cara. Tulis ${whole}${decimals} untuk ribuan, atau ${typed}0 untuk desimal.`
  }
  if (/^\d+\.\d+$/.test(typed) && !isGrouped(typed)) return `Tulis desimal dengan koma, misalnya ${typed.replace('.', ',')}.`
  if (!/^[\d.]+(,\d+)?$/.test(typed) || !isGrouped(typed.split(',')[0] ?? ''))
    return 'Angka ini tidak terbaca. Tulis misalnya 98,5 atau 1.000.'
  const [whole = '', decimals = ''] = plain(typed).split('.')
  return whole.length > 14 || decimals.length > 4 ? 'Paling banyak 14 angka di depan koma dan 4 angka di belakangnya.' : null
}

/** True for digits without points, or with a point before each group of three. */
function isGrouped(whole: string): boolean {
  return /^\d+$/.test(whole) || /^[1-9]\d{0,2}(\.\d{3})+$/.test(whole)
}

function plain(typed: string): string {
  const [whole = '', decimals = ''] = typed.replaceAll('.', '').split(',')
  const tidy = decimals.replace(/0+$/, '')
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (tidy ? `.${tidy}` : '')
}
