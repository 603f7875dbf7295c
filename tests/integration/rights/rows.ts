import { accountRows } from './account'
import { appraisalRows } from './appraisal'
import { appraiserRequestRows } from './appraiser-request'
import { auditRows } from './audit'
import { boardRows } from './board'
import { briefingRows } from './briefing'
import { calendarRows } from './calendar'
import { dialogRows } from './dialog'
import { fileRows } from './file'
import { libraryRows } from './library'
import { notificationRows } from './notification'
import { organizationRows } from './organization'
import { paperRows } from './papers'
import { planRows } from './plan'
import { planEditorRows } from './plan-editor'
import { planLifeRows } from './plan-life'
import { planTreeRows } from './plan-tree'
import { pledgeFileRows } from './pledge-file'
import { progressRows } from './progress'
import { qualityRows } from './quality'
import type { Row } from './row'
import { ruleRows } from './rule'
import { siasnRows } from './siasn'
import { surveyRows } from './survey'
import { surveyArrivalRows } from './survey-arrival'
import { surveyDecidedRows } from './survey-decided'
import { surveyEntryRows } from './survey-entry'
import { surveyFollowUpRows } from './survey-follow-up'
import { surveyOwnRows } from './survey-own'
import { surveyResultRows } from './survey-result'
import { surveyServiceRows } from './survey-service'
import { surveySignalRows } from './survey-signal'
import { surveyVersionRows } from './survey-version'
import { teamRows } from './team'
import { trainingRows } from './training'

/** Every row of the walk, by noun. A new noun adds its file here. */
export const rows: Readonly<Record<string, readonly Row[]>> = {
  account: accountRows,
  appraisal: appraisalRows,
  appraiserRequest: appraiserRequestRows,
  audit: auditRows,
  board: boardRows,
  briefing: briefingRows,
  calendar: calendarRows,
  dialog: dialogRows,
  library: libraryRows,
  notification: notificationRows,
  organization: organizationRows,
  papers: paperRows,
  plan: planRows,
  file: fileRows,
  pledgeFile: pledgeFileRows,
  'plan/editor': planEditorRows,
  'plan/tree': planTreeRows,
  planLife: planLifeRows,
  progress: progressRows,
  quality: qualityRows,
  rule: ruleRows,
  siasn: siasnRows,
  survey: surveyRows,
  'survey/follow-up': surveyFollowUpRows,
  surveyArrival: surveyArrivalRows,
  'survey/decided': surveyDecidedRows,
  'survey/entry': surveyEntryRows,
  surveyVersion: surveyVersionRows,
  'survey/service': surveyServiceRows,
  'survey/signal': surveySignalRows,
  'survey/own': surveyOwnRows,
  'survey/result': surveyResultRows,
  team: teamRows,
  training: trainingRows,
}
