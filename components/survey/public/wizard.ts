/**
 * What a browser with scripts adds to the form: one question at a time, answers kept through a reload, sending again after a lost connection,
 * reading aloud. The words stand in the form's own markup. Syntax of ES2019; run only where its digest stands in the page's policy. Whenever
 * anything in it fails, the whole form is there as without it.
 */
export const wizardScript = `
(() => {
  'use strict'
  const root = document.documentElement
  const form = document.getElementById('isian')
  if (!form || !window.fetch || !window.AbortController) return
  const words = form.dataset
  const find = (what, where) => (where || form).querySelector(what)
  const all = (what, where) => Array.from((where || form).querySelectorAll(what))
  const steps = all('.soal')
  const [bar, bacakan, maju, kabar, kirim, lanjut, kembali] = 'bar bacakan maju kabar kirim lanjut kembali'.split(' ').map((one) => find('.' + one))
  const name = 'tera ' + location.pathname + ' ' + words.versi
  const voices = window.speechSynthesis
  let at = 0, isStepping = false, isSending = false, again = 0, wait = 4000, store = null

  const whole = () => {
    isStepping = false
    root.classList.remove('langkah', 'tengah')
    for (const step of steps) step.hidden = false
    bar.hidden = maju.hidden = true
    kirim.hidden = false
  }

  const tell = (text, isGrave) => {
    kabar.textContent = text
    kabar.classList.toggle('penting', !!isGrave)
  }

  const chosen = (where) => all('input:checked:not([value=""]), option:checked:not([value=""])', where)

  const count = () => {
    const { length } = all('.unsur :checked:not([value=""])')
    tell(length ? words.terjawab.replace('{number}', length) : '')
    lanjut.classList.toggle('sekunder', !chosen(steps[at]).length)
  }

  const show = (to, isWalked) => {
    at = Math.max(0, Math.min(steps.length - 1, to))
    steps.forEach((step, number) => { step.hidden = number !== at })
    root.classList.toggle('tengah', at > 0)
    kembali.hidden = at === 0
    lanjut.hidden = at === steps.length - 1
    kirim.hidden = !lanjut.hidden
    maju.firstChild.style.width = (100 * (at + 1)) / steps.length + '%'
    hush()
    count()
    if (!isWalked) return
    clearTimeout(again)
    again = 0
    window.scrollTo(0, 0)
    find('h2', steps[at]).focus()
    keep()
  }

  const go = () => {
    const { wajib } = steps[at].dataset
    if (wajib && !chosen(steps[at]).length) tell(wajib, true)
    else show(at + 1, true)
  }

  const keep = () => {
    try { if (store) store.setItem(name, JSON.stringify([at, Array.from(new FormData(form))])) } catch { store = null }
  }

  const restore = () => {
    const [step, pairs] = JSON.parse((store && store.getItem(name)) || '[0,[]]')
    for (const [field, value] of pairs)
      for (const one of all('[name="' + field + '"]'))
        if (one.type === 'radio') one.checked = one.value === value
        else one.value = value
    return step
  }

  const picked = (field, isTapped) => {
    const step = steps[at]
    if (!isStepping || !step.contains(field)) return
    count()
    if (step.classList.contains('unsur') && (field.value === '1' || field.value === '2')) tell(words.rendah)
    else if (isTapped) setTimeout(() => step === steps[at] && go(), 300)
  }

  const voice = () => voices && voices.getVoices().find((one) => one.lang.toLowerCase().replace(/^in/, 'id').startsWith(root.lang))

  const hush = () => {
    if (voices) voices.cancel()
    bacakan.textContent = words.baca
  }

  const read = () => {
    const isReading = bacakan.textContent === words.henti
    hush()
    if (isReading) return
    const speech = new SpeechSynthesisUtterance(all('h2, input + label', steps[at]).map((one) => one.innerText).join('. '))
    speech.voice = voice()
    speech.lang = speech.voice.lang
    speech.onend = speech.onerror = () => { bacakan.textContent = words.baca }
    bacakan.textContent = words.henti
    voices.speak(speech)
  }

  const send = () => {
    if (isSending) return
    isSending = true
    clearTimeout(again)
    if (!again) tell(words.mengirim)
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), 45000)
    fetch(location.href, { method: 'POST', body: new URLSearchParams(new FormData(form)), signal: stop.signal }).then((answer) => {
      clearTimeout(timer)
      if (answer.status >= 500) later(words.gangguan)
      else if (answer.redirected) {
        if (store) store.removeItem(name)
        location.replace(answer.url)
      } else HTMLFormElement.prototype.submit.call(form)
    }, () => {
      clearTimeout(timer)
      later(words.putus)
    })
  }

  const later = (text) => {
    isSending = false
    tell(text, true)
    again = setTimeout(send, wait)
    wait = Math.min(30000, wait * 1.5)
  }

  const press = (event) => {
    const { target, key } = event
    if (!isStepping || event.ctrlKey || event.altKey || event.metaKey) return
    if (target !== document.body && !(form.contains(target) && /^(H2|INPUT)$/.test(target.tagName))) return
    const field = key > 0 && all('[type=radio]', steps[at])[key - 1]
    if (field) {
      field.checked = true
      field.focus()
      picked(field)
      keep()
    } else if (key === 'Enter' && target !== document.body) {
      event.preventDefault()
      go()
    }
  }

  const start = () => {
    try { store = words.kios ? null : sessionStorage } catch { store = null }
    const from = restore()
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      keep()
      send()
    })
    addEventListener('online', () => again && send())
    addEventListener('pageshow', () => { isSending = false })
    addEventListener('pagehide', hush)
    form.addEventListener('input', () => {
      keep()
      clearTimeout(again)
      if (again) again = setTimeout(send, wait)
    })
    if (document.querySelector('.galat')) return
    isStepping = true
    root.classList.add('langkah')
    bar.hidden = maju.hidden = false
    kembali.addEventListener('click', () => show(at - 1, true))
    lanjut.addEventListener('click', go)
    bacakan.addEventListener('click', read)
    form.addEventListener('click', (event) => {
      if (event.target.type === 'radio') picked(event.target, event.detail > 0)
    })
    document.addEventListener('keydown', press)
    const offer = () => { bacakan.hidden = !voice() }
    if (voices && voices.addEventListener) voices.addEventListener('voiceschanged', offer)
    show(from)
    if (from) tell(words.pulih)
    offer()
  }

  addEventListener('error', whole)
  try { start() } catch { whole() }
})()
`.replace(/\n\s*/g, '\n')
