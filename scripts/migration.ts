import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diffModels, readModels, type SchemaFile } from './database/schema-engine'
import { withDatabase } from './database/session'
import { OperatorError, runScript } from './setup/operator-error'
import { projectRoot } from './setup/paths'

/** `npm run migration -- NAME`: writes the migration that leads from the models of the last commit to those in the working tree. */
await runScript(async () => {
  const name = process.argv[2]
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new OperatorError('Beri nama migrasi: npm run migration -- nama_singkat')
  const sql = await withDatabase((url) => diffModels(url, committedModels(), readModels()))
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(projectRoot, 'prisma/migrations', `${time}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  process.stdout.write(`${join(folder, 'migration.sql')}\n`)
  return 0
})

function committedModels(): SchemaFile[] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' })
  const paths = git('ls-tree', '--name-only', 'HEAD', 'prisma/schema/').split('\n').filter(Boolean)
  return paths.map((path) => ({ path: path.replace('prisma/schema/', ''), content: git('show', `HEAD:${path}`) }))
}
