import { commonRefusals } from '../../../refusals'
import type { Refusal } from '../../../result'
import { clarityRefusals } from '../../clarity/labels'

/** Why one of several SKP could not be agreed, for a line of its own. */
export function refusedSentence(code: string, params: NonNullable<Refusal['params']> = {}): string {
  if (code === 'conflict')
    return 'SKP ini sudah ditarik, diubah, atau disepakati sejak daftar ini dibuka. Buka SKP-nya untuk melihat yang terbaru.'
  const sentence = sentences[code] ?? commonRefusals[code]
  return sentence ? sentence(params) : 'SKP ini belum dapat disepakati. Buka SKP-nya untuk melihat sebabnya.'
}

const sentences: Readonly<Record<string, (params: NonNullable<Refusal['params']>) => string>> = clarityRefusals
