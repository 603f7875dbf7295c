import { constants, crc32, deflateRawSync } from 'node:zlib'

type Parts = { before: Buffer; after: Buffer }

/**
 * A text with one gap, which is compressed once and not for each reader: what fills the gap goes between its two halves as it is
 * (RFC 1951, 3.2.4: a stored block).
 */
export class Gapped {
  readonly #plain: Parts
  readonly #packed: Parts
  readonly #checkBefore: number
  readonly #checkAfter: (check: number) => number

  constructor(before: string, after: string) {
    this.#plain = { before: Buffer.from(before), after: Buffer.from(after) }
    this.#packed = {
      before: deflateRawSync(this.#plain.before, { finishFlush: constants.Z_FULL_FLUSH }),
      after: deflateRawSync(this.#plain.after),
    }
    this.#checkBefore = checkOf(this.#plain.before, 0)
    this.#checkAfter = checkBy(this.#plain.after)
  }

  /** As it is, in UTF-8. */
  plain(fill: string): Buffer<ArrayBuffer> {
    return Buffer.concat([this.#plain.before, Buffer.from(fill), this.#plain.after])
  }

  /** As gzip (RFC 1952). Throws where the fill has more than 65,535 bytes. */
  gzip(fill: string): Buffer<ArrayBuffer> {
    const { before, after } = this.#plain
    const bytes = Buffer.from(fill)
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(this.#checkAfter(checkOf(bytes, this.#checkBefore)))
    trailer.writeUInt32LE(before.length + bytes.length + after.length, 4)
    return Buffer.concat([gzipHeader, this.#packed.before, storedHeader(bytes.length), bytes, this.#packed.after, trailer])
  }
}

/** CRC-32 of what gave `before` and then these bytes; of no bytes `crc32` forgets what was before. */
function checkOf(bytes: Buffer, before: number): number {
  return bytes.length === 0 ? before : crc32(bytes, before)
}

/**
 * `checkOf` for the same bytes after whatever was before, without going through them each time: what went before goes into the check bit by
 * bit and apart from the bytes, since CRC is linear.
 */
function checkBy(bytes: Buffer): (before: number) => number {
  const ofNone = checkOf(bytes, 0)
  const ofBit = Array.from({ length: 32 }, (_, bit) => checkOf(bytes, (1 << bit) >>> 0) ^ ofNone)
  return (before) => ofBit.reduce((check, one, bit) => ((before >>> bit) & 1 ? check ^ one : check), ofNone) >>> 0
}

/** Deflate, without a name or a time, from no system in particular. */
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

function storedHeader(length: number): Buffer {
  const header = Buffer.alloc(5)
  header.writeUInt16LE(length, 1)
  header.writeUInt16LE(0xffff - length, 3)
  return header
}
