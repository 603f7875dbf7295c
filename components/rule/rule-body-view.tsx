import type { ListedRule } from '@/lib/rule/queries'
import { AngkaKreditView } from './angka-kredit-view'
import { AppraiserChoiceView } from './appraiser-choice-view'
import { BehaviourGuideView } from './behaviour-guide-view'
import { DeadlinesView } from './deadlines-view'
import { DistributionPatternView } from './distribution-pattern-view'
import {
  IndicatorAchievementView,
  PerformancePeriodsView,
  PlanningView,
  TrainingHoursView,
  TrainingTriggersView,
} from './performance-views'
import { PredikatTableView } from './predikat-table-view'
import { RecordingSystemView } from './recording-system-view'
import { SurveyBandsView, SurveyElementsView, SurveyMarksView, SurveySignalsView, SurveyTopicsView } from './survey-views'

/** The content of a rule in the form that fits its kind. */
export function RuleBodyView({ listed: { kind, rule } }: { listed: ListedRule }) {
  switch (kind) {
    case 'PREDIKAT_TABLE':
      return <PredikatTableView body={rule.body} />
    case 'DISTRIBUTION_PATTERN':
      return <DistributionPatternView body={rule.body} />
    case 'BEHAVIOUR_GUIDE':
      return <BehaviourGuideView body={rule.body} />
    case 'ANGKA_KREDIT':
      return <AngkaKreditView body={rule.body} />
    case 'SURVEY_ELEMENTS':
      return <SurveyElementsView body={rule.body} />
    case 'SURVEY_BANDS':
      return <SurveyBandsView body={rule.body} />
    case 'DEADLINES':
      return <DeadlinesView body={rule.body} />
    case 'APPRAISER_CHOICE':
      return <AppraiserChoiceView body={rule.body} />
    case 'RECORDING_SYSTEM':
      return <RecordingSystemView body={rule.body} />
    case 'PERFORMANCE_PERIODS':
      return <PerformancePeriodsView body={rule.body} />
    case 'INDICATOR_ACHIEVEMENT':
      return <IndicatorAchievementView body={rule.body} />
    case 'TRAINING_TRIGGERS':
      return <TrainingTriggersView body={rule.body} />
    case 'PLANNING':
      return <PlanningView body={rule.body} />
    case 'TRAINING_HOURS':
      return <TrainingHoursView body={rule.body} />
    case 'SURVEY_MARKS':
      return <SurveyMarksView body={rule.body} />
    case 'SURVEY_SIGNALS':
      return <SurveySignalsView body={rule.body} />
    case 'SURVEY_TOPICS':
      return <SurveyTopicsView body={rule.body} />
    case 'WORK_WEEK':
      return <p>{rule.body.daysPerWeek === 5 ? 'Lima hari kerja, Senin sampai Jumat.' : 'Enam hari kerja, Senin sampai Sabtu.'}</p>
  }
}
