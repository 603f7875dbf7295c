/** When something typed was kept: "12.05" in the installation's time zone. */
export function keptTime(moment: Date, timeZone = process.env.TERA_TIME_ZONE || 'Asia/Jakarta'): string {
  return new Intl.DateTimeFormat('id-ID', { timeStyle: 'short', timeZone }).format(moment)
}
