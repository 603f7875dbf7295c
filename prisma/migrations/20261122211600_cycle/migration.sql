-- CreateEnum
CREATE TYPE "achievement_level" AS ENUM ('ISTIMEWA', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG');

-- CreateEnum
CREATE TYPE "rating" AS ENUM ('DI_ATAS_EKSPEKTASI', 'SESUAI_EKSPEKTASI', 'DI_BAWAH_EKSPEKTASI');

-- CreateEnum
CREATE TYPE "predikat" AS ENUM ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG');

-- CreateEnum
CREATE TYPE "appraisal_state" AS ENUM ('DRAFT', 'RATED', 'RELEASED', 'RECEIVED', 'OBJECTED', 'DECIDED', 'FINAL', 'REOPENED');

-- CreateEnum
CREATE TYPE "pledge_version_state" AS ENUM ('DRAFT', 'APPROVED');

-- CreateEnum
CREATE TYPE "plan_form" AS ENUM ('LEADER', 'QUANTITATIVE', 'QUALITATIVE');

-- CreateEnum
CREATE TYPE "plan_version_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('EMPLOYEE', 'APPRAISER', 'SUPERIOR');

-- CreateEnum
CREATE TYPE "work_result_category" AS ENUM ('UTAMA', 'TAMBAHAN');

-- CreateEnum
CREATE TYPE "indicator_aspect" AS ENUM ('KUANTITAS', 'KUALITAS', 'WAKTU', 'BIAYA');

-- CreateEnum
CREATE TYPE "indicator_perspective" AS ENUM ('PENERIMA_LAYANAN', 'PROSES_BISNIS', 'PENGUATAN_INTERNAL', 'ANGGARAN');

-- CreateEnum
CREATE TYPE "indicator_direction" AS ENUM ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER');

-- CreateEnum
CREATE TYPE "indicator_aggregation" AS ENUM ('SUM', 'AVERAGE', 'LAST', 'MAXIMUM');

-- CreateEnum
CREATE TYPE "respondent_sex" AS ENUM ('L', 'P');

-- CreateEnum
CREATE TYPE "respondent_age" AS ENUM ('BELOW_20', 'FROM_20', 'FROM_30', 'FROM_40', 'FROM_50', 'FROM_60');

-- CreateEnum
CREATE TYPE "respondent_school" AS ENUM ('SD', 'SMP', 'SMA', 'D3', 'S1', 'S2', 'S3');

-- CreateEnum
CREATE TYPE "respondent_work" AS ENUM ('PNS', 'TNI', 'POLRI', 'SWASTA', 'WIRAUSAHA', 'LAINNYA');

-- CreateEnum
CREATE TYPE "training_form" AS ENUM ('PENDIDIKAN', 'PELATIHAN_STRUKTURAL', 'PELATIHAN_MANAJERIAL', 'PELATIHAN_TEKNIS', 'PELATIHAN_FUNGSIONAL', 'PELATIHAN_SOSIAL_KULTURAL', 'SEMINAR', 'WORKSHOP', 'KURSUS', 'PENATARAN', 'BIMBINGAN_TEKNIS', 'SOSIALISASI', 'COACHING', 'MENTORING', 'E_LEARNING', 'PELATIHAN_JARAK_JAUH', 'DETASERING', 'OUTBOND', 'PATOK_BANDING', 'PERTUKARAN', 'BELAJAR_MANDIRI', 'KOMUNITAS_BELAJAR', 'BIMBINGAN_DI_TEMPAT_KERJA', 'MAGANG', 'LAINNYA');

-- CreateEnum
CREATE TYPE "training_aim_kind" AS ENUM ('BEHAVIOUR_VALUE', 'INDICATOR_ASPECT', 'UNSUR');

-- CreateEnum
CREATE TYPE "recommendation_state" AS ENUM ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "event_kind" ADD VALUE 'PLAN_AGREED';
ALTER TYPE "event_kind" ADD VALUE 'REALIZATION_RECORDED';
ALTER TYPE "event_kind" ADD VALUE 'APPRAISAL_RELEASED';
ALTER TYPE "event_kind" ADD VALUE 'APPRAISAL_DECIDED';
ALTER TYPE "event_kind" ADD VALUE 'APPRAISAL_REOPENED';
ALTER TYPE "event_kind" ADD VALUE 'SURVEY_CLOSED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "notification_kind" ADD VALUE 'PLAN_SUBMITTED';
ALTER TYPE "notification_kind" ADD VALUE 'PLAN_RETURNED';
ALTER TYPE "notification_kind" ADD VALUE 'PLAN_AGREED';
ALTER TYPE "notification_kind" ADD VALUE 'APPRAISAL_RELEASED';
ALTER TYPE "notification_kind" ADD VALUE 'APPRAISAL_OBJECTED';
ALTER TYPE "notification_kind" ADD VALUE 'APPRAISAL_DECIDED';
ALTER TYPE "notification_kind" ADD VALUE 'APPRAISAL_REOPENED';
ALTER TYPE "notification_kind" ADD VALUE 'TRAINING_PROPOSED';
ALTER TYPE "notification_kind" ADD VALUE 'TRAINING_DECIDED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "rule_kind" ADD VALUE 'PERFORMANCE_PERIODS';
ALTER TYPE "rule_kind" ADD VALUE 'INDICATOR_ACHIEVEMENT';
ALTER TYPE "rule_kind" ADD VALUE 'TRAINING_TRIGGERS';

-- CreateTable
CREATE TABLE "appraisal_cycle" (
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "opened_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "appraisal_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_achievement" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "achievement" "achievement_level" NOT NULL,
    "reason" TEXT NOT NULL,
    "pattern_rule_id" UUID NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_achievement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "distribution_note" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "distribution_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraisal" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "plan_version_id" UUID NOT NULL,
    "state" "appraisal_state" NOT NULL,
    "revision" INTEGER NOT NULL,
    "result_rating" "rating",
    "result_reason" TEXT,
    "behaviour_rating" "rating",
    "behaviour_reason" TEXT,
    "predikat" "predikat",
    "predikat_rule_id" UUID,
    "note" TEXT,
    "organization_achievement_id" UUID,
    "object_until" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraisal_step" (
    "id" UUID NOT NULL,
    "appraisal_id" UUID NOT NULL,
    "from_state" "appraisal_state" NOT NULL,
    "to_state" "appraisal_state" NOT NULL,
    "result_rating" "rating",
    "behaviour_rating" "rating",
    "predikat" "predikat",
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "appraisal_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraisal_party" (
    "appraisal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "role" "party_role" NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nip" TEXT,
    "rank" TEXT,
    "post_title" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,

    CONSTRAINT "appraisal_party_pkey" PRIMARY KEY ("appraisal_id","number","role")
);

-- CreateTable
CREATE TABLE "appraisal_result_feedback" (
    "appraisal_id" UUID NOT NULL,
    "work_result_id" UUID NOT NULL,
    "rating" "rating",
    "text" TEXT NOT NULL,

    CONSTRAINT "appraisal_result_feedback_pkey" PRIMARY KEY ("appraisal_id","work_result_id")
);

-- CreateTable
CREATE TABLE "appraisal_behaviour_feedback" (
    "appraisal_id" UUID NOT NULL,
    "value_key" TEXT NOT NULL,
    "rating" "rating",
    "text" TEXT NOT NULL,

    CONSTRAINT "appraisal_behaviour_feedback_pkey" PRIMARY KEY ("appraisal_id","value_key")
);

-- CreateTable
CREATE TABLE "unit_pledge" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_pledge_version" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "pledge_version_state" NOT NULL,
    "revision" INTEGER NOT NULL,
    "reason" TEXT,
    "drafted_by_id" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "approval_note" TEXT,

    CONSTRAINT "unit_pledge_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_objective" (
    "id" UUID NOT NULL,
    "pledge_id" UUID NOT NULL,

    CONSTRAINT "unit_objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_objective_text" (
    "version_id" UUID NOT NULL,
    "objective_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "unit_objective_text_pkey" PRIMARY KEY ("version_id","objective_id")
);

-- CreateTable
CREATE TABLE "unit_indicator" (
    "id" UUID NOT NULL,
    "objective_id" UUID NOT NULL,

    CONSTRAINT "unit_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_indicator_text" (
    "version_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "direction" "indicator_direction" NOT NULL,
    "target" DECIMAL(18,4) NOT NULL,

    CONSTRAINT "unit_indicator_text_pkey" PRIMARY KEY ("version_id","indicator_id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "holding_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "form" "plan_form" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "plan_version_state" NOT NULL,
    "revision" INTEGER NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_step" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "to_state" "plan_version_state" NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "plan_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_party" (
    "version_id" UUID NOT NULL,
    "role" "party_role" NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nip" TEXT,
    "rank" TEXT,
    "post_title" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,

    CONSTRAINT "plan_party_pkey" PRIMARY KEY ("version_id","role")
);

-- CreateTable
CREATE TABLE "work_result" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,

    CONSTRAINT "work_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_result_text" (
    "version_id" UUID NOT NULL,
    "work_result_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "category" "work_result_category" NOT NULL,
    "text" TEXT NOT NULL,
    "supports_work_result_id" UUID,
    "supports_objective_id" UUID,

    CONSTRAINT "work_result_text_pkey" PRIMARY KEY ("version_id","work_result_id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "work_result_id" UUID NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_text" (
    "version_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "aspect" "indicator_aspect",
    "perspective" "indicator_perspective",
    "text" TEXT NOT NULL,
    "unit_name" TEXT NOT NULL,
    "direction" "indicator_direction" NOT NULL,
    "target" DECIMAL(18,4) NOT NULL,
    "aggregation" "indicator_aggregation" NOT NULL,

    CONSTRAINT "indicator_text_pkey" PRIMARY KEY ("version_id","indicator_id")
);

-- CreateTable
CREATE TABLE "behaviour_expectation" (
    "version_id" UUID NOT NULL,
    "value_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "behaviour_expectation_pkey" PRIMARY KEY ("version_id","value_key")
);

-- CreateTable
CREATE TABLE "realization" (
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "note" TEXT,
    "reason" TEXT,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "realization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "service_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "service_users" INTEGER,
    "opened_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_version" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "elements_rule_id" UUID NOT NULL,
    "bands_rule_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "visit_key" UUID NOT NULL,
    "day" DATE NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "sex" "respondent_sex",
    "age_band" "respondent_age",
    "education" "respondent_school",
    "occupation" "respondent_work",
    "comment" TEXT,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "response_id" UUID NOT NULL,
    "unsur" TEXT NOT NULL,
    "score" SMALLINT NOT NULL,

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("response_id","unsur")
);

-- CreateTable
CREATE TABLE "training_course" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "form" "training_form" NOT NULL,
    "provider" TEXT NOT NULL,
    "hours" SMALLINT NOT NULL,
    "description" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "training_course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_aim" (
    "course_id" UUID NOT NULL,
    "kind" "training_aim_kind" NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "training_aim_pkey" PRIMARY KEY ("course_id","kind","key")
);

-- CreateTable
CREATE TABLE "training_recommendation" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "state" "recommendation_state" NOT NULL,
    "reason" TEXT NOT NULL,
    "rule_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,

    CONSTRAINT "training_recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_evidence" (
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "kind" "training_aim_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "appraisal_id" UUID,
    "indicator_id" UUID,
    "survey_id" UUID,

    CONSTRAINT "training_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_cycle_period_id_key" ON "appraisal_cycle"("period_id");

-- CreateIndex
CREATE INDEX "appraisal_cycle_opened_by_id_idx" ON "appraisal_cycle"("opened_by_id");

-- CreateIndex
CREATE INDEX "appraisal_cycle_closed_by_id_idx" ON "appraisal_cycle"("closed_by_id");

-- CreateIndex
CREATE INDEX "organization_achievement_unit_id_idx" ON "organization_achievement"("unit_id");

-- CreateIndex
CREATE INDEX "organization_achievement_pattern_rule_id_idx" ON "organization_achievement"("pattern_rule_id");

-- CreateIndex
CREATE INDEX "organization_achievement_set_by_id_idx" ON "organization_achievement"("set_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_achievement_cycle_id_unit_id_number_key" ON "organization_achievement"("cycle_id", "unit_id", "number");

-- CreateIndex
CREATE INDEX "distribution_note_cycle_id_unit_id_idx" ON "distribution_note"("cycle_id", "unit_id");

-- CreateIndex
CREATE INDEX "distribution_note_unit_id_idx" ON "distribution_note"("unit_id");

-- CreateIndex
CREATE INDEX "distribution_note_made_by_id_idx" ON "distribution_note"("made_by_id");

-- CreateIndex
CREATE INDEX "appraisal_cycle_id_state_idx" ON "appraisal"("cycle_id", "state");

-- CreateIndex
CREATE INDEX "appraisal_plan_version_id_idx" ON "appraisal"("plan_version_id");

-- CreateIndex
CREATE INDEX "appraisal_predikat_rule_id_idx" ON "appraisal"("predikat_rule_id");

-- CreateIndex
CREATE INDEX "appraisal_organization_achievement_id_idx" ON "appraisal"("organization_achievement_id");

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_plan_id_cycle_id_key" ON "appraisal"("plan_id", "cycle_id");

-- CreateIndex
CREATE INDEX "appraisal_step_appraisal_id_at_idx" ON "appraisal_step"("appraisal_id", "at");

-- CreateIndex
CREATE INDEX "appraisal_step_by_id_idx" ON "appraisal_step"("by_id");

-- CreateIndex
CREATE INDEX "appraisal_party_person_id_idx" ON "appraisal_party"("person_id");

-- CreateIndex
CREATE INDEX "appraisal_result_feedback_work_result_id_idx" ON "appraisal_result_feedback"("work_result_id");

-- CreateIndex
CREATE INDEX "unit_pledge_period_id_idx" ON "unit_pledge"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_pledge_unit_id_period_id_key" ON "unit_pledge"("unit_id", "period_id");

-- CreateIndex
CREATE INDEX "unit_pledge_version_drafted_by_id_idx" ON "unit_pledge_version"("drafted_by_id");

-- CreateIndex
CREATE INDEX "unit_pledge_version_approved_by_id_idx" ON "unit_pledge_version"("approved_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_pledge_version_pledge_id_number_key" ON "unit_pledge_version"("pledge_id", "number");

-- CreateIndex
CREATE INDEX "unit_objective_pledge_id_idx" ON "unit_objective"("pledge_id");

-- CreateIndex
CREATE INDEX "unit_objective_text_objective_id_idx" ON "unit_objective_text"("objective_id");

-- CreateIndex
CREATE INDEX "unit_indicator_objective_id_idx" ON "unit_indicator"("objective_id");

-- CreateIndex
CREATE INDEX "unit_indicator_text_indicator_id_idx" ON "unit_indicator_text"("indicator_id");

-- CreateIndex
CREATE INDEX "plan_period_id_idx" ON "plan"("period_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_holding_id_period_id_key" ON "plan"("holding_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_number_key" ON "plan_version"("plan_id", "number");

-- CreateIndex
CREATE INDEX "plan_step_version_id_at_idx" ON "plan_step"("version_id", "at");

-- CreateIndex
CREATE INDEX "plan_step_by_id_idx" ON "plan_step"("by_id");

-- CreateIndex
CREATE INDEX "plan_party_person_id_idx" ON "plan_party"("person_id");

-- CreateIndex
CREATE INDEX "work_result_plan_id_idx" ON "work_result"("plan_id");

-- CreateIndex
CREATE INDEX "work_result_text_work_result_id_idx" ON "work_result_text"("work_result_id");

-- CreateIndex
CREATE INDEX "work_result_text_supports_work_result_id_idx" ON "work_result_text"("supports_work_result_id");

-- CreateIndex
CREATE INDEX "work_result_text_supports_objective_id_idx" ON "work_result_text"("supports_objective_id");

-- CreateIndex
CREATE INDEX "indicator_work_result_id_idx" ON "indicator"("work_result_id");

-- CreateIndex
CREATE INDEX "indicator_text_indicator_id_idx" ON "indicator_text"("indicator_id");

-- CreateIndex
CREATE INDEX "realization_period_id_idx" ON "realization"("period_id");

-- CreateIndex
CREATE INDEX "realization_recorded_by_id_idx" ON "realization"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "realization_indicator_id_period_id_number_key" ON "realization"("indicator_id", "period_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "service_unit_id_name_key" ON "service"("unit_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "survey_slug_key" ON "survey"("slug");

-- CreateIndex
CREATE INDEX "survey_period_id_idx" ON "survey"("period_id");

-- CreateIndex
CREATE INDEX "survey_opened_by_id_idx" ON "survey"("opened_by_id");

-- CreateIndex
CREATE INDEX "survey_closed_by_id_idx" ON "survey"("closed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_service_id_period_id_key" ON "survey"("service_id", "period_id");

-- CreateIndex
CREATE INDEX "survey_version_elements_rule_id_idx" ON "survey_version"("elements_rule_id");

-- CreateIndex
CREATE INDEX "survey_version_bands_rule_id_idx" ON "survey_version"("bands_rule_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_version_survey_id_number_key" ON "survey_version"("survey_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "survey_response_visit_key_key" ON "survey_response"("visit_key");

-- CreateIndex
CREATE INDEX "survey_response_version_id_counted_idx" ON "survey_response"("version_id", "counted");

-- CreateIndex
CREATE UNIQUE INDEX "training_course_code_key" ON "training_course"("code");

-- CreateIndex
CREATE INDEX "training_aim_kind_key_idx" ON "training_aim"("kind", "key");

-- CreateIndex
CREATE INDEX "training_recommendation_period_id_state_idx" ON "training_recommendation"("period_id", "state");

-- CreateIndex
CREATE INDEX "training_recommendation_course_id_idx" ON "training_recommendation"("course_id");

-- CreateIndex
CREATE INDEX "training_recommendation_rule_id_idx" ON "training_recommendation"("rule_id");

-- CreateIndex
CREATE INDEX "training_recommendation_decided_by_id_idx" ON "training_recommendation"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_recommendation_employee_id_period_id_course_id_key" ON "training_recommendation"("employee_id", "period_id", "course_id");

-- CreateIndex
CREATE INDEX "training_evidence_recommendation_id_idx" ON "training_evidence"("recommendation_id");

-- CreateIndex
CREATE INDEX "training_evidence_appraisal_id_idx" ON "training_evidence"("appraisal_id");

-- CreateIndex
CREATE INDEX "training_evidence_indicator_id_idx" ON "training_evidence"("indicator_id");

-- CreateIndex
CREATE INDEX "training_evidence_survey_id_idx" ON "training_evidence"("survey_id");

-- CreateIndex
CREATE INDEX "siasn_import_scope_unit_id_idx" ON "siasn_import"("scope_unit_id");

-- AddForeignKey
ALTER TABLE "appraisal_cycle" ADD CONSTRAINT "appraisal_cycle_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_cycle" ADD CONSTRAINT "appraisal_cycle_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_cycle" ADD CONSTRAINT "appraisal_cycle_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_achievement" ADD CONSTRAINT "organization_achievement_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "appraisal_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_achievement" ADD CONSTRAINT "organization_achievement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_achievement" ADD CONSTRAINT "organization_achievement_pattern_rule_id_fkey" FOREIGN KEY ("pattern_rule_id") REFERENCES "rule_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_achievement" ADD CONSTRAINT "organization_achievement_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distribution_note" ADD CONSTRAINT "distribution_note_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "appraisal_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distribution_note" ADD CONSTRAINT "distribution_note_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distribution_note" ADD CONSTRAINT "distribution_note_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_cycle_id_fkey" FOREIGN KEY ("cycle_id") REFERENCES "appraisal_cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_plan_version_id_fkey" FOREIGN KEY ("plan_version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_predikat_rule_id_fkey" FOREIGN KEY ("predikat_rule_id") REFERENCES "rule_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_organization_achievement_id_fkey" FOREIGN KEY ("organization_achievement_id") REFERENCES "organization_achievement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_step" ADD CONSTRAINT "appraisal_step_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_step" ADD CONSTRAINT "appraisal_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_party" ADD CONSTRAINT "appraisal_party_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_party" ADD CONSTRAINT "appraisal_party_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_result_feedback" ADD CONSTRAINT "appraisal_result_feedback_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_result_feedback" ADD CONSTRAINT "appraisal_result_feedback_work_result_id_fkey" FOREIGN KEY ("work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_behaviour_feedback" ADD CONSTRAINT "appraisal_behaviour_feedback_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_pledge" ADD CONSTRAINT "unit_pledge_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_pledge" ADD CONSTRAINT "unit_pledge_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_pledge_version" ADD CONSTRAINT "unit_pledge_version_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "unit_pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_pledge_version" ADD CONSTRAINT "unit_pledge_version_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_pledge_version" ADD CONSTRAINT "unit_pledge_version_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_objective" ADD CONSTRAINT "unit_objective_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "unit_pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_objective_text" ADD CONSTRAINT "unit_objective_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "unit_pledge_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_objective_text" ADD CONSTRAINT "unit_objective_text_objective_id_fkey" FOREIGN KEY ("objective_id") REFERENCES "unit_objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_indicator" ADD CONSTRAINT "unit_indicator_objective_id_fkey" FOREIGN KEY ("objective_id") REFERENCES "unit_objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_indicator_text" ADD CONSTRAINT "unit_indicator_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "unit_pledge_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_indicator_text" ADD CONSTRAINT "unit_indicator_text_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "unit_indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_party" ADD CONSTRAINT "plan_party_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_party" ADD CONSTRAINT "plan_party_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_result" ADD CONSTRAINT "work_result_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_result_text" ADD CONSTRAINT "work_result_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_result_text" ADD CONSTRAINT "work_result_text_work_result_id_fkey" FOREIGN KEY ("work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_result_text" ADD CONSTRAINT "work_result_text_supports_work_result_id_fkey" FOREIGN KEY ("supports_work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_result_text" ADD CONSTRAINT "work_result_text_supports_objective_id_fkey" FOREIGN KEY ("supports_objective_id") REFERENCES "unit_objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_work_result_id_fkey" FOREIGN KEY ("work_result_id") REFERENCES "work_result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_text" ADD CONSTRAINT "indicator_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_text" ADD CONSTRAINT "indicator_text_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "behaviour_expectation" ADD CONSTRAINT "behaviour_expectation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "plan_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realization" ADD CONSTRAINT "realization_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realization" ADD CONSTRAINT "realization_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "realization" ADD CONSTRAINT "realization_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "siasn_import" ADD CONSTRAINT "siasn_import_scope_unit_id_fkey" FOREIGN KEY ("scope_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_elements_rule_id_fkey" FOREIGN KEY ("elements_rule_id") REFERENCES "rule_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_bands_rule_id_fkey" FOREIGN KEY ("bands_rule_id") REFERENCES "rule_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "survey_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_aim" ADD CONSTRAINT "training_aim_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "training_course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_recommendation" ADD CONSTRAINT "training_recommendation_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_recommendation" ADD CONSTRAINT "training_recommendation_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_recommendation" ADD CONSTRAINT "training_recommendation_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "training_course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_recommendation" ADD CONSTRAINT "training_recommendation_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "rule_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_recommendation" ADD CONSTRAINT "training_recommendation_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_evidence" ADD CONSTRAINT "training_evidence_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "training_recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_evidence" ADD CONSTRAINT "training_evidence_appraisal_id_fkey" FOREIGN KEY ("appraisal_id") REFERENCES "appraisal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_evidence" ADD CONSTRAINT "training_evidence_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_evidence" ADD CONSTRAINT "training_evidence_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
