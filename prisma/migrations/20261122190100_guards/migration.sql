-- What PostgreSQL itself promises, beyond what the Prisma models can say.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Dated facts: a range has at least one day, and of rows that were not mistakes at most one holds on a day.

ALTER TABLE unit_version ADD CONSTRAINT unit_version_has_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE unit_version ADD CONSTRAINT unit_version_one_a_day
  EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (voided_at IS NULL);
ALTER TABLE unit_version ADD CONSTRAINT unit_version_not_own_parent CHECK (parent_id IS DISTINCT FROM unit_id);

ALTER TABLE employee ADD CONSTRAINT employee_nip_is_18_digits CHECK (nip ~ '^[0-9]{18}$');

ALTER TABLE employee_status ADD CONSTRAINT employee_status_has_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE employee_status ADD CONSTRAINT employee_status_one_a_day
  EXCLUDE USING gist (employee_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (voided_at IS NULL);

ALTER TABLE employee_rank ADD CONSTRAINT employee_rank_has_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE employee_rank ADD CONSTRAINT employee_rank_one_a_day
  EXCLUDE USING gist (employee_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (voided_at IS NULL);

ALTER TABLE post_holding ADD CONSTRAINT post_holding_has_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE post_holding ADD CONSTRAINT post_holding_one_definitive_post
  EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (voided_at IS NULL AND mode = 'DEFINITIVE');
ALTER TABLE post_holding ADD CONSTRAINT post_holding_one_definitive_head
  EXCLUDE USING gist (post_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (voided_at IS NULL AND mode = 'DEFINITIVE' AND is_head);

ALTER TABLE appraisal_line ADD CONSTRAINT appraisal_line_has_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE appraisal_line ADD CONSTRAINT appraisal_line_one_a_day
  EXCLUDE USING gist (holding_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (voided_at IS NULL);

ALTER TABLE role_grant ADD CONSTRAINT role_grant_has_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE role_grant ADD CONSTRAINT role_grant_not_to_self CHECK (granted_by_id IS DISTINCT FROM account_id);
ALTER TABLE role_grant ADD CONSTRAINT role_grant_system_admin_is_for_all CHECK (role <> 'SYSTEM_ADMIN' OR unit_id IS NULL);

ALTER TABLE account ADD CONSTRAINT account_username_is_lower_case CHECK (username = lower(username) AND username <> '');
ALTER TABLE period ADD CONSTRAINT period_has_days CHECK (ends_on >= starts_on);
ALTER TABLE stored_file ADD CONSTRAINT stored_file_has_size CHECK (bytes >= 0);

CREATE UNIQUE INDEX holiday_once ON holiday (day, kind) WHERE voided_at IS NULL;

-- Search by part of a name.

CREATE INDEX person_name_search ON person USING gin (name gin_trgm_ops);
CREATE INDEX unit_version_name_search ON unit_version USING gin (name gin_trgm_ops);

-- Outbox: the dispatcher reads only what waits.

CREATE INDEX event_waiting ON event (at) WHERE dispatched_at IS NULL;

-- Rows that are part of the record never change.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is forbidden: it is part of the record', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_stays BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_is_final BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_stays BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_value_is_final BEFORE DELETE ON audit_value FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_value_stays BEFORE TRUNCATE ON audit_value FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The one change a value may see: to be emptied, once, by an act that says why (UU 27/2022).
CREATE TRIGGER audit_value_only_redacted BEFORE UPDATE ON audit_value FOR EACH ROW
  WHEN (OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL OR NEW.redaction_id IS NULL OR NEW.entry_id <> OLD.entry_id
    OR NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR NEW.salt IS NOT NULL)
  EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_value ADD CONSTRAINT audit_value_redaction_is_act FOREIGN KEY (redaction_id) REFERENCES audit_entry (id) ON DELETE RESTRICT;

-- Every act waits for its seal from the moment it is written.
CREATE FUNCTION queue_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_unsealed (entry_id) SELECT id FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_waits_for_seal AFTER INSERT ON audit_entry
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION queue_for_seal();

-- A published version of a rule never changes: a new wording is a new version.
CREATE TRIGGER rule_version_stays BEFORE TRUNCATE ON rule_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rule_version_published_is_final BEFORE UPDATE OR DELETE ON rule_version FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
