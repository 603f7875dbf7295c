import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { closeDb } from '@/lib/db'
import { createDatabase } from '../../scripts/database/session'

/** Gives the test file a database of its own, cloned from the migrated template, and a data folder of its own. */
const name = `_${process.env.VITEST_POOL_ID}_${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
const url = inject('databaseUrl') + name
await createDatabase(inject('adminUrl'), new URL(url).pathname.slice(1), inject('template'))

const dataFolder = mkdtempSync(join(tmpdir(), 'tera-test-'))
process.env.DATABASE_URL = url
process.env.TERA_DATA = dataFolder

afterAll(async () => {
  await closeDb()
  rmSync(dataFolder, { recursive: true, force: true })
})
