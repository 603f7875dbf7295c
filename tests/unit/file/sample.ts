import { deflateRawSync } from 'node:zlib'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** The smallest whole PDF, PNG, JPEG and WebP that name themselves as such. */
export const pdf = utf8(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
export const webp = Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex')

const mainParts = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
}

/** An Office file: its list of parts first, as Word writes it, or last, as other programs do, after the `others`. */
export function office(kind: keyof typeof mainParts, others: Record<string, Uint8Array> = {}, partsLast = false): Uint8Array {
  const parts = { '[Content_Types].xml': utf8(`<Types><Override PartName="/main.xml" ContentType="${mainParts[kind]}"/></Types>`) }
  return zip(partsLast ? { ...others, ...parts } : { ...parts, ...others })
}

export function openDocument(kind: 'text' | 'spreadsheet', others: Record<string, Uint8Array> = {}): Uint8Array {
  return zip({ mimetype: utf8(`application/vnd.oasis.opendocument.${kind}`), 'content.xml': utf8('<office/>'), ...others })
}

/** A zip of entries, each deflated. Checksums are left out: nothing here unpacks it. */
export function zip(entries: Record<string, Uint8Array>): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content)
    const facts = factsOf(name, packed.length, content.length)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, Buffer.from(name), packed])
    const central = [Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, Buffer.alloc(10), uint32(offset), Buffer.from(name)]
    locals.push(local)
    centrals.push(Buffer.concat(central))
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const count = Buffer.from([centrals.length, 0, centrals.length, 0])
  const end = [Buffer.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0]), count, uint32(directory.length), uint32(offset), Buffer.alloc(2)]
  return Buffer.concat([...locals, directory, ...end])
}

/** What local header and directory say alike: version, flags, method, time, checksum, sizes, lengths of name and extra field. */
function factsOf(name: string, packed: number, unpacked: number): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(packed, 14)
  facts.writeUInt32LE(unpacked, 18)
  facts.writeUInt16LE(Buffer.byteLength(name), 22)
  return facts
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
