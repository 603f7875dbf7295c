-- CreateTable
CREATE TABLE "former_team_leader" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "holding_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "former_team_leader_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "former_team_leader_team_id_idx" ON "former_team_leader"("team_id");

-- CreateIndex
CREATE INDEX "former_team_leader_holding_id_idx" ON "former_team_leader"("holding_id");

-- AddForeignKey
ALTER TABLE "former_team_leader" ADD CONSTRAINT "former_team_leader_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_team_leader" ADD CONSTRAINT "former_team_leader_holding_id_fkey" FOREIGN KEY ("holding_id") REFERENCES "post_holding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody led for no day, and no two led on the same day.
ALTER TABLE former_team_leader ADD CONSTRAINT former_team_leader_has_days CHECK (valid_to > valid_from);
ALTER TABLE former_team_leader ADD CONSTRAINT former_team_leader_one_a_day EXCLUDE USING gist (
  team_id WITH =, daterange(valid_from, valid_to) WITH &&);
