import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { describe, expect, test } from 'vitest'
import { verbNames } from '@/lib/audit/labels'
import { isCommand } from '@/lib/command'
import * as enums from '@/lib/generated/prisma/enums'

const rooms = [
  'schema.ts',
  'rules.ts',
  'policy.ts',
  'labels.ts',
  'queries.ts',
  'commands.ts',
  'jobs.ts',
  'intake.ts',
  'document.tsx',
  'sheet.ts',
]
/** Folders of lib that are no noun. */
const notNouns = ['auth', 'door', 'generated']
/** Enums that no person ever sees. May only shrink. */
const unseenEnums = ['EventKind']

const files = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path))
const textOf = (path: string) => readFileSync(path, 'utf8')

describe('the house', () => {
  test('has only the closed list of rooms in every noun', () => {
    const nouns = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !notNouns.includes(entry.name))
    expect(nouns.length).toBeGreaterThan(5)
    for (const noun of nouns) {
      for (const file of files(join('lib', noun.name), '.ts').concat(files(join('lib', noun.name), '.tsx')))
        expect(rooms, file).toContain(basename(file))
    }
  })

  test('makes every action with the one wrapper', () => {
    for (const file of files('app', 'actions.ts')) {
      const exports = textOf(file).match(/^export .*/gm) ?? []
      for (const line of exports) expect(line, file).toMatch(/^export const \w+ = formAction\(/)
    }
  })

  test('asks for the actor on every page that is not public', () => {
    const pages = files('app', 'page.tsx').filter((path) => !path.includes('(public)') && !path.includes('app/masuk'))
    for (const page of pages) expect(textOf(page), page).toMatch(/await (currentActor|requireActor)\(/)
  })

  test('has an Indonesian name for every value a person can meet', async () => {
    const named: string[][] = []
    for (const file of files('lib', 'labels.ts')) {
      const labels: Record<string, unknown> = await import(`../${file}`)
      for (const value of Object.values(labels)) if (typeof value === 'object' && value !== null) named.push(Object.keys(value))
    }
    for (const [name, values] of Object.entries(enums)) {
      if (unseenEnums.includes(name)) continue
      const complete = named.some((keys) => Object.values(values).every((value) => keys.includes(value)))
      expect(complete, `enum ${name} lacks labels`).toBe(true)
    }
  })

  test('states the arrows of every noun', () => {
    const stated = textOf('.config/dependency-cruiser.cjs')
    const nouns = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !notNouns.includes(entry.name))
    for (const { name } of nouns) expect(stated, name).toMatch(new RegExp(`^  ${name}: \\[`, 'm'))
  })

  test('takes uploads only below /api, where nothing cuts their bodies', () => {
    expect(textOf('proxy.ts')).toContain('|api/)')
    for (const file of files('app', 'route.ts')) if (textOf(file).includes('uploadRoute')) expect(file).toMatch(/^app\/api\//)
  })

  test('has an Indonesian name in the trail for every command', async () => {
    const verbs: string[] = []
    for (const file of [...files('lib', 'commands.ts'), ...files('lib', 'intake.ts')]) {
      const exports: Record<string, unknown> = await import(`../${file}`)
      verbs.push(...Object.values(exports).flatMap((value) => (isCommand(value) ? [value.verb] : [])))
    }
    expect(verbs.length).toBeGreaterThan(15)
    expect(new Set(verbs).size).toBe(verbs.length)
    for (const verb of verbs) expect(verbNames, verb).toHaveProperty([verb])
  })

  test('has no junk drawer and no barrel', () => {
    const names = [...files('lib', '.ts'), ...files('components', '.tsx'), ...files('scripts', '.ts')].filter(
      (path) => !path.includes('generated'),
    )
    for (const path of names) expect(path).not.toMatch(/(^|\/)(utils?|helpers?|common|services?|managers?|misc|index)(\/|\.)/)
  })

  test('names no workplace', () => {
    const own = [...files('lib', '.ts'), ...files('docs', '.md'), 'README.md', 'package.json', '.npmrc'].filter(
      (path) => !path.includes('generated'),
    )
    for (const path of own) expect(textOf(path), path).not.toMatch(/https?:\/\/(?!localhost|127\.0\.0\.1)[^\s)"']*registry/i)
  })

  test('is seen by the import checker', async () => {
    const { output } = await cruise(['lib', 'app', 'scripts'], { exclude: { path: 'generated' }, doNotFollow: { path: 'node_modules' } })
    expect(typeof output === 'object' && output.modules.length).toBeGreaterThan(50)
  }, 30_000)
})
