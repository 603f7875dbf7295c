-- What PostgreSQL promises of services and surveys.

-- Services.

ALTER TABLE service_standard ADD CONSTRAINT service_standard_number_from_one CHECK (number >= 1);
CREATE TRIGGER service_standard_is_final BEFORE UPDATE OR DELETE ON service_standard FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE service_users ADD CONSTRAINT service_users_not_negative CHECK (users >= 0);
ALTER TABLE service_day ADD CONSTRAINT service_day_counts CHECK (
  received >= 0 AND reissued >= 0 AND finished_in_time BETWEEN 0 AND finished AND median_days >= 0);
ALTER TABLE service_officer ADD CONSTRAINT service_officer_has_days CHECK (valid_to >= valid_from);
ALTER TABLE service_officer ADD CONSTRAINT service_officer_once EXCLUDE USING gist (
  service_id WITH =, employee_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE api_key ADD CONSTRAINT api_key_has_use CHECK (cardinality(uses) >= 1);

-- What a survey asks: settled when it is published.

CREATE UNIQUE INDEX survey_of_unit_once ON survey (unit_id, period_id) WHERE service_id IS NULL;
CREATE UNIQUE INDEX survey_version_one_draft ON survey_version (survey_id) WHERE published_at IS NULL;
ALTER TABLE survey_version ADD CONSTRAINT survey_version_profile_of_four CHECK (cardinality(profile) <= 4);
ALTER TABLE survey_version ADD CONSTRAINT survey_version_share_is_share CHECK (min_answered_share BETWEEN 0 AND 1);
ALTER TABLE survey_unsur ADD CONSTRAINT survey_unsur_weight_is_share CHECK (weight > 0 AND weight <= 1);
ALTER TABLE survey_unsur ADD CONSTRAINT survey_unsur_position_from_one CHECK (position BETWEEN 1 AND 20);
ALTER TABLE survey_question ADD CONSTRAINT survey_question_choices_fit_kind CHECK (
  CASE kind WHEN 'CHOICE' THEN choices BETWEEN 2 AND 10 ELSE choices = 0 END);

CREATE FUNCTION check_survey_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unsur record;
BEGIN
  SELECT count(*) AS asked, count(weight) AS weighted, sum(weight) AS sum, max(position) AS last INTO unsur FROM survey_unsur WHERE version_id = NEW.id;
  IF unsur.asked = 0 OR unsur.last <> unsur.asked OR (unsur.weighted > 0 AND (unsur.weighted <> unsur.asked OR unsur.sum <> 1)) THEN
    RAISE EXCEPTION 'version % cannot be published: its unsur are not whole', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER survey_version_is_whole BEFORE UPDATE ON survey_version FOR EACH ROW
  WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL) EXECUTE FUNCTION check_survey_version();
CREATE TRIGGER survey_version_starts_as_draft BEFORE INSERT ON survey_version FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER survey_version_published_is_final BEFORE UPDATE OR DELETE ON survey_version FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_change_of_published_survey() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM survey_version WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.version_id ELSE NEW.version_id END AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION '% on % is forbidden: its version is published', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER survey_unsur_of_published_version BEFORE INSERT OR UPDATE OR DELETE ON survey_unsur FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_survey();
CREATE TRIGGER survey_question_of_published_version BEFORE INSERT OR UPDATE OR DELETE ON survey_question FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_survey();
CREATE TRIGGER survey_text_of_published_version BEFORE INSERT OR UPDATE OR DELETE ON survey_text FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_survey();

-- Answers: as they were given. Whether they count in the figures is the one thing that may change.

ALTER TABLE survey_response ADD CONSTRAINT survey_response_scores_to_four CHECK (scores <@ '{0,1,2,3,4}'::smallint[] AND cardinality(scores) >= 1);
ALTER TABLE survey_response ADD CONSTRAINT survey_response_hour_of_day CHECK (hour BETWEEN 0 AND 23);
ALTER TABLE survey_response ADD CONSTRAINT survey_response_batch_fits_way CHECK ((batch_id IS NOT NULL) = (way IN ('PAPER', 'IMPORT')));
CREATE FUNCTION refuse_change_of_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  OLD.excluded := NEW.excluded;
  IF OLD IS DISTINCT FROM NEW THEN
    RAISE EXCEPTION '% on % is forbidden: it is part of the record', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER survey_response_is_final BEFORE UPDATE ON survey_response FOR EACH ROW EXECUTE FUNCTION refuse_change_of_answer();
