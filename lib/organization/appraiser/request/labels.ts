import type { AppraiserRequestState } from '../../../generated/prisma/enums'
import type { Refusal } from '../../../result'
import { refusals as appraiserRefusals } from '../labels'

export const appraiserRequestStateNames: Record<AppraiserRequestState, string> = {
  OPEN: 'Menunggu keputusan',
  APPROVED: 'Disetujui',
  DECLINED: 'Ditolak',
  WITHDRAWN: 'Ditarik kembali',
}

/** The sentence for each code this noun refuses with. */
export const refusals = {
  ...appraiserRefusals,
  requestOpen: () => 'Permohonan untuk jabatan ini sudah ada dan menunggu keputusan. Tarik dahulu bila ingin menggantinya.',
  requestDecided: () => 'Permohonan ini sudah diputuskan atau ditarik kembali. Muat ulang halaman untuk melihat hasilnya.',
  alreadyAppraises: () => 'Orang itu sudah menjadi pejabat penilai Anda. Pilih pejabat lain.',
  ownRequest: () =>
    'Permohonan Anda sendiri, atau yang meminta Anda menjadi pejabat penilai, diputuskan oleh pengelola kepegawaian lain. Minta rekan Anda membukanya.',
} satisfies Record<string, (params: NonNullable<Refusal['params']>) => string>

/** Why a line is so that was set on a request. */
export function requestReason(reason: string): string {
  return `Atas permohonan pegawai: ${reason}`
}

/** What a page says after a step, by the word in its address. */
export const requestDoneSentences: Readonly<Record<string, string>> = {
  dimohon: 'Permohonan sudah dikirim kepada pengelola kepegawaian. Anda mendapat pemberitahuan bila diputuskan.',
  ditarik: 'Permohonan sudah ditarik kembali.',
  disetujui: 'Permohonan disetujui dan pejabat penilai sudah diganti. Pegawai mendapat pemberitahuan.',
  ditolak: 'Permohonan ditolak. Pegawai mendapat pemberitahuan beserta alasannya.',
}

/** What a line of the home page says before its subject. */
export const requestWaitingNames: Record<'APPRAISER_REQUESTS', string> = { APPRAISER_REQUESTS: 'Putuskan perbaikan pejabat penilai' }
