import type { Refusal } from '../../result'
import { refusals as planRefusals } from '../labels'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  ...planRefusals,
  sourceUnknown: () => 'SKP itu tidak dapat menjadi awal SKP ini. Pilih SKP lain dari daftar, atau mulai dari lembar kosong.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>
