import { inflateRawSync } from 'node:zlib'

/** The texts in a zip by their names, as its directory lists them. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const texts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [number, number, number]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    texts.set(name, contentOf(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20), file.readUInt16LE(at + 10)))
    at += 46 + nameLength + extraLength + noteLength
  }
  return texts
}

function contentOf(file: Buffer, header: number, size: number, method: number): string {
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
  const packed = file.subarray(start, start + size)
  return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8')
}
