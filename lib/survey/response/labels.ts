import {
  profilePartNames,
  respondentAbilityNames,
  respondentAgeNames,
  respondentSchoolNames,
  respondentSexNames,
  respondentWorkNames,
} from '../labels'
import type { FormProblemCode, ProfileColumn } from './schema'

/** What is wrong in a citizen's form and what to do. */
export const problemSentences: Record<FormProblemCode, string> = {
  badAnswer: 'Jawaban pertanyaan ini tidak terbaca. Pilih salah satu jawaban, atau lewati.',
  badChoice: 'Pilihan ini tidak terbaca. Pilih lagi, atau lewati.',
  serviceMissing: 'Pilih dahulu layanan yang Anda terima.',
  nothingAnswered: 'Belum ada pertanyaan yang dijawab. Jawab paling sedikit satu pertanyaan, lalu kirim lagi.',
  commentTooLong: 'Saran paling banyak 2.000 huruf. Persingkat sarannya, lalu kirim lagi.',
  remarkTooLong: 'Catatan paling banyak 500 huruf. Persingkat catatannya, lalu kirim lagi.',
  visitKeyWrong: 'Halaman ini perlu disegarkan. Jawaban Anda masih ada: tekan Kirim jawaban sekali lagi.',
}

export const profileNames: Record<ProfileColumn, string> = {
  sex: profilePartNames.SEX,
  ageBand: profilePartNames.AGE,
  education: profilePartNames.EDUCATION,
  occupation: profilePartNames.WORK,
  disability: profilePartNames.DISABILITY,
}

const valueNames: Record<ProfileColumn, Readonly<Record<string, string>>> = {
  sex: respondentSexNames,
  ageBand: respondentAgeNames,
  education: respondentSchoolNames,
  occupation: respondentWorkNames,
  disability: respondentAbilityNames,
}

/** The words of a part of the profile; '' is not told. */
export function profileValueName(column: ProfileColumn, value: string): string {
  return value === '' ? 'Tidak diisi' : (valueNames[column][value] ?? value)
}
