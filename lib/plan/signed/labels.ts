import { refusals as fileRefusals } from '../../file/labels'
import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  ...fileRefusals,
  scanMissing: () => 'Pilih dulu berkas SKP yang sudah ditandatangani, lalu unggah.',
  scanFormat: () => 'Yang diterima PDF, JPG, atau PNG. Pindai atau foto dokumennya, lalu unggah.',
  tooLarge: () => 'Berkas ini terlalu besar. Yang diterima paling besar 10 MB.',
  notAgreed: () => 'Versi ini belum disepakati. Dokumen bertanda tangan diunggah setelah SKP disepakati.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>
