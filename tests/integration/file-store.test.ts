import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { env } from '@/lib/env'
import { largestFile } from '@/lib/file/rules'
import { dropFile, openFile, receiveFile } from '@/lib/file-store'
import { refuse } from '@/lib/result'
import { jpeg, office, openDocument, pdf, png, webp, zip } from '../unit/file/sample'

const megabyte = 1024 * 1024
const folder = () => join(env().TERA_DATA, 'files')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = async (key: string) => new Uint8Array(await new Response(await openFile(key)).arrayBuffer())

/** Keys of the files that lie in the store. */
function stored(): string[] {
  if (!existsSync(folder())) return []
  const paths = readdirSync(folder(), { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => statSync(join(folder(), path)).isFile())
}

/** The bytes as a browser sends them: a web stream, in pieces. */
function sent(bytes: Uint8Array, piece = 65_536): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + piece))
      at += piece
    },
  })
}

/** A stream of letters that counts what is taken from it, and breaks after `breaksAt` bytes where that is named. */
function letters(size: number, { breaksAt = Number.POSITIVE_INFINITY, onPiece = async (_taken: number) => {} } = {}) {
  const seen = { taken: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (seen.taken >= breaksAt) return controller.error(new Error('the line went dead'))
      if (seen.taken >= size) return controller.close()
      const piece = Math.min(65_536, size - seen.taken)
      seen.taken += piece
      controller.enqueue(new Uint8Array(piece).fill(97))
      await onPiece(seen.taken)
    },
    cancel: () => {
      seen.cancelled = true
    },
  })
  return { stream, seen }
}

