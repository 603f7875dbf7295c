-- The words of a comment by their stems, found once: what was said never changes.
ALTER TABLE survey_comment ADD COLUMN words tsvector;
UPDATE survey_comment SET words = to_tsvector('indonesian'::regconfig, text);
CREATE FUNCTION find_words_of_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := to_tsvector('indonesian'::regconfig, NEW.text);
  RETURN NEW;
END $$;
CREATE TRIGGER survey_comment_has_words BEFORE INSERT ON survey_comment FOR EACH ROW EXECUTE FUNCTION find_words_of_comment();
DROP INDEX survey_comment_search;
CREATE INDEX survey_comment_words ON survey_comment USING gin (words);
