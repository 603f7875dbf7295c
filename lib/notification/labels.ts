import type { NotificationKind } from '../generated/prisma/enums'

/** What a line says before its subject. */
export const notificationNames: Record<NotificationKind, string> = {
  RULE_CHANGED: 'Aturan berubah',
  PLAN_SUBMITTED: 'SKP diajukan kepada Anda',
  PLAN_RETURNED: 'SKP Anda dikembalikan',
  PLAN_AGREED: 'SKP Anda disepakati',
  APPRAISAL_RELEASED: 'Hasil evaluasi kinerja Anda disampaikan',
  APPRAISAL_OBJECTED: 'Keberatan diajukan kepada Anda',
  APPRAISAL_DECIDED: 'Keberatan diputuskan',
  APPRAISAL_REOPENED: 'Evaluasi kinerja dibuka kembali',
  TRAINING_PROPOSED: 'Pelatihan diusulkan',
  TRAINING_DECIDED: 'Usulan pelatihan diputuskan',
}
