import QRCode from 'qrcode'

/** The QR code of an address as an SVG text that prints sharp at any size. */
export function qrSvg(address: string): Promise<string> {
  return QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
}

/** The same as the source of an image. */
export async function qrImage(address: string): Promise<string> {
  return `data:image/svg+xml;base64,${Buffer.from(await qrSvg(address)).toString('base64')}`
}
