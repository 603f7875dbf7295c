import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { findOwnResults, listOwnTexts } from '@/lib/survey/own/queries'
import { ownTextsOnPage } from '@/lib/survey/own/rules'
import { unsurKeys } from '@/lib/survey/schema'
import { trusted } from '../../support/actors'
import { watchStatements } from '../../support/statements'
import { nextVersion, type OwnAsked, setExcluded } from '../../support/survey-versions'
import { type Desk, filled, openOne, surveyDesk, takeAll } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const alike = unsurKeys.map((key) => [key, null] as const)
const ways: OwnAsked = { text: 'Lewat mana Anda mengurus?', choices: ['Loket', 'Daring', 'Telepon'] }
const why: OwnAsked = { text: 'Mengapa memilih itu?' }

/** A version that asks these, with the ids of its questions in their order. */
async function asking(survey: { surveyId: string; serviceId: string }, own: readonly OwnAsked[]) {
  const versionId = await nextVersion(survey.surveyId, alike, own)
  const questions = await db().surveyQuestion.findMany({ where: { versionId }, orderBy: { position: 'asc' } })
  return { ...survey, versionId, ids: questions.map(({ id }) => id) }
}
type Asking = Awaited<ReturnType<typeof asking>>

/** A questionnaire for each line: the number of a choice, or what was written, by place of the question; null for nothing. */
function answers(version: Asking, lines: readonly (readonly (number | string | null)[])[]) {
  return lines.map((line) => {
    const own = line.flatMap((one, at) => {
      const questionId = version.ids[at] ?? ''
      if (one === null) return []
      return [typeof one === 'number' ? { questionId, choice: one, text: null } : { questionId, choice: null, text: one }]
    })
    return filled(version, { own })
  })
}
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

describe('own questions', () => {
  test('tell how many chose what over all versions, of the answers that count', async () => {
    const opened = await openOne(desk)
    const first = await asking(opened, [ways, why])
    await takeAll(answers(first, [...times(4, [1]), ...times(3, [2]), [3, 'Dekat rumah'], ...times(3, [])]))
    const second = await asking(opened, [why, { ...ways, choices: ['Daring', 'Loket'] }, { text: 'Lain?', choices: ['Ya', 'Tidak'] }])
    await takeAll(answers(second, [...times(4, [null, 1]), ['Cepat', 2]]))
    await takeAll(answers(second, times(3, ['Tidak terhitung', 1])).map((one) => ({ ...one, counted: false })))
    const found = async () => (await findOwnResults(desk.auditor, opened.surveyId)) ?? []
    expect(await found()).toMatchObject([
      { kind: 'TEXT', text: why.text, written: 2, asked: 16 },
      {
        ...{ kind: 'CHOICE', text: ways.text, asked: 16, ids: [second.ids[1], first.ids[0]] },
        choices: [
          { key: 'Daring', count: 7 },
          { key: 'Loket', count: 5 },
          { key: 'Telepon', count: null },
          { key: '', count: null },
        ],
      },
      { text: 'Lain?', choices: [{ count: 0 }, { count: 0 }, { key: '', count: 5 }] },
    ])
    const of = await db().ownAnswer.findMany({ where: { question: { versionId: first.versionId }, choice: 2 } })
    await setExcluded(
      of.map(({ responseId }) => responseId),
      true,
    )
    expect((await found())[1]).toMatchObject({ asked: 13, choices: [{ key: 'Daring', count: 4 }, { key: 'Loket' }, {}, {}] })
  })

  test('that nobody asks are none; those who do not see the survey get nothing', async () => {
    const opened = await openOne(desk)
    expect(await findOwnResults(desk.officer, opened.surveyId)).toEqual([])
    expect(await listOwnTexts(desk.officer, opened.surveyId, null, 1)).toEqual({ questions: [], rows: [], total: 0 })
    await asking(opened, [ways])
    expect(await listOwnTexts(desk.officer, opened.surveyId, null, 1)).toEqual({ questions: [], rows: [], total: 0 })
    expect(await findOwnResults(desk.stranger, opened.surveyId)).toBeNull()
    expect(await findOwnResults(desk.officer, randomUUID())).toBeNull()
    const lists = await Promise.all(
      [desk.officer, desk.leader, desk.auditor, desk.stranger, desk.systemAdmin].map((actor) =>
        listOwnTexts(actor, opened.surveyId, null, 1),
      ),
    )
    expect(lists.map((one) => one !== null)).toEqual([true, true, false, false, false])
  })
})

