import { uploadRoute } from '@/lib/door/route-action'
import { largestFile } from '@/lib/file/rules'
import { recordWithEvidence } from '@/lib/progress/evidence/commands'
import { filesOf, formPlace, textsOf } from '@/lib/progress/evidence/schema'
import { longestNote, mostFiles, realization, typedFields } from '@/lib/progress/schema'

/** Records a realisation with its evidence. A form that must be mended comes back with what was typed in its address. */
export const POST = uploadRoute(
  '/masuk?ke=%2Fprogres',
  async (actor, { form, key }) => {
    const texts = textsOf(form)
    const place = formPlace.safeParse(texts)
    if (!place.success) return '/progres?salah=formWrong'
    const { planId, indicatorId, periodId } = place.data
    const back = (salah: string, params: Record<string, string | number> = {}) => {
      const typed = typedFields.map((name) => [name, (texts[name] ?? '').slice(0, longestNote + 1)])
      const source = texts.fromSource === 'ya' ? [['sumber', '1']] : []
      const told = Object.entries(params).map(([name, value]) => [`p_${name}`, String(value)])
      return `/progres/${planId}/catat?${new URLSearchParams([['indikator', indicatorId], ['periode', periodId], ['salah', salah], ...source, ...typed, ...told])}`
    }
    const parsed = realization.safeParse(texts)
    if (!parsed.success) return back('unreadable')
    const result = await recordWithEvidence(actor, { input: parsed.data, files: filesOf(form) }, key ? { key } : {})
    return result.ok ? `/progres/${planId}?dicatat=1#${indicatorId}` : back(result.code, result.params)
  },
  '/progres?salah=tooLarge',
  mostFiles * largestFile + 1024 * 1024,
)
