import { formatDay } from '../../format'
import { qrImage } from '../poster/document'
import type { MadePasses } from './schema'

type Slip = { address: string; qr: string }
type Props = { made: MadePasses; slips: readonly Slip[]; back: string; nonce: string }

/**
 * One-visit addresses as a whole HTML document, twelve slips to a page of A4. It is the answer to the post that made them, because they
 * exist nowhere else.
 */
export async function passSheet(made: MadePasses, addressOf: (token: string) => string, back: string, nonce: string): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const addresses = made.tokens.map(addressOf)
  const slips = await Promise.all(addresses.map(async (address) => ({ address, qr: await qrImage(address) })))
  return `<!doctype html>${renderToStaticMarkup(<Sheet {...{ made, slips, back, nonce }} />)}`
}

function Sheet({ made, slips, back, nonce }: Props) {
  return (
    <html lang="id">
      {/* biome-ignore lint/style/noHeadElement: a document of its own, outside Next's pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Alamat sekali pakai · Tera</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <style>{styles}</style>
      </head>
      <body>
        <header>
          <h1>Alamat sekali pakai</h1>
          <p>
            <strong>{slips.length} alamat</strong> untuk layanan {made.serviceName}, berlaku sampai {formatDay(made.endsOn)}. Alamat hanya
            tampil sekali, di halaman ini: cetak atau salin sekarang, sebelum halaman ditutup.
          </p>
          <p>
            Serahkan satu lembar setelah layanan selesai. Jangan mencatat siapa menerima alamat yang mana, supaya jawaban tetap tanpa nama.
          </p>
          <p>
            <button id="cetak" type="button" hidden>
              Cetak
            </button>{' '}
            <a href={back}>Kembali ke cara mengisi</a>
          </p>
        </header>
        <main>
          {slips.map(({ address, qr }, at) => (
            <section key={address} aria-label={`Alamat ${at + 1}`}>
              {/* biome-ignore lint/performance/noImgElement: a document of its own, outside Next's pages */}
              <img src={qr} alt="Kode QR alamat di samping" />
              <div>
                <h2>Bagaimana layanan kami?</h2>
                <p>
                  {made.serviceName}, {made.unitName}
                </p>
                <p>Pindai kode ini, atau buka:</p>
                <p className="alamat">
                  {address.slice(0, address.lastIndexOf('/') + 1)}
                  <wbr />
                  {address.slice(address.lastIndexOf('/') + 1)}
                </p>
                <p>Sekali pakai, sampai {formatDay(made.endsOn)}. Tanpa nama.</p>
              </div>
            </section>
          ))}
        </main>
        <script nonce={nonce}>{"var b=document.getElementById('cetak');b.hidden=false;b.onclick=function(){print()}"}</script>
      </body>
    </html>
  )
}

const styles = `
  * { box-sizing: border-box; margin: 0 }
  body { color: #111; background: #fff; font: 9pt/1.3 ui-sans-serif, system-ui, sans-serif; padding: 1.5rem; max-width: 210mm; margin: auto; overflow-wrap: anywhere }
  header { display: grid; gap: .75rem; margin-bottom: 1.5rem; font-size: 12pt; line-height: 1.45 }
  h1 { font-size: 20pt }
  h2 { font-size: 10.5pt }
  a { color: #00585c; display: inline-flex; min-height: 2.75rem; align-items: center }
  button { font: inherit; font-weight: 600; padding: .75rem 1.5rem; border: 0; border-radius: .75rem; background: #00585c; color: #fff }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(85mm, 100%), 1fr)) }
  section { border: 1px dashed #666; padding: 3mm; display: flex; gap: 3mm; align-items: center }
  section > div { display: grid; gap: 1mm; min-width: 0 }
  img { width: 32mm; height: 32mm; flex: none }
  .alamat { font-weight: 700 }
  @page { size: A4; margin: 10mm }
  @media print {
    header { display: none }
    body { padding: 0; max-width: none }
    main { display: block }
    section { float: left; width: 50%; height: 46mm; overflow: hidden; break-inside: avoid }
    section:nth-of-type(12n) { break-after: page }
  }
`
