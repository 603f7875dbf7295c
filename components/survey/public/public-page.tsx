import type { ReactNode } from 'react'
import { style } from './style'

type Props = { title: string; children: ReactNode; footer?: ReactNode }

/** A whole document for people without an account: no scripts, no files, one style sheet inside. */
export function PublicPage({ title, children, footer }: Props) {
  return (
    <html lang="id">
      {/* biome-ignore lint/style/noHeadElement: a document of its own, outside Next's pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Tera`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <style>{style}</style>
      </head>
      <body>
        <header className="kulit">
          <a href="/s" className="merek">
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="9" fill="var(--accent)" />
              <path d="M8 11h16M16 11v11" stroke="var(--on-accent)" strokeWidth="3.4" strokeLinecap="round" />
              <path d="M10.5 22a5.5 5.5 0 0 0 11 0" fill="none" stroke="var(--on-accent)" strokeWidth="2.6" strokeLinecap="round" />
            </svg>
            Survei kepuasan masyarakat
          </a>
        </header>
        <main className="kulit">{children}</main>
        <footer className="kulit">
          {footer}
          <p>
            Survei menurut PermenPANRB Nomor 14 Tahun 2017. <a href="/aturan">Lihat aturan yang dipakai</a>
          </p>
        </footer>
      </body>
    </html>
  )
}

/** A page that says one thing and where to go next. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PublicPage title={title}>
      <h1>{title}</h1>
      <div className="isi">{children}</div>
    </PublicPage>
  )
}
