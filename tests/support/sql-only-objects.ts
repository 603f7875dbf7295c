/** What the migrations make beyond the Prisma models. Each entry is a promise of PostgreSQL's own that the models cannot state. */
const constraints = {
  account: ['account_username_is_lower_case'],
  appraisal_line: ['appraisal_line_has_days', 'appraisal_line_one_a_day'],
  audit_value: ['audit_value_redaction_is_act'],
  employee: ['employee_nip_is_18_digits'],
  employee_rank: ['employee_rank_has_days', 'employee_rank_one_a_day'],
  employee_status: ['employee_status_has_days', 'employee_status_one_a_day'],
  period: ['period_has_days'],
  post_holding: ['post_holding_has_days', 'post_holding_one_definitive_head', 'post_holding_one_definitive_post'],
  role_grant: ['role_grant_has_days', 'role_grant_not_to_self', 'role_grant_system_admin_is_for_all'],
  stored_file: ['stored_file_has_size'],
  unit_version: ['unit_version_has_days', 'unit_version_not_own_parent', 'unit_version_one_a_day'],
}

const triggers = {
  audit_entry: ['audit_entry_is_final', 'audit_entry_stays', 'audit_entry_waits_for_seal'],
  audit_seal: ['audit_seal_is_final', 'audit_seal_stays'],
  audit_value: ['audit_value_is_final', 'audit_value_only_redacted', 'audit_value_stays'],
  rule_version: ['rule_version_published_is_final', 'rule_version_stays'],
}

const indexes = [
  'activation_code_one_open',
  'appraisal_line_one_a_day',
  'employee_rank_one_a_day',
  'employee_status_one_a_day',
  'event_waiting',
  'holiday_once',
  'person_name_search',
  'post_holding_one_definitive_head',
  'post_holding_one_definitive_post',
  'unit_version_name_search',
  'unit_version_one_a_day',
]

export const sqlOnlyObjects: readonly string[] = [
  ...named('constraint', constraints),
  ...named('trigger', triggers),
  ...indexes.map((name) => `index ${name}`),
  'extension btree_gist',
  'extension pg_trgm',
  'function queue_for_seal',
  'function refuse_change',
]

function named(kind: string, perTable: Record<string, string[]>): string[] {
  return Object.entries(perTable).flatMap(([table, names]) => names.map((name) => `${kind} ${table}.${name}`))
}
