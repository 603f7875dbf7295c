import { judgeWordings } from '../lib/plan/wording/rules'
import { judgedSet, type Part, parts, type Score, scoresOf } from '../tests/support/wording-set'

/**
 * `npx tsx bench/wording.ts`: precision and recall of the wording checker for each finding, on each part of the labelled set and on all of it,
 * and how long it takes to judge 28,000 indicators. With `faults` and the name of a part, also each wrong and missed one of that part.
 */
const set = judgedSet()
const names: Record<Part, string> = {
  written: 'written with',
  held: 'held back',
  later: 'written later',
  widened: 'widened with',
  apart: 'written apart',
}
for (const part of [...parts, null]) {
  const some = set.filter((one) => part === null || one.part === part)
  const clean = some.filter(({ labels }) => labels.length === 0)
  const quiet = clean.filter(({ found }) => found.length === 0).length
  const name = part === null ? 'all' : names[part]
  process.stdout.write(`\n${name}: ${some.length} indicators; ${quiet} of ${clean.length} without a fault are left in peace\n`)
  for (const score of scoresOf(some)) process.stdout.write(`${lineOf(score)}\n`)
}
process.stdout.write(`\n${timeOf(28_000)}\n`)
if (process.argv.includes('faults'))
  for (const { part, text, unitName, labels, found } of set)
    if (process.argv.includes(part) && [...labels].sort().join() !== [...found].sort().join())
      process.stdout.write(`${text} (${unitName}): is ${labels.join(' ') || '–'}, found ${found.join(' ') || '–'}\n`)

function lineOf({ finding, there, right, wrong, precision, recall }: Score): string {
  const figures = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`
  return `  ${finding.padEnd(20)} ${figures} (${right} of ${there} found, ${wrong} wrongly)`
}

/** Judges SKP of seven indicators, each text made another, until that many are judged. */
function timeOf(many: number): string {
  const [began, used] = [performance.now(), process.cpuUsage()]
  for (let at = 0; at < many; at += 7) {
    const plan = Array.from({ length: 7 }, (_, nth) => {
      const one = set[(at + nth) % set.length] as (typeof set)[number]
      return { ...one, id: String(nth), text: `${one.text} ${at + nth}` }
    })
    judgeWordings(plan, set[at % set.length]?.post ?? { title: '', level: null })
  }
  const { user, system } = process.cpuUsage(used)
  const seconds = ((performance.now() - began) / 1_000).toFixed(1)
  return `${many} indicators judged in ${seconds} s (${((user + system) / 1_000_000).toFixed(1)} s of processor time)`
}
