import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { isCommand } from '@/lib/command'

const rooms = ['commands.ts', 'intake.ts', 'queries.ts']

/** A function that answers or acts for someone: its name is a command's verb, or "organization/employee.findEmployee". */
export type Guarded = { name: string; call: unknown }

/**
 * Every exported function of the rooms that touch the database. Guarded: what takes the actor first. Parts: pieces of a command or a query,
 * which ask nobody; those are `read…` and whatever takes no actor, and no page may import them.
 */
export async function listGuarded(): Promise<{ guarded: Guarded[]; parts: { name: string; file: string; key: string }[] }> {
  const guarded: Guarded[] = []
  const parts: { name: string; file: string; key: string }[] = []
  for (const file of filesOf('lib', rooms)) {
    const text = readFileSync(file, 'utf8')
    const exports: Record<string, unknown> = await import(join(process.cwd(), file))
    for (const [key, call] of Object.entries(exports)) {
      if (typeof call !== 'function') continue
      const name = `${relative('lib', dirname(file))}.${key}`
      if (isCommand(call)) guarded.push({ name: call.verb, call })
      else if (firstParameterOf(key, text) === 'Actor' && !/^read[A-Z]/.test(key)) guarded.push({ name, call })
      else parts.push({ name, file: file.replace(/\.ts$/, ''), key })
    }
  }
  return { guarded, parts }
}

/** "app/(office)/skp/page.tsx: readContent" for each import of a part into what knows the web. */
export async function partsKnownToTheWeb(): Promise<string[]> {
  const { parts } = await listGuarded()
  const found: string[] = []
  for (const file of [...filesOf('app'), ...filesOf('components'), ...filesOf('lib/auth'), ...filesOf('lib/door')]) {
    for (const [, names = '', from = ''] of readFileSync(file, 'utf8').matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)) {
      const imported = names.split(',').map((name) => name.trim().split(' as ')[0])
      const path = from.startsWith('@/') ? from.slice(2) : join(dirname(file), from)
      for (const { file: room, key } of parts) if (room === path && imported.includes(key)) found.push(`${file}: ${key}`)
    }
  }
  return found
}

/** Route handlers that neither load who is signed in nor act for a visitor. */
export function routesThatAskNobody(): string[] {
  const asks = /\b(currentActor|requireActor|visitor|uploadRoute|downloadRoute|jsonRoute|machineRoute)\(/
  return filesOf('app', ['route.ts', 'route.tsx']).filter((file) => !asks.test(readFileSync(file, 'utf8')))
}

/** The type of an exported function's first parameter, as it is written. */
function firstParameterOf(name: string, text: string): string | null {
  const found = text.match(new RegExp(`export (?:async )?function ${name}(?:<[^(]*>)?\\(\\s*(?:\\{[^}]*\\}|\\w+)\\??:\\s*(\\w+)`))
  return found?.[1] ?? null
}

function filesOf(folder: string, names?: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('generated') && (names?.includes(basename(path)) ?? true))
    .map((path) => join(folder, path))
    .sort()
}
