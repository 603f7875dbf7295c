// Entry of every npm script. Plain JavaScript on purpose: on a fresh clone nothing is installed yet.
import { ensureInstalled } from './setup/install.mjs'

const [nodeMajor = 0, nodeMinor = 0] = process.versions.node.split('.').map(Number)
if (nodeMajor < 20 || (nodeMajor === 20 && nodeMinor < 19)) {
  stop(`Tera memerlukan Node.js 20.19 atau lebih baru; yang terpasang ${process.versions.node}. Pasang versi baru, lalu ulangi.`)
}

const [command, ...args] = process.argv.slice(2)
const commands = ['start', 'dev', 'test', 'check', 'tera', 'migration', 'bench', 'worker', 'web']
if (!commands.includes(command)) stop(`Perintah tidak dikenal: ${command ?? '(kosong)'}. Yang ada: ${commands.join(', ')}.`)

try {
  ensureInstalled((line) => process.stderr.write(`${line}\n`))
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}

// Prisma asks for the parts of an `include` side by side on a transaction's one connection; pg 8 queues them, and says that pg 9 will not.
process.removeAllListeners('warning')
process.on('warning', ({ name, message }) => {
  if (!message.includes('client is already executing a query')) process.stderr.write(`${name}: ${message}\n`)
})

process.argv = [process.argv[0], new URL(`./${command}.ts`, import.meta.url).pathname, ...args]
const { register } = await import('tsx/esm/api')
register()
await import(`./${command}.ts`)

/** @param {string} message */
function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
