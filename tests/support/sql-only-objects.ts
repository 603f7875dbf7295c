/** What the migrations make beyond the Prisma models. Each entry is a promise of PostgreSQL's own that the models cannot state. */
const constraints = {
  account: ['account_username_is_lower_case'],
  appraisal: [
    'appraisal_predikat_from_ratings',
    'appraisal_rated_has_predikat',
    'appraisal_received_has_term',
    'appraisal_released_after_organization',
  ],
  appraisal_line: ['appraisal_line_has_days', 'appraisal_line_one_a_day'],
  audit_value: ['audit_value_redaction_is_act'],
  employee: ['employee_nip_is_18_digits'],
  employee_rank: ['employee_rank_has_days', 'employee_rank_one_a_day'],
  employee_status: ['employee_status_has_days', 'employee_status_one_a_day'],
  indicator_text: ['indicator_text_target_not_negative'],
  period: ['period_has_days'],
  plan: ['plan_has_days'],
  post_holding: ['post_holding_has_days', 'post_holding_one_definitive_head', 'post_holding_one_definitive_post'],
  realization: ['realization_number_from_one'],
  role_grant: ['role_grant_has_days', 'role_grant_not_to_self', 'role_grant_system_admin_is_for_all'],
  siasn_import: ['siasn_import_rows_only_while_previewed'],
  stored_file: ['stored_file_has_size'],
  survey: ['survey_has_days', 'survey_slug_is_plain', 'survey_users_not_negative'],
  survey_answer: ['survey_answer_one_to_four'],
  training_course: ['training_course_has_hours'],
  training_evidence: ['training_evidence_is_one_row'],
  training_recommendation: ['training_recommendation_decided_with_reason'],
  unit_indicator_text: ['unit_indicator_text_target_not_negative'],
  unit_pledge_version: ['unit_pledge_version_approved_by_someone'],
  unit_version: ['unit_version_has_days', 'unit_version_not_own_parent', 'unit_version_one_a_day'],
  work_result_text: ['work_result_text_hangs_on_one', 'work_result_text_not_on_itself'],
}

const triggers = {
  appraisal_party: ['appraisal_party_is_final'],
  appraisal_step: ['appraisal_step_is_final'],
  audit_entry: ['audit_entry_is_final', 'audit_entry_stays', 'audit_entry_waits_for_seal'],
  audit_seal: ['audit_seal_is_final', 'audit_seal_stays'],
  audit_value: ['audit_value_is_final', 'audit_value_only_redacted', 'audit_value_stays'],
  behaviour_expectation: ['behaviour_expectation_of_settled_version'],
  distribution_note: ['distribution_note_is_final'],
  indicator_text: ['indicator_text_of_settled_version'],
  organization_achievement: ['organization_achievement_is_final'],
  plan_party: ['plan_party_of_settled_version'],
  plan_step: ['plan_step_is_final'],
  plan_version: ['plan_version_agreed_is_final'],
  realization: ['realization_is_final'],
  rule_version: ['rule_version_published_is_final', 'rule_version_stays'],
  survey_answer: ['survey_answer_is_final'],
  survey_response: ['survey_response_is_final'],
  survey_version: ['survey_version_is_final'],
  unit_indicator_text: ['unit_indicator_text_of_settled_version'],
  unit_objective_text: ['unit_objective_text_of_settled_version'],
  unit_pledge_version: ['unit_pledge_version_approved_is_final'],
  work_result_text: ['work_result_text_of_settled_version'],
}

const indexes = [
  'activation_code_one_open',
  'appraisal_line_one_a_day',
  'employee_rank_one_a_day',
  'employee_status_one_a_day',
  'event_waiting',
  'holiday_once',
  'person_name_search',
  'plan_version_one_open',
  'post_holding_one_definitive_head',
  'post_holding_one_definitive_post',
  'unit_objective_text_position',
  'unit_pledge_version_one_draft',
  'unit_version_name_search',
  'unit_version_one_a_day',
  'work_result_text_position',
]

export const sqlOnlyObjects: readonly string[] = [
  ...named('constraint', constraints),
  ...named('trigger', triggers),
  ...indexes.map((name) => `index ${name}`),
  'extension btree_gist',
  'extension pg_trgm',
  'function queue_for_seal',
  'function refuse_change',
  'function refuse_change_of_settled_version',
]

function named(kind: string, perTable: Record<string, string[]>): string[] {
  return Object.entries(perTable).flatMap(([table, names]) => names.map((name) => `${kind} ${table}.${name}`))
}
