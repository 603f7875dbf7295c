import type { Say } from '@/lib/survey/language/rules'

/** What becomes of an answer, in short, and in full for who wants to know (UU 27/2022 tentang Pelindungan Data Pribadi). */
export function PrivacyNotice({ say }: { say: Say }) {
  return (
    <>
      <p>
        <strong>{say('privacy.short')}</strong>
      </p>
      <details className="kecil">
        <summary>{say('privacy.title')}</summary>
        <div>
          <p>{say('privacy.notKept')}</p>
          <p>{say('privacy.kept')}</p>
          <p>{say('privacy.seen')}</p>
          <p>{say('privacy.browser')}</p>
        </div>
      </details>
    </>
  )
}
