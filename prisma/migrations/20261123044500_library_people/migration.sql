-- AlterTable
ALTER TABLE "library_indicator" ADD COLUMN     "people" INTEGER NOT NULL DEFAULT 0;

UPDATE library_indicator l SET people = (
  SELECT count(DISTINCT h.person_id) FROM library_use u JOIN indicator i ON i.id = u.indicator_id JOIN work_result w ON w.id = i.work_result_id
    JOIN plan p ON p.id = w.plan_id JOIN post_holding h ON h.id = p.holding_id WHERE u.library_indicator_id = l.id);
