import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { recordWithEvidence } from '@/lib/progress/evidence/commands'
import { filesOf, formPlace, textsOf } from '@/lib/progress/evidence/schema'
import { keepReturned } from '@/lib/progress/returned/commands'
import { mostFiles, realization } from '@/lib/progress/schema'

/** Records a realisation with its evidence. What was typed into a form that must be mended is kept for its page. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fprogres',
  async (actor, { form, key }) => {
    const texts = textsOf(form)
    const place = formPlace.safeParse(texts)
    if (!place.success) return '/progres?salah=formWrong'
    const { planId, indicatorId, periodId } = place.data
    const back = async (salah: string, params: Record<string, string | number> = {}) => {
      await keepReturned(actor, { place: place.data, texts })
      const source = texts.fromSource === 'ya' ? [['sumber', '1']] : []
      const told = Object.entries(params).map(([name, value]) => [`p_${name}`, String(value)])
      return `/progres/${planId}/catat?${new URLSearchParams([['indikator', indicatorId], ['periode', periodId], ['salah', salah], ...source, ...told])}`
    }
    const parsed = realization.safeParse(texts)
    if (!parsed.success) return back('unreadable')
    const result = await recordWithEvidence(actor, { input: parsed.data, files: filesOf(form) }, key ? { key } : {})
    return result.ok ? `/progres/${planId}?dicatat=1#${indicatorId}` : back(result.code, result.params)
  },
  '/progres?salah=tooLarge',
  mostFiles * largestFile + 1024 * 1024,
)
