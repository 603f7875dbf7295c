import { sayIn } from '@/lib/survey/language/rules'
import { privacyPoints } from '@/lib/survey/page/labels'
import { PublicPage } from './public-page'
import { formStyle } from './style'

const languages = [
  { code: 'id', name: 'Bahasa Indonesia' },
  { code: 'en', name: 'English' },
] as const

/** What becomes of the answers, for whoever wants to know before answering; the same for every survey, in both languages on one page. */
export function PrivacyPage() {
  const top = (
    <nav className="bahasa" aria-label={sayIn('id')('page.language')}>
      {languages.map(({ code, name }) => (
        <a key={code} href={`#${code}`} lang={code} hrefLang={code}>
          {name}
        </a>
      ))}
    </nav>
  )
  return (
    <PublicPage title={sayIn('id')('page.privacy')} top={top} look={formStyle}>
      {languages.map(({ code }) => (
        <InLanguage key={code} code={code} />
      ))}
    </PublicPage>
  )
}

function InLanguage({ code }: { code: 'id' | 'en' }) {
  const say = sayIn(code)
  const [Title, Point] = code === 'id' ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const)
  return (
    <section id={code} lang={code} className="isi" aria-labelledby={`judul-${code}`}>
      <Title id={`judul-${code}`}>{say('page.privacy')}</Title>
      <p>
        <strong>{say('privacy.short')}</strong>
      </p>
      {privacyPoints.map(({ title, texts }) => (
        <section key={title.id} className="kartu">
          <Point>{title[code]}</Point>
          {texts.map((text) => (
            <p key={text.id}>{text[code]}</p>
          ))}
        </section>
      ))}
    </section>
  )
}
