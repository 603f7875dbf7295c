import type { Refusal } from '../../result'

/** The sentence for each code the dialog refuses with. */
export const dialogRefusals = {
  alreadySettled: () => 'Catatan ini sudah ditandai selesai. Tulis balasan untuk membukanya lagi.',
  repliedSince: () => 'Ada balasan baru sejak Anda membuka halaman ini. Baca dulu, lalu tandai selesai.',
  dialogFull: () => 'Catatan pada SKP ini sudah terlalu banyak. Selesaikan yang masih terbuka, lalu bicarakan sisanya langsung.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>
