import { columnOf, type Day } from './day'

const longDay = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const wholeNumber = new Intl.NumberFormat('id-ID')

/** "22 November 2026" */
export function formatDay(day: Day): string {
  return longDay.format(columnOf(day))
}

/** "22 November 2026 pukul 12.05" in the installation's time zone, WIB unless it is set otherwise. */
export function formatMoment(moment: Date, timeZone = process.env.TERA_TIME_ZONE || 'Asia/Jakarta'): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(moment)
}

/** "2026-11-22 12:05:33" in the installation's time zone: text order is order in time, for files. */
export function sortableMoment(moment: Date, timeZone = process.env.TERA_TIME_ZONE || 'Asia/Jakarta'): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(moment)
}

/** "10.000" */
export function formatNumber(value: number): string {
  return wholeNumber.format(value)
}

/** "76,61" of the decimal text "76.61" */
export function formatDecimal(text: string): string {
  return text.replace('.', ',')
}

/** "70%" of the decimal text "0.70" */
export function formatShare(text: string): string {
  return `${wholeNumber.format(Math.round(Number(text) * 10_000) / 100)}%`
}
