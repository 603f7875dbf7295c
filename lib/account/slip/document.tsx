import { formatMoment } from '../../format'
import type { Slip } from './schema'

type Props = { slips: readonly Slip[]; address: string; nonce: string }

/**
 * The printed sheet of activation slips as a whole HTML document, eight slips to a page of A4. It is the answer to the post that issued the
 * codes, because the codes exist nowhere else: not in an address, not in a cookie, not in the database.
 */
export async function slipSheet(props: Props): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(<Sheet {...props} />)}`
}

function Sheet({ slips, address, nonce }: Props) {
  return (
    <html lang="id">
      {/* biome-ignore lint/style/noHeadElement: a document of its own, outside Next's pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Lembar aktivasi · Tera</title>
        <style>{styles}</style>
      </head>
      <body>
        <header>
          <h1>Lembar aktivasi</h1>
          <p>
            <strong>{slips.length} lembar.</strong> Kode di bawah ini hanya tampil sekali, di halaman ini. Cetak sekarang, sebelum halaman
            ditutup. Serahkan setiap lembar langsung kepada orangnya. Bila halaman ini dimuat ulang, kode yang lama tidak berlaku lagi.
          </p>
          <p>
            <button id="cetak" type="button" hidden>
              Cetak
            </button>{' '}
            <a href="/pegawai/akun">Kembali ke daftar akun</a>
          </p>
        </header>
        <main>
          {slips.map((slip) => (
            <SlipCard key={slip.username} slip={slip} address={address} />
          ))}
        </main>
        <script nonce={nonce}>{"var b=document.getElementById('cetak');b.hidden=false;b.onclick=function(){print()}"}</script>
      </body>
    </html>
  )
}

function SlipCard({ slip: { name, username, unitName, code, expiresAt }, address }: { slip: Slip; address: string }) {
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p>
        {username}
        {unitName ? ` · ${unitName}` : ''}
      </p>
      <p className="kode">{code}</p>
      <ol>
        <li>
          Buka <strong>{address}/masuk/aktivasi</strong>
        </li>
        <li>Isi NIP dan kode di atas.</li>
        <li>Buat kata sandi Anda sendiri. Jangan beri tahu siapa pun.</li>
      </ol>
      <p>Berlaku sampai {formatMoment(expiresAt)}, satu kali pakai.</p>
    </section>
  )
}

const styles = `
  * { box-sizing: border-box; margin: 0 }
  body { color: #111; background: #fff; font: 10pt/1.35 "Plus Jakarta Sans", system-ui, sans-serif; padding: 1.5rem; max-width: 210mm; margin: auto; overflow-wrap: anywhere }
  header { display: grid; gap: .75rem; margin-bottom: 1.5rem; font-size: 12pt }
  h1 { font-size: 20pt }
  h2 { font-size: 11pt }
  a { color: #00585c }
  button { font: inherit; font-weight: 600; padding: .75rem 1.5rem; border: 0; border-radius: .75rem; background: #00585c; color: #fff }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(80mm, 100%), 1fr)) }
  section { border: 1px dashed #666; padding: 4mm; display: grid; gap: 1mm; align-content: start }
  ol { padding-left: 1.4em }
  .kode { font: 700 15pt/1.4 ui-monospace, monospace; letter-spacing: .04em }
  @page { size: A4; margin: 10mm }
  @media print {
    header { display: none }
    body { padding: 0; max-width: none }
    main { display: block; font-size: 9pt }
    section { float: left; width: 50%; height: 68mm; overflow: hidden; break-inside: avoid }
    section:nth-of-type(8n) { break-after: page }
  }
`
