import type { Say } from '@/lib/survey/language/rules'
import type { SpokenLanguage } from '@/lib/survey/page/queries'

type Props = { languages: readonly SpokenLanguage[]; language: string; isPoster: boolean; say: Say }

/** The languages of a survey, each by its own name, at the same address. */
export function LanguageLinks({ languages, language, isPoster, say }: Props) {
  if (languages.length < 2) return null
  return (
    <nav className="bahasa" aria-label={say('page.language')}>
      {languages.map(({ code, name }) => (
        <a
          key={code}
          href={`?${isPoster ? 'p&' : ''}bahasa=${code}`}
          lang={code}
          hrefLang={code}
          aria-current={code === language ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}
