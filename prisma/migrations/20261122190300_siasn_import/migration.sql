-- CreateEnum
CREATE TYPE "siasn_import_state" AS ENUM ('PREVIEWED', 'APPLIED', 'DISCARDED');

-- CreateTable
CREATE TABLE "siasn_import" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "scope_unit_id" UUID,
    "unit_file" TEXT,
    "employee_file" TEXT,
    "rows" TEXT,
    "problems" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "state" "siasn_import_state" NOT NULL,
    "made_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "siasn_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "siasn_import_made_by_id_idx" ON "siasn_import"("made_by_id");

-- CreateIndex
CREATE INDEX "siasn_import_decided_by_id_idx" ON "siasn_import"("decided_by_id");

-- CreateIndex
CREATE INDEX "siasn_import_made_at_idx" ON "siasn_import"("made_at");

-- AddForeignKey
ALTER TABLE "siasn_import" ADD CONSTRAINT "siasn_import_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "siasn_import" ADD CONSTRAINT "siasn_import_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

