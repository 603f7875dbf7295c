import { jsonRoute } from '@/lib/door/json-route'
import { judgeAnswerFile } from '@/lib/survey/batch/queries'
import { fileToJudge, largestAnswerFile } from '@/lib/survey/batch/schema'

/** Looks at a file of answers for the page that is about to store it; answers with what was read and what is wrong. */
export const POST = jsonRoute(fileToJudge, judgeAnswerFile, largestAnswerFile * 2)
