import type { ExpectedRoleState } from '../../generated/prisma/enums'
import type { Refusal } from '../../result'

export const expectedRoleStateNames: Record<ExpectedRoleState, string> = {
  PROPOSED: 'Menunggu jawaban',
  TAKEN: 'Dijadikan RHK',
  DECLINED: 'Ditolak',
  WITHDRAWN: 'Ditarik',
}

/** What became of a role, also where the RHK made of it was taken out again. */
export function roleStanding({ state, isStanding }: { state: ExpectedRoleState; isStanding: boolean }): string {
  return state === 'TAKEN' && !isStanding ? 'Dijadikan RHK, lalu dihapus pegawai' : expectedRoleStateNames[state]
}

/** What a line of the home page says before its subject. */
export const roleWaitingNames: Record<'ROLE_TO_ANSWER', string> = { ROLE_TO_ANSWER: 'Jawab usulan peran hasil' }

/** The sentence for each code this noun refuses with. */
export const refusals = {
  columnGone: () => 'RHK itu tidak lagi berlaku dalam SKP Anda. Muat ulang halaman ini, lalu pilih kolom yang ada.',
  memberWithoutPlan: () => 'Pemangku jabatan ini bukan pegawai ASN, jadi tidak menyusun SKP.',
  alreadyProposed: () => 'Peran hasil yang sama sudah diusulkan kepada orang ini. Tulis hasil yang lain, atau tunggu jawabannya.',
  tooManyRoles: () => 'Sudah ada 10 usulan dalam sel ini. Tarik yang tidak perlu, atau tunggu jawabannya.',
  planMissing: () => 'SKP Anda untuk tahun itu belum ada. Mulai SKP dulu, lalu jadikan usulan ini RHK.',
  planNotOpen: () => 'SKP Anda sedang tidak dapat disunting. Tarik kembali atau buka perubahan dulu, lalu jadikan usulan ini RHK.',
  roleGone: () => 'RHK pimpinan yang menjadi dasar usulan ini tidak lagi berlaku bagi Anda. Tolak usulan ini dengan alasan tersebut.',
  tooMuch: () => 'Sudah ada 30 RHK dalam SKP Anda. Gabungkan yang serupa, lalu coba lagi.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** What the page says after a step, by the word in its address. */
export const matrixDoneSentences: Readonly<Record<string, string>> = {
  diusulkan: 'Peran hasil sudah diusulkan. Pegawai mendapat pemberitahuan.',
  ditarik: 'Usulan sudah ditarik.',
}

/** The same for whom a role was proposed to. */
export const roleAnsweredSentences: Readonly<Record<string, string>> = {
  ditolak: 'Usulan sudah ditolak. Pengusulnya mendapat pemberitahuan beserta alasan Anda.',
}
