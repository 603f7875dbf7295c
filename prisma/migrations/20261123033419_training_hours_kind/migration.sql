-- AlterEnum
ALTER TYPE "rule_kind" ADD VALUE 'TRAINING_HOURS';
