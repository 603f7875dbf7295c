import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db'
import { marksOf, newVisit, readVisit } from '@/lib/door/arrival'
import { visitor } from '@/lib/door/visitor'
import { closeSurvey } from '@/lib/survey/commands'
import { mostWaiting, takeQuestionnaire } from '@/lib/survey/response/intake'
import { trapField } from '@/lib/survey/response/schema'
import { answersOf, openForm, sendForm, tablesHolding } from '../../support/survey-visits'
import { type Desk, filled, holdSurvey, type Opened, openOne, surveyDesk, takeAll } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const stored = (versionId: string) => db().surveyResponse.findMany({ where: { versionId } })
const marked = async (versionId: string) => (await stored(versionId)).flatMap(({ marks }) => marks)
const asVisit = (text: string) => readVisit(text).visit

describe('a form', () => {
  test('brings a fresh key to each visit; the same page sent again is thanked again and stored once', async () => {
    const { slug, versionId } = await openOne(desk)
    const [one, other] = [await openForm(`/s/${slug}`, { slug }), await openForm(`/s/${slug}`, { slug })]
    expect(one.key).not.toBe(other.key)
    const sent = await Promise.all([one, one, one, other].map((visit) => sendForm(`/s/${slug}`, { slug }, visit)))
    expect(sent.map(({ status, headers }) => [status, headers.get('location')])).toEqual(Array(4).fill([303, `/s/${slug}/terima-kasih`]))
    const rows = await stored(versionId)
    expect(rows.map(({ visitKey }) => visitKey).sort()).toEqual([asVisit(one.key), asVisit(other.key)].sort())
    expect(rows.map(({ way }) => way)).toEqual(['ADDRESS', 'ADDRESS'])
  })

  test('posts back to where it was opened: the poster and the language are kept', async () => {
    const { slug, versionId } = await openOne(desk)
    const visit = await openForm(`/s/${slug}?p`, { slug })
    expect(visit.html).not.toMatch(/<form[^>]* action=/)
    await sendForm(`/s/${slug}?p`, { slug }, visit)
    const second = await openForm(`/s/${slug}?bahasa=id`, { slug })
    const thanked = await sendForm(`/s/${slug}?bahasa=id`, { slug }, second)
    expect(thanked.headers.get('location')).toBe(`/s/${slug}/terima-kasih?bahasa=id`)
    expect((await stored(versionId)).map(({ way }) => way).sort()).toEqual(['ADDRESS', 'POSTER'])
  })

  test('that is stored is thanked again after closing; one that is not is told that it is closed', async () => {
    const { slug, surveyId, versionId } = await openOne(desk)
    const [sent, late] = [await openForm(`/s/${slug}`, { slug }), await openForm(`/s/${slug}`, { slug })]
    await sendForm(`/s/${slug}`, { slug }, sent)
    await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })
    await sleep(1_050)
    const again = await sendForm(`/s/${slug}`, { slug }, sent)
    expect([again.status, again.headers.get('location')]).toEqual([303, `/s/${slug}/terima-kasih`])
    expect((await sendForm(`/s/${slug}`, { slug }, late)).status).toBe(409)
    expect(await stored(versionId)).toHaveLength(1)
  })

  test('that comes where very many wait comes back to be sent again', async () => {
    const opened = await openOne(desk)
    const { slug, surveyId, versionId } = opened
    const visit = await openForm(`/s/${slug}`, { slug })
    const release = await holdSurvey(surveyId)
    const many = takeAll(Array.from({ length: mostWaiting + 200 }, () => filled(opened)))
    await sleep(50)
    const rest = takeAll(Array.from({ length: 200 }, () => filled(opened)))
    const sent = await sendForm(`/s/${slug}`, { slug }, { ...visit, fields: { ...answersOf(), saran: 'Loketnya kurang.' } })
    const html = await sent.text()
    expect([sent.status, html.includes(visit.key), html.includes('Loketnya kurang.')]).toEqual([503, true, true])
    expect(html).toContain('Sedang sangat ramai')
    await release()
    const taken = [...(await many), ...(await rest)].filter(({ ok }) => ok).length
    expect(taken).toBe(mostWaiting + 200)
    expect((await sendForm(`/s/${slug}`, { slug }, visit)).status).toBe(303)
    expect(await stored(versionId)).toHaveLength(taken + 1)
  }, 60_000)

  test('that cannot be taken comes back with its key and all that was chosen', async () => {
    const { slug, versionId } = await openOne(desk)
    const visit = await openForm(`/s/${slug}`, { slug })
    const wrong = await sendForm(
      `/s/${slug}`,
      { slug },
      { ...visit, fields: { ...answersOf(), jawaban_waktu: '9', saran: 'Loketnya kurang.' } },
    )
    const html = await wrong.text()
    expect([wrong.status, html.includes(visit.key), html.includes('Loketnya kurang.')]).toEqual([422, true, true])
    expect(await stored(versionId)).toEqual([])
  })
})

