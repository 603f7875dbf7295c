import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { underLock } from '../database/lock'
import { madeFrom } from './digest'
import { OperatorError } from './operator-error'
import { ensureDataFolder, projectRoot } from './paths'

const sources = ['app', 'components', 'lib', 'public', 'prisma/schema', 'proxy.ts']
const settings = ['package.json', 'package-lock.json', 'next.config.ts', 'tsconfig.json', 'postcss.config.mjs']

/** Makes Prisma's client from the models, unless it is there for exactly these models. */
export async function ensureGenerated(say: (line: string) => void): Promise<void> {
  const marker = join(projectRoot, 'lib/generated/.made-from')
  await madeFrom(['prisma/schema', 'package-lock.json'], marker, async () => {
    say('Membuat klien basis data …')
    // The CLI insists on a native engine that `generate` never runs; any existing file stands in for the download.
    await run(['node_modules/prisma/build/index.js', 'generate', '--no-hints'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath })
  })
}

/** Builds the web application, unless exactly these sources were built before. One process builds at a time. */
export async function ensureBuilt(say: (line: string) => void): Promise<void> {
  await ensureGenerated(say)
  await underLock(ensureDataFolder(), 'build', () =>
    madeFrom([...sources, ...settings], join(projectRoot, '.next/.made-from'), async () => {
      say('Membangun aplikasi (satu sampai dua menit, hanya bila ada yang berubah) …')
      await run(['node_modules/next/dist/bin/next', 'build'], {})
    }),
  )
}

/** Runs a program of node_modules quietly; shows what it printed only when it fails. */
function run(args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new OperatorError(`${printed}\n${args[0]} gagal (kode ${code}).`))))
  })
}
