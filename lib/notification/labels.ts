import type { NotificationKind } from '../generated/prisma/enums'

/** What a line says before its subject. */
export const notificationNames: Record<NotificationKind, string> = {
  RULE_CHANGED: 'Aturan berubah',
}
