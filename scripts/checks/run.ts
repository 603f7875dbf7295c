import { ensureGenerated } from '../setup/build'

/** What a step found. `output` is shown when something failed, or always when the step prints for people. */
export type Outcome = { passed: number; failed: number; output: string }
export type Step = { name: string; run: () => Promise<Outcome> }

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Steps that follow each other. */
export type Lane = readonly Step[]

/**
 * Runs stages one after another, the lanes of a stage side by side; shows what failed, and ends with "N passed, N failed" over all of them.
 * @returns the exit code: 1 when anything failed or nothing ran.
 */
export async function runChecks(stages: readonly (readonly Lane[])[]): Promise<number> {
  await ensureGenerated(say)
  const total = { passed: 0, failed: 0 }
  for (const lanes of stages) {
    const found = (await Promise.all(lanes.map(runLane))).flat()
    for (const { passed, failed } of found) {
      total.passed += passed
      total.failed += failed
    }
  }
  say(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function runLane(lane: Lane): Promise<Outcome[]> {
  const found: Outcome[] = []
  for (const step of lane) {
    const began = Date.now()
    const outcome = await step.run()
    const { passed, failed, output } = outcome
    if (failed > 0 && output.trim()) say(output)
    say(`${failed > 0 ? '✗' : '✓'} ${step.name}: ${passed} passed, ${failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    found.push(outcome)
  }
  return found
}
