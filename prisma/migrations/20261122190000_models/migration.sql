-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMIN');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('PERSON', 'OPERATOR', 'JOB', 'CITIZEN');

-- CreateEnum
CREATE TYPE "holiday_kind" AS ENUM ('NATIONAL', 'JOINT_LEAVE', 'LOCAL');

-- CreateEnum
CREATE TYPE "period_kind" AS ENUM ('YEAR', 'SEMESTER', 'QUARTER', 'MONTH');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('RULE_PUBLISHED');

-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('RULE_CHANGED');

-- CreateEnum
CREATE TYPE "employee_kind" AS ENUM ('PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU');

-- CreateEnum
CREATE TYPE "employee_standing" AS ENUM ('ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'RETIRED', 'TRANSFERRED', 'DISMISSED', 'DECEASED');

-- CreateEnum
CREATE TYPE "education_level" AS ENUM ('SD', 'SMP', 'SMA', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3');

-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('POLITICAL', 'STRUCTURAL', 'FUNCTIONAL', 'EXECUTIVE');

-- CreateEnum
CREATE TYPE "post_level" AS ENUM ('JPT_UTAMA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS', 'AHLI_UTAMA', 'AHLI_MADYA', 'AHLI_MUDA', 'AHLI_PERTAMA', 'PENYELIA', 'MAHIR', 'TERAMPIL', 'PEMULA', 'PELAKSANA');

-- CreateEnum
CREATE TYPE "holding_mode" AS ENUM ('DEFINITIVE', 'PLT', 'PLH', 'PJ');

-- CreateEnum
CREATE TYPE "appraisal_line_origin" AS ENUM ('RULE', 'MANUAL', 'FILE');

-- CreateEnum
CREATE TYPE "recording_system" AS ENUM ('TERA', 'E_KINERJA', 'RUANG_GTK');

-- CreateEnum
CREATE TYPE "rule_kind" AS ENUM ('WORK_WEEK', 'PREDIKAT_TABLE', 'DISTRIBUTION_PATTERN', 'BEHAVIOUR_GUIDE', 'ANGKA_KREDIT', 'SURVEY_ELEMENTS', 'SURVEY_BANDS', 'DEADLINES', 'APPRAISER_CHOICE', 'RECORDING_SYSTEM');

-- CreateEnum
CREATE TYPE "certainty" AS ENUM ('VERIFIED', 'SECONDARY', 'UNVERIFIED');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "unit_id" UUID,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "reason" TEXT NOT NULL,
    "granted_by_id" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_key" (
    "key" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "account_id" UUID,
    "verb" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "noun_id" UUID,
    "unit_id" UUID,
    "reason" TEXT,
    "before_digest" BYTEA,
    "after_digest" BYTEA,
    "request_id" UUID NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_value" (
    "entry_id" UUID NOT NULL,
    "salt" BYTEA,
    "before" TEXT,
    "after" TEXT,
    "redacted_at" TIMESTAMPTZ(3),
    "redaction_id" UUID,

    CONSTRAINT "audit_value_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "number" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "audit_unsealed" (
    "entry_id" UUID NOT NULL,

    CONSTRAINT "audit_unsealed_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" "holiday_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period" (
    "id" UUID NOT NULL,
    "kind" "period_kind" NOT NULL,
    "year" SMALLINT NOT NULL,
    "number" SMALLINT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "kind" "event_kind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "account_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "dispatched_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_handling" (
    "event_id" UUID NOT NULL,
    "handler" TEXT NOT NULL,
    "handled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_handling_pkey" PRIMARY KEY ("event_id","handler")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "storage_key" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "noun_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "due_on" DATE,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "siasn_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_version" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "office_id" UUID,
    "echelon" TEXT,
    "head_title" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title_before" TEXT,
    "title_after" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employee" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "nip" CHAR(18) NOT NULL,
    "siasn_id" TEXT,
    "birth_date" DATE,
    "education_level" "education_level",
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "employee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employee_status" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "kind" "employee_kind" NOT NULL,
    "standing" "employee_standing" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "employee_status_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employee_rank" (
    "id" UUID NOT NULL,
    "employee_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "employee_rank_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "post_kind" NOT NULL,
    "level" "post_level",
    "echelon" TEXT,
    "is_head" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_holding" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "is_head" BOOLEAN NOT NULL,
    "person_id" UUID NOT NULL,
    "employee_id" UUID,
    "mode" "holding_mode" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraisal_line" (
    "id" UUID NOT NULL,
    "holding_id" UUID NOT NULL,
    "appraiser_id" UUID NOT NULL,
    "appraiser_holding_id" UUID,
    "superior_id" UUID,
    "superior_holding_id" UUID,
    "origin" "appraisal_line_origin" NOT NULL,
    "reason" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "appraisal_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording_system_choice" (
    "employee_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "system" "recording_system" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "recording_system_choice_pkey" PRIMARY KEY ("employee_id","year")
);

-- CreateTable
CREATE TABLE "rule" (
    "id" UUID NOT NULL,
    "kind" "rule_kind" NOT NULL,

    CONSTRAINT "rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_version" (
    "id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "body" JSONB NOT NULL,
    "citation" TEXT NOT NULL,
    "certainty" "certainty" NOT NULL,
    "employee_kinds" "employee_kind"[],
    "note" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,

    CONSTRAINT "rule_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_person_id_key" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE INDEX "role_grant_account_id_idx" ON "role_grant"("account_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_idx" ON "role_grant"("unit_id");

-- CreateIndex
CREATE INDEX "role_grant_granted_by_id_idx" ON "role_grant"("granted_by_id");

-- CreateIndex
CREATE INDEX "role_grant_revoked_by_id_idx" ON "role_grant"("revoked_by_id");

-- CreateIndex
CREATE INDEX "form_key_account_id_idx" ON "form_key"("account_id");

-- CreateIndex
CREATE INDEX "form_key_at_idx" ON "form_key"("at");

-- CreateIndex
CREATE INDEX "audit_entry_noun_noun_id_idx" ON "audit_entry"("noun", "noun_id");

-- CreateIndex
CREATE INDEX "audit_entry_account_id_at_idx" ON "audit_entry"("account_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_unit_id_at_idx" ON "audit_entry"("unit_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_entry_id_key" ON "audit_seal"("entry_id");

-- CreateIndex
CREATE INDEX "holiday_day_idx" ON "holiday"("day");

-- CreateIndex
CREATE UNIQUE INDEX "period_year_kind_number_key" ON "period"("year", "kind", "number");

-- CreateIndex
CREATE INDEX "event_subject_id_kind_idx" ON "event"("subject_id", "kind");

-- CreateIndex
CREATE INDEX "event_account_id_idx" ON "event"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storage_key_key" ON "stored_file"("storage_key");

-- CreateIndex
CREATE INDEX "stored_file_noun_noun_id_idx" ON "stored_file"("noun", "noun_id");

-- CreateIndex
CREATE INDEX "stored_file_uploaded_by_id_idx" ON "stored_file"("uploaded_by_id");

-- CreateIndex
CREATE INDEX "notification_account_id_read_at_created_at_idx" ON "notification"("account_id", "read_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_account_id_key_key" ON "notification"("account_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "unit_siasn_id_key" ON "unit"("siasn_id");

-- CreateIndex
CREATE INDEX "unit_version_unit_id_valid_from_idx" ON "unit_version"("unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "unit_version_parent_id_idx" ON "unit_version"("parent_id");

-- CreateIndex
CREATE INDEX "unit_version_office_id_idx" ON "unit_version"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "employee_nip_key" ON "employee"("nip");

-- CreateIndex
CREATE UNIQUE INDEX "employee_siasn_id_key" ON "employee"("siasn_id");

-- CreateIndex
CREATE INDEX "employee_person_id_idx" ON "employee"("person_id");

-- CreateIndex
CREATE INDEX "employee_status_employee_id_valid_from_idx" ON "employee_status"("employee_id", "valid_from");

-- CreateIndex
CREATE INDEX "employee_rank_employee_id_valid_from_idx" ON "employee_rank"("employee_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "post_unit_id_title_is_head_key" ON "post"("unit_id", "title", "is_head");

-- CreateIndex
CREATE UNIQUE INDEX "post_id_is_head_key" ON "post"("id", "is_head");

-- CreateIndex
CREATE INDEX "post_holding_post_id_valid_from_idx" ON "post_holding"("post_id", "valid_from");

-- CreateIndex
CREATE INDEX "post_holding_person_id_valid_from_idx" ON "post_holding"("person_id", "valid_from");

-- CreateIndex
CREATE INDEX "post_holding_employee_id_valid_from_idx" ON "post_holding"("employee_id", "valid_from");

-- CreateIndex
CREATE INDEX "appraisal_line_holding_id_valid_from_idx" ON "appraisal_line"("holding_id", "valid_from");

-- CreateIndex
CREATE INDEX "appraisal_line_appraiser_id_valid_from_idx" ON "appraisal_line"("appraiser_id", "valid_from");

-- CreateIndex
CREATE INDEX "appraisal_line_appraiser_holding_id_idx" ON "appraisal_line"("appraiser_holding_id");

-- CreateIndex
CREATE INDEX "appraisal_line_superior_id_valid_from_idx" ON "appraisal_line"("superior_id", "valid_from");

-- CreateIndex
CREATE INDEX "appraisal_line_superior_holding_id_idx" ON "appraisal_line"("superior_holding_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_kind_key" ON "rule"("kind");

-- CreateIndex
CREATE INDEX "rule_version_published_by_id_idx" ON "rule_version"("published_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_version_rule_id_number_key" ON "rule_version"("rule_id", "number");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_key" ADD CONSTRAINT "form_key_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_value" ADD CONSTRAINT "audit_value_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_handling" ADD CONSTRAINT "event_handling_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_version" ADD CONSTRAINT "unit_version_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee" ADD CONSTRAINT "employee_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee_status" ADD CONSTRAINT "employee_status_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employee_rank" ADD CONSTRAINT "employee_rank_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_post_id_is_head_fkey" FOREIGN KEY ("post_id", "is_head") REFERENCES "post"("id", "is_head") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_holding" ADD CONSTRAINT "post_holding_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_line" ADD CONSTRAINT "appraisal_line_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_line" ADD CONSTRAINT "appraisal_line_appraiser_id_fkey" FOREIGN KEY ("appraiser_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_line" ADD CONSTRAINT "appraisal_line_appraiser_holding_id_fkey" FOREIGN KEY ("appraiser_holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_line" ADD CONSTRAINT "appraisal_line_superior_id_fkey" FOREIGN KEY ("superior_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_line" ADD CONSTRAINT "appraisal_line_superior_holding_id_fkey" FOREIGN KEY ("superior_holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_system_choice" ADD CONSTRAINT "recording_system_choice_employee_id_fkey" FOREIGN KEY ("employee_id") REFERENCES "employee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_version" ADD CONSTRAINT "rule_version_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_version" ADD CONSTRAINT "rule_version_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
