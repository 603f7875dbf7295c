import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Result } from '@/lib/result'
import { readComment, readComments } from '@/lib/survey/comment/commands'
import { countUnread, listComments, listPublicComments, listWaitingComments } from '@/lib/survey/comment/queries'
import type { CommentFilter } from '@/lib/survey/comment/schema'
import { findCommentThemes } from '@/lib/survey/comment/theme/queries'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import { unsurKeys } from '@/lib/survey/schema'
import { everywhere, signedIn, trusted } from '../../support/actors'
import { byAddress, type Desk, filled, type Opened, openOne, surveyDesk, takeAll } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const all: CommentFilter = { q: '', about: null, topic: null, state: null, way: null, month: null }
const codes = (results: Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()
const hide = { back: '', was: null, publicText: null, why: 'ELSEWHERE' as const }
const show = (publicText: string) => ({ back: '', was: null, publicText, why: null })

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const write = (opened: Opened, texts: readonly string[]) =>
  takeAll(texts.map((text) => filled(opened, { comments: [{ unsur: null, text }] })))

async function found(surveyId: string, change: Partial<CommentFilter> = {}) {
  const { rows } = (await listComments(desk.officer, surveyId, { ...all, ...change }, 1)) ?? { rows: [] }
  return rows.map(({ pieces }) => pieces.map(({ text }) => text).join('')).sort()
}

async function idsOf(surveyId: string): Promise<string[]> {
  const rows = await db().surveyComment.findMany({ where: { response: { version: { surveyId } } }, orderBy: { id: 'asc' } })
  return rows.map(({ id }) => id)
}

describe('finding', () => {
  test('by stems, phrases and what must not be there; what was found is marked in the text as it was written', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const texts = ['Antriannya <b>lama</b> sekali', 'Salah ketik nama saya', 'Ketikan salah semua', 'Petugas ramah']
    await write(opened, texts)
    expect(await found(surveyId)).toEqual([...texts].sort())
    expect(await found(surveyId, { q: 'antrian' })).toEqual([texts[0]])
    expect(await found(surveyId, { q: '"salah ketik"' })).toEqual([texts[1]])
    expect(await found(surveyId, { q: 'salah -nama' })).toEqual([texts[2]])
    expect(await found(surveyId, { q: "';:*(|&" })).toEqual([])
    const { rows } = (await listComments(desk.officer, surveyId, { ...all, q: 'antrian lama' }, 1)) ?? { rows: [] }
    expect(rows[0]?.pieces.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['Antriannya', 'lama'])
  })

  test('by what it is about, topic, way, month and whether it was read', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const slow = unsurKeys.map((key) => (key === 'waktu' ? (1 as const) : (3 as const)))
    const said = filled(opened, { scores: slow, comments: [{ unsur: 'waktu', text: 'Menunggu berjam-jam' }] })
    await takeQuestionnaire(visitor(), said, { ...byAddress, way: 'POSTER' })
    await write(opened, ['Nomor urut loketnya macet', 'Ada pungutan, katanya uang rokok'])
    expect(await found(surveyId, { about: 'waktu' })).toEqual(['Menunggu berjam-jam'])
    expect(await found(surveyId, { about: 'saran' })).toHaveLength(2)
    expect(await found(surveyId, { topic: 'antrean' })).toEqual(['Menunggu berjam-jam', 'Nomor urut loketnya macet'])
    expect(await found(surveyId, { topic: 'pungutan' })).toEqual(['Ada pungutan, katanya uang rokok'])
    expect(await found(surveyId, { topic: 'tidak-ada' })).toEqual([])
    expect(await found(surveyId, { way: 'POSTER' })).toEqual(['Menunggu berjam-jam'])
    expect(await found(surveyId, { month: '2020-01-01' })).toEqual([])
    const month = `${desk.officer.today.slice(0, 7)}-01`
    expect(await found(surveyId, { month })).toHaveLength(3)
    expect(await found(surveyId, { state: 'READ' })).toEqual([])
    const [row] = (await listComments(desk.officer, surveyId, { ...all, about: 'waktu' }, 1))?.rows ?? []
    expect(row).toMatchObject({ unsur: 'Waktu Penyelesaian', month, readAt: null })
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'id',
      'isReworded',
      'month',
      'pieces',
      'proposal',
      'publicText',
      'readAt',
      'readBy',
      'unsur',
    ])
  })

  test('themes count topics, one comment in several, and words in the form written most often', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await write(opened, ['Antrean lama, petugas ramah', 'antrean saya di loket', 'Antri di loket yang sama', 'Loketnya kurang'])
    const themes = await findCommentThemes(desk.leader, surveyId)
    const topics = Object.fromEntries((themes?.topics ?? []).map(({ key, count }) => [key, count]))
    expect(topics).toMatchObject({ antrean: 3, petugas: 1, biaya: 0 })
    expect(themes).toMatchObject({ total: 4, unread: 4 })
    expect(themes?.terms[0]).toEqual({ word: 'loket', count: 3 })
    expect(themes?.terms.map(({ word }) => word)).not.toContain('yang')
  })
})

