import QRCode from 'qrcode'
import { formatDay } from '../../format'
import { surveyPeriodName } from '../labels'
import type { ListedSurvey } from '../queries'

/** The QR code of an address as an SVG text that prints sharp at any size. */
export function qrSvg(address: string): Promise<string> {
  return QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
}

/** The same as the source of an image. */
export async function qrImage(address: string): Promise<string> {
  return `data:image/svg+xml;base64,${Buffer.from(await qrSvg(address)).toString('base64')}`
}

/** A page of A4 to hang up where the service is given, as a whole HTML document. */
export async function surveyPoster(survey: ListedSurvey, address: string): Promise<string> {
  const [{ renderToStaticMarkup }, qr] = await Promise.all([import('react-dom/server'), qrImage(address)])
  return `<!doctype html>${renderToStaticMarkup(<Poster survey={survey} address={address} qr={qr} />)}`
}

function Poster({ survey, address, qr }: { survey: ListedSurvey; address: string; qr: string }) {
  const { name, unitName, period, closesOn } = survey
  return (
    <html lang="id">
      {/* biome-ignore lint/style/noHeadElement: a document of its own, outside Next's pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Poster survei ${name} · Tera`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <style>{styles}</style>
      </head>
      <body>
        <p className="layar">
          Cetak halaman ini pada kertas A4. <a href={`/survei/${survey.id}`}>Kembali ke survei</a>
        </p>
        <main>
          <p className="unit">{unitName}</p>
          <h1>Bagaimana layanan kami?</h1>
          <p className="layanan">{name}</p>
          {/* biome-ignore lint/performance/noImgElement: a document of its own, outside Next's pages */}
          <img src={qr} alt={`Kode QR menuju ${address}`} />
          <p>
            Pindai kode ini dengan kamera ponsel, atau buka
            <br />
            <strong>{address}</strong>
          </p>
          <p>Sekitar dua menit. Tanpa nama, tanpa akun.</p>
          <p className="kaki">
            Survei kepuasan masyarakat, {surveyPeriodName(period)}, sampai {formatDay(closesOn)}. PermenPANRB Nomor 14 Tahun 2017.
          </p>
        </main>
      </body>
    </html>
  )
}

const styles = `
  * { box-sizing: border-box; margin: 0 }
  body { color: #12262b; background: #fff; font: 16pt/1.4 ui-sans-serif, system-ui, sans-serif; overflow-wrap: anywhere }
  main { max-width: 190mm; margin: auto; padding: 10mm; display: grid; gap: 7mm; justify-items: center; text-align: center }
  h1 { font-size: 38pt; line-height: 1.1; letter-spacing: -.02em }
  a { color: #00585c }
  img { width: min(110mm, 100%); height: auto }
  .unit { font-weight: 700; color: #00585c }
  .layanan { font-size: 22pt; font-weight: 600; line-height: 1.25 }
  .kaki { font-size: 10pt; color: #44565b }
  .layar { padding: 1rem; font-size: 12pt; background: #eef5f5 }
  @page { size: A4; margin: 10mm }
  @media print { .layar { display: none } main { padding: 0 } }
`
