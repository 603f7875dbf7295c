import { type Day, daysBetween } from '../../day'
import { formatDay, formatNumber } from '../../format'
import type { Refusal } from '../../result'
import { agreedPercent, type BoardCounts, type BoardStanding } from './rules'

export const boardStandingNames: Record<BoardStanding, string> = {
  NOT_STARTED: 'Belum disusun',
  DRAFT: 'Draf',
  SUBMITTED: 'Diajukan',
  AGREED: 'Disepakati',
  ON_LEAVE: 'Sedang cuti atau bebas tugas',
  ELSEWHERE: 'Tercatat di sistem lain',
}

export const boardSortNames: Record<'status' | 'nama' | 'unit', string> = { status: 'Yang perlu diingatkan', nama: 'Nama', unit: 'Unit' }

/** The sentence for each code this noun refuses with. */
export const refusals = {
  nobodyToRemind: () =>
    'Tidak ada yang perlu diingatkan: semua sudah disepakati, tercatat di sistem lain, sedang cuti, atau belum punya akun.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What a line of the board counts, in words. */
export const countedSentence =
  'Setiap baris menghitung unit itu bersama semua unit di bawahnya dalam perangkat daerah yang sama. Angka di atas, pengingat, dan daftar pegawai mengikuti aturan yang sama.'

/** The name of a line: of the unit whose board it is only what lies directly in it. */
export function lineName({ unitName, isSelf }: { unitName: string; isSelf: boolean }): string {
  return isSelf ? `Langsung di ${unitName}` : unitName
}

/** How far the last day is, in words. */
export function dueSentence(dueOn: Day | null, today: Day): string {
  if (dueOn === null) return 'Aturan tenggat tidak menyebut tanggal penetapan SKP.'
  const left = daysBetween(today, dueOn)
  if (left < 0) return `Tenggat penetapan SKP ${formatDay(dueOn)} sudah lewat ${formatNumber(-left)} hari.`
  return left === 0
    ? `Tenggat penetapan SKP hari ini, ${formatDay(dueOn)}.`
    : `Tenggat penetapan SKP ${formatDay(dueOn)}, ${formatNumber(left)} hari lagi.`
}

/** What the page says after a reminder; `told` is "reminded.again.without" from its address. */
export function reminderNotice(told: string): string | null {
  const numbers = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(told)
  if (!numbers) return null
  const [reminded = 0, again = 0, without = 0] = numbers.slice(1).map(Number)
  return [
    `${formatNumber(reminded)} pengingat terkirim di Tera.`,
    ...(again > 0 ? [`${formatNumber(again)} sudah diingatkan hari ini.`] : []),
    ...(without > 0 ? [`${formatNumber(without)} belum dapat dijangkau karena pejabat penilai atau akunnya belum ada.`] : []),
  ].join(' ')
}

/** A ready text for one person, to be sent by hand: no name, nothing personal. */
export function reminderText({
  standing,
  year,
  dueOn,
  url,
}: {
  standing: BoardStanding
  year: number
  dueOn: Day | null
  url: string
}): string {
  const until = dueOn === null ? '' : ` paling lambat ${formatDay(dueOn)}`
  if (standing === 'SUBMITTED')
    return `Yth. Bapak/Ibu, ada SKP tahun ${year} yang menunggu kesepakatan Anda${until}. Silakan dibuka di ${url}/skp. Terima kasih.`
  const task = standing === 'DRAFT' ? 'dilengkapi dan diajukan' : 'disusun dan diajukan'
  return `Yth. Bapak/Ibu, SKP tahun ${year} Anda perlu ${task}${until}. Silakan dibuka di ${url}/skp. Bila ada kesulitan, hubungi pengelola kinerja unit. Terima kasih.`
}

/** A ready text for an office's group: figures only. */
export function recapText({
  unitName,
  year,
  counts,
  dueOn,
  today,
  url,
}: {
  unitName: string
  year: number
  counts: BoardCounts
  dueOn: Day | null
  today: Day
  url: string
}): string {
  const { NOT_STARTED, DRAFT, SUBMITTED, AGREED, ON_LEAVE, ELSEWHERE, total } = counts
  const percent = agreedPercent(counts)
  const lines = [
    `Penetapan SKP ${year}, ${unitName}, keadaan ${formatDay(today)}:`,
    `Disepakati ${formatNumber(AGREED)} dari ${formatNumber(total - ELSEWHERE)}${percent === null ? '' : ` (${percent}%)`}`,
    `Diajukan ${formatNumber(SUBMITTED)}, draf ${formatNumber(DRAFT)}, belum disusun ${formatNumber(NOT_STARTED)}`,
    ...(ON_LEAVE > 0 ? [`Sedang cuti atau bebas tugas ${formatNumber(ON_LEAVE)}`] : []),
    ...(ELSEWHERE > 0 ? [`Tercatat di sistem lain ${formatNumber(ELSEWHERE)}`] : []),
    dueSentence(dueOn, today),
    `${url}/skp`,
  ]
  return lines.join('\n')
}

/** An address that opens WhatsApp with the text, to be sent by hand to whomever one chooses. */
export function whatsappAddress(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`
}
