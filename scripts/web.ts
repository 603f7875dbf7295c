import cluster from 'node:cluster'
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { lengthHeader, packedHeader, packsHeader } from '@/lib/passed-headers'
import { runScript } from './setup/operator-error'
import { projectRoot } from './setup/paths'
import { askedToStop } from './supervisor/asked'
import { leadProcesses, webProcesses } from './supervisor/processes'

const trustedProxies = Number(process.env.TERA_TRUSTED_PROXIES ?? 0)

/** What a route may not say itself, since Next takes it away, by the names under which it says it. */
const saidFor: Readonly<Record<string, string>> = { [packedHeader]: 'content-encoding', [lengthHeader]: 'content-length' }

/** The web: one process that serves, or one that leads several on one port. */
await runScript(() => {
  const asked = askedToStop()
  const count = cluster.isPrimary ? webProcesses() : 1
  return count > 1 ? leadProcesses(count, asked) : serve(asked)
})

/**
 * Next serves everything; this server only settles what the rest may believe: the visitor's address and the request's id, which no client
 * can set. Stops by taking no new request and finishing those it has.
 */
async function serve(asked: Promise<void>): Promise<number> {
  const port = Number(process.env.PORT)
  const dev = process.env.NODE_ENV === 'development'
  const app = next({ dev, dir: projectRoot, port, hostname: 'localhost', quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => {
    settleHeaders(request)
    settleAnswer(request, response)
    response.setHeader('x-request-id', request.headers['x-request-id'] as string)
    void handle(request, response)
  })
  server.on('upgrade', app.getUpgradeHandler())
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve))
  await asked
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeIdleConnections()
  })
  await app.close()
  return 0
}

/** Behind N proxies of our own the address is the N-th from the right of X-Forwarded-For; without any it is the socket's. */
function settleHeaders(request: IncomingMessage): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
  const address = trustedProxies > 0 ? forwarded.at(-trustedProxies) : request.socket.remoteAddress
  request.headers['x-tera-address'] = address || 'unknown'
  request.headers['x-request-id'] = randomUUID()
  delete request.headers['x-tera-path']
}

/**
 * Lets a route answer packed where the browser takes gzip (RFC 9110, 12.5.3), and with its length. What Next sends in pieces goes out with its
 * headers, in one write and not in three.
 */
function settleAnswer({ headers }: IncomingMessage, response: ServerResponse): void {
  headers[packsHeader] = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(headers['accept-encoding'] ?? '')) ? 'gzip' : ''
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => setHeader(saidFor[name] ?? name, value)
  response.flushHeaders = () => {}
}
