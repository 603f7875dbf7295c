import type { ActorKind } from '../generated/prisma/enums'
import type { TrailFault } from './queries'

export const actorKindNames: Record<ActorKind, string> = {
  PERSON: 'Pengguna',
  OPERATOR: 'Operator server',
  JOB: 'Sistem',
  CITIZEN: 'Warga',
}

export const faultSentences: Record<TrailFault['what'], string> = {
  gap: 'Ada tindakan yang hilang di tengah jejak.',
  changed: 'Catatan tindakan telah diubah.',
  valueChanged: 'Nilai yang dicatat telah diubah atau dihilangkan.',
  redactedWithoutAct: 'Nilai dihapus tanpa tindakan yang mencatat alasannya.',
  notSealed: 'Ada tindakan yang tidak pernah disegel.',
  headGone: 'Jejak telah dipotong: ujung yang dulu ditandatangani tidak ada lagi, atau berbeda.',
}

export const refusals: Record<string, () => string> = {
  headForged: () => 'Tanda tangan pada ujung jejak ini bukan dari pemasangan Tera ini, atau isinya telah diubah.',
  alreadyRedacted: () => 'Nilai tindakan ini sudah dihapus sebelumnya.',
}