async function receive(bytes: Uint8Array, name: string) {
  const result = await receiveFile(sent(bytes), name)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes held by the process that no garbage collection frees; buffers are freed a little after it. */
async function held(): Promise<number> {
  for (let times = 0; times < 3; times += 1) {
    collectGarbage()
    await sleep(20)
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

afterEach(async () => {
  for (const key of stored()) await dropFile(key)
})

describe('a file that is received', () => {
  test.each([
    ['laporan.pdf', pdf, 'application/pdf'],
    ['foto.png', png, 'image/png'],
    ['foto.JPG', jpeg, 'image/jpeg'],
    ['foto.webp', webp, 'image/webp'],
    ['surat.docx', office('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['rekap.xlsx', office('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['paparan.pptx', office('pptx'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['surat.odt', openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['rekap.ods', openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['catatan.txt', bytesOf('é'), 'text/plain'],
    ['aset.csv', bytesOf('BMN;Jumlah\nLaptop;2\n'), 'text/csv'],
  ])('as %s is kept as it is', async (name, bytes, mediaType) => {
    const { storageKey, ...facts } = await receive(bytes, name)
    const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest())
    expect(facts).toEqual({ name, mediaType, bytes: bytes.length, sha256 })
    expect(await read(storageKey)).toEqual(new Uint8Array(bytes))
    expect(stored()).toEqual([storageKey])
  })

  test('may come from a spreadsheet program, as a Node stream, in any pieces', async () => {
    const xlsx = await writeExcelFile([[{ value: 'Nama' }], [{ value: 'Ani' }]]).toBuffer()
    const result = await receiveFile(Readable.from([xlsx.subarray(0, 3), xlsx.subarray(3)]), 'rekap.xlsx')
    expect(result).toMatchObject({ ok: true, value: { bytes: xlsx.length } })
    expect(await receiveFile(sent(bytesOf('漢字;é\n'.repeat(30)), 1), 'a.csv')).toMatchObject({ ok: true })
  })

  test('may name its kind only after megabytes of pictures', async () => {
    const picture = { 'word/media/image1.png': randomBytes(3 * megabyte) }
    expect(await receive(office('docx', picture, true), 'surat.docx')).toMatchObject({ name: 'surat.docx' })
  })

  test('lies under a random key and has a clean name', async () => {
    const [one, other] = [await receive(pdf, '../../a\u202e.pdf'), await receive(pdf, '../../a\u202e.pdf')]
    expect(one.name).toBe('a.pdf')
    expect(one.storageKey).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{30}$/)
    expect(other.storageKey).not.toBe(one.storageKey)
  })

  test('cannot be looked at by other users of the server', async () => {
    await receive(pdf, 'a.pdf')
    expect(statSync(folder()).mode & 0o777).toBe(0o700)
  })

  test('may have ten megabytes and not a byte more', async () => {
    expect(await receiveFile(letters(largestFile).stream, 'a.txt')).toMatchObject({ ok: true, value: { bytes: 10 * megabyte } })
    expect(await receiveFile(letters(largestFile + 1).stream, 'a.txt')).toEqual(refuse('fileTooLarge', { params: { megabytes: 10 } }))
  })

  test('is never held in memory', async () => {
    const before = await held()
    const during: number[] = []
    const onPiece = async (taken: number) => void (taken % (3 * megabyte) === 0 && during.push(await held()))
    expect(await receiveFile(letters(largestFile, { onPiece }).stream, 'a.txt')).toMatchObject({ ok: true })
    expect(during).toHaveLength(3)
    expect(Math.max(...during) - before).toBeLessThan(2 * megabyte)
  })
})

describe('a file that is refused leaves nothing behind:', () => {
  const macros = { 'word/vbaProject.bin': new Uint8Array(64) }

  test.each([
    ['a page', 'a.html', bytesOf('<!doctype html><p>a'), { content: 'html', extension: 'html' }],
    ['a page named as text', 'a.txt', bytesOf('<html><script>a</script>'), { content: 'html', extension: 'txt' }],
    ['a drawing', 'a.svg', bytesOf('<?xml version="1.0"?><svg/>'), { content: 'svg', extension: 'svg' }],
    ['a drawing named as a picture', 'a.png', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), { content: 'svg', extension: 'png' }],
    ['a document with macros', 'a.docm', office('docm', macros), { content: 'docm', extension: 'docm' }],
    ['a document with macros named as one without', 'a.docx', office('docm', macros), { content: 'docm', extension: 'docx' }],
    ['a document that hides its macros', 'a.docx', office('docx', macros), { content: 'macro', extension: 'docx' }],
    ['a program named as a PDF', 'a.pdf', Buffer.from(`MZ${'\0'.repeat(99)}`), { content: 'exe', extension: 'pdf' }],
    ['a PDF named as a document', 'a.docx', pdf, { content: 'pdf', extension: 'docx' }],
    ['a PDF named as text', 'a.txt', pdf, { content: 'pdf', extension: 'txt' }],
    ['a PDF without an ending', 'pdf', pdf, { content: 'pdf', extension: '' }],
    ['a sheet named as a document', 'a.docx', office('xlsx'), { content: 'xlsx', extension: 'docx' }],
    ['an archive named as a document', 'a.docx', zip({ 'a.txt': bytesOf('a') }), { content: 'zip', extension: 'docx' }],
    ['a document cut short', 'a.docx', office('docx').subarray(0, 40), { content: 'zip', extension: 'docx' }],
    ['bytes named as text', 'a.csv', Buffer.from([1, 2, 3, 255]), { content: 'unknown', extension: 'csv' }],
    ['text of Excel in UTF-16', 'a.txt', Buffer.from('\ufeffNama\tNilai', 'utf16le'), { content: 'utf16', extension: 'txt' }],
  ])('%s', async (_, name, bytes, params) => {
    expect(await receiveFile(sent(bytes), name)).toEqual(refuse('fileTypeRefused', { params }))
    expect(stored()).toEqual([])
  })

  test('an empty file', async () => {
    expect(await receiveFile(sent(new Uint8Array()), 'a.pdf')).toEqual(refuse('fileEmpty'))
    expect(stored()).toEqual([])
  })

  test('a file of 200 MB, of which ten are read and none is held', async () => {
    const before = await held()
    const { stream, seen } = letters(200 * megabyte)
    expect(await receiveFile(stream, 'a.txt')).toMatchObject({ ok: false, code: 'fileTooLarge' })
    const { heapUsed, external } = process.memoryUsage()
    expect(heapUsed + external - before).toBeLessThan(30 * megabyte)
    expect(seen.taken).toBeLessThan(11 * megabyte)
    expect(seen.cancelled).toBe(true)
    expect(stored()).toEqual([])
  })
})

describe('an upload that breaks off leaves nothing behind:', () => {
  test.each([0, 65_536, 5 * megabyte])('after %i bytes', async (breaksAt) => {
    await expect(receiveFile(letters(largestFile, { breaksAt }).stream, 'a.txt')).rejects.toThrow('the line went dead')
    await sleep(50)
    expect(stored()).toEqual([])
  })

  test('when its connection is destroyed', async () => {
    const source = new Readable({ read() {} })
    source.push(bytesOf('separuh'))
    const upload = receiveFile(source, 'a.txt')
    await expect.poll(stored).toHaveLength(1)
    source.destroy()
    await expect(upload).rejects.toThrow(/premature/i)
    expect(stored()).toEqual([])
  })

  test('many at once, while others arrive whole', async () => {
    const uploads = Array.from({ length: 40 }, (_, n) =>
      n % 2 === 0 ? receive(bytesOf(`Nomor ${n}`), 'a.txt') : receiveFile(letters(megabyte, { breaksAt: n * 1_000 }).stream, 'a.txt'),
    )
    const outcomes = await Promise.allSettled(uploads)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect(stored()).toHaveLength(20)
  })
})

describe('a file in the store', () => {
  test('is dropped, and dropping it again does no harm', async () => {
    const { storageKey } = await receive(pdf, 'a.pdf')
    await dropFile(storageKey)
    await dropFile(storageKey)
    expect(stored()).toEqual([])
    await expect(openFile(storageKey)).rejects.toThrow(`has no ${storageKey}`)
  })

  test('is read only as fast as it is asked for, and let go when the reader leaves', async () => {
    const result = await receiveFile(letters(largestFile).stream, 'a.txt')
    if (!result.ok) throw new Error(result.code)
    const before = await held()
    const reader = (await openFile(result.value.storageKey)).getReader()
    await reader.read()
    await sleep(100)
    expect((await held()) - before).toBeLessThan(megabyte)
    await reader.cancel()
    await expect.poll(() => openedByUs(result.value.storageKey)).toBe(0)
  })

  test.each(['../secret', 'ab/../../secret', '/etc/passwd', '..\\secret', 'ab', '', `ab/${'c'.repeat(30)}/../../../secret`])(
    'has no key %j',
    async (key) => {
      const secret = join(env().TERA_DATA, 'secret')
      writeFileSync(secret, 'rahasia')
      await expect(openFile(key)).rejects.toThrow(RangeError)
      await expect(dropFile(key)).rejects.toThrow(RangeError)
      expect(readFileSync(secret, 'utf8')).toBe('rahasia')
    },
  )
})

/** How often this process holds the file open, where the system tells. */
function openedByUs(storageKey: string): number {
  const descriptors = '/proc/self/fd'
  if (!existsSync(descriptors)) return 0
  return readdirSync(descriptors).filter((name) => linkOf(join(descriptors, name)).endsWith(storageKey)).length
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
