import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../setup/build'
import { findChromium } from './chromium'
import { runProgram } from './program'
import type { Lane, Outcome, Step } from './run'

const cruised = ['app', 'components', 'lib', 'scripts', 'proxy.ts']

/** What needs no database, build or browser, in two lanes that take about as long. */
export const quickChecks: readonly Lane[] = [
  [{ name: 'types', run: () => checkWith('typescript/bin/tsc', ['--noEmit']) }],
  [
    { name: 'lint', run: () => checkWith('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']) },
    {
      name: 'import rules',
      run: () => checkWith('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.config/dependency-cruiser.cjs', ...cruised]),
    },
    { name: 'unused code', run: () => checkWith('knip/bin/knip.js', ['--config', '.config/knip.json']) },
    { name: 'unit tests', run: () => vitest('unit') },
  ],
]

/** Today, and again on the days that trip calendars. */
export const integrationTests: Step = { name: 'integration tests', run: () => vitest('integration*') }

export const systemTests: Step = { name: 'start and stop', run: () => vitest('system') }

export const build: Step = {
  name: 'build',
  run: async () => {
    try {
      await ensureBuilt(() => {})
      return { passed: 1, failed: 0, output: '' }
    } catch (error) {
      return { passed: 0, failed: 1, output: (error as Error).message }
    }
  },
}

export const browserTests: Step = {
  name: 'browser tests',
  run: async () => {
    const chromium = await findChromium()
    if (!chromium) {
      const output = 'No Chromium found. Install it (Debian: apt-get install chromium) or name one with CHROMIUM_PATH.'
      return { passed: 0, failed: 1, output }
    }
    return reported((file) =>
      runProgram('@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json'], {
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      }),
    )
  },
}

async function checkWith(program: string, args: string[]): Promise<Outcome> {
  const { code, output } = await runProgram(program, args)
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

function vitest(projects: string): Promise<Outcome> {
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', projects, '--reporter=default', '--reporter=json']
  return reported((file) => runProgram('vitest/vitest.mjs', [...args, `--outputFile.json=${file}`]))
}

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  stats?: { expected: number; unexpected: number; flaky: number }
}

/** Runs a test runner and reads its counts; a run that failed without a failed test counts as one failure. */
async function reported(run: (file: string) => Promise<{ code: number; output: string }>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'tera-report-'))
  const file = join(folder, `report.json`)
  try {
    const { code, output } = await run(file)
    const { passed, failed } = countsOf(file)
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countsOf(file: string): { passed: number; failed: number } {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'))
    if (report.stats) return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }
    return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
