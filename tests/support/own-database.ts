import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { db } from '@/lib/db'
import { renewDatabase } from './cluster'

/**
 * Gives the test file a database of its own, cloned from the migrated template, and a data folder of its own. Both are named after the
 * process, whose modules and Prisma client serve one file after another.
 */
const name = `${new URL(inject('databaseUrl')).pathname.slice(1)}_${process.pid}`
await renewDatabase(inject('adminUrl'), name, inject('template'))

const dataFolder = join(tmpdir(), `tera-${name}`)
mkdirSync(dataFolder, { recursive: true })
process.env.DATABASE_URL = inject('databaseUrl').replace(/[^/]+$/, name)
process.env.TERA_DATA = dataFolder

afterAll(async () => {
  await db().$disconnect()
  rmSync(dataFolder, { recursive: true, force: true })
})