CREATE TRIGGER survey_response_stays BEFORE DELETE ON survey_response FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE INDEX survey_response_marked ON survey_response (version_id) WHERE marks <> '{}';
ALTER TABLE own_answer ADD CONSTRAINT own_answer_is_one CHECK (num_nonnulls(choice, text) = 1);
CREATE TRIGGER own_answer_is_final BEFORE UPDATE OR DELETE ON own_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE survey_comment ADD CONSTRAINT survey_comment_shown_after_reading CHECK (public_text IS NULL OR read_at IS NOT NULL);
ALTER TABLE survey_comment ADD CONSTRAINT survey_comment_read_by_someone CHECK ((read_at IS NULL) = (read_by_id IS NULL));
CREATE TRIGGER survey_comment_is_final BEFORE UPDATE ON survey_comment FOR EACH ROW
  WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD.response_id IS DISTINCT FROM NEW.response_id OR OLD.unsur IS DISTINCT FROM NEW.unsur)
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER survey_comment_stays BEFORE DELETE ON survey_comment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE INDEX survey_comment_search ON survey_comment USING gin (to_tsvector('indonesian'::regconfig, text));
CREATE INDEX survey_comment_unread ON survey_comment (response_id) WHERE read_at IS NULL;

ALTER TABLE answer_batch ADD CONSTRAINT answer_batch_of_paper_or_file CHECK (
  CASE way WHEN 'PAPER' THEN sha256 IS NULL WHEN 'IMPORT' THEN sha256 IS NOT NULL ELSE false END);
CREATE TRIGGER answer_exclusion_is_final BEFORE UPDATE OR DELETE ON answer_exclusion FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER answer_exclusion_member_is_final BEFORE UPDATE OR DELETE ON answer_exclusion_member FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE visit_pass_day ADD CONSTRAINT visit_pass_day_not_negative CHECK (made >= 0);

-- Running counts: never below nothing, and never more marked than counted.

ALTER TABLE survey_tally ADD CONSTRAINT survey_tally_counts CHECK (
  incomplete >= 0 AND excluded >= 0 AND marked BETWEEN 0 AND n AND complete BETWEEN 0 AND n AND 0 <= ALL (answers));
ALTER TABLE survey_tally ADD CONSTRAINT survey_tally_month_starts CHECK (extract(day FROM month) = 1);

-- Sum of two lists of counts, place by place.
CREATE FUNCTION add_counts(one integer[], other integer[]) RETURNS integer[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(coalesce(o, 0) + coalesce(t, 0) ORDER BY place) FROM unnest(one, other) WITH ORDINALITY AS x(o, t, place)
$$;

INSERT INTO survey_tally (version_id, service_id, way, month, part, value, n, incomplete, answers, complete, points, squares)
WITH summed AS (
  SELECT r.*, cardinality(r.scores) AS asked, (SELECT sum(x) FROM unnest(r.scores) x) AS point, 0 = ANY (r.scores) AS open FROM survey_response r
), told AS (
  SELECT s.*, p.part, p.value FROM summed s CROSS JOIN LATERAL (VALUES ('ALL', ''), ('SEX', coalesce(s.sex::text, '')), ('AGE', coalesce(s.age_band::text, '')),
    ('EDUCATION', coalesce(s.education::text, '')), ('WORK', coalesce(s.occupation::text, '')), ('DISABILITY', '')) p(part, value)
)
SELECT version_id, service_id, way, date_trunc('month', day)::date, part::tally_part, value,
  count(*) FILTER (WHERE counted), count(*) FILTER (WHERE NOT counted),
  (SELECT array_agg((SELECT count(*)::int FROM survey_response r WHERE r.version_id = t.version_id AND r.counted AND date_trunc('month', r.day) = date_trunc('month', min(t.day))
      AND CASE t.part WHEN 'SEX' THEN coalesce(r.sex::text, '') = t.value WHEN 'AGE' THEN coalesce(r.age_band::text, '') = t.value
        WHEN 'EDUCATION' THEN coalesce(r.education::text, '') = t.value WHEN 'WORK' THEN coalesce(r.occupation::text, '') = t.value ELSE true END
      AND r.scores[u] = s) ORDER BY u, s) FROM generate_series(1, max(t.asked)) u, generate_series(1, 4) s),
  count(*) FILTER (WHERE counted AND NOT open), coalesce(sum(point) FILTER (WHERE counted AND NOT open), 0),
  coalesce(sum(point * point) FILTER (WHERE counted AND NOT open), 0)
FROM told t GROUP BY version_id, service_id, way, date_trunc('month', day), part, value;

-- Follow-up.

ALTER TABLE survey_report ADD CONSTRAINT survey_report_n_not_negative CHECK (n >= 0);
CREATE TRIGGER survey_report_is_final BEFORE UPDATE OR DELETE ON survey_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE follow_up ADD CONSTRAINT follow_up_settled_whole CHECK (
  (state = 'PLANNED') = (settled_on IS NULL) AND (settled_on IS NULL) = (settled_by_id IS NULL) AND (settled_on IS NULL) = (outcome IS NULL));
ALTER TABLE follow_up ADD CONSTRAINT follow_up_said_and_done CHECK ((said IS NULL) = (done IS NULL) AND (said IS NULL OR state = 'DONE'));
