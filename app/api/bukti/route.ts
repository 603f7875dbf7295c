import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { recordWithEvidence } from '@/lib/progress/evidence/commands'
import { filesOf, formPlace, textsOf } from '@/lib/progress/evidence/schema'
import { keepReturned } from '@/lib/progress/returned/commands'
import { mostFiles, realization } from '@/lib/progress/schema'
import { refusalInAddress } from '@/lib/refusals'
import type { Refusal } from '@/lib/result'

/** Records a realisation with its evidence. What was typed into a form that must be mended is kept for its page. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fprogres',
  async (actor, { form, key }) => {
    const texts = textsOf(form)
    const place = formPlace.safeParse(texts)
    if (!place.success) return '/progres?salah=formWrong'
    const { planId, indicatorId, periodId } = place.data
    const back = async (refusal: Pick<Refusal, 'code' | 'params'>) => {
      await keepReturned(actor, { place: place.data, texts })
      const source: Record<string, string> = texts.fromSource === 'ya' ? { sumber: '1' } : {}
      return `/progres/${planId}/catat?${new URLSearchParams({ indikator: indicatorId, periode: periodId, ...source, ...refusalInAddress(refusal) })}`
    }
    const parsed = realization.safeParse(texts)
    if (!parsed.success) return back({ code: 'unreadable' })
    const result = await recordWithEvidence(actor, { input: parsed.data, files: filesOf(form) }, key ? { key } : {})
    return result.ok ? `/progres/${planId}?dicatat=1#${indicatorId}` : back(result)
  },
  '/progres?salah=tooLarge',
  mostFiles * largestFile + 1024 * 1024,
)