describe('version and month of a comment', () => {
  test('are those of its answer; PostgreSQL takes no others and lets neither change', async () => {
    const [opened, other] = [await openOne(desk), await openOne(desk)]
    await write(opened, ['Cepat'])
    const [said] = await db().surveyComment.findMany({ where: { versionId: opened.versionId }, include: { response: true } })
    if (!said) throw new Error('nothing was said')
    const { response, responseId, versionId, month } = said
    expect([versionId, dayOf(month)]).toEqual([response.versionId, `${dayOf(response.day).slice(0, 7)}-01`])
    const again = { responseId, versionId, month, text: 'Cepat sekali' }
    const store = (change: object) => db().surveyComment.create({ data: { id: randomUUID(), ...again, ...change } })
    await expect(store({ versionId: other.versionId })).rejects.toThrow('another version or month')
    await expect(store({ month: new Date('2020-01-01') })).rejects.toThrow('another version or month')
    await store({})
    const { id } = said
    await expect(db().surveyComment.update({ where: { id }, data: { versionId: other.versionId } })).rejects.toThrow()
    await expect(db().surveyComment.update({ where: { id }, data: { month: new Date('2020-01-01') } })).rejects.toThrow()
    expect((await listComments(desk.officer, other.surveyId, all, 1))?.total).toBe(0)
  })
})

