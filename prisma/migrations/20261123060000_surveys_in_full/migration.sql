-- CreateEnum
CREATE TYPE "service_book_way" AS ENUM ('TYPED', 'CSV', 'API');

-- CreateEnum
CREATE TYPE "api_key_use" AS ENUM ('SERVICE_BOOK', 'VISIT_PASS');

-- CreateEnum
CREATE TYPE "follow_up_kind" AS ENUM ('TRAINING', 'RESOURCE', 'PROCESS');

-- CreateEnum
CREATE TYPE "follow_up_state" AS ENUM ('PLANNED', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "publicity_medium" AS ENUM ('CETAK', 'ELEKTRONIK', 'MEDIA_SOSIAL', 'SITUS_WEB', 'APLIKASI', 'REKLAME');

-- CreateEnum
CREATE TYPE "survey_question_kind" AS ENUM ('CHOICE', 'TEXT');

-- CreateEnum
CREATE TYPE "survey_way" AS ENUM ('ADDRESS', 'POSTER', 'KIOSK', 'VISIT', 'PAPER', 'IMPORT', 'ASSISTED');

-- CreateEnum
CREATE TYPE "response_mark" AS ENUM ('OVER_LIMIT', 'STRAIGHT_LINE', 'BURST', 'ROBOT');

-- CreateEnum
CREATE TYPE "profile_part" AS ENUM ('SEX', 'AGE', 'EDUCATION', 'WORK', 'DISABILITY');

-- CreateEnum
CREATE TYPE "tally_part" AS ENUM ('ALL', 'SEX', 'AGE', 'EDUCATION', 'WORK', 'DISABILITY');

-- CreateEnum
CREATE TYPE "respondent_ability" AS ENUM ('NONE', 'DISABILITY');

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'SURVEY_FALL';
ALTER TYPE "notification_kind" ADD VALUE 'SURVEY_FEE';
ALTER TYPE "notification_kind" ADD VALUE 'FOLLOW_UP_GIVEN';
ALTER TYPE "notification_kind" ADD VALUE 'FOLLOW_UP_DUE';

-- AlterEnum
ALTER TYPE "rule_kind" ADD VALUE 'SURVEY_MARKS';
ALTER TYPE "rule_kind" ADD VALUE 'SURVEY_SIGNALS';
ALTER TYPE "rule_kind" ADD VALUE 'SURVEY_TOPICS';

-- DropForeignKey
ALTER TABLE "survey" DROP CONSTRAINT "survey_service_id_fkey";

-- DropIndex
DROP INDEX "survey_response_version_id_counted_idx";

-- AlterTable
ALTER TABLE "survey" ADD COLUMN     "unit_id" UUID,
ALTER COLUMN "service_id" DROP NOT NULL;
UPDATE survey s SET unit_id = c.unit_id FROM service c WHERE c.id = s.service_id;
ALTER TABLE "survey" ALTER COLUMN "unit_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "survey_version" ADD COLUMN     "best_first" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "drafted_by_id" UUID,
ADD COLUMN     "min_answered_share" DECIMAL(4,3),
ADD COLUMN     "profile" "profile_part"[] DEFAULT ARRAY[]::"profile_part"[],
ADD COLUMN     "published_by_id" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "published_at" DROP NOT NULL;
-- What was asked so far asked for these four, and was counted by the share of its rule.
DROP TRIGGER survey_version_is_final ON survey_version;
UPDATE survey_version v SET profile = '{SEX,AGE,EDUCATION,WORK}', min_answered_share = (r.body->>'minAnsweredShare')::numeric
FROM rule_version r WHERE r.id = v.elements_rule_id;
ALTER TABLE "survey_version" ALTER COLUMN "min_answered_share" SET NOT NULL;

-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "disability" "respondent_ability",
ADD COLUMN     "excluded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hour" SMALLINT,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'id',
ADD COLUMN     "marks" "response_mark"[] DEFAULT ARRAY[]::"response_mark"[],
ADD COLUMN     "scores" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
ADD COLUMN     "service_id" UUID,
ADD COLUMN     "way" "survey_way";

-- CreateTable
CREATE TABLE "service_standard" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "time" TEXT NOT NULL,
    "fee" TEXT NOT NULL,
    "is_free" BOOLEAN NOT NULL,
    "requirements" TEXT NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_standard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_users" (
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "users" INTEGER NOT NULL,

    CONSTRAINT "service_users_pkey" PRIMARY KEY ("service_id","period_id")
);

