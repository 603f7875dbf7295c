import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { POST as post, GET as show } from '@/app/s/kios/[token]/route'
import { GET as thanks } from '@/app/s/kios/[token]/terima-kasih/route'
import { kioskThanksScript } from '@/components/survey/public/kiosk'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { closeSurvey } from '@/lib/survey/commands'
import { closeKiosk, openKiosk } from '@/lib/survey/kiosk/commands'
import { findKiosk, listKiosks } from '@/lib/survey/kiosk/queries'
import { openForm, sendForm, tablesHolding } from '../../support/survey-visits'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const page = { show, post }
const at = (token: string) => [`/s/kios/${token}`, { token }] as const
const reason = 'Kuota responden tercapai'

async function kioskOf(surveyId: string, place = 'Loket 2') {
  const made = await openKiosk(desk.officer, { surveyId, place })
  if (!made.ok) throw new Error(made.code)
  const listed = (await listKiosks(desk.officer, surveyId))?.find((one) => one.place === place)
  return { token: made.value.token, kioskId: listed?.id ?? '' }
}

describe('setting up', () => {
  test('gives an address once, of which a digest is kept; the list knows the place', async () => {
    const { surveyId, slug } = await openOne(desk)
    const { token, kioskId } = await kioskOf(surveyId)
    expect(token).toMatch(/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/)
    expect(await findKiosk(visitor(), token.toUpperCase())).toEqual({ slug, place: 'Loket 2', isClosed: false })
    expect(await findKiosk(visitor(), 'a'.repeat(24))).toBeNull()
    expect(await listKiosks(desk.officer, surveyId)).toMatchObject([{ id: kioskId, closedAt: null }])
    expect(await tablesHolding(token, token.replaceAll('-', ''))).toEqual([])
    expect(await db().auditEntry.count({ where: { nounId: surveyId } })).toBe(2)
  })

  test('is for those who run the survey, before it is over, once for a place', async () => {
    const { surveyId } = await openOne(desk)
    const order = { surveyId, place: 'Loket 1' }
    expect(await openKiosk(desk.stranger, order)).toMatchObject({ code: 'notFound' })
    expect(await openKiosk(desk.leader, order)).toMatchObject({ code: 'notFound' })
    expect(await openKiosk(desk.officer, { ...order, surveyId: randomUUID() })).toMatchObject({ code: 'notFound' })
    expect(await listKiosks(desk.stranger, surveyId)).toBeNull()
    const both = await Promise.all([openKiosk(desk.officer, order), openKiosk(desk.officer, { surveyId, place: 'loket 1' })])
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['kioskNamed', 'ok'])
    await closeSurvey(desk.officer, { surveyId, reason })
    expect(await openKiosk(desk.officer, { surveyId, place: 'Loket 9' })).toMatchObject({ code: 'surveyOver' })
  })

  test('ends with closing: once, by its own officers, the same key twice is one answer', async () => {
    const { surveyId } = await openOne(desk)
    const { kioskId } = await kioskOf(surveyId)
    expect(await closeKiosk(desk.stranger, { kioskId })).toMatchObject({ code: 'notFound' })
    expect(await closeKiosk(desk.officer, { kioskId: randomUUID() })).toMatchObject({ code: 'notFound' })
    const key = randomUUID()
    expect(await closeKiosk(desk.officer, { kioskId }, { key })).toEqual(await closeKiosk(desk.officer, { kioskId }, { key }))
    expect(await closeKiosk(desk.officer, { kioskId })).toMatchObject({ code: 'kioskClosed' })
    const again = await kioskOf(surveyId, 'Loket 3')
    const both = await Promise.all([1, 2].map(() => closeKiosk(desk.officer, { kioskId: again.kioskId })))
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['kioskClosed', 'ok'])
  })
})

describe('at the counter', () => {
  test('each answer comes in as the kiosk’s own, and the thanks lead back to an empty form by themselves', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const { token } = await kioskOf(surveyId)
    const visits = [await openForm(...at(token), page), await openForm(...at(token), page)]
    const sent = await Promise.all(visits.map((visit) => sendForm(...at(token), visit, page)))
    expect(sent.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      Array(2).fill([303, `/s/kios/${token}/terima-kasih`]),
    )
    expect(await db().surveyResponse.count({ where: { versionId, way: 'KIOSK' } })).toBe(2)
    const thanked = await thanks(new Request(`http://localhost:3000/s/kios/${token}/terima-kasih`), { params: Promise.resolve({ token }) })
    expect(thanked.headers.get('content-security-policy')).toContain(createHash('sha256').update(kioskThanksScript).digest('base64'))
    expect(await thanked.text()).toContain(`<meta http-equiv="refresh" content="8;url=/s/kios/${token}"/>`)
  })

  test('nothing but other languages leads away from the form, and only its own scripts run', async () => {
    const { surveyId } = await openOne(desk)
    const { token } = await kioskOf(surveyId)
    const { html } = await openForm(...at(token), page)
    expect([...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href?.split('=')[0])).toEqual(['?bahasa', '?bahasa'])
    expect(html).toContain('Masih di sini?')
    const response = await show(new Request(`http://localhost:3000/s/kios/${token}`), { params: Promise.resolve({ token }) })
    const scripts = (await response.text()).match(/<script>/g) ?? []
    expect(response.headers.get('content-security-policy')?.match(/'sha256-/g)).toHaveLength(scripts.length)
  })

  test('what is stored is thanked again, also after its kiosk or its survey was closed', async () => {
    const { surveyId } = await openOne(desk)
    const [closed, open] = [await kioskOf(surveyId), await kioskOf(surveyId, 'Loket 6')]
    const thanked = async (token: string, visit: Awaited<ReturnType<typeof openForm>>) => {
      const { status, headers } = await sendForm(...at(token), visit, page)
      return [status, headers.get('location')?.endsWith(`${token}/terima-kasih`)]
    }
    const [one, other] = [await openForm(...at(closed.token), page), await openForm(...at(open.token), page)]
    expect([await thanked(closed.token, one), await thanked(open.token, other)]).toEqual(Array(2).fill([303, true]))
    await closeKiosk(desk.officer, { kioskId: closed.kioskId })
    await closeSurvey(desk.officer, { surveyId, reason })
    expect([await thanked(closed.token, one), await thanked(open.token, other)]).toEqual(Array(2).fill([303, true]))
  })

  test('a closed kiosk says so and takes nothing; so does one of a closed survey', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const [closed, open] = [await kioskOf(surveyId), await kioskOf(surveyId, 'Loket 5')]
    const visits = [await openForm(...at(closed.token), page), await openForm(...at(open.token), page)]
    await closeKiosk(desk.officer, { kioskId: closed.kioskId })
    const gone = await openForm(...at(closed.token), page)
    expect([gone.status, gone.html.includes('Kios ini sudah ditutup')]).toEqual([410, true])
    expect((await sendForm(...at(closed.token), visits[0] ?? gone, page)).status).toBe(410)
    await closeSurvey(desk.officer, { surveyId, reason })
    expect((await sendForm(...at(open.token), visits[1] ?? gone, page)).status).toBe(409)
    // Nobody reloads a tablet on the day the survey opens.
    expect((await openForm(...at(open.token), page)).html).toContain(`<meta http-equiv="refresh" content="300;url=/s/kios/${open.token}"/>`)
    expect((await openForm(...at('x'), page)).status).toBe(404)
    expect(await db().surveyResponse.count({ where: { versionId } })).toBe(0)
  })
})
