-- The version that a comment's answer is to and the month of that answer, so that the comments of a survey are found in their order without
-- looking up their answers.
ALTER TABLE survey_comment ADD COLUMN version_id uuid, ADD COLUMN month date;
UPDATE survey_comment c SET version_id = r.version_id, month = date_trunc('month', r.day)::date FROM survey_response r WHERE r.id = c.response_id;
ALTER TABLE survey_comment ALTER COLUMN version_id SET NOT NULL, ALTER COLUMN month SET NOT NULL;
ALTER TABLE survey_comment ADD CONSTRAINT survey_comment_version_id_fkey FOREIGN KEY (version_id) REFERENCES survey_version (id)
  ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX survey_comment_version_id_month_id_idx ON survey_comment (version_id, month DESC, id);
DROP INDEX survey_comment_unread;
CREATE INDEX survey_comment_unread ON survey_comment (version_id) WHERE read_at IS NULL;

-- Never another than its answer's, which never change. A second unique key of answers that a foreign key could name would cost every answer.
CREATE FUNCTION check_answer_of_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM survey_response WHERE id = NEW.response_id AND version_id = NEW.version_id AND date_trunc('month', day)::date = NEW.month) THEN
    RAISE EXCEPTION 'comment % tells another version or month than its answer', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER survey_comment_fits_answer AFTER INSERT ON survey_comment FOR EACH ROW EXECUTE FUNCTION check_answer_of_comment();
DROP TRIGGER survey_comment_is_final ON survey_comment;
CREATE TRIGGER survey_comment_is_final BEFORE UPDATE ON survey_comment FOR EACH ROW
  WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD.response_id IS DISTINCT FROM NEW.response_id OR OLD.unsur IS DISTINCT FROM NEW.unsur
    OR OLD.version_id IS DISTINCT FROM NEW.version_id OR OLD.month IS DISTINCT FROM NEW.month)
  EXECUTE FUNCTION refuse_change();
