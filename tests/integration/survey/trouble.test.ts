import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { GET as publicThanks } from '@/app/s/[slug]/terima-kasih/route'
import { POST as postVisit, GET as showVisit } from '@/app/s/k/[token]/route'
import { POST as postKiosk, GET as showKiosk } from '@/app/s/kios/[token]/route'
import { GET as kioskThanks } from '@/app/s/kios/[token]/terima-kasih/route'
import { type Db, db, openDb } from '@/lib/db'
import { forgetKept } from '@/lib/kept'
import { openKiosk } from '@/lib/survey/kiosk/commands'
import { makePasses } from '@/lib/survey/pass/commands'
import { answersOf, type Handlers, openForm, sendForm } from '../../support/survey-visits'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const held = globalThis as typeof globalThis & { teraDb?: Db }
let there: Db | undefined
/** From here on nothing listens where the database was. */
function loseDatabase(): void {
  there = db()
  held.teraDb = openDb('postgresql://nobody@127.0.0.1:1/none', 1)
}
async function findDatabase(): Promise<void> {
  if (!there) return
  await held.teraDb?.$disconnect()
  held.teraDb = there
  there = undefined
}
afterEach(findDatabase)

type Way = { path: string; params: Record<string, string>; handlers?: Handlers; versionId: string }

async function publicWay(): Promise<Way> {
  const { slug, versionId } = await openOne(desk)
  return { path: `/s/${slug}`, params: { slug }, versionId }
}
async function visitWay(): Promise<Way> {
  const { surveyId, versionId } = await openOne(desk)
  const made = await makePasses(desk.officer, { survey: { id: surveyId }, serviceId: null, count: 1, days: 7 })
  const token = made.ok ? (made.value.tokens[0] ?? '') : ''
  return { path: `/s/k/${token}`, params: { token }, handlers: { show: showVisit, post: postVisit }, versionId }
}
async function kioskWay(): Promise<Way> {
  const { surveyId, versionId } = await openOne(desk)
  const made = await openKiosk(desk.officer, { surveyId, place: 'Loket 1' })
  const token = made.ok ? made.value.token : ''
  return { path: `/s/kios/${token}`, params: { token }, handlers: { show: showKiosk, post: postKiosk }, versionId }
}

/** The fields of the form on a page, as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  const fields = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, plain(value)]))
}

const ways = [
  ['the public address', publicWay],
  ['an address for one visit', visitWay],
  ['a kiosk', kioskWay],
] as const

describe.each(ways)('while the database is gone, at %s', (_, make) => {
  test('what was sent stays on the page and is stored once when it is sent again', async () => {
    const { path, params, handlers, versionId } = await make()
    const visit = await openForm(path, params, handlers)
    const saran = 'Loketnya "kurang" <satu>,\nmohon & lagi.'
    forgetKept()
    loseDatabase()
    const sent = await sendForm(path, params, { ...visit, fields: { ...answersOf(), saran } }, handlers)
    const html = await sent.text()
    await findDatabase()
    expect([sent.status, html.includes('Kirim lagi'), html.includes('belum tersimpan')]).toEqual([503, true, true])
    const { _key: key = '', _versi: version = '', ...fields } = fieldsOf(html)
    expect({ key, version, fields }).toEqual({ key: visit.key, version: visit.version, fields: { ...answersOf(), saran } })
    for (let at = 0; at < 2; at += 1) expect((await sendForm(path, params, { key, version, fields }, handlers)).status).toBe(303)
    expect(await db().surveyComment.findMany({ where: { response: { versionId } }, select: { text: true } })).toEqual([{ text: saran }])
  })

  test('opening it says what to do, in the language that was chosen', async () => {
    const { path, params, handlers } = await make()
    forgetKept()
    loseDatabase()
    const [indonesian, english] = [await openForm(path, params, handlers), await openForm(`${path}?bahasa=en`, params, handlers)]
    expect([indonesian.status, indonesian.html.includes('Coba lagi'), english.html.includes('Try again')]).toEqual([503, true, true])
  })
})

test('a form with a fault keeps its sealed key too, so that nobody is taken for a robot who sends it again', async () => {
  const { path, params } = await publicWay()
  const visit = await openForm(path, params)
  loseDatabase()
  const sent = await sendForm(path, params, { ...visit, fields: { ...answersOf(), jawaban_waktu: '9' } })
  expect([sent.status, fieldsOf(await sent.text())._key]).toEqual([503, visit.key])
})

test('thanks are said without the database too, and a kiosk makes way by itself', async () => {
  const { params, path } = await kioskWay()
  const { params: known, path: address } = await publicWay()
  loseDatabase()
  const kiosk = await kioskThanks(new Request(`http://localhost${path}/terima-kasih`), { params: Promise.resolve(params as never) })
  const page = await publicThanks(new Request(`http://localhost${address}/terima-kasih`), { params: Promise.resolve(known as never) })
  expect([kiosk.status, page.status]).toEqual([503, 503])
  for (const html of [await kiosk.text(), await page.clone().text()]) expect(html).toContain('sudah tersimpan')
  expect(await (await showKiosk(new Request(`http://localhost${path}`), { params: Promise.resolve(params as never) })).text()).toContain(
    `content="20;url=${path}"`,
  )
})
