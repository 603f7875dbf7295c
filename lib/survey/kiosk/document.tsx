import { qrImage } from '../poster/document'
import type { MadeKiosk } from './schema'

/** The address of a new kiosk with its QR code, as a whole HTML document: the answer to the post that set it up, for it is shown once. */
export async function kioskSheet(made: MadeKiosk, address: string, back: string): Promise<string> {
  const [{ renderToStaticMarkup }, qr] = await Promise.all([import('react-dom/server'), qrImage(address)])
  return `<!doctype html>${renderToStaticMarkup(<Sheet {...{ made, address, qr, back }} />)}`
}

function Sheet({ made: { place, name, unitName }, address, qr, back }: { made: MadeKiosk; address: string; qr: string; back: string }) {
  return (
    <html lang="id">
      {/* biome-ignore lint/style/noHeadElement: a document of its own, outside Next's pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Kios ${place} · Tera`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <h1>Kios {place} siap</h1>
          <p>
            {name}, {unitName}
          </p>
          {/* biome-ignore lint/performance/noImgElement: a document of its own, outside Next's pages */}
          <img src={qr} alt="Kode QR alamat kios" />
          <p className="alamat">{address}</p>
          <ol>
            <li>Pindai kode ini dengan tablet di loket, atau ketik alamatnya di peramban tablet.</li>
            <li>Pasang tablet menghadap warga, dalam mode layar penuh atau mode kios.</li>
            <li>Setelah setiap jawaban, formulir kosong muncul kembali dengan sendirinya.</li>
          </ol>
          <p>
            <strong>Alamat ini hanya tampil sekali.</strong> Jangan menyebarkannya: siapa pun yang membukanya tercatat mengisi di kios ini.
            Bila hilang, tutup kios ini dan siapkan yang baru.
          </p>
          <p>
            <a href={back}>Kembali ke cara mengisi</a>
          </p>
        </main>
      </body>
    </html>
  )
}

const styles = `
  * { box-sizing: border-box; margin: 0 }
  body { color: #111; background: #fff; font: 12pt/1.5 ui-sans-serif, system-ui, sans-serif; padding: 1.5rem; overflow-wrap: anywhere }
  main { max-width: 40rem; margin: auto; display: grid; gap: 1rem }
  h1 { font-size: 20pt }
  a { color: #00585c; display: inline-flex; min-height: 2.75rem; align-items: center }
  img { width: min(70mm, 100%); height: auto }
  ol { padding-left: 1.4em }
  .alamat { font-weight: 700; font-size: 14pt }
  @page { size: A4; margin: 15mm }
  @media print { a { display: none } }
`
