import { accountRows } from './account'
import { appraisalRows } from './appraisal'
import { auditRows } from './audit'
import { calendarRows } from './calendar'
import { notificationRows } from './notification'
import { organizationRows } from './organization'
import { planRows } from './plan'
import { progressRows } from './progress'
import type { Row } from './row'
import { ruleRows } from './rule'
import { siasnRows } from './siasn'
import { surveyRows } from './survey'
import { trainingRows } from './training'

/** Every row of the walk, by noun. A new noun adds its file here. */
export const rows: Readonly<Record<string, readonly Row[]>> = {
  account: accountRows,
  appraisal: appraisalRows,
  audit: auditRows,
  calendar: calendarRows,
  notification: notificationRows,
  organization: organizationRows,
  plan: planRows,
  progress: progressRows,
  rule: ruleRows,
  siasn: siasnRows,
  survey: surveyRows,
  training: trainingRows,
}
