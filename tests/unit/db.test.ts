import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openDb } from '@/lib/db'

/** A message of PostgreSQL's protocol. */
function message(kind: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(kind), length, body])
}

const welcome = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))
const ended = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'))

test('a connection that ends in the moment it is opened fails what needed it, and nothing else', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(Buffer.concat([welcome, ready, ended])))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const db = openDb(`postgresql://tera:kunci@127.0.0.1:${(server.address() as AddressInfo).port}/tera`, 2)
  const uncaught: Error[] = []
  const note = (error: Error) => uncaught.push(error)
  process.on('uncaughtExceptionMonitor', note)
  await expect(db.$transaction((tx) => tx.$queryRaw`SELECT 1`)).rejects.toThrow()
  await expect(db.$queryRaw`SELECT 1`).rejects.toThrow()
  process.off('uncaughtExceptionMonitor', note)
  await db.$disconnect()
  server.close()
  expect(uncaught).toEqual([])
})
