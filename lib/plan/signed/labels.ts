import { refusals as fileRefusals } from '../../file/labels'
import { commonRefusals } from '../../refusals'
import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  ...fileRefusals,
  scanMissing: () => 'Pilih dulu berkas SKP yang sudah ditandatangani, lalu unggah.',
  scanFormat: () => 'Yang diterima PDF, JPG, atau PNG. Pindai atau foto dokumennya, lalu unggah.',
  tooLarge: () => 'Berkas ini terlalu besar. Yang diterima paling besar 10 MB.',
  notAgreed: () => 'Versi ini belum disepakati. Dokumen bertanda tangan diunggah setelah SKP disepakati.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** The sentence for what an address tells after an upload that was refused; null where it tells nothing. */
export function describeScanRefusal(search: Record<string, string | string[] | undefined>): string | null {
  const { salah } = search
  if (typeof salah !== 'string') return null
  const params = Object.entries(search).flatMap(([name, value]) =>
    name.startsWith('p_') && typeof value === 'string' ? [[name.slice(2), value]] : [],
  )
  const sentence = Object.hasOwn(refusals, salah) ? refusals[salah as keyof typeof refusals] : commonRefusals[salah]
  return sentence ? (sentence as (params: NonNullable<Refusal['params']>) => string)(Object.fromEntries(params)) : null
}
