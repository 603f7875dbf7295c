import type { RecordingSystem } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'
import { recordingSystemNames } from '../labels'
import type { FoundRecording } from './queries'
import type { RecordingChoice } from './schema'

export const recordingChoiceNames: Record<RecordingChoice, string> = { ...recordingSystemNames, BY_RULE: 'Menurut aturan' }

/** What it means for the person, in a sentence. */
export const recordingSystemHints: Record<RecordingSystem, string> = {
  TERA: 'Direncanakan, dicatat, dan dinilai di Tera.',
  E_KINERJA: 'Wajib menurut peraturan BKN. Tera dipakai berdampingan.',
  RUANG_GTK: 'Untuk guru dan kepala sekolah; Ruang GTK meneruskannya ke BKN.',
}

/** The sentence for each code this noun refuses with. */
export const refusals = {
  unitEmpty: () => 'Tidak ada pegawai yang bertugas di unit itu saat ini. Pilih unit lain.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** Why it is this system: the choice and its reason, or the case of the rule. */
export function recordingReason({ chosen, reason, pattern, citation }: FoundRecording): string {
  if (chosen) return `Dipilih untuk pegawai ini: ${reason}`
  const rule = pattern === '' ? 'Aturan umum' : `Aturan untuk jabatan berawalan “${pattern}”`
  return `${rule} (${citation}).`
}
