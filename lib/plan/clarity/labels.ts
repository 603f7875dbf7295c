import type { Refusal } from '../../result'

/** The sentence for each code about clarity. */
export const clarityRefusals = {
  clarityMissing: ({ count = 1 }) =>
    `Masih ada ${count} ekspektasi yang belum ditandai. Pilih jelas atau belum jelas untuk setiap RHK dan ekspektasi khusus.`,
  questionsOpen: ({ count = 1 }) =>
    `Masih ada ${count} pertanyaan pegawai yang belum dijawab. Jawab dulu di samping RHK atau ekspektasinya, lalu sepakati.`,
  questionClosed: () => 'Pertanyaan ini sudah dijawab atau sudah tidak terbuka. Muat ulang halaman untuk melihat yang terbaru.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What is written down when an SKP is agreed while the employee still calls expectations unclear; with it page, print and history say so. */
export function agreedUnclear(count: number): string {
  return `Disepakati dengan ${count} ekspektasi yang masih belum jelas bagi pegawai`
}

/** How an employee marks an expectation. */
export const clarityNames = { clear: 'Jelas', unclear: 'Belum jelas' } as const

/** A value's key as people read it: "Berorientasi pelayanan" of "BERORIENTASI_PELAYANAN". */
export function valueTitle(key: string): string {
  const words = key.toLowerCase().replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
