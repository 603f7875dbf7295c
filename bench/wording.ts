import { judgedSet, type Score, scoresOf } from '../tests/support/wording-set'

/**
 * `npx tsx bench/wording.ts`: precision and recall of the wording checker for each finding, on each part of the labelled set: the one
 * its rules were written with, the one held back meanwhile, and the one written later. With `faults`, also each wrong and missed one of the first.
 */
const set = judgedSet()
for (const [name, some] of [
  ['written with', set.filter(({ part }) => part === 'written')],
  ['held back', set.filter(({ part }) => part === 'held')],
  ['written later', set.filter(({ part }) => part === 'later')],
  ['all', set],
] as const) {
  const clean = some.filter(({ labels }) => labels.length === 0)
  const quiet = clean.filter(({ found }) => found.length === 0).length
  process.stdout.write(`\n${name}: ${some.length} indicators; ${quiet} of ${clean.length} without a fault are left in peace\n`)
  for (const score of scoresOf(some)) process.stdout.write(`${lineOf(score)}\n`)
}
if (process.argv.includes('faults'))
  for (const { part, text, unitName, labels, found } of set)
    if (part === 'written' && [...labels].sort().join() !== [...found].sort().join())
      process.stdout.write(`${text} (${unitName}): is ${labels.join(' ') || '–'}, found ${found.join(' ') || '–'}\n`)

function lineOf({ finding, there, right, wrong, precision, recall }: Score): string {
  const figures = `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`
  return `  ${finding.padEnd(20)} ${figures} (${right} of ${there} found, ${wrong} wrongly)`
}
