-- CreateEnum
CREATE TYPE "briefing_kind" AS ENUM ('SEMINAR', 'WORKSHOP', 'BRIEFING');

-- CreateEnum
CREATE TYPE "appraiser_request_state" AS ENUM ('OPEN', 'APPROVED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "wording_finding" AS ENUM ('ACTIVITY_NOT_RESULT', 'UNIT_MISSING', 'TARGET_MISSING', 'DATE_MISSING', 'DATA_SOURCE_MISSING', 'DUPLICATE', 'OUTSIDE_CONTROL', 'VAGUE');

-- CreateEnum
CREATE TYPE "fairness_doubt" AS ENUM ('UNFAIR', 'IRRELEVANT');

-- CreateEnum
CREATE TYPE "fairness_outcome" AS ENUM ('KEPT', 'TO_REVISE');

-- The two directions become kinds, and four more come.
ALTER TYPE "indicator_direction" RENAME TO "indicator_kind";
ALTER TYPE "indicator_kind" ADD VALUE 'WITHIN_RANGE';
ALTER TYPE "indicator_kind" ADD VALUE 'BY_DATE';
ALTER TYPE "indicator_kind" ADD VALUE 'YES_NO';
ALTER TYPE "indicator_kind" ADD VALUE 'ZERO_DEFECTS';

-- CreateEnum
CREATE TYPE "realization_source" AS ENUM ('TYPED', 'SURVEY_INDEX', 'SURVEY_ELEMENT', 'ON_TIME_SHARE', 'ERROR_SHARE', 'COMPLAINT_TIME');

-- CreateEnum
CREATE TYPE "plan_annex" AS ENUM ('RESOURCES', 'ACCOUNTABILITY', 'CONSEQUENCES');

-- CreateEnum
CREATE TYPE "plan_closing" AS ENUM ('MOVED', 'LEFT', 'ACTING_ENDED');

-- CreateEnum
CREATE TYPE "expected_role_state" AS ENUM ('PROPOSED', 'TAKEN', 'DECLINED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "event_kind" ADD VALUE 'ORGANIZATION_CHANGED';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'PLAN_PREPARED';
ALTER TYPE "notification_kind" ADD VALUE 'PLAN_COMMENTED';
ALTER TYPE "notification_kind" ADD VALUE 'PLAN_REMINDER';
ALTER TYPE "notification_kind" ADD VALUE 'PLAN_CLOSED';
ALTER TYPE "notification_kind" ADD VALUE 'PLAN_UNCLEAR';
ALTER TYPE "notification_kind" ADD VALUE 'PLAN_CLARIFIED';
ALTER TYPE "notification_kind" ADD VALUE 'FAIRNESS_ASKED';
ALTER TYPE "notification_kind" ADD VALUE 'FAIRNESS_ANSWERED';
ALTER TYPE "notification_kind" ADD VALUE 'ROLE_EXPECTED';
ALTER TYPE "notification_kind" ADD VALUE 'ROLE_ANSWERED';
ALTER TYPE "notification_kind" ADD VALUE 'TEAM_JOINED';
ALTER TYPE "notification_kind" ADD VALUE 'TEAM_FEEDBACK';
ALTER TYPE "notification_kind" ADD VALUE 'APPRAISER_CHANGED';
ALTER TYPE "notification_kind" ADD VALUE 'APPRAISER_REQUESTED';
ALTER TYPE "notification_kind" ADD VALUE 'APPRAISER_REQUEST_DECIDED';
ALTER TYPE "notification_kind" ADD VALUE 'BRIEFING_PLANNED';
ALTER TYPE "notification_kind" ADD VALUE 'BRIEFING_ANSWERED';

-- AlterEnum
ALTER TYPE "rule_kind" ADD VALUE 'PLANNING';

-- AlterTable
ALTER TABLE "unit_indicator_text" RENAME COLUMN "direction" TO "kind";
ALTER TABLE "unit_indicator_text" ADD COLUMN     "aggregation" "indicator_aggregation" NOT NULL DEFAULT 'LAST',
ADD COLUMN     "data_source" TEXT,
ADD COLUMN     "definition" TEXT,
ADD COLUMN     "formula" TEXT,
ADD COLUMN     "target_to" DECIMAL(18,4);
ALTER TABLE "unit_indicator_text" ALTER COLUMN "aggregation" DROP DEFAULT;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "closing" "plan_closing",
ADD COLUMN     "copied_from_id" UUID;

-- AlterTable
ALTER TABLE "plan_version" ADD COLUMN     "prepared_at" TIMESTAMPTZ(3),
ADD COLUMN     "prepared_by_id" UUID;

-- AlterTable
ALTER TABLE "work_result" ADD COLUMN     "copied_from_id" UUID;

-- AlterTable
ALTER TABLE "work_result_text" ADD COLUMN     "weight" DECIMAL(5,2);

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "copied_from_id" UUID;

-- AlterTable
ALTER TABLE "indicator_text" RENAME COLUMN "direction" TO "kind";
ALTER TABLE "indicator_text" ADD COLUMN     "shared" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "source" "realization_source" NOT NULL DEFAULT 'TYPED',
ADD COLUMN     "source_element" TEXT,
ADD COLUMN     "source_unit_id" UUID,
ADD COLUMN     "target_to" DECIMAL(18,4);
ALTER TABLE "indicator_text" ALTER COLUMN "shared" DROP DEFAULT, ALTER COLUMN "source" DROP DEFAULT;

-- CreateTable
CREATE TABLE "briefing" (
    "id" UUID NOT NULL,
    "kind" "briefing_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "hours" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "unit_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "briefing_attendance" (
    "briefing_id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "briefing_attendance_pkey" PRIMARY KEY ("briefing_id","employee_id")
);

-- CreateTable
CREATE TABLE "briefing_question" (
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "briefing_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraiser_request" (
    "id" UUID NOT NULL,
    "holding_id" UUID NOT NULL,
    "appraiser_holding_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "appraiser_request_state" NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,

    CONSTRAINT "appraiser_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_comment" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "work_result_id" UUID,
    "indicator_id" UUID,
    "answers_id" UUID,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clarity_mark" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "work_result_id" UUID,
    "value_key" TEXT,
    "clear" BOOLEAN NOT NULL,
    "question" TEXT,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "clarity_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_delegate" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_delegate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unsent_form" (
    "account_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unsent_form_pkey" PRIMARY KEY ("account_id","form")
);

-- CreateTable
CREATE TABLE "copy_tick" (
    "version_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "ticked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "copy_tick_pkey" PRIMARY KEY ("version_id","field")
);

-- CreateTable
CREATE TABLE "wording_waiver" (
    "indicator_id" UUID NOT NULL,
    "finding" "wording_finding" NOT NULL,
    "wording" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wording_waiver_pkey" PRIMARY KEY ("indicator_id","finding")
);

-- CreateTable
CREATE TABLE "fairness_question" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "doubt" "fairness_doubt" NOT NULL,
    "text" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "fairness_outcome",
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "fairness_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_indicator" (
    "id" UUID NOT NULL,
    "post_key" TEXT NOT NULL,
    "post_title" TEXT NOT NULL,
    "result_text" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "wording_key" TEXT NOT NULL,
    "aspect" "indicator_aspect",
    "perspective" "indicator_perspective",
    "unit_name" TEXT NOT NULL,
    "kind" "indicator_kind" NOT NULL,
    "aggregation" "indicator_aggregation" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_id" UUID,
    "retired_by_id" UUID,
    "retired_at" TIMESTAMPTZ(3),
    "retire_reason" TEXT,

    CONSTRAINT "library_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_use" (
    "library_indicator_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,

    CONSTRAINT "library_use_pkey" PRIMARY KEY ("library_indicator_id","indicator_id")
);

-- CreateTable
CREATE TABLE "unit_indicator_target" (
    "version_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "target" DECIMAL(18,4) NOT NULL,

    CONSTRAINT "unit_indicator_target_pkey" PRIMARY KEY ("version_id","indicator_id","period_id")
);

-- CreateTable
CREATE TABLE "indicator_target" (
    "version_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "target" DECIMAL(18,4) NOT NULL,

    CONSTRAINT "indicator_target_pkey" PRIMARY KEY ("version_id","indicator_id","period_id")
);

-- CreateTable
CREATE TABLE "plan_annex_item" (
    "version_id" UUID NOT NULL,
    "kind" "plan_annex" NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "plan_annex_item_pkey" PRIMARY KEY ("version_id","kind","position")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "leader_holding_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "holding_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expected_role" (
    "id" UUID NOT NULL,
    "work_result_id" UUID NOT NULL,
    "holding_id" UUID NOT NULL,
    "team_id" UUID,
    "text" TEXT NOT NULL,
    "state" "expected_role_state" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_work_result_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "expected_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_feedback" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "work_result_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "rating" "rating",
    "text" TEXT NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "team_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "briefing_held_on_idx" ON "briefing"("held_on");

-- CreateIndex
CREATE INDEX "briefing_unit_id_idx" ON "briefing"("unit_id");

-- CreateIndex
CREATE INDEX "briefing_created_by_id_idx" ON "briefing"("created_by_id");

-- CreateIndex
CREATE INDEX "briefing_attendance_employee_id_idx" ON "briefing_attendance"("employee_id");

-- CreateIndex
CREATE INDEX "briefing_attendance_recorded_by_id_idx" ON "briefing_attendance"("recorded_by_id");

-- CreateIndex
CREATE INDEX "briefing_question_briefing_id_idx" ON "briefing_question"("briefing_id");

-- CreateIndex
CREATE INDEX "briefing_question_asked_by_id_idx" ON "briefing_question"("asked_by_id");

-- CreateIndex
CREATE INDEX "briefing_question_answered_by_id_idx" ON "briefing_question"("answered_by_id");

-- CreateIndex
CREATE INDEX "appraiser_request_holding_id_idx" ON "appraiser_request"("holding_id");

-- CreateIndex
CREATE INDEX "appraiser_request_appraiser_holding_id_idx" ON "appraiser_request"("appraiser_holding_id");

-- CreateIndex
CREATE INDEX "appraiser_request_asked_by_id_idx" ON "appraiser_request"("asked_by_id");

-- CreateIndex
CREATE INDEX "appraiser_request_decided_by_id_idx" ON "appraiser_request"("decided_by_id");

-- CreateIndex
CREATE INDEX "plan_comment_plan_id_at_idx" ON "plan_comment"("plan_id", "at");

-- CreateIndex
CREATE INDEX "plan_comment_work_result_id_idx" ON "plan_comment"("work_result_id");

-- CreateIndex
CREATE INDEX "plan_comment_indicator_id_idx" ON "plan_comment"("indicator_id");

-- CreateIndex
CREATE INDEX "plan_comment_answers_id_idx" ON "plan_comment"("answers_id");

-- CreateIndex
CREATE INDEX "plan_comment_by_id_idx" ON "plan_comment"("by_id");

-- CreateIndex
CREATE INDEX "plan_comment_settled_by_id_idx" ON "plan_comment"("settled_by_id");

-- CreateIndex
CREATE INDEX "clarity_mark_work_result_id_idx" ON "clarity_mark"("work_result_id");

-- CreateIndex
CREATE INDEX "clarity_mark_marked_by_id_idx" ON "clarity_mark"("marked_by_id");

-- CreateIndex
CREATE INDEX "clarity_mark_answered_by_id_idx" ON "clarity_mark"("answered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "clarity_mark_version_id_work_result_id_key" ON "clarity_mark"("version_id", "work_result_id");

-- CreateIndex
CREATE UNIQUE INDEX "clarity_mark_version_id_value_key_key" ON "clarity_mark"("version_id", "value_key");

-- CreateIndex
CREATE INDEX "plan_delegate_person_id_idx" ON "plan_delegate"("person_id");

-- CreateIndex
CREATE INDEX "plan_delegate_delegate_id_idx" ON "plan_delegate"("delegate_id");

-- CreateIndex
CREATE INDEX "plan_delegate_given_by_id_idx" ON "plan_delegate"("given_by_id");

-- CreateIndex
CREATE INDEX "unsent_form_saved_at_idx" ON "unsent_form"("saved_at");

-- CreateIndex
CREATE INDEX "wording_waiver_by_id_idx" ON "wording_waiver"("by_id");

-- CreateIndex
CREATE INDEX "fairness_question_indicator_id_idx" ON "fairness_question"("indicator_id");

-- CreateIndex
CREATE INDEX "fairness_question_asked_by_id_idx" ON "fairness_question"("asked_by_id");

-- CreateIndex
CREATE INDEX "fairness_question_answered_by_id_idx" ON "fairness_question"("answered_by_id");

-- CreateIndex
CREATE INDEX "library_indicator_written_by_id_idx" ON "library_indicator"("written_by_id");

-- CreateIndex
CREATE INDEX "library_indicator_retired_by_id_idx" ON "library_indicator"("retired_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "library_indicator_post_key_wording_key_key" ON "library_indicator"("post_key", "wording_key");

-- CreateIndex
CREATE INDEX "library_use_indicator_id_idx" ON "library_use"("indicator_id");

-- CreateIndex
CREATE INDEX "unit_indicator_target_period_id_idx" ON "unit_indicator_target"("period_id");

-- CreateIndex
CREATE INDEX "indicator_target_period_id_idx" ON "indicator_target"("period_id");

-- CreateIndex
CREATE INDEX "team_leader_holding_id_idx" ON "team"("leader_holding_id");

-- CreateIndex
CREATE INDEX "team_period_id_idx" ON "team"("period_id");

-- CreateIndex
CREATE INDEX "team_created_by_id_idx" ON "team"("created_by_id");

-- CreateIndex
CREATE INDEX "team_member_team_id_idx" ON "team_member"("team_id");

-- CreateIndex
CREATE INDEX "team_member_holding_id_idx" ON "team_member"("holding_id");

-- CreateIndex
CREATE INDEX "expected_role_work_result_id_idx" ON "expected_role"("work_result_id");

-- CreateIndex
CREATE INDEX "expected_role_holding_id_idx" ON "expected_role"("holding_id");

-- CreateIndex
CREATE INDEX "expected_role_team_id_idx" ON "expected_role"("team_id");

-- CreateIndex
CREATE INDEX "expected_role_proposed_by_id_idx" ON "expected_role"("proposed_by_id");

-- CreateIndex
CREATE INDEX "expected_role_taken_work_result_id_idx" ON "expected_role"("taken_work_result_id");

-- CreateIndex
CREATE INDEX "team_feedback_work_result_id_idx" ON "team_feedback"("work_result_id");

-- CreateIndex
CREATE INDEX "team_feedback_period_id_idx" ON "team_feedback"("period_id");

-- CreateIndex
CREATE INDEX "team_feedback_given_by_id_idx" ON "team_feedback"("given_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_feedback_team_id_work_result_id_period_id_number_key" ON "team_feedback"("team_id", "work_result_id", "period_id", "number");

-- CreateIndex
CREATE INDEX "plan_copied_from_id_idx" ON "plan"("copied_from_id");

-- CreateIndex
CREATE INDEX "plan_version_prepared_by_id_idx" ON "plan_version"("prepared_by_id");

-- CreateIndex
CREATE INDEX "work_result_copied_from_id_idx" ON "work_result"("copied_from_id");

-- CreateIndex
CREATE INDEX "indicator_copied_from_id_idx" ON "indicator"("copied_from_id");

-- CreateIndex
CREATE INDEX "indicator_text_source_unit_id_idx" ON "indicator_text"("source_unit_id");

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_attendance" ADD CONSTRAINT "briefing_attendance_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_attendance" ADD CONSTRAINT "briefing_attendance_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_attendance" ADD CONSTRAINT "briefing_attendance_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_question" ADD CONSTRAINT "briefing_question_briefing_id_fkey" FOREIGN KEY ("briefing_id") REFERENCES "briefing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_question" ADD CONSTRAINT "briefing_question_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_question" ADD CONSTRAINT "briefing_question_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_request" ADD CONSTRAINT "appraiser_request_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_request" ADD CONSTRAINT "appraiser_request_appraiser_holding_id_fkey" FOREIGN KEY ("appraiser_holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_request" ADD CONSTRAINT "appraiser_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraiser_request" ADD CONSTRAINT "appraiser_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_work_result_id_fkey" FOREIGN KEY ("work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "plan_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comment" ADD CONSTRAINT "plan_comment_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarity_mark" ADD CONSTRAINT "clarity_mark_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarity_mark" ADD CONSTRAINT "clarity_mark_work_result_id_fkey" FOREIGN KEY ("work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarity_mark" ADD CONSTRAINT "clarity_mark_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clarity_mark" ADD CONSTRAINT "clarity_mark_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_delegate" ADD CONSTRAINT "plan_delegate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_delegate" ADD CONSTRAINT "plan_delegate_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_delegate" ADD CONSTRAINT "plan_delegate_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsent_form" ADD CONSTRAINT "unsent_form_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_tick" ADD CONSTRAINT "copy_tick_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_waiver" ADD CONSTRAINT "wording_waiver_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording_waiver" ADD CONSTRAINT "wording_waiver_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fairness_question" ADD CONSTRAINT "fairness_question_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fairness_question" ADD CONSTRAINT "fairness_question_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fairness_question" ADD CONSTRAINT "fairness_question_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_indicator" ADD CONSTRAINT "library_indicator_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_indicator" ADD CONSTRAINT "library_indicator_retired_by_id_fkey" FOREIGN KEY ("retired_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_use" ADD CONSTRAINT "library_use_library_indicator_id_fkey" FOREIGN KEY ("library_indicator_id") REFERENCES "library_indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_use" ADD CONSTRAINT "library_use_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_indicator_target" ADD CONSTRAINT "unit_indicator_target_version_id_indicator_id_fkey" FOREIGN KEY ("version_id", "indicator_id") REFERENCES "unit_indicator_text"("version_id", "indicator_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_indicator_target" ADD CONSTRAINT "unit_indicator_target_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_result" ADD CONSTRAINT "work_result_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_text" ADD CONSTRAINT "indicator_text_source_unit_id_fkey" FOREIGN KEY ("source_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_version_id_indicator_id_fkey" FOREIGN KEY ("version_id", "indicator_id") REFERENCES "indicator_text"("version_id", "indicator_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_annex_item" ADD CONSTRAINT "plan_annex_item_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_leader_holding_id_fkey" FOREIGN KEY ("leader_holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_role" ADD CONSTRAINT "expected_role_work_result_id_fkey" FOREIGN KEY ("work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_role" ADD CONSTRAINT "expected_role_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_role" ADD CONSTRAINT "expected_role_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_role" ADD CONSTRAINT "expected_role_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_role" ADD CONSTRAINT "expected_role_taken_work_result_id_fkey" FOREIGN KEY ("taken_work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_feedback" ADD CONSTRAINT "team_feedback_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_feedback" ADD CONSTRAINT "team_feedback_work_result_id_fkey" FOREIGN KEY ("work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_feedback" ADD CONSTRAINT "team_feedback_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_feedback" ADD CONSTRAINT "team_feedback_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
