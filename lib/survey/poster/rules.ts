import QRCode from 'qrcode'

/** A QR code as one SVG path over squares of 1, without the white border. */
type QrPath = { size: number; path: string }

/** The QR code of an address, the same as `qrSvg` draws, for a PDF. */
export function qrPath(address: string): QrPath {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules
  const runs: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue
      let length = 1
      while (x + length < size && data[y * size + x + length]) length += 1
      runs.push(`M${x} ${y}h${length}v1h-${length}z`)
      x += length
    }
  }
  return { size, path: runs.join('') }
}

/** The address of a survey as its poster's code holds it: answers that come by it are told apart. */
export function posterAddress(address: string): string {
  return `${address}?p`
}

const posterSizes = ['A4', 'A5'] as const
export type PosterSize = (typeof posterSizes)[number]

export function posterSizeOf(text: string | null): PosterSize {
  return posterSizes.find((size) => size.toLowerCase() === text?.toLowerCase()) ?? 'A4'
}
