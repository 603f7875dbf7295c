-- What PostgreSQL itself promises about the setting of indicators.

-- An indicator's target fits its kind: a range has both bounds, the right way round; yes is 1; no defects is 0.
ALTER TABLE unit_indicator_text ADD CONSTRAINT unit_indicator_text_target_fits_kind CHECK (
  (kind = 'WITHIN_RANGE') = (target_to IS NOT NULL) AND (target_to IS NULL OR target_to >= target)
  AND (kind <> 'YES_NO' OR target = 1) AND (kind <> 'ZERO_DEFECTS' OR target = 0));
ALTER TABLE indicator_text ADD CONSTRAINT indicator_text_target_fits_kind CHECK (
  (kind = 'WITHIN_RANGE') = (target_to IS NOT NULL) AND (target_to IS NULL OR target_to >= target)
  AND (kind <> 'YES_NO' OR target = 1) AND (kind <> 'ZERO_DEFECTS' OR target = 0));
ALTER TABLE unit_indicator_target ADD CONSTRAINT unit_indicator_target_not_negative CHECK (target >= 0);
ALTER TABLE indicator_target ADD CONSTRAINT indicator_target_not_negative CHECK (target >= 0);
ALTER TABLE indicator_text ADD CONSTRAINT indicator_text_source_is_whole CHECK (
  (source = 'TYPED') = (source_unit_id IS NULL) AND (source = 'SURVEY_ELEMENT') = (source_element IS NOT NULL));
ALTER TABLE work_result_text ADD CONSTRAINT work_result_text_weight_is_percent CHECK (weight > 0 AND weight <= 100);
ALTER TABLE plan ADD CONSTRAINT plan_closed_with_cause CHECK ((closing IS NULL) = (closed_at IS NULL));
ALTER TABLE plan_version ADD CONSTRAINT plan_version_prepared_by_someone CHECK ((prepared_by_id IS NULL) = (prepared_at IS NULL));
ALTER TABLE plan_annex_item ADD CONSTRAINT plan_annex_item_from_one CHECK (position >= 1);

-- What belongs to a settled version never changes.
CREATE TRIGGER unit_indicator_target_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON unit_indicator_target FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('unit_pledge_version');
CREATE TRIGGER indicator_target_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON indicator_target FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('plan_version');
CREATE TRIGGER plan_annex_item_of_settled_version BEFORE INSERT OR UPDATE OR DELETE ON plan_annex_item FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_settled_version('plan_version');

-- The dialogue: a remark is on one thing, and settled by someone; a mark that says unclear has its question.
ALTER TABLE plan_comment ADD CONSTRAINT plan_comment_on_one_thing CHECK (num_nonnulls(work_result_id, indicator_id) <= 1);
ALTER TABLE plan_comment ADD CONSTRAINT plan_comment_settled_by_someone CHECK ((settled_by_id IS NULL) = (settled_at IS NULL));
ALTER TABLE plan_comment ADD CONSTRAINT plan_comment_answers_another CHECK (answers_id IS DISTINCT FROM id);
ALTER TABLE clarity_mark ADD CONSTRAINT clarity_mark_on_one_thing CHECK (num_nonnulls(work_result_id, value_key) = 1);
ALTER TABLE clarity_mark ADD CONSTRAINT clarity_mark_unclear_has_question CHECK (clear = (question IS NULL));
ALTER TABLE clarity_mark ADD CONSTRAINT clarity_mark_answered_by_someone CHECK (num_nonnulls(answer, answered_by_id, answered_at) IN (0, 3));
ALTER TABLE plan_delegate ADD CONSTRAINT plan_delegate_has_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE plan_delegate ADD CONSTRAINT plan_delegate_not_self CHECK (person_id <> delegate_id);
ALTER TABLE plan_delegate ADD CONSTRAINT plan_delegate_once EXCLUDE USING gist (
  person_id WITH =, delegate_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (revoked_at IS NULL);

-- Quality.
ALTER TABLE fairness_question ADD CONSTRAINT fairness_question_answered_whole CHECK (
  num_nonnulls(outcome, answer, answered_by_id, answered_at) IN (0, 4));
CREATE UNIQUE INDEX fairness_question_one_open ON fairness_question (indicator_id, doubt) WHERE answered_at IS NULL;
ALTER TABLE library_indicator ADD CONSTRAINT library_indicator_retired_whole CHECK (num_nonnulls(retired_by_id, retired_at, retire_reason) IN (0, 3));
CREATE INDEX library_indicator_search ON library_indicator USING gin ((post_title || ' ' || result_text || ' ' || text) gin_trgm_ops);

-- Teams and the matrix.
ALTER TABLE team_member ADD CONSTRAINT team_member_has_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE team_member ADD CONSTRAINT team_member_once EXCLUDE USING gist (
  team_id WITH =, holding_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE expected_role ADD CONSTRAINT expected_role_answered_whole CHECK (
  (state = 'TAKEN') = (taken_work_result_id IS NOT NULL) AND (state = 'PROPOSED') = (answered_at IS NULL));
CREATE TRIGGER team_feedback_is_final BEFORE UPDATE OR DELETE ON team_feedback FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Requests for the right pejabat penilai, and sessions of sosialisasi.
ALTER TABLE appraiser_request ADD CONSTRAINT appraiser_request_decided_whole CHECK (
  (state IN ('APPROVED', 'DECLINED')) = (decided_by_id IS NOT NULL) AND (state = 'OPEN') = (decided_at IS NULL));
CREATE UNIQUE INDEX appraiser_request_one_open ON appraiser_request (holding_id) WHERE state = 'OPEN';
ALTER TABLE briefing ADD CONSTRAINT briefing_cancelled_with_reason CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL));
ALTER TABLE briefing_question ADD CONSTRAINT briefing_question_answered_whole CHECK (
  num_nonnulls(answer, answered_by_id, answered_at) IN (0, 3));
