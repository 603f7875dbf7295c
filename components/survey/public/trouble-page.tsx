import type { Say } from '@/lib/survey/language/rules'
import { MessagePage } from './public-page'

/** What went wrong at an address. */
export type Trouble = {
  /** What was sent: it stays in the page, to be sent again. */
  posted?: URLSearchParams
  /** The answers were stored before, and are thanked for. */
  isThanks?: boolean
  /** The empty form of a kiosk, which nobody can reload by hand. */
  kioskStart?: string
}

type Props = Trouble & { address: string; language: string; say: Say }

/** Seconds after which a kiosk makes way for the next person, or tries again. */
const thanksSeconds = 8
const waitSeconds = 20

/** The system is in trouble: nothing was looked up for this page. What was sent is in it, and goes out again with its visit's key. */
export function TroublePage({ posted, isThanks = false, kioskStart, address, language, say }: Props) {
  if (posted) return <NotStored {...{ posted, kioskStart, language, say }} />
  const seconds = isThanks ? thanksSeconds : waitSeconds
  return (
    <MessagePage
      title={say(isThanks ? 'thanks.title' : 'message.trouble')}
      isKiosk={kioskStart !== undefined}
      head={kioskStart ? <meta httpEquiv="refresh" content={`${seconds};url=${kioskStart}`} /> : null}
      {...{ language, say }}
    >
      <p>{say(isThanks ? 'message.troubledThanks' : 'message.troubled')}</p>
      <p>
        <a href={kioskStart ?? address} className="tombol">
          {say(isThanks && kioskStart ? 'kiosk.fresh' : 'message.tryAgain')}
        </a>
      </p>
    </MessagePage>
  )
}

/** A form has fewer; more are nobody's answers. */
const mostFields = 500

type NotStoredProps = { posted: URLSearchParams; kioskStart: string | undefined; language: string; say: Say }

function NotStored({ posted, kioskStart, language, say }: NotStoredProps) {
  return (
    <MessagePage title={say('form.notSent')} isKiosk={kioskStart !== undefined} {...{ language, say }}>
      <p>{say('message.notStored')}</p>
      <form method="post" autoComplete="off">
        {[...posted].slice(0, mostFields).map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields that never move
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{say('message.sendAgain')}</button>
      </form>
      {kioskStart ? (
        <p>
          <a href={kioskStart} className="tombol sekunder">
            {say('kiosk.restart')}
          </a>
        </p>
      ) : null}
    </MessagePage>
  )
}
