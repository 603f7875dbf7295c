import { compare, parseDecimal } from '../../../rational'
import type { Found } from '../finding/rules'
import type { Reading } from '../reading/rules'
import { finder, opening } from '../words/rules'

/** As much as somebody asks for; said of a share it means that they were served as they asked. */
const onDemand = finder(
  'sesuai (?:dengan )?(?:jumlah|usulan|permohonan|pengajuan|surat tugas|instruksi|panggilan)(?: yang (?:masuk|diterima|ada))?',
  '(?:sesuai|menurut|mengikuti|atas|berdasarkan) (?:dengan )?(?:kebutuhan|permintaan|penugasan|disposisi|undangan|situasi|kondisi|beban kerja)',
  '(?:sesuai|menurut|mengikuti|atas|berdasarkan) (?:dengan )?(?:arahan(?: pimpinan)?|perintah(?: atasan| pimpinan)?)',
  'sesuai (?:dengan )?(?:ketersediaan|kemampuan|anggaran yang [a-z]+|jumlah yang [a-z]+)',
)

const openEnded = finder(
  'tidak ada|tidak ditentukan|tidak tentu|tentatif|insidental|insidentil|menyesuaikan(?: [a-z]+)?|tidak terbatas|seperlunya|kondisional',
  'situasional',
  '(?:bila|jika|apabila|kalau|manakala) (?:ada|diperlukan|dibutuhkan|diminta|ditugaskan|memungkinkan)|(?:yang )?diperlukan sewaktu-waktu',
  'ter?gantung(?: pada| dari)?(?: [a-z]+)?|bergantung(?: pada)? [a-z]+|seba[a-z]+-ba[a-z]+nya|sebanyak mungkin|setinggi mungkin',
  'setinggi-tingginya',
)

/** What may exceed the whole, at the head: a growth, a comparison, what was reached of a plan. */
const mayExceed = opening(
  '(?:persentase )?(?:kenaikan|pertumbuhan|peningkatan|laju|rasio|perbandingan|capaian|pencapaian|realisasi|naiknya)(?! pangkat| gaji)(?: [a-z]+)?',
)

/** What is wrong with the target: open, reached by everybody, or more than there is; null where nothing is. */
export function targetFault({ plain, unitName, unitKind, kind, target, targetTo }: Reading): Found | null {
  const asked = unitKind === 'share' ? null : onDemand(plain)
  const unit = ` ${unitName.trim().toLowerCase()} `
  const open = asked ?? openEnded(plain) ?? onDemand(unit) ?? openEnded(unit)
  if (open !== null) return { finding: 'TARGET_MISSING', cause: 'openTarget', words: open }
  if (kind === 'HIGHER_IS_BETTER' && compare(parseDecimal(target), parseDecimal('0')) === 0)
    return { finding: 'TARGET_MISSING', cause: 'zeroTarget', words: '0' }
  if (unitKind !== 'share' || kind === 'BY_DATE' || mayExceed(plain) !== null) return null
  const highest = targetTo ?? target
  const beyond = compare(parseDecimal(highest), parseDecimal(/^(?:permil|‰)/i.test(unit.trim()) ? '1000' : '100'))
  if (beyond > 0) return { finding: 'TARGET_MISSING', cause: 'overHundred', words: `${highest} ${unitName.trim()}` }
  return beyond === 0 && kind === 'LOWER_IS_BETTER'
    ? { finding: 'TARGET_MISSING', cause: 'allAllowed', words: `${highest} ${unitName.trim()}` }
    : null
}

const onTime = finder(
  '(?:secara )?tepat waktu|ketepatan waktu|tepat (?:pada )?waktunya|pada waktunya|sesuai (?:dengan )?jadwal|secepatnya|dengan segera',
  'segera|tepat jadwal',
  'sesegera mungkin|secepat mungkin|sesuai (?:dengan )?(?:tenggat|batas waktu|target waktu)|dalam waktu (?:singkat|dekat|cepat)|tidak terlambat',
  'sesuai waktu yang (?:ditentukan|ditetapkan|dijadwalkan)|(?:tanpa|bebas) keterlambatan|lebih awal',
)

const ones = '(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)'
const number = `(?:\\d+(?:[.,/]\\d+)?|se|(?:${ones} )?(?:belas|puluh)(?: [a-z]+)?|${ones}|sepuluh|sebelas)`
const months = '(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)'
const span = '(?:hari|jam|menit|bulan|minggu|pekan|tahun|detik)'
const limits = finder(
  `(?:\\d+ x )?${number} ?(?:kali )?${span}(?:an)?|se(?:hari|jam|minggu|bulan|pekan|ketika)|(?:tanggal|pukul|jam|tgl) ?\\d+(?:[.:]\\d+)?`,
  'hari kerja ke-?\\d+',
  `\\d+ ${months}|(?:awal|akhir|bulan|pertengahan) (?:${months}|bulan|tahun|triwulan|semester|pekan|minggu|periode)|[htd] ?[-+]? ?\\d+`,
  '(?:pada )?hari (?:kerja )?(?:yang )?(?:sama|itu juga)|setiap hari(?: jan| kerja)?|jatuh tempo|sebelum (?!waktu)[a-z]+',
  'minggu (?:pertama|kedua)',
  '(?:pada|dalam|selama|tiap|setiap) (?:periode|masa|semester|triwulan|sif|shift|jam)(?: [a-z]+)?',
  '(?:bulan|hari|triwulan|minggu|tahun) (?:berikutnya|berjalan)',
)

/** Where a time is measured or promised without saying until when or how long; null where it is said. */
export function timeFault({ plain, unitKind, kind, aspect, source }: Reading): Found | null {
  const said = onTime(plain)
  if (said === null && (aspect !== 'WAKTU' || kind === 'LOWER_IS_BETTER')) return null
  const isLimited = kind === 'BY_DATE' || unitKind === 'time' || source === 'ON_TIME_SHARE' || source === 'COMPLAINT_TIME'
  if (isLimited || limits(plain) !== null) return null
  return { finding: 'DATE_MISSING', cause: 'noLimit', words: said ?? 'aspek waktu' }
}