-- CreateTable
CREATE TABLE "service_day" (
    "service_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "received" INTEGER NOT NULL,
    "finished" INTEGER NOT NULL,
    "finished_in_time" INTEGER NOT NULL,
    "median_days" DECIMAL(7,2),
    "reissued" INTEGER NOT NULL,
    "way" "service_book_way" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_day_pkey" PRIMARY KEY ("service_id","day")
);

-- CreateTable
CREATE TABLE "service_officer" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "service_officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "uses" "api_key_use"[] DEFAULT ARRAY[]::"api_key_use"[],
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_on" DATE,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_report" (
    "survey_id" UUID NOT NULL,
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "n" INTEGER NOT NULL,
    "ikm" DECIMAL(5,2),

    CONSTRAINT "survey_report_pkey" PRIMARY KEY ("survey_id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "unsur" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "kind" "follow_up_kind" NOT NULL,
    "action" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "follow_up_state" NOT NULL DEFAULT 'PLANNED',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "planned_by_id" UUID,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_on" DATE,
    "settled_by_id" UUID,
    "outcome" TEXT,
    "said" TEXT,
    "done" TEXT,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_publicity" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "medium" "publicity_medium" NOT NULL,
    "published_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_publicity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_kiosk" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_kiosk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_pass" (
    "digest" BYTEA NOT NULL,
    "survey_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "visit_pass_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "visit_pass_day" (
    "survey_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "made" INTEGER NOT NULL,

    CONSTRAINT "visit_pass_day_pkey" PRIMARY KEY ("survey_id","day")
);

-- CreateTable
CREATE TABLE "answer_batch" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "way" "survey_way" NOT NULL,
    "sha256" BYTEA,
    "file_name" TEXT,
    "entered_by_id" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_exclusion" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "excludes" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_exclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_exclusion_member" (
    "exclusion_id" UUID NOT NULL,
    "response_id" UUID NOT NULL,

    CONSTRAINT "answer_exclusion_member_pkey" PRIMARY KEY ("exclusion_id","response_id")
);

-- CreateTable
CREATE TABLE "survey_unsur" (
    "version_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "weight" DECIMAL(5,4),

    CONSTRAINT "survey_unsur_pkey" PRIMARY KEY ("version_id","key")
);

-- CreateTable
CREATE TABLE "survey_question" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" "survey_question_kind" NOT NULL,
    "choices" SMALLINT NOT NULL,

    CONSTRAINT "survey_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_text" (
    "version_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "survey_text_pkey" PRIMARY KEY ("version_id","language","key")
);

-- CreateTable
CREATE TABLE "survey_language" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_language_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "language_phrase" (
    "language" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "language_phrase_pkey" PRIMARY KEY ("language","key")
);

-- CreateTable
CREATE TABLE "survey_comment" (
    "id" UUID NOT NULL,
    "response_id" UUID NOT NULL,
    "unsur" TEXT,
    "text" TEXT NOT NULL,
    "read_by_id" UUID,
    "read_at" TIMESTAMPTZ(3),
    "public_text" TEXT,

    CONSTRAINT "survey_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "own_answer" (
    "response_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "choice" SMALLINT,
    "text" TEXT,

    CONSTRAINT "own_answer_pkey" PRIMARY KEY ("response_id","question_id")
);

-- CreateTable
CREATE TABLE "survey_tally" (
    "version_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "way" "survey_way" NOT NULL,
    "month" DATE NOT NULL,
    "part" "tally_part" NOT NULL,
    "value" TEXT NOT NULL,
    "n" INTEGER NOT NULL DEFAULT 0,
    "incomplete" INTEGER NOT NULL DEFAULT 0,
    "excluded" INTEGER NOT NULL DEFAULT 0,
    "marked" INTEGER NOT NULL DEFAULT 0,
    "answers" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "complete" INTEGER NOT NULL DEFAULT 0,
    "points" BIGINT NOT NULL DEFAULT 0,
    "squares" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "survey_tally_pkey" PRIMARY KEY ("version_id","part","service_id","way","month","value")
);

-- CreateIndex
CREATE INDEX "service_standard_decided_by_id_idx" ON "service_standard"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_standard_service_id_number_key" ON "service_standard"("service_id", "number");

-- CreateIndex
CREATE INDEX "service_users_period_id_idx" ON "service_users"("period_id");

-- CreateIndex
CREATE INDEX "service_day_day_idx" ON "service_day"("day");

-- CreateIndex
CREATE INDEX "service_officer_service_id_idx" ON "service_officer"("service_id");

-- CreateIndex
CREATE INDEX "service_officer_employee_id_idx" ON "service_officer"("employee_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_digest_key" ON "api_key"("digest");

-- CreateIndex
CREATE INDEX "api_key_created_by_id_idx" ON "api_key"("created_by_id");

-- CreateIndex
CREATE INDEX "api_key_revoked_by_id_idx" ON "api_key"("revoked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_unit_id_name_key" ON "api_key"("unit_id", "name");

-- CreateIndex
CREATE INDEX "survey_report_issued_by_id_idx" ON "survey_report"("issued_by_id");

-- CreateIndex
CREATE INDEX "follow_up_survey_id_idx" ON "follow_up"("survey_id");

-- CreateIndex
CREATE INDEX "follow_up_owner_id_idx" ON "follow_up"("owner_id");

-- CreateIndex
CREATE INDEX "follow_up_planned_by_id_idx" ON "follow_up"("planned_by_id");

-- CreateIndex
CREATE INDEX "follow_up_settled_by_id_idx" ON "follow_up"("settled_by_id");

-- CreateIndex
CREATE INDEX "survey_publicity_survey_id_idx" ON "survey_publicity"("survey_id");

-- CreateIndex
CREATE INDEX "survey_publicity_recorded_by_id_idx" ON "survey_publicity"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_kiosk_digest_key" ON "survey_kiosk"("digest");

-- CreateIndex
CREATE INDEX "survey_kiosk_survey_id_idx" ON "survey_kiosk"("survey_id");

-- CreateIndex
CREATE INDEX "survey_kiosk_created_by_id_idx" ON "survey_kiosk"("created_by_id");

-- CreateIndex
CREATE INDEX "survey_kiosk_closed_by_id_idx" ON "survey_kiosk"("closed_by_id");

-- CreateIndex
CREATE INDEX "visit_pass_survey_id_idx" ON "visit_pass"("survey_id");

-- CreateIndex
CREATE INDEX "visit_pass_service_id_idx" ON "visit_pass"("service_id");

-- CreateIndex
CREATE INDEX "visit_pass_ends_on_idx" ON "visit_pass"("ends_on");

-- CreateIndex
CREATE INDEX "answer_batch_entered_by_id_idx" ON "answer_batch"("entered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_batch_survey_id_sha256_key" ON "answer_batch"("survey_id", "sha256");

-- CreateIndex
CREATE INDEX "answer_exclusion_survey_id_idx" ON "answer_exclusion"("survey_id");

-- CreateIndex
CREATE INDEX "answer_exclusion_decided_by_id_idx" ON "answer_exclusion"("decided_by_id");

-- CreateIndex
CREATE INDEX "answer_exclusion_member_response_id_idx" ON "answer_exclusion_member"("response_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_unsur_version_id_position_key" ON "survey_unsur"("version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "survey_question_version_id_position_key" ON "survey_question"("version_id", "position");

-- CreateIndex
CREATE INDEX "survey_text_language_idx" ON "survey_text"("language");

-- CreateIndex
CREATE INDEX "survey_language_added_by_id_idx" ON "survey_language"("added_by_id");

-- CreateIndex
CREATE INDEX "survey_comment_response_id_idx" ON "survey_comment"("response_id");

-- CreateIndex
CREATE INDEX "survey_comment_read_by_id_idx" ON "survey_comment"("read_by_id");

-- CreateIndex
CREATE INDEX "own_answer_question_id_idx" ON "own_answer"("question_id");

-- CreateIndex
CREATE INDEX "survey_tally_service_id_idx" ON "survey_tally"("service_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_id_unit_id_key" ON "service"("id", "unit_id");

-- CreateIndex
CREATE INDEX "survey_unit_id_idx" ON "survey"("unit_id");

-- CreateIndex
CREATE INDEX "survey_version_drafted_by_id_idx" ON "survey_version"("drafted_by_id");

-- CreateIndex
CREATE INDEX "survey_version_published_by_id_idx" ON "survey_version"("published_by_id");

-- CreateIndex
CREATE INDEX "survey_response_version_id_service_id_idx" ON "survey_response"("version_id", "service_id");

-- CreateIndex
CREATE INDEX "survey_response_service_id_idx" ON "survey_response"("service_id");

-- CreateIndex
CREATE INDEX "survey_response_batch_id_idx" ON "survey_response"("batch_id");

-- Surveys until now: their unsur and texts come from the rule they name, their answers from the rows of each.
INSERT INTO survey_language (code, name, added_at) VALUES ('id', 'Bahasa Indonesia', '2026-01-01T00:00:00Z'), ('en', 'English', '2026-01-01T00:00:00Z');
INSERT INTO survey_unsur (version_id, key, position, name)
SELECT v.id, e.element->>'key', row_number() OVER (PARTITION BY v.id ORDER BY (e.element->>'displayNumber')::int), e.element->>'name'
FROM survey_version v JOIN rule_version r ON r.id = v.elements_rule_id CROSS JOIN LATERAL jsonb_array_elements(r.body->'elements') AS e(element);
INSERT INTO survey_text (version_id, language, key, text)
SELECT v.id, 'id', e.element->>'key', e.element->>'question'
FROM survey_version v JOIN rule_version r ON r.id = v.elements_rule_id CROSS JOIN LATERAL jsonb_array_elements(r.body->'elements') AS e(element)
UNION ALL
SELECT v.id, 'id', (e.element->>'key') || '.' || a.number, a.text
FROM survey_version v JOIN rule_version r ON r.id = v.elements_rule_id CROSS JOIN LATERAL jsonb_array_elements(r.body->'elements') AS e(element)
  CROSS JOIN LATERAL jsonb_array_elements_text(e.element->'answers') WITH ORDINALITY AS a(text, number);
INSERT INTO service_users (service_id, period_id, users) SELECT service_id, period_id, service_users FROM survey WHERE service_users IS NOT NULL;
ALTER TABLE survey DROP COLUMN service_users;

DROP TRIGGER survey_response_is_final ON survey_response;
UPDATE survey_response r SET service_id = s.service_id, way = 'ADDRESS', scores = (
  SELECT array_agg(coalesce(a.score, 0)::smallint ORDER BY u.position) FROM survey_unsur u
    LEFT JOIN survey_answer a ON a.response_id = r.id AND a.unsur = u.key WHERE u.version_id = r.version_id)
FROM survey_version v JOIN survey s ON s.id = v.survey_id WHERE v.id = r.version_id;
ALTER TABLE survey_response ALTER COLUMN service_id SET NOT NULL, ALTER COLUMN way SET NOT NULL;
INSERT INTO survey_comment (id, response_id, text) SELECT gen_random_uuid(), id, comment FROM survey_response WHERE comment IS NOT NULL;
ALTER TABLE survey_response DROP COLUMN comment;
DROP TABLE survey_answer;

-- AddForeignKey
ALTER TABLE "service_standard" ADD CONSTRAINT "service_standard_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_standard" ADD CONSTRAINT "service_standard_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_users" ADD CONSTRAINT "service_users_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_users" ADD CONSTRAINT "service_users_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_day" ADD CONSTRAINT "service_day_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_officer" ADD CONSTRAINT "service_officer_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_officer" ADD CONSTRAINT "service_officer_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_report" ADD CONSTRAINT "survey_report_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_report" ADD CONSTRAINT "survey_report_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_planned_by_id_fkey" FOREIGN KEY ("planned_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_publicity" ADD CONSTRAINT "survey_publicity_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_publicity" ADD CONSTRAINT "survey_publicity_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_kiosk" ADD CONSTRAINT "survey_kiosk_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_kiosk" ADD CONSTRAINT "survey_kiosk_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_kiosk" ADD CONSTRAINT "survey_kiosk_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_pass" ADD CONSTRAINT "visit_pass_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_pass" ADD CONSTRAINT "visit_pass_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_pass_day" ADD CONSTRAINT "visit_pass_day_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_batch" ADD CONSTRAINT "answer_batch_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_batch" ADD CONSTRAINT "answer_batch_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_exclusion" ADD CONSTRAINT "answer_exclusion_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_exclusion" ADD CONSTRAINT "answer_exclusion_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_exclusion_member" ADD CONSTRAINT "answer_exclusion_member_exclusion_id_fkey" FOREIGN KEY ("exclusion_id") REFERENCES "answer_exclusion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_exclusion_member" ADD CONSTRAINT "answer_exclusion_member_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_service_id_unit_id_fkey" FOREIGN KEY ("service_id", "unit_id") REFERENCES "service"("id", "unit_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_unsur" ADD CONSTRAINT "survey_unsur_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "survey_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_question" ADD CONSTRAINT "survey_question_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "survey_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_text" ADD CONSTRAINT "survey_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "survey_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_text" ADD CONSTRAINT "survey_text_language_fkey" FOREIGN KEY ("language") REFERENCES "survey_language"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_language" ADD CONSTRAINT "survey_language_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_phrase" ADD CONSTRAINT "language_phrase_language_fkey" FOREIGN KEY ("language") REFERENCES "survey_language"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "answer_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_comment" ADD CONSTRAINT "survey_comment_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_comment" ADD CONSTRAINT "survey_comment_read_by_id_fkey" FOREIGN KEY ("read_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_answer" ADD CONSTRAINT "own_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_answer" ADD CONSTRAINT "own_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "survey_question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_tally" ADD CONSTRAINT "survey_tally_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "survey_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_tally" ADD CONSTRAINT "survey_tally_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