describe('what was written to them', () => {
  test('is read with names and numbers masked, by question, with nothing that tells who wrote it', async () => {
    const at = trusted().now
    const person = await db().person.create({ data: { id: randomUUID(), name: 'Zulkarnaen Harahap', createdAt: at } })
    const post = await db().post.create({
      data: { unitId: desk.unitId, title: 'Pengelola', kind: 'EXECUTIVE', isHead: false, createdAt: at },
    })
    const held = { postId: post.id, personId: person.id, isHead: false, mode: 'DEFINITIVE' as const, recordedAt: at }
    await db().postHolding.create({ data: { ...held, validFrom: new Date('2020-01-01') } })
    const opened = await openOne(desk)
    const first = await asking(opened, [why, { text: 'Apa yang kurang?' }])
    await takeAll(
      answers(first, [
        ['zulkarnaen judes, hubungi 0812 3456 7890', 'Kursi'],
        [null, 'Parkir'],
      ]),
    )
    const second = await asking(opened, [why])
    await takeAll(answers(second, [['Ramah']]))
    const month = `${desk.officer.today.slice(0, 7)}-01`
    const list = async (questionId: string | null) => await listOwnTexts(desk.officer, opened.surveyId, questionId, 1)
    const all = await list(null)
    expect(all).toMatchObject({
      total: 4,
      questions: [
        { text: why.text, written: 2 },
        { text: 'Apa yang kurang?', written: 2 },
      ],
    })
    expect(all?.rows.map(({ text }) => text).sort()).toEqual(['Kursi', 'Parkir', 'Ramah', '[nama] judes, hubungi ▇▇▇'])
    expect(Object.keys(all?.rows[0] ?? {}).sort()).toEqual(['month', 'question', 'text'])
    for (const id of [first.ids[0] ?? '', second.ids[0] ?? '']) {
      const some = await list(id)
      expect(some).toMatchObject({
        total: 2,
        rows: [
          { question: why.text, month },
          { question: why.text, month },
        ],
      })
    }
    expect(await list(randomUUID())).toMatchObject({ total: 0, rows: [] })
  })

  test('comes in pages whose order cannot be laid beside that of the responses', async () => {
    const opened = await openOne(desk)
    const version = await asking(opened, [why, { text: 'Apa lagi?' }])
    const names = Array.from({ length: 25 }, (_, at) => String(at))
    await takeAll(
      answers(
        version,
        names.map((name) => [`a${name}`, `b${name}`]),
      ),
    )
    const pageOf = async (id: string | undefined, page: number) =>
      ((await listOwnTexts(desk.officer, opened.surveyId, id ?? null, page))?.rows ?? []).map(({ text }) => text)
    const [one, other] = await Promise.all(
      version.ids.map(async (id) => {
        const [start, rest] = [await pageOf(id, 1), await pageOf(id, 2)]
        expect([start.length, rest.length]).toEqual([ownTextsOnPage, 5])
        return [...start, ...rest].map((text) => text.slice(1))
      }),
    )
    expect([...(one ?? [])].sort()).toEqual([...names].sort())
    expect(one).not.toEqual(other)
    const byResponse = await db().ownAnswer.findMany({ where: { questionId: version.ids[0] ?? '' }, orderBy: { responseId: 'asc' } })
    expect(one).not.toEqual(byResponse.map(({ text }) => text?.slice(1)))
  })

  test('neither list asks more for more questions', async () => {
    const opened = await openOne(desk)
    const taken = async (own: readonly OwnAsked[]) => {
      const version = await asking(opened, own)
      await takeAll(
        answers(
          version,
          times(
            2,
            own.map(({ choices }) => (choices ? 1 : 'Ya')),
          ),
        ),
      )
      const watch = watchStatements()
      await findOwnResults(desk.officer, opened.surveyId)
      const results = watch.taken().length
      await listOwnTexts(desk.officer, opened.surveyId, null, 1)
      const texts = watch.taken().length
      await watch.close()
      return [results, texts]
    }
    expect(await taken([ways, why])).toEqual([1, 3])
    const many = Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? { ...ways, text: `Lewat ${at}?` } : { text: `Mengapa ${at}?` }))
    expect(await taken(many)).toEqual([1, 3])
  })
})
