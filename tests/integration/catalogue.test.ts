import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { diffModels, readModels } from '../../scripts/database/schema-engine'
import { createDatabase } from '../../scripts/database/session'
import { sqlOnlyObjects } from '../support/sql-only-objects'

const catalogue = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(character_maximum_length::text, '') || ' ' || coalesce(column_default, '') AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL SELECT 'index ' || regexp_replace(indexdef, '^CREATE (UNIQUE )?INDEX (\\S+) ON public\\.', '\\2 \\1 ') FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION ALL SELECT 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid::regclass::text <> '_prisma_migrations'
  UNION ALL SELECT 'trigger ' || tgrelid::regclass || '.' || tgname FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function ' || p.proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT 'enum ' || t.typname || '.' || e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
  UNION ALL SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'`

async function linesOf(url: string): Promise<Set<string>> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ line: string }>(catalogue)
  await client.end()
  return new Set(rows.map(({ line }) => line))
}

test('the migrated database is the Prisma models plus the listed SQL-only objects, and nothing else', async () => {
  const migrated = process.env.DATABASE_URL ?? ''
  const modelled = `${migrated}_models`
  await createDatabase(inject('adminUrl'), new URL(modelled).pathname.slice(1))
  const client = new pg.Client(modelled)
  await client.connect()
  await client.query(await diffModels(migrated, null, readModels()))
  await client.end()
  const [actual, expected] = await Promise.all([linesOf(migrated), linesOf(modelled)])
  const names = (lines: Iterable<string>) => [...lines].map((line) => line.split(' ').slice(0, 2).join(' ')).sort()
  expect([...expected].filter((line) => !actual.has(line))).toEqual([])
  expect(names([...actual].filter((line) => !expected.has(line)))).toEqual([...sqlOnlyObjects].sort())
})
