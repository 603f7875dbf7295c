import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { OperatorError } from '../setup/operator-error'
import { projectRoot } from '../setup/paths'

const migrationsFolder = join(projectRoot, 'prisma/migrations')
const noFilter = { externalTables: [], externalEnums: [] }

/**
 * Brings a database to the newest migration with Prisma's own engine, so that `prisma migrate deploy` would find nothing to do.
 * @returns the names of the migrations applied now.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    try {
      return (await engine.applyMigrations({ migrationsList: readMigrations(), filters: noFilter })).appliedMigrationNames
    } catch (error) {
      throw new OperatorError(`Migrasi basis data gagal: ${plain(error)}`)
    }
  })
}

/** SQL that leads from one set of Prisma schema files to another; null stands for an empty database. */
export async function diffModels(databaseUrl: string, from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const source = from === null ? ({ tag: 'empty' } as const) : ({ tag: 'schemaDatamodel', files: from } as const)
    const target = { tag: 'schemaDatamodel', files: to } as const
    return (await engine.diff({ from: source, to: target, script: true, exitCode: null, filters: noFilter })).stdout ?? ''
  })
}

export type SchemaFile = { path: string; content: string }

/** The Prisma models as they stand in the working tree. */
export function readModels(): SchemaFile[] {
  const folder = join(projectRoot, 'prisma/schema')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: readFileSync(join(folder, name), 'utf8') }))
}

async function withEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine: Engine } = await loadEngine()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 })
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool)))
  const engine = await Engine.new({ datamodels: readModels().map(({ path, content }) => [path, content]) }, () => {}, adapter)
  try {
    return await work(engine)
  } finally {
    engine.free()
    await pool.end()
  }
}

/** The adapter cuts a script at every semicolon, also inside functions and text; PostgreSQL takes it whole, as one transaction. */
function wholeScripts(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await connect()
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script)
    }
    return connection
  }
  return factory
}

let loaded: ReturnType<typeof instantiateEngine> | undefined

/** The engine's glue keeps views of one memory, so a process loads it once. */
function loadEngine() {
  loaded ??= instantiateEngine()
  return loaded
}

/** Node cannot import WebAssembly as a module without a flag, so the engine is put together by hand. */
async function instantiateEngine(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = await import(join(folder, 'schema_engine_bg.js'))
  const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue
}

function readMigrations() {
  const names = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(migrationsFolder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') },
        },
      })),
  }
}

function plain(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim()
}
