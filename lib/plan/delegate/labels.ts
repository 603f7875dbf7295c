import type { Refusal } from '../../result'
import { refusals as planRefusals } from '../labels'

/** The sentence for each code this noun refuses with. */
export const refusals = {
  ...planRefusals,
  delegateUnknown: () => 'Orang itu tidak memegang jabatan hari ini atau belum mempunyai akun. Pilih pegawai lain.',
  delegateIsSelf: () => 'Tidak seorang pun menjadi penyiap bagi dirinya sendiri. Pilih pegawai lain.',
  delegateAppraises: () => 'Pejabat penilai Anda tidak dapat menyiapkan SKP Anda. Pilih pegawai lain.',
  delegateThere: () => 'Pegawai itu sudah menjadi penyiap Anda pada sebagian hari itu. Cabut dahulu yang lama, atau pilih hari lain.',
  fromPast: () => 'Penunjukan berlaku paling cepat mulai hari ini.',
  rangeUpsideDown: () => 'Hari terakhir tidak boleh sebelum hari pertama.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What the page says after a step, by the word in its address. */
export const delegateDoneSentences: Readonly<Record<string, string>> = {
  ditunjuk: 'Penyiap sudah ditunjuk. SKP tetap Anda yang memeriksa dan mengajukan.',
  dicabut: 'Penunjukan sudah dicabut.',
}
