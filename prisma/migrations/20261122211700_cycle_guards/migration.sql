-- What PostgreSQL itself promises about plans, progress, appraisals, surveys and training.

ALTER TABLE siasn_import ADD CONSTRAINT siasn_import_rows_only_while_previewed CHECK (state = 'PREVIEWED' OR rows IS NULL);

-- Plans: one version at a time is being worked on; what was agreed or approved never changes, nor what hangs on it.

CREATE UNIQUE INDEX unit_pledge_version_one_draft ON unit_pledge_version (pledge_id) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX plan_version_one_open ON plan_version (plan_id) WHERE state <> 'AGREED';
CREATE UNIQUE INDEX unit_objective_text_position ON unit_objective_text (version_id, position);
CREATE UNIQUE INDEX work_result_text_position ON work_result_text (version_id, position);

ALTER TABLE unit_pledge_version ADD CONSTRAINT unit_pledge_version_approved_by_someone
  CHECK ((state = 'APPROVED') = (approved_at IS NOT NULL));
ALTER TABLE unit_indicator_text ADD CONSTRAINT unit_indicator_text_target_not_negative CHECK (target >= 0);
ALTER TABLE plan ADD CONSTRAINT plan_has_days CHECK (ends_on >= starts_on);
ALTER TABLE work_result_text ADD CONSTRAINT work_result_text_hangs_on_one CHECK (num_nonnulls(supports_work_result_id, supports_objective_id) <= 1);
ALTER TABLE work_result_text ADD CONSTRAINT work_result_text_not_on_itself CHECK (supports_work_result_id IS DISTINCT FROM work_result_id);
ALTER TABLE indicator_text ADD CONSTRAINT indicator_text_target_not_negative CHECK (target >= 0);

CREATE FUNCTION refuse_change_of_settled_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
  settled boolean;
BEGIN
  EXECUTE format('SELECT state::text IN (''AGREED'', ''APPROVED'') FROM %I WHERE id = $1', TG_ARGV[0]) INTO settled USING version;
  IF settled THEN
    RAISE EXCEPTION '% on % is forbidden: its version is settled', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER unit_pledge_version_approved_is_final BEFORE UPDATE OR DELETE ON unit_pledge_version FOR EACH ROW
  WHEN (OLD.state = 'APPROVED') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER unit_objective_text_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON unit_objective_text FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('unit_pledge_version');
CREATE TRIGGER unit_indicator_text_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON unit_indicator_text FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('unit_pledge_version');
CREATE TRIGGER plan_version_agreed_is_final BEFORE UPDATE OR DELETE ON plan_version FOR EACH ROW
  WHEN (OLD.state = 'AGREED') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER work_result_text_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON work_result_text FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('plan_version');
CREATE TRIGGER indicator_text_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON indicator_text FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('plan_version');
CREATE TRIGGER behaviour_expectation_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON behaviour_expectation FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('plan_version');
-- Parties are written just before their version becomes agreed.
CREATE TRIGGER plan_party_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON plan_party FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('plan_version');
CREATE TRIGGER plan_step_is_final BEFORE UPDATE OR DELETE ON plan_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Progress.

ALTER TABLE realization ADD CONSTRAINT realization_number_from_one CHECK (number >= 1);
CREATE TRIGGER realization_is_final BEFORE UPDATE OR DELETE ON realization FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Appraisals: a predikat never stands without both ratings and the rule it was read from; nothing is released without them and
-- without the organisation's achievement (PermenPANRB 6/2022: organisation first).

ALTER TABLE appraisal ADD CONSTRAINT appraisal_predikat_from_ratings CHECK (
  (predikat IS NULL) = (predikat_rule_id IS NULL) AND (predikat IS NULL OR (result_rating IS NOT NULL AND behaviour_rating IS NOT NULL)));
ALTER TABLE appraisal ADD CONSTRAINT appraisal_rated_has_predikat CHECK (state IN ('DRAFT', 'REOPENED') OR predikat IS NOT NULL);
ALTER TABLE appraisal ADD CONSTRAINT appraisal_released_after_organization CHECK (
  state IN ('DRAFT', 'RATED', 'REOPENED') OR organization_achievement_id IS NOT NULL);
ALTER TABLE appraisal ADD CONSTRAINT appraisal_received_has_term CHECK (state <> 'RECEIVED' OR object_until IS NOT NULL);
CREATE TRIGGER organization_achievement_is_final BEFORE UPDATE OR DELETE ON organization_achievement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER distribution_note_is_final BEFORE UPDATE OR DELETE ON distribution_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appraisal_step_is_final BEFORE UPDATE OR DELETE ON appraisal_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER appraisal_party_is_final BEFORE UPDATE OR DELETE ON appraisal_party FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Surveys: questions and answers stay as they were given.

ALTER TABLE survey ADD CONSTRAINT survey_has_days CHECK (closes_on >= opens_on);
ALTER TABLE survey ADD CONSTRAINT survey_slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE survey ADD CONSTRAINT survey_users_not_negative CHECK (service_users >= 0);
ALTER TABLE survey_answer ADD CONSTRAINT survey_answer_one_to_four CHECK (score BETWEEN 1 AND 4);
CREATE TRIGGER survey_version_is_final BEFORE UPDATE OR DELETE ON survey_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER survey_response_is_final BEFORE UPDATE OR DELETE ON survey_response FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER survey_answer_is_final BEFORE UPDATE OR DELETE ON survey_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Training.

ALTER TABLE training_course ADD CONSTRAINT training_course_has_hours CHECK (hours > 0);
ALTER TABLE training_evidence ADD CONSTRAINT training_evidence_is_one_row CHECK (num_nonnulls(appraisal_id, indicator_id, survey_id) = 1);
ALTER TABLE training_recommendation ADD CONSTRAINT training_recommendation_decided_with_reason CHECK (
  (state IN ('ACCEPTED', 'DECLINED')) = (decided_at IS NOT NULL AND decision_reason IS NOT NULL));
