import type { ProfilePart } from '../../../generated/prisma/enums'
import type { Refusal } from '../../../result'
import { profilePartNames, unsurLabels } from '../../labels'
import type { UnsurKey } from '../../schema'
import { placeholderFaults } from './rules'

export const refusals = {
  languageKnown: () => 'Bahasa dengan kode itu sudah ada. Buka bahasa itu dari daftar untuk menerjemahkannya.',
  languageFixed: () => 'Bahasa Indonesia dan Inggris selalu ada, dan teksnya tidak diubah di sini.',
  languageRetired: () => 'Bahasa ini sudah tidak dipakai. Pakai lagi bahasanya dahulu, lalu simpan terjemahannya.',
  changedMeanwhile: () =>
    'Teks ini diubah orang lain sejak Anda membukanya. Yang Anda ketik masih ada di sini, dan yang tersimpan sekarang tertulis di sampingnya. Bandingkan, lalu simpan lagi.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What is wrong with the words in braces of a translation; null where nothing is. */
export function placeholderSentence(key: string, text: string): string | null {
  const { missing, unknown } = placeholderFaults(key, text)
  if (missing.length > 0)
    return `Terjemahan ini belum memuat ${missing.join(' dan ')}. Tulis persis begitu; sistem mengisinya saat ditampilkan.`
  if (unknown.length > 0) return `${unknown.join(' dan ')} tidak dikenal dalam teks ini. Hapus, atau tulis seperti dalam bahasa Indonesia.`
  return null
}

const groupNames: Readonly<Record<string, string>> = {
  page: 'Semua halaman',
  form: 'Formulir',
  kiosk: 'Kios di loket',
  thanks: 'Halaman terima kasih',
  message: 'Pesan',
  problem: 'Yang perlu diperbaiki',
  profile: 'Data diri',
  privacy: 'Kerahasiaan',
  period: 'Periode',
  list: 'Daftar survei',
  result: 'Halaman hasil',
}

/** The heading above a group of phrases. */
export function groupName(group: string): string {
  if (group.startsWith('unsur-')) return `Unsur ${unsurLabels[group.slice('unsur-'.length) as UnsurKey]}`
  if (isProfilePart(group)) return `Pilihan ${profilePartNames[group].toLowerCase()}`
  return groupNames[group] ?? `Bagian lain: ${group}`
}

function isProfilePart(group: string): group is ProfilePart {
  return Object.hasOwn(profilePartNames, group)
}
