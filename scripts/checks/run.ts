import { ensureGenerated } from '../setup/build'

/** What a step found. `output` is shown when something failed, or always when the step prints for people. */
export type Outcome = { passed: number; failed: number; output: string }
export type Step = { name: string; run: () => Promise<Outcome> }

const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * Runs the steps one after another, shows what failed, and ends with "N passed, N failed" over all of them.
 * @returns the exit code: 1 when anything failed or nothing ran.
 */
export async function runChecks(steps: readonly Step[]): Promise<number> {
  await ensureGenerated(say)
  const total = { passed: 0, failed: 0 }
  for (const step of steps) {
    const began = Date.now()
    const { passed, failed, output } = await step.run()
    total.passed += passed
    total.failed += failed
    if (failed > 0 && output.trim()) say(output)
    say(`${failed > 0 ? '✗' : '✓'} ${step.name}: ${passed} passed, ${failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  }
  say(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}
