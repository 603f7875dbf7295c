import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type Day, dayNumber } from '../../lib/day'
import {
  type IndicatorAspect,
  type IndicatorKind,
  type PostLevel,
  type RealizationSource,
  WordingFinding,
} from '../../lib/generated/prisma/enums'
import type { JudgedIndicator, JudgedPost } from '../../lib/plan/wording/finding/rules'
import { judgeWordings } from '../../lib/plan/wording/rules'

/**
 * `written`: the rules were written with these in sight; `held`: held back meanwhile; `later`: written when the rules stood, to try what they
 * did not know; `widened`: written before the rules were widened, which was done with these and then with `later` in sight;
 * `apart`: written by someone who did not know the rules, and measured once.
 */
export const parts = ['written', 'held', 'later', 'widened', 'apart'] as const
export type Part = (typeof parts)[number]

/** An indicator of the labelled set with what a reader finds in it, and what the checker does. */
export type Labelled = JudgedIndicator & { post: JudgedPost; part: Part; labels: string[]; found: string[] }

/** How well the checker does for one finding: how many it must find, finds rightly, and finds wrongly. */
export type Score = { finding: WordingFinding; there: number; right: number; wrong: number; precision: number; recall: number }

/** The labelled set (tests/fixtures/wording/indicators.csv), judged SKP by SKP. */
export function judgedSet(): Labelled[] {
  const rows: Record<string, string>[] = parse(readFileSync('tests/fixtures/wording/indicators.csv'), { columns: true, delimiter: ';' })
  const all = rows.map(labelledOf)
  const plans = [...new Set(all.map(({ plan }) => plan))].map((plan) => all.filter((one) => one.plan === plan))
  return plans.flatMap((of) => {
    const found = judgeWordings(of, of[0]?.post as JudgedPost)
    return of.map((one) => ({ ...one, found: (found.get(one.id) ?? []).map(({ finding }) => finding) }))
  })
}

export function scoresOf(set: readonly Labelled[]): Score[] {
  return Object.values(WordingFinding).map((finding) => {
    const there = set.filter(({ labels }) => labels.includes(finding)).length
    const found = set.filter((one) => one.found.includes(finding))
    const right = found.filter(({ labels }) => labels.includes(finding)).length
    return { finding, there, right, wrong: found.length - right, precision: right / (found.length || 1), recall: right / (there || 1) }
  })
}

function labelledOf(row: Record<string, string>, at: number) {
  const { set, plan = '', post = '', level, text = '', unit = '', target = '', targetTo, kind, aspect, source, labels = '' } = row
  return {
    ...{ id: String(at), plan, part: set as Part, text, unitName: unit },
    target: target.includes('-') ? String(dayNumber(target as Day)) : target,
    targetTo: targetTo || null,
    kind: kind as IndicatorKind,
    aspect: (aspect || null) as IndicatorAspect | null,
    source: source as RealizationSource,
    post: { title: post, level: level as PostLevel } satisfies JudgedPost,
    labels: labels.split(' ').filter((label) => label !== ''),
  }
}
