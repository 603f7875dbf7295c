import { uploadRoute } from '@/lib/door/route-action'
import { plainText } from '@/lib/plain-text'
import { importAnswers } from '@/lib/survey/batch/commands'
import { judgeAnswerFile } from '@/lib/survey/batch/queries'
import { decodeSheet } from '@/lib/survey/batch/rules'
import { filePlace, largestAnswerFile, uploadedAnswers } from '@/lib/survey/batch/schema'
import { problemsInBrief } from '@/lib/survey/batch/sheet'

/** Stores a file of answers, or (`langkah` = periksa) looks at it and says what it found; the file is kept nowhere. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fsurvei',
  async (actor, { form, key }) => {
    const place = filePlace.safeParse({ surveyId: form.get('surveyId'), versionId: form.get('versionId') })
    if (!place.success) return '/survei'
    const { surveyId, versionId } = place.data
    const back = (more: Record<string, string | number>) => {
      const told = Object.entries(more).map(([name, value]) => [name, String(value)])
      return `/survei/${surveyId}/cara/impor?${new URLSearchParams([['versi', versionId], ...told])}`
    }
    const file = uploadedAnswers(form)
    if (!file) return back({ salah: 'fileMissing' })
    const text = plainText(decodeSheet(new Uint8Array(await file.arrayBuffer())))
    if (form.get('langkah') === 'periksa') {
      const judged = await judgeAnswerFile(actor, { surveyId, versionId, text })
      if (!judged.ok) return back({ salah: judged.code })
      const { rowCount, countedCount, wrong } = judged.value
      if (wrong === null) return back({ baris: rowCount, terhitung: countedCount })
      return back({ salah: wrong.code, total: wrong.total, masalah: problemsInBrief(wrong.problems) })
    }
    const result = await importAnswers(actor, { surveyId, versionId, fileName: file.name, text }, key ? { key } : {})
    if (result.ok) return back({ tersimpan: result.value.stored })
    const { total = 0, problems = '' } = result.params ?? {}
    return back({ salah: result.code, total, masalah: problems })
  },
  (request) => {
    const { searchParams } = new URL(request.url)
    const place = filePlace.safeParse({ surveyId: searchParams.get('survei'), versionId: searchParams.get('versi') })
    return place.success ? `/survei/${place.data.surveyId}/cara/impor?versi=${place.data.versionId}&salah=fileTooLarge` : '/survei'
  },
  largestAnswerFile + 1024 * 1024,
)
