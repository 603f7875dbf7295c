import type { Say } from '@/lib/survey/language/rules'
import { MessagePage } from './public-page'

/** Seconds after which a form that was begun asks whether somebody is there, and that it then waits. */
const idleSeconds = 60
const askSeconds = 15
/** Seconds after which the thanks make way for the next person. */
const thanksSeconds = 8
/** Seconds after which a kiosk that takes no answers looks again whether it does. */
const lookSeconds = 300

/** Goes to an address once it is known to answer: without a connection the browser's own page of an error would stay for good. */
const goingThere = `function go(address, isWanted, stay) {
    fetch(address, { cache: 'no-store' }).then(function (answer) {
      if (answer.status >= 500) stay()
      else if (isWanted()) location.replace(address)
    }).catch(stay)
  }`

/**
 * Makes an abandoned form empty again. What was sent is never thrown away: the form's own script sends it until it is thanked. Without
 * scripts the form stays as it is.
 */
export const kioskScript = `(function () {
  var form = document.querySelector('form'), box = document.getElementById('masih'), left = document.getElementById('sisa')
  if (!form || !box || !box.showModal) return
  var words = left.textContent, isSent = false, turn = 0, idle, tick
  ${goingThere}
  function start() {
    clearInterval(tick)
    var mine = turn
    go(location.pathname, function () { return mine === turn }, function () {
      if (box.open) box.close()
      else wait()
    })
  }
  function isBegun() {
    return Array.prototype.some.call(form.elements, function (field) {
      if (field.type === 'radio' || field.type === 'checkbox') return field.checked && field.value !== ''
      return (field.tagName === 'SELECT' || field.tagName === 'TEXTAREA') && field.value !== ''
    })
  }
  function wait() {
    turn += 1
    clearTimeout(idle)
    clearInterval(tick)
    idle = setTimeout(ask, ${idleSeconds * 1000})
  }
  function ask() {
    if (isSent) return wait()
    if (!isBegun()) {
      if (scrollY > 0 || location.search !== '' || document.querySelector('.galat')) start()
      else wait()
      return
    }
    var seconds = ${askSeconds}
    left.textContent = words.replace('${askSeconds}', seconds)
    box.showModal()
    tick = setInterval(function () {
      seconds -= 1
      left.textContent = words.replace('${askSeconds}', seconds)
      if (seconds <= 0) start()
    }, 1000)
  }
  form.addEventListener('submit', function () { isSent = true })
  window.addEventListener('pageshow', function () { isSent = false })
  box.addEventListener('close', wait)
  document.getElementById('lanjut').addEventListener('click', function () { box.close() })
  document.getElementById('ulang').addEventListener('click', start)
  ;['pointerdown', 'keydown', 'input', 'change', 'scroll'].forEach(function (name) {
    document.addEventListener(name, function () { if (!box.open) wait() }, { passive: true, capture: true })
  })
  wait()
})()`

/** What a kiosk adds to the form: the question whether somebody is still there. */
export function KioskExtra({ say }: { say: Say }) {
  return (
    <>
      <dialog id="masih" aria-labelledby="masih-judul" aria-describedby="sisa" className="masih">
        <h2 id="masih-judul">{say('kiosk.still')}</h2>
        <p id="sisa">{say('kiosk.willReset', { seconds: askSeconds })}</p>
        <button type="button" id="lanjut">
          {say('kiosk.stay')}
        </button>
        <button type="button" id="ulang" className="sekunder">
          {say('kiosk.restart')}
        </button>
      </dialog>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, named in the policy by its hash */}
      <script dangerouslySetInnerHTML={{ __html: kioskScript }} />
    </>
  )
}

/** Makes way for the next person; tries again where nothing is reached. */
export const kioskThanksScript = `(function () {
  var link = document.querySelector('a.tombol')
  ${goingThere}
  function always() { return true }
  function wait() { setTimeout(function () { go(link.href, always, wait) }, ${thanksSeconds * 1000}) }
  link.addEventListener('click', function (event) {
    event.preventDefault()
    go(link.href, always, function () {})
  })
  wait()
})()`

/** Thanks on a kiosk: makes way by itself for the next person, also without scripts. */
export function KioskThanks({ name, start, language, say }: { name: string; start: string; language: string; say: Say }) {
  const head = (
    <noscript>
      <meta httpEquiv="refresh" content={`${thanksSeconds};url=${start}`} />
    </noscript>
  )
  return (
    <MessagePage title={say('kiosk.thanks')} isKiosk {...{ head, language, say }}>
      <p>{say('kiosk.stored', { name })}</p>
      <p>{say('kiosk.back')}</p>
      <p>
        <a href={start} className="tombol">
          {say('kiosk.fresh')}
        </a>
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, named in the policy by its hash */}
      <script dangerouslySetInnerHTML={{ __html: kioskThanksScript }} />
    </MessagePage>
  )
}

type MessageProps = {
  title: string
  text: string
  /** Where the form is once answers are taken: a tablet is not reloaded by hand. */
  start?: string | undefined
}

/** A kiosk that takes no answers, and why. */
export function KioskMessage({ title, text, start }: MessageProps) {
  return (
    <MessagePage title={title} isKiosk head={start ? <meta httpEquiv="refresh" content={`${lookSeconds};url=${start}`} /> : null}>
      <p>{text}</p>
    </MessagePage>
  )
}
