import type { ReactNode } from 'react'
import { type Say, sayIn } from '@/lib/survey/language/rules'
import { firstLanguage } from '@/lib/survey/version/rules'
import { style } from './style'

type Props = {
  title: string
  children: ReactNode
  footer?: ReactNode
  isKiosk?: boolean
  head?: ReactNode
  /** The language of the page and how it speaks; Indonesian unless told otherwise. */
  language?: string
  say?: Say
  /** Stands beside the name of the page: the other languages. */
  top?: ReactNode
  /** The style sheet: of every page, unless the page needs less. */
  look?: string
}

/** A whole document for people without an account: no files but the icon, one style sheet inside. */
export function PublicPage({
  title,
  children,
  footer,
  isKiosk = false,
  head,
  language = firstLanguage,
  say = sayIn(language),
  top,
  look = style,
}: Props) {
  return (
    <html lang={language} className={isKiosk ? 'kios' : undefined}>
      {/* biome-ignore lint/style/noHeadElement: a document of its own, outside Next's pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Tera`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, whose signs must stay as they are */}
        <style dangerouslySetInnerHTML={{ __html: look }} />
        {head}
      </head>
      <body>
        <header className="kulit">
          <a href={isKiosk ? undefined : '/s'} className="merek">
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="9" fill="var(--accent)" />
              <path d="M8 11h16M16 11v11" stroke="var(--on-accent)" strokeWidth="3.4" strokeLinecap="round" />
              <path d="M10.5 22a5.5 5.5 0 0 0 11 0" fill="none" stroke="var(--on-accent)" strokeWidth="2.6" strokeLinecap="round" />
            </svg>
            {say('page.name')}
          </a>
          {top}
        </header>
        <main className="kulit">{children}</main>
        <footer className="kulit">
          {footer}
          <p>
            {say('page.law')} {isKiosk ? null : <FooterLinks language={language} say={say} />}
          </p>
        </footer>
      </body>
    </html>
  )
}

function FooterLinks({ language, say }: { language: string; say: Say }) {
  return (
    <>
      <a href="/aturan">{say('page.rules')}</a> <a href={`/s/privasi${language === 'en' ? '#en' : ''}`}>{say('page.privacy')}</a>
    </>
  )
}

type MessageProps = Pick<Props, 'title' | 'children' | 'language' | 'say' | 'isKiosk' | 'head'>

/** A page that says one thing and where to go next. */
export function MessagePage({ title, children, ...page }: MessageProps) {
  return (
    <PublicPage title={title} {...page}>
      <h1>{title}</h1>
      <div className="isi">{children}</div>
    </PublicPage>
  )
}
