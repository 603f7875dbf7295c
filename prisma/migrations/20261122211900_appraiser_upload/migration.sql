-- CreateTable
CREATE TABLE "appraiser_upload" (
    "id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "rows" TEXT,
    "problems" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "applied" BOOLEAN,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "appraiser_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appraiser_upload_made_by_id_made_at_idx" ON "appraiser_upload"("made_by_id", "made_at");

-- AddForeignKey
ALTER TABLE "appraiser_upload" ADD CONSTRAINT "appraiser_upload_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rows are kept only until somebody decides.
ALTER TABLE appraiser_upload ADD CONSTRAINT appraiser_upload_rows_only_while_waiting
  CHECK ((applied IS NULL) = (decided_at IS NULL) AND (applied IS NULL) = (rows IS NOT NULL));
