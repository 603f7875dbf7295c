import { PostKind, PostLevel } from '@/lib/generated/prisma/enums'

/** SIASN JENIS JABATAN ID. */
const kinds: Readonly<Record<string, PostKind>> = { 1: PostKind.STRUCTURAL, 2: PostKind.FUNCTIONAL, 4: PostKind.EXECUTIVE }

/** The level that took the place of each echelon, UU 5/2014 Pasal 131. */
const echelonLevels: readonly [RegExp, PostLevel][] = [
  [/^I\.[ab]$/, PostLevel.JPT_MADYA],
  [/^II\.[ab]$/, PostLevel.JPT_PRATAMA],
  [/^III\.[ab]$/, PostLevel.ADMINISTRATOR],
  [/^IV\.[ab]$/, PostLevel.PENGAWAS],
  [/^V\.[ab]$/, PostLevel.PELAKSANA],
]

/** Jenjang of functional posts as titles carry it, "Guru Ahli Muda", "Terampil - Perawat", and before 2019 "Bidan Pelaksana Lanjutan". */
const titleLevels: readonly [RegExp, PostLevel][] = [
  [/\bahli utama\b|\butama$/, PostLevel.AHLI_UTAMA],
  [/\bahli madya\b|\bmadya$/, PostLevel.AHLI_MADYA],
  [/\bahli muda\b|\bmuda$/, PostLevel.AHLI_MUDA],
  [/\bahli pertama\b|\bpertama$/, PostLevel.AHLI_PERTAMA],
  [/^penyelia\b|\bpenyelia$/, PostLevel.PENYELIA],
  [/^mahir\b|\bmahir$|\bpelaksana lanjutan$/, PostLevel.MAHIR],
  [/^pemula\b|\bpemula$/, PostLevel.PEMULA],
  [/^terampil\b|\bterampil$|\bpelaksana$/, PostLevel.TERAMPIL],
]

/** Undefined for an unknown JENIS JABATAN ID. */
export function postKindOf(id: string): PostKind | undefined {
  return kinds[id]
}

/** "III.a" from "III.a", "III/A" or "Eselon IIIa"; undefined for anything that is no echelon. */
export function echelonOf(text: string): string | undefined {
  const match = /^(?:ESELON)?(I{1,3}|IV|V)[./]?([AB])$/.exec(text.replaceAll(/\s/g, '').toUpperCase())
  return match ? `${match[1]}.${match[2]?.toLowerCase()}` : undefined
}

/** The level of a post; null when neither echelon nor title tells. */
export function postLevelOf(kind: PostKind, title: string, echelon: string | null): PostLevel | null {
  if (kind === PostKind.EXECUTIVE) return PostLevel.PELAKSANA
  const [levels, sign] = kind === PostKind.STRUCTURAL ? [echelonLevels, echelon ?? ''] : [titleLevels, title.toLowerCase()]
  return levels.find(([pattern]) => pattern.test(sign))?.[1] ?? null
}