describe('marks', () => {
  /** Someone at a moment of the desk's day, `minutes` after its noon. */
  const at = (minutes: number): Actor => {
    const { today } = desk.officer
    return { ...visitor(), now: new Date(Date.parse(`${today}T05:00:00Z`) + minutes * 60_000) }
  }
  const from = (address: string, headers: Record<string, string> = {}) =>
    new Request('http://localhost:3000/s/x', {
      method: 'POST',
      headers: { 'user-agent': 'Mozilla/5.0', host: 'localhost:3000', 'x-tera-address': address, ...headers },
    })

  async function send(opened: Opened, actor: Actor, address: string, scores: readonly (1 | 2 | 3 | 4)[], seconds = 60) {
    const { visit, opened: openedAt } = readVisit(newVisit(new Date(actor.now.getTime() - seconds * 1000)))
    const questionnaire = filled(opened, { visitKey: visit, scores })
    const marks = await marksOf(actor, from(address), new URLSearchParams(), questionnaire, openedAt)
    return takeQuestionnaire(actor, questionnaire, { way: 'ADDRESS', hour: 9, marks, pass: null })
  }
  const person = (number: number) => Array.from({ length: 9 }, (_, place) => (((number >> place) & 1) + 3) as 3 | 4)

  test('300 people behind one address in a morning are all stored, and nobody is marked', async () => {
    const opened = await openOne(desk)
    const sent = Array.from({ length: 300 }, (_, one) => send(opened, at(one * 0.8), '198.51.100.9', person(one)))
    expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true)
    expect(await stored(opened.versionId)).toHaveLength(300)
    expect(await marked(opened.versionId)).toEqual([])
  })

  test('three people on one phone, all content, are not marked', async () => {
    const opened = await openOne(desk)
    for (const one of [0, 1, 2]) await send(opened, at(300 + one), '198.51.100.10', [4, 4, 4, 4, 4, 4, 4, 4, 4])
    expect(await stored(opened.versionId)).toHaveLength(3)
    expect(await marked(opened.versionId)).toEqual([])
  })

  test('many alike within a minute are a burst from the sixth on, and stored', async () => {
    const opened = await openOne(desk)
    for (let one = 0; one < 9; one += 1) await send(opened, at(400 + one / 10), '198.51.100.11', [2, 2, 3, 2, 2, 2, 2, 2, 2])
    expect(await stored(opened.versionId)).toHaveLength(9)
    expect(await marked(opened.versionId)).toEqual(Array(4).fill('BURST'))
  })

  test('all the same in three seconds is a straight line', async () => {
    const opened = await openOne(desk)
    await send(opened, at(500), '198.51.100.12', [4, 4, 4, 4, 4, 4, 4, 4, 4], 3)
    expect(await marked(opened.versionId)).toEqual(['STRAIGHT_LINE'])
  })

  test('a script that posts 1,000 is refused nothing: all are stored, and marked', async () => {
    const { slug, versionId } = await openOne(desk)
    const headers = { 'user-agent': 'python-requests/2.31', 'x-tera-address': '198.51.100.13' }
    const sent = await Promise.all(
      Array.from({ length: 1000 }, () => sendForm(`/s/${slug}`, { slug }, { key: crypto.randomUUID(), headers, fields: answersOf() })),
    )
    expect(sent.every(({ status }) => status === 303)).toBe(true)
    const rows = await stored(versionId)
    expect(rows).toHaveLength(1000)
    expect(rows.every(({ marks }) => marks.includes('ROBOT'))).toBe(true)
    expect(rows.filter(({ marks }) => marks.includes('OVER_LIMIT'))).toHaveLength(800)
    expect(rows.filter(({ marks }) => marks.includes('BURST'))).toHaveLength(995)
    expect(rows.every(({ counted, excluded }) => counted && !excluded)).toBe(true)
  }, 60_000)

  test('a field that nobody sees, filled in, tells a robot; a form that is not from us too', async () => {
    const { slug, versionId } = await openOne(desk)
    const headers = { 'x-tera-address': '198.51.100.14' }
    const visit = await openForm(`/s/${slug}`, { slug })
    expect(/<div hidden="">(.*?)<\/div>/.exec(visit.html)?.[1]).toContain(`name="${trapField}"`)
    await sendForm(`/s/${slug}`, { slug }, { ...visit, headers, fields: { ...answersOf(), [trapField]: 'halo' } })
    const forged = `${crypto.randomUUID()}.${visit.key.split('.').slice(1).join('.')}`
    await sendForm(`/s/${slug}`, { slug }, { key: forged, headers })
    await sendForm(`/s/${slug}`, { slug }, { ...(await openForm(`/s/${slug}`, { slug })), headers })
    expect((await stored(versionId)).map(({ marks }) => marks.join()).sort()).toEqual(['', 'ROBOT', 'ROBOT'])
  })
})

test('nothing of the network reaches the database', async () => {
  const { slug } = await openOne(desk)
  const visit = await openForm(`/s/${slug}`, { slug })
  const opened = visit.key.split('.')[1] ?? 'none'
  await sendForm(`/s/${slug}`, { slug }, visit)
  expect(await tablesHolding('203.0.113.77', '198.51.100.', `${opened}.`)).toEqual([])
})
