import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshForm } from '@/app/s/[slug]/form'
import { columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import { readVisit } from '@/lib/door/arrival'
import { visitor } from '@/lib/door/visitor'
import { closeSurvey } from '@/lib/survey/commands'
import { findAskedSurvey, findKeptSurvey, listChanges } from '@/lib/survey/page/queries'
import { signedIn, trusted } from '../../support/actors'
import { watchStatements } from '../../support/statements'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

const employeeId = uuidv7()
let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
  const { personId } = await signedIn('Wati')
  await db().employee.create({ data: { id: employeeId, personId, nip: '199001012015012001', createdAt: trusted().now } })
})

describe('what a visitor is asked', () => {
  test('in the language they chose, or else in Indonesian, with every language by its own name', async () => {
    const { slug } = await openOne(desk)
    const asked = (language: string) => findAskedSurvey(visitor(), slug, language)
    expect(await asked('en')).toMatchObject({
      language: 'en',
      languages: [
        { code: 'id', name: 'Bahasa Indonesia' },
        { code: 'en', name: 'English' },
      ],
    })
    expect(await asked('xx')).toMatchObject({ language: 'id' })
    const [indonesian, english] = [await asked('id'), await asked('en')]
    expect(english?.asked.elements[0]?.question).not.toBe(indonesian?.asked.elements[0]?.question)
  })

  test('a crowd that opens the form at once costs one statement', async () => {
    const { slug } = await openOne(desk)
    await findAskedSurvey(visitor(), slug)
    const watched = watchStatements()
    try {
      const found = await Promise.all(Array.from({ length: 300 }, () => findKeptSurvey(visitor(), slug)))
      expect(new Set(found).size).toBe(1)
      expect(watched.taken()).toHaveLength(1)
    } finally {
      await watched.close()
    }
  })

  test('made-up languages and addresses cost what they cost, and are not kept', async () => {
    const { slug } = await openOne(desk)
    const indonesian = await findKeptSurvey(visitor(), slug)
    const watched = watchStatements()
    try {
      for (const code of ['xx', 'yy-1', 'EN', 'id']) expect(await findKeptSurvey(visitor(), slug, code)).toBe(indonesian)
      expect(watched.taken()).toHaveLength(0)
      expect(await findKeptSurvey(visitor(), slug, 'en')).toMatchObject({ language: 'en' })
      watched.taken()
      for (let at = 0; at < 2; at += 1) expect(await findKeptSurvey(visitor(), `${slug}x`)).toBeNull()
      expect(watched.taken()).toHaveLength(2)
    } finally {
      await watched.close()
    }
  })

  test('a form may be shown for a second after closing, no longer', async () => {
    const { slug, surveyId } = await openOne(desk)
    expect(await findKeptSurvey(visitor(), slug)).toMatchObject({ state: 'OPEN' })
    const closed = await closeSurvey(desk.officer, { surveyId, reason: 'Cukup' })
    expect(closed.ok).toBe(true)
    expect(await findAskedSurvey(visitor(), slug)).toMatchObject({ state: 'CLOSED' })
    await sleep(1_050)
    expect(await findKeptSurvey(visitor(), slug)).toMatchObject({ state: 'CLOSED' })
  })

  test('a text that looks like a key is left as it is: the key of the visit stands in its own field', async () => {
    const asked = await findAskedSurvey(visitor(), (await openOne(desk)).slug)
    if (!asked) throw new Error('not asked')
    const text = '00000000-0000-4000-8000-000000000000'
    const elements = asked.asked.elements.map((element) => ({ ...element, question: text }))
    const { form, visit } = await freshForm(visitor(), { ...asked, asked: { ...asked.asked, elements } }, {})
    const html = form.plain(visit).toString()
    expect(readVisit(/name="_key" value="([^"]*)"/.exec(html)?.[1] ?? '').opened).not.toBeNull()
    expect(html.split(text)).toHaveLength(elements.length + 1)
  })

  test.each(['', '../x', 'tidak-ada', 'A'.repeat(200)])('nothing is at %j', async (slug) => {
    expect(await findKeptSurvey(visitor(), slug)).toBeNull()
  })
})

describe('what was changed because of earlier answers', () => {
  test('only what is done and meant to be told, of the unit, the latest first', async () => {
    const { surveyId } = await openOne(desk)
    await followUp(surveyId, { done: 'Loket ditambah', settledOn: '2026-02-01' })
    await followUp(surveyId, { done: 'Nomor antrean daring', settledOn: '2026-03-01' })
    await followUp(surveyId, { done: null, settledOn: '2026-04-01' })
    await followUp(surveyId, { done: 'Belum terjadi', settledOn: null })
    const changes = await listChanges(visitor(), desk.unitId)
    expect(changes.map(({ done, settledOn }) => [done, settledOn])).toEqual([
      ['Nomor antrean daring', '2026-03-01'],
      ['Loket ditambah', '2026-02-01'],
    ])
    expect(Object.keys(changes[0] ?? {}).sort()).toEqual(['done', 'said', 'settledOn'])
    expect(await listChanges(visitor(), desk.otherUnitId)).toEqual([])
  })

  test('the five latest at most', async () => {
    const { surveyId } = await openOne(desk)
    for (let day = 1; day <= 6; day += 1) await followUp(surveyId, { done: `Langkah ${day}`, settledOn: `2026-05-0${day}` as Day })
    expect((await listChanges(visitor(), desk.unitId)).map(({ done }) => done)).toEqual([6, 5, 4, 3, 2].map((day) => `Langkah ${day}`))
  })
})

/** A follow-up that is done on a day, or planned; told to citizens where `done` says what was done. */
async function followUp(surveyId: string, { done, settledOn }: { done: string | null; settledOn: Day | null }): Promise<void> {
  const settled =
    settledOn === null
      ? {}
      : { state: 'DONE' as const, settledOn: columnOf(settledOn), settledById: desk.officer.accountId, outcome: 'Selesai' }
  const told = settledOn === null || done === null ? {} : { said: 'Antrean terlalu lama', done }
  const plan = { unsur: 'waktu', cause: 'Antrean', kind: 'PROCESS' as const, action: 'Perbaiki', dueOn: columnOf('2026-12-01') }
  await db().followUp.create({
    data: { id: uuidv7(), surveyId, ownerId: employeeId, ...plan, plannedAt: trusted().now, ...settled, ...told },
  })
}
