import { activityIn } from './activity/rules'
import { beyondControl } from './control/rules'
import type { Found, JudgedIndicator, JudgedPost } from './finding/rules'
import { targetFault, timeFault } from './measure/rules'
import { type Reading, readingOf } from './reading/rules'
import { sourceFault } from './source/rules'
import { unitFault } from './unit/rules'
import { vaguenessIn } from './vague/rules'
import { finder, likeness, wordingKey } from './words/rules'

/**
 * What is doubtful about each indicator of an SKP, by indicator; nothing for one that reads well. An indicator must be a result that can be
 * measured, with unit, target and time (PermenPANRB 6/2022 Pasal 9: spesifik, terukur, realistis, memiliki batas waktu, and within the
 * person's control). It reads words, not meaning: it advises and never forbids.
 */
export function judgeWordings(indicators: readonly JudgedIndicator[], post: JudgedPost): Map<string, Found[]> {
  const readings = indicators.map((one) => ({ ...readingOf(one), key: wordingKey(one.text) }))
  return new Map(
    readings.map((one, at) => {
      const same = duplicateAmong(one, readings.slice(0, at))
      return [one.id, [...judgeAlone(one, post), ...(same ? [same] : [])]]
    }),
  )
}

/** All of an indicator that a reader sees, to tell whether it still reads as it did. */
export function wordingOf({ text, unitName, kind, target, targetTo }: Omit<JudgedIndicator, 'id' | 'aspect' | 'source'>): string {
  return [text, kind, target, targetTo, unitName].filter((part) => part !== null && part !== '').join(' | ')
}

function judgeAlone(one: Reading, post: JudgedPost): Found[] {
  const deed = activityIn(one)
  const vague = vaguenessIn(one)
  const found = [
    deed && { finding: 'ACTIVITY_NOT_RESULT' as const, ...deed },
    ...[unitFault(one), targetFault(one), timeFault(one), sourceFault(one)],
    vague && { finding: 'VAGUE' as const, ...vague },
    beyondControl(one, post),
  ]
  return found.filter((one) => one !== null)
}

type Keyed = Reading & { key: string }

const alike = 0.8

/** An earlier indicator that says the same: the later one is the double. */
function duplicateAmong(one: Keyed, earlier: readonly Keyed[]): Found | null {
  const twin = earlier.find((other) => likeness(one.key, other.key) >= alike && measureOf(one) === measureOf(other))
  return twin ? { finding: 'DUPLICATE', cause: 'same', words: twin.text } : null
}

const measured = finder('rata-rata|nilai|indeks')

const share = finder('persentase')
const count = finder('jumlah|banyaknya')

/** A share and a number, or a last day and a number, of the same thing are two measures, not one twice. */
function measureOf({ plain, kind, unitKind }: Keyed): string {
  return `${share(plain) !== null || (unitKind === 'share' && count(plain) === null) ? 'share' : (measured(plain) ?? '')} ${kind}`
}
