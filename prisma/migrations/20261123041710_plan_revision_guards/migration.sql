-- Steps never change; they go only with a revision that is dropped before it was agreed. The trail keeps what was done.
CREATE FUNCTION refuse_change_of_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT 1 FROM plan_version v WHERE v.id = OLD.version_id AND v.number > 1 AND v.state IN ('DRAFT', 'RETURNED')) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% on % is forbidden: it is part of the record', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER plan_step_is_final ON plan_step;
CREATE TRIGGER plan_step_is_final BEFORE UPDATE OR DELETE ON plan_step FOR EACH ROW EXECUTE FUNCTION refuse_change_of_step();

-- What is clear by now keeps the question that was asked about it: where understanding lacked is seen at the end of the year.
ALTER TABLE clarity_mark DROP CONSTRAINT clarity_mark_unclear_has_question;
ALTER TABLE clarity_mark ADD CONSTRAINT clarity_mark_unclear_has_question CHECK (clear OR question IS NOT NULL);
