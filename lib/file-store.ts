import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { env } from './env'
import { contentOf, contentProbe, type Findings, mediaTypeOf } from './file/content/rules'
import { displayName, largestFile, type MediaType } from './file/rules'
import { ok, type Result, refuse } from './result'

/** A file that lies in the store, with what its row (StoredFile) says of it. */
export type ReceivedFile = { storageKey: string; name: string; mediaType: MediaType; bytes: number; sha256: Uint8Array<ArrayBuffer> }

/**
 * Takes a file into the store, a chunk at a time; more than `largestFile` bytes are not even read. Whoever calls it writes the row, or drops
 * the file when the row is refused. Refuses: fileEmpty, fileTooLarge, fileTypeRefused. Throws what the source throws. Unless it is
 * received, nothing of the file stays.
 */
export async function receiveFile(source: ReadableStream<Uint8Array> | Readable, name: string): Promise<Result<ReceivedFile>> {
  const storageKey = newKey()
  let received = false
  try {
    const result = await judge(await write(storageKey, source), displayName(name))
    received = result.ok
    return result
  } finally {
    if (!received) await dropFile(storageKey)
  }
}

/** The bytes of a file. Throws when the store has none under this key. */
export async function openFile(storageKey: string): Promise<ReadableStream<Uint8Array>> {
  if (!(await disk().exists(checked(storageKey)))) throw new Error(`The file store has no ${storageKey}`)
  return Readable.toWeb(await disk().getStream(storageKey)) as ReadableStream<Uint8Array>
}

/** Takes a file away; one that is gone already is no error. */
export async function dropFile(storageKey: string): Promise<void> {
  await disk().delete(checked(storageKey))
}

/** The keys of files that came into the store before a moment. */
export async function listKeys(before: Date): Promise<string[]> {
  const names = await readdir(folder(), { recursive: true }).catch(() => [])
  const keys = names.map((name) => name.replaceAll('\\', '/')).filter((name) => keyPattern.test(name))
  const old: string[] = []
  for (const key of keys) if (await isOlder(join(folder(), key), before)) old.push(key)
  return old
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && found.mtime < before
}

type Written = { storageKey: string; bytes: number; sha256: Uint8Array<ArrayBuffer>; found: Omit<Findings, 'signature'> }

/** The store is always given a stream that ends well: it would go on writing behind our back after one that breaks. */
async function write(storageKey: string, source: ReadableStream<Uint8Array> | Readable): Promise<Written> {
  const hash = createHash('sha256')
  const probe = contentProbe()
  let bytes = 0
  const faults: unknown[] = []
  async function* passing() {
    try {
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        bytes += chunk.byteLength
        if (bytes > largestFile) return
        hash.update(chunk)
        probe.take(chunk)
        yield chunk
      }
    } catch (error) {
      faults.push(error)
    }
  }
  await makeFolder()
  await disk().putStream(storageKey, Readable.from(passing()))
  if (faults.length > 0 && bytes <= largestFile) throw faults[0]
  return { storageKey, bytes, sha256: new Uint8Array(hash.digest()), found: probe.found() }
}

async function judge({ storageKey, bytes, sha256, found }: Written, name: string): Promise<Result<ReceivedFile>> {
  if (bytes === 0) return refuse('fileEmpty')
  if (bytes > largestFile) return refuse('fileTooLarge', { params: { megabytes: largestFile / 1024 / 1024 } })
  const signature = (await fileTypeFromFile(join(folder(), storageKey)))?.ext ?? null
  const type = mediaTypeOf(contentOf({ signature, ...found }), name)
  return type.ok ? ok({ storageKey, name, mediaType: type.value, bytes, sha256 }) : type
}

/** Evidence is personal data: only the account that runs the application may look into the folder. */
async function makeFolder(): Promise<void> {
  await mkdir(env().TERA_DATA, { recursive: true })
  await mkdir(folder(), { recursive: true, mode: 0o700 })
}

function disk(): Disk {
  return new Disk(new FSDriver({ location: folder(), visibility: 'private' }))
}

function folder(): string {
  return join(env().TERA_DATA, 'files')
}

/** Random, never made from the name: "3f/09a1…". */
function newKey(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 2)}/${hex.slice(2)}`
}

const keyPattern = /^[0-9a-f]{2}\/[0-9a-f]{30}$/

function checked(storageKey: string): string {
  if (!keyPattern.test(storageKey)) throw new RangeError(`Not a key of the file store: ${storageKey}`)
  return storageKey
}
