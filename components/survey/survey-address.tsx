import { CopyButton } from './copy-button'

type Language = { code: string; name: string }
/** `added` are the languages of the form beside Indonesian and English, in which posters speak already. */
type Props = { surveyId: string; slug: string; address: string; qr: string; added: readonly Language[] }

/** Where the public answers: the address, its QR code, and what to print. */
export function SurveyAddress({ surveyId, slug, address, qr, added }: Props) {
  const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
  return (
    <section aria-labelledby="alamat" className="grid gap-4">
      <h2 id="alamat" className="font-bold text-xl">
        Alamat untuk warga
      </h2>
      <div className="flex flex-wrap items-start gap-6 rounded-xl border border-line bg-surface p-5">
        {/* biome-ignore lint/performance/noImgElement: a picture made here, nothing to optimise */}
        <img src={qr} alt="Kode QR alamat survei" className="size-44 rounded-lg bg-white" />
        <div className="grid min-w-0 flex-1 basis-64 gap-2">
          <p className="select-all break-all font-semibold text-lg">{address}</p>
          <CopyButton text={address} />
          <ul className="flex flex-wrap gap-x-6">
            <li>
              <a href={`/s/${slug}`} className={link}>
                Lihat formulir
              </a>
            </li>
            <li>
              <a href={`/s/${slug}/hasil`} className={link}>
                Halaman hasil untuk umum
              </a>
            </li>
            <li>
              <a href={`/survei/${surveyId}/poster`} className={link}>
                Poster A4
              </a>
            </li>
            <li>
              <a href={`/survei/${surveyId}/poster?ukuran=a5`} className={link}>
                Poster A5
              </a>
            </li>
            {added.map(({ code, name }) =>
              ['A4', 'A5'].map((size) => (
                <li key={`${code} ${size}`}>
                  <a href={`/survei/${surveyId}/poster?ukuran=${size.toLowerCase()}&bahasa=${code}`} className={link}>
                    Poster {size} dengan {name}
                  </a>
                </li>
              )),
            )}
            <li>
              <a href={`/survei/${surveyId}/qr`} className={link} download>
                Unduh kode QR (SVG)
              </a>
            </li>
          </ul>
        </div>
      </div>
    </section>
  )
}
