CREATE TABLE survey_step (
  survey_id uuid NOT NULL,
  tallies jsonb NOT NULL,
  CONSTRAINT survey_step_pkey PRIMARY KEY (survey_id),
  CONSTRAINT survey_step_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES survey(id) ON DELETE RESTRICT ON UPDATE CASCADE
);
