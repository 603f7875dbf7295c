import { type Say, spokenDay } from '@/lib/survey/language/rules'
import type { AskedSurvey, Change } from '@/lib/survey/page/queries'
import { PublicPage } from './public-page'

type Props = { survey: Pick<AskedSurvey, 'slug' | 'name' | 'language'>; changes: readonly Change[]; say: Say }

/** Thanks for stored answers, with what became of earlier ones. */
export function ThanksPage({ survey: { slug, name, language }, changes, say }: Props) {
  return (
    <PublicPage title={say('thanks.title')} language={language} say={say}>
      <div className="judul">
        <h1>{say('thanks.title')}</h1>
        <p>{say('thanks.stored', { name })}</p>
      </div>
      <section className="isi" aria-labelledby="perubahan">
        <h2 id="perubahan">{say('thanks.changes')}</h2>
        {changes.length === 0 ? <p className="lembut">{say('thanks.noChanges')}</p> : <Changes {...{ changes, language, say }} />}
      </section>
      <p>
        <a href={`/s/${slug}/hasil`} className="tombol">
          {say('page.results')}
        </a>
      </p>
    </PublicPage>
  )
}

function Changes({ changes, language, say }: { changes: readonly Change[]; language: string; say: Say }) {
  return (
    <ul className="daftar">
      {changes.map(({ said, done, settledOn }) => (
        <li key={`${said} ${done}`} className="kartu">
          <dl>
            <dt>{say('thanks.said')}</dt>
            <dd>{said}</dd>
            <dt>
              {say('thanks.done')}
              {settledOn ? `, ${spokenDay(language, settledOn)}` : ''}
            </dt>
            <dd>
              <strong>{done}</strong>
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}
