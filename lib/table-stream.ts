import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import { plainText, type TableFormat } from './table-file'

/** One line of a long table: numbers stay numbers, all else is text. */
export type Line = readonly (string | number | null)[]

/** Lines as a file that is written while they are read, in memory for one batch. No cell of it is ever a formula. */
export function tableStream(format: TableFormat, batches: AsyncIterable<readonly Line[]>): ReadableStream<Uint8Array> {
  const bytes = format === 'csv' ? csvOf(batches) : zipOf(sheetParts(batches))
  return Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>
}

/** As Excel in Indonesia opens it: semicolons, UTF-8 with its mark, lines that end as on Windows. */
async function* csvOf(batches: AsyncIterable<readonly Line[]>): AsyncGenerator<Buffer> {
  yield Buffer.from('\ufeff')
  for await (const lines of batches) {
    const body = lines.map((line) => line.map((cell) => (typeof cell === 'string' ? plainText(cell) : (cell ?? ''))))
    yield Buffer.from(stringify(body, { delimiter: ';', record_delimiter: 'windows' }))
  }
}

type Part = { name: string; text: AsyncIterable<string> | Iterable<string> }

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const ooxml = 'http://schemas.openxmlformats.org'
const spreadsheet = `${ooxml}/spreadsheetml/2006/main`
const relationships = `${ooxml}/package/2006/relationships`
const office = `${ooxml}/officeDocument/2006/relationships`
const partType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of an xlsx with one sheet (ECMA-376). */
function sheetParts(batches: AsyncIterable<readonly Line[]>): Part[] {
  const types = `${xml}<Types xmlns="${ooxml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${partType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${partType}.worksheet+xml"/></Types>`
  const relationTo = (target: string, kind: string) =>
    `${xml}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/${kind}" Target="${target}"/></Relationships>`
  const book = `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="Tabulasi" sheetId="1" r:id="rId1"/></sheets></workbook>`
  return [
    { name: '[Content_Types].xml', text: [types] },
    { name: '_rels/.rels', text: [relationTo('xl/workbook.xml', 'officeDocument')] },
    { name: 'xl/workbook.xml', text: [book] },
    { name: 'xl/_rels/workbook.xml.rels', text: [relationTo('worksheets/sheet1.xml', 'worksheet')] },
    { name: 'xl/worksheets/sheet1.xml', text: rowsOf(batches) },
  ]
}

async function* rowsOf(batches: AsyncIterable<readonly Line[]>): AsyncGenerator<string> {
  yield `${xml}<worksheet xmlns="${spreadsheet}"><sheetData>`
  let number = 0
  for await (const lines of batches) {
    yield lines
      .map((line) => {
        number += 1
        return `<row r="${number}">${line.map((cell, at) => cellOf(cell, `${columnOf(at)}${number}`)).join('')}</row>`
      })
      .join('')
  }
  yield '</sheetData></worksheet>'
}

/** "A" to "Z", then "AA" and so on. */
function columnOf(at: number): string {
  return `${at < 26 ? '' : columnOf(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`
}

function cellOf(cell: string | number | null, place: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** Characters that no xlsx may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escaped(text: string): string {
  return text
    .slice(0, 32_767)
    .replaceAll(notInXml, '')
    .replaceAll(/[&<>]/g, (character) => entities[character] ?? '')
}

/** A zip whose parts are packed as they come; their sizes follow them, as they are not known before. */
async function* zipOf(parts: readonly Part[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text } of parts) {
    const size = { crc: 0, bytes: 0, packed: 0 }
    const header = Buffer.concat([signed(0x04034b50), commonOf({ crc: 0, bytes: 0, packed: 0 }, name), Buffer.from(name)])
    yield header
    for await (const chunk of packed(text, size)) yield chunk
    yield Buffer.concat([signed(0x08074b50), sizesOf(size)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(signed(0x02014b50), numbers(20), commonOf(size, name), place, Buffer.from(name))
    offset += header.length + size.packed + 16
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.concat([numbers(0, 0, parts.length, parts.length), Buffer.alloc(10)])
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  yield Buffer.concat([listed, signed(0x06054b50), end])
}

type Size = { crc: number; bytes: number; packed: number }

async function* packed(text: Part['text'], size: Size): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw()
  pipeline(Readable.from(counted(text, size)), deflate, () => {})
  for await (const chunk of deflate) {
    size.packed += chunk.length
    yield chunk
  }
}

async function* counted(text: Part['text'], size: Size): AsyncGenerator<Buffer> {
  for await (const some of text) {
    const bytes = Buffer.from(some)
    size.crc = crc32(bytes, size.crc)
    size.bytes += bytes.length
    yield bytes
  }
}

/** What a part's own header and its line in the directory say alike: version, sizes to follow, UTF-8, deflated, 1 January 1980. */
function commonOf(size: Size, name: string): Buffer {
  return Buffer.concat([numbers(20, 0x0808, 8, 0, 0x21), sizesOf(size), numbers(Buffer.byteLength(name), 0)])
}

function sizesOf({ crc, bytes, packed }: Size): Buffer {
  const buffer = Buffer.alloc(12)
  buffer.writeUInt32LE(crc, 0)
  buffer.writeUInt32LE(packed, 4)
  buffer.writeUInt32LE(bytes, 8)
  return buffer
}

function signed(signature: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(signature)
  return buffer
}

function numbers(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) buffer.writeUInt16LE(value, at * 2)
  return buffer
}
