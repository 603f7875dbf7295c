import { chmodSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../scripts/supervisor/port'
import { healthy, type Installation, install, served } from '../support/operator'

let here: Installation

beforeEach(() => {
  here = install()
})
afterEach(() => here.remove())

test('recovers after a kill -9: the same data, served again; of several web processes another takes the place of one that falls', async () => {
  const port = await freePort()
  const first = here.run(['start', '--port', String(port)])
  await served(first, port)
  await first.stop('SIGKILL')
  const second = here.run(['start', '--port', String(port)], { TERA_WEB_PROCESSES: '2' })
  await served(second, port)
  expect(second.said()).not.toContain('Menyiapkan basis data')
  expect(second.said()).not.toContain('Migrasi diterapkan')
  expect(await healthy(port)).toBe(true)
  const [fallen = 0, ...others] = second.serving()
  expect(others).toHaveLength(1)
  process.kill(fallen, 'SIGKILL')
  await expect.poll(() => second.serving().filter((pid) => pid !== fallen).length, { timeout: 20_000 }).toBe(2)
  await expect.poll(() => healthy(port)).toBe(true)
  expect(await second.stop('SIGINT')).toBe(0)
})

test.runIf(process.getuid?.() === 0)('runs as root below a folder that only root can enter', async () => {
  chmodSync(here.folder, 0o700)
  const tool = here.run(['tera', 'audit', 'verify', '--json'])
  expect(await tool.ended).toBe(0)
  expect(JSON.parse(tool.said())).toMatchObject({ intact: true })
  expect(here.elsewhere()).toMatch(/^\/var\//)
})

test('says in one sentence that the port is taken', async () => {
  const port = await freePort()
  const other = await new Promise<Server>((resolve) => {
    const server = createServer().listen(port, () => resolve(server))
  })
  const started = here.run(['start', '--port', String(port)])
  expect(await started.ended).toBe(1)
  expect(started.said().trim()).toBe(
    `Port ${port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain: PORT=${port + 1} npm start`,
  )
  other.close()
})

test('says in one sentence that the database cannot be reached', async () => {
  const port = await freePort()
  const tool = here.run(['tera', 'audit', 'verify', '--json'], { DATABASE_URL: `postgresql://siapa:rahasia@127.0.0.1:${port}/tera` })
  expect(await tool.ended).toBe(1)
  const { error } = JSON.parse(tool.said())
  expect(error.message).toContain(`127.0.0.1:${port}/tera`)
  expect(error.message).not.toContain('rahasia')
})

test('says in one sentence that the data folder cannot be written', async () => {
  const tool = here.run(['tera', 'audit', 'verify'], { TERA_DATA: '/etc/passwd/tera' })
  expect(await tool.ended).toBe(1)
  expect(tool.said().trim().split('\n')).toHaveLength(1)
  expect(tool.said()).toContain('Folder data /etc/passwd/tera tidak dapat ditulisi')
})
