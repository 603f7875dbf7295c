import type { Refusal } from '../../result'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  codeTaken: () => 'Kode ini sudah dipakai pelatihan lain. Pakai kode yang berbeda.',
  aimUnknown: ({ key = '' }) => `Kegunaan “${key}” tidak ada dalam aturan yang berlaku. Muat ulang halaman, lalu pilih lagi.`,
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>