describe('reading', () => {
  test('shows what was masked, however it was typed, and keeps the original', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const text = 'Terima kasih Bu Rina, hubungi 0812 3456 7890'
    await write(opened, [text])
    const [commentId = ''] = await idsOf(surveyId)
    const [row] = (await listComments(desk.officer, surveyId, all, 1))?.rows ?? []
    expect(row?.proposal).toBe('Terima kasih Bu [nama], hubungi ▇▇▇')
    expect(value(await readComment(desk.officer, { surveyId, commentId, ...show(text) }))).toEqual({ surveyId, done: 'samar' })
    const stored = await db().surveyComment.findUniqueOrThrow({ where: { id: commentId } })
    expect(stored).toMatchObject({ text, publicText: row?.proposal, readById: desk.officer.accountId })
    const act = await db().auditEntry.findFirstOrThrow({
      where: { nounId: surveyId, verb: 'survey.readComment' },
      include: { value: true },
    })
    expect(JSON.stringify(act)).not.toContain(commentId)
    expect(JSON.stringify(act)).not.toContain('hubungi')
    expect(JSON.parse(act.value?.after ?? '')).toEqual({ count: 1, shown: true })
  })

  test('masks the names of those who work in the unit', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const at = trusted().now
    const person = await db().person.create({ data: { id: randomUUID(), name: 'Zulkarnaen Harahap', createdAt: at } })
    const post = await db().post.create({
      data: { unitId: desk.unitId, title: 'Pengelola', kind: 'EXECUTIVE', isHead: false, createdAt: at },
    })
    const held = { postId: post.id, personId: person.id, isHead: false, mode: 'DEFINITIVE' as const, recordedAt: at }
    await db().postHolding.create({ data: { ...held, validFrom: new Date('2020-01-01') } })
    await write(opened, ['zulkarnaen judes'])
    const [commentId = ''] = await idsOf(surveyId)
    value(await readComment(desk.officer, { surveyId, commentId, ...show('zulkarnaen judes') }))
    expect(await db().surveyComment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ publicText: '[nama] judes' })
  })

  test('is for those who run the survey, by a form that is up to date, once', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await write(opened, ['Cepat'])
    const [commentId = ''] = await idsOf(surveyId)
    const input = { surveyId, commentId, ...show('Cepat') }
    for (const stranger of [desk.stranger, desk.leader, desk.auditor, desk.systemAdmin])
      expect(await readComment(stranger, input)).toMatchObject({ code: 'notFound' })
    expect(await readComment(trusted(), input)).toMatchObject({ code: 'forbidden' })
    const elsewhere = await openOne(desk)
    expect(await readComment(desk.officer, { ...input, surveyId: elsewhere.surveyId })).toMatchObject({ code: 'notFound' })
    expect(await readComment(desk.officer, { ...input, publicText: '0812 3456 7890' })).toMatchObject({ code: 'nothingLeft' })
    expect(codes(await Promise.all([readComment(desk.officer, input), readComment(desk.officer, input)]))).toEqual(['conflict', 'ok'])
    const was = desk.officer.now
    const key = randomUUID()
    const again = { surveyId, commentId, ...hide, was }
    expect(await readComment(desk.officer, again, { key })).toEqual(await readComment(desk.officer, again, { key }))
    expect(await db().surveyComment.findUniqueOrThrow({ where: { id: commentId } })).toMatchObject({ publicText: null, readAt: was })
  })

  test('several together are read and not shown; one that was read meanwhile holds up all', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await write(opened, ['Ya', 'Tidak', 'Tes'])
    const chosen = await idsOf(surveyId)
    const input = { surveyId, back: '', chosen, why: 'EMPTY' as const }
    expect(await readComments(desk.stranger, input)).toMatchObject({ code: 'notFound' })
    expect(await readComments(desk.officer, { ...input, chosen: [...chosen, randomUUID()] })).toMatchObject({ code: 'conflict' })
    expect(await countUnread(desk.officer, surveyId)).toBe(3)
    const waits = async () => (await listWaitingComments(desk.officer)).some(({ href }) => href.includes(surveyId))
    expect(await waits()).toBe(true)
    expect(await listWaitingComments(await signedIn('Ahmad', everywhere('HR_ADMIN')))).toEqual([])
    const both = await Promise.all([readComments(desk.officer, input), readComments(desk.officer, { ...input, chosen: chosen.reverse() })])
    expect(codes(both)).toEqual(['conflict', 'ok'])
    expect(await countUnread(desk.officer, surveyId)).toBe(0)
    expect(await waits()).toBe(false)
    expect(await found(surveyId, { state: 'HIDDEN' })).toHaveLength(3)
    await write(opened, ['Lagi'])
    const key = randomUUID()
    const one = { ...input, chosen: (await idsOf(surveyId)).filter((id) => !chosen.includes(id)) }
    expect(await readComments(desk.officer, one, { key })).toEqual(await readComments(desk.officer, one, { key }))
  })

  test('leaders read, auditors and strangers do not', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await write(opened, ['Cepat'])
    const readers = [desk.officer, desk.leader, desk.auditor, desk.stranger, desk.systemAdmin]
    const lists = await Promise.all(readers.map((actor) => listComments(actor, surveyId, all, 1)))
    expect(lists.map((one) => one !== null)).toEqual([true, true, false, false, false])
    expect(lists[1]?.rows[0]?.proposal).toBeNull()
    const themes = await Promise.all(readers.map((actor) => findCommentThemes(actor, surveyId)))
    expect(themes.map((one) => one !== null)).toEqual([true, true, false, false, false])
    const counts = await Promise.all(readers.map((actor) => countUnread(actor, surveyId)))
    expect(counts).toEqual([1, 1, null, null, null])
  })
})

test('the public sees only what was read and is shown, of surveys with enough answers that count', async () => {
  const opened = await openOne(desk)
  const { surveyId } = opened
  await write(opened, ['Ruang tunggunya panas', 'Rahasia'])
  const rows = await db().surveyComment.findMany({ where: { response: { version: { surveyId } } } })
  const commentId = rows.find(({ text }) => text.startsWith('Ruang'))?.id ?? ''
  value(await readComment(desk.officer, { surveyId, commentId, ...show('Ruang tunggunya panas') }))
  const seen = () => listPublicComments(visitor(), { surveyId }, 1)
  expect(await seen()).toEqual({ rows: [], total: 0 })
  await takeAll(Array.from({ length: 3 }, () => filled(opened)))
  const { rows: shown, total } = await seen()
  expect(total).toBe(1)
  expect(shown[0]).toMatchObject({ text: 'Ruang tunggunya panas', unsur: null, isReworded: false })
  expect(shown[0]?.month).toBe(`${desk.officer.today.slice(0, 7)}-01`)
  expect((await listPublicComments(visitor(), { unitId: desk.unitId }, 1)).rows.map(({ text }) => text)).toContain('Ruang tunggunya panas')
  const was = desk.officer.now
  value(await readComment(desk.officer, { surveyId, commentId, ...show('Ruang tunggunya sejuk'), was }))
  expect((await seen()).rows).toMatchObject([{ isReworded: true }])
  await db().surveyResponse.updateMany({ where: { comments: { some: { id: commentId } } }, data: { excluded: true } })
  expect(await seen()).toEqual({ rows: [], total: 0 })
})
