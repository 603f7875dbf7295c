import type { Say } from '@/lib/survey/language/rules'
import type { SpokenLanguage } from '@/lib/survey/page/queries'
import { languageField } from '@/lib/survey/response/schema'

/** The form of the page. */
export const formId = 'isian'

type Props = { languages: readonly SpokenLanguage[]; language: string; isPoster: boolean; say: Say }

/**
 * The languages of a survey, each by its own name, at the same address. With scripts what was chosen waits in the browser; without them it is
 * sent along and comes back in the other language, not stored.
 */
export function LanguageLinks({ languages, language, isPoster, say }: Props) {
  if (languages.length < 2) return null
  const addressIn = (code: string) => `?${isPoster ? 'p&' : ''}bahasa=${code}`
  return (
    <nav className="bahasa" aria-label={say('page.language')}>
      {languages.map(({ code, name }) => (
        <a key={code} href={addressIn(code)} lang={code} hrefLang={code} aria-current={code === language ? 'true' : undefined}>
          {name}
        </a>
      ))}
      <noscript>
        {/* Enter presses the first button of a form: it sends, and changes no language. */}
        <button type="submit" form={formId} hidden />
        {languages.map(({ code, name }) =>
          code === language ? (
            <strong key={code}>{name}</strong>
          ) : (
            <button key={code} type="submit" form={formId} formAction={addressIn(code)} name={languageField} value={code} lang={code}>
              {name}
            </button>
          ),
        )}
      </noscript>
    </nav>
  )
}

/** For the head of the page: without scripts the links make way for the buttons. */
export function LinksMakeWay() {
  return (
    <noscript>
      <style>{'.bahasa a{display:none}'}</style>
    </noscript>
  )
}
