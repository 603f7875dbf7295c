import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../scripts/supervisor/port'
import { healthy, type Installation, install, served } from '../support/operator'

// One start serves these in turn; the last of them ends it.
describe('npm start', () => {
  let here: Installation
  let port: number
  let started: ReturnType<Installation['run']>

  beforeAll(async () => {
    here = install()
    port = await freePort()
    started = here.run(['start', '--port', String(port)])
  })
  afterAll(() => here.remove())

  test('starts and serves', async () => {
    await served(started, port)
    expect(await healthy(port)).toBe(true)
  })

  test('the tool attaches to the running database and leaves it running', async () => {
    const tool = here.run(['tera', 'audit', 'verify', '--json'])
    expect(await tool.ended).toBe(0)
    expect(JSON.parse(tool.said())).toMatchObject({ intact: true })
    expect(await healthy(port)).toBe(true)
  })

  test('a second start that finds the first one serving does no harm', async () => {
    const second = here.run(['start', '--port', String(port)])
    expect(await second.ended).toBe(1)
    expect(await healthy(port)).toBe(true)
  })

  test('Ctrl-C stops everything cleanly', async () => {
    expect(await started.stop('SIGINT')).toBe(0)
    expect(started.said()).toContain('Tera berhenti.')
    expect(await healthy(port)).toBe(false)
    expect(livingPostgres(here.folder)).toBe(0)
  })
})

function livingPostgres(folder: string): number {
  const { stdout } = spawnSync('pgrep', ['-f', `postgres -D ${folder}`], { encoding: 'utf8' })
  return stdout.trim().split('\n').filter(Boolean).length
}
