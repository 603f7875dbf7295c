import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'

type Said = Pick<Prisma.SurveyCommentUncheckedCreateInput, 'text' | 'unsur' | 'publicText' | 'readAt' | 'readById'>

/** Comments of one answer, stored as the intake stores them. */
export async function writeComments(responseId: string, ...said: Said[]): Promise<void> {
  const { versionId, day } = await db().surveyResponse.findUniqueOrThrow({ where: { id: responseId } })
  const month = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1))
  await db().surveyComment.createMany({ data: said.map((one) => ({ id: randomUUID(), responseId, versionId, month, ...one })) })
}
