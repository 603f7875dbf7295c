import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const alias = { '@': root }

/** Tests of files as another program wrote them on a day: they stand still on 22 November 2026. */
const ofThatDay = ['tests/integration/organization/**/*.test.ts', 'tests/integration/plan/moves.test.ts']
/** What a file of tests says that reckons with days or periods; such a file runs on the days that trip calendars too. */
const calendarWords = /'@\/lib\/day'|\btoday\b|periods?\b/i

const integration = readdirSync(`${root}/tests/integration`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `tests/integration/${path}`)
const withCalendar = integration.filter((path) => calendarWords.test(readFileSync(`${root}/${path}`, 'utf8')))

/** Integration tests at a fixed moment, or now. One project after another, so that a worker keeps what it has loaded. */
function onDay(moment: string | null, order: number, files: { include: string[]; exclude: string[] }) {
  return {
    resolve: { alias },
    test: {
      name: moment ? `integration on ${moment.slice(0, 10)}` : 'integration',
      root,
      ...files,
      env: moment ? { TERA_CLOCK: moment } : {},
      globalSetup: ['tests/support/template-database.ts'],
      setupFiles: ['tests/support/own-database.ts'],
      isolate: false,
      sequence: { groupOrder: order },
      testTimeout: 20_000,
      hookTimeout: 30_000,
    },
  }
}

export default defineConfig({
  root,
  test: {
    // Left to itself, vitest keeps a core free: on two cores it would use one.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', root, include: ['tests/unit/**/*.test.ts', 'tests/house.test.ts'], isolate: false },
      },
      onDay(null, 1, { include: integration, exclude: ofThatDay }),
      onDay('2026-11-22T12:00:00+07:00', 2, { include: ofThatDay, exclude: [] }),
      // The first minutes of a year, and the last of 29 February.
      ...['2026-01-01T00:30:00+07:00', '2028-02-29T23:30:00+07:00'].map((moment, index) =>
        onDay(moment, 3 + index, { include: withCalendar, exclude: [...ofThatDay, 'tests/integration/rights/**'] }),
      ),
      {
        resolve: { alias },
        test: {
          name: 'system',
          root,
          include: ['tests/system/**/*.test.ts'],
          // A first start loads the demo city, and a busy machine takes its time.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 9 },
        },
      },
    ],
  },
})
