import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays } from '@/lib/day'
import { db } from '@/lib/db'
import { closeSurvey, moveLastDay } from '@/lib/survey/commands'
import { readComment, readComments } from '@/lib/survey/comment/commands'
import { countUnread, listComments, listPublicComments, listWaitingComments } from '@/lib/survey/comment/queries'
import { findCommentThemes } from '@/lib/survey/comment/theme/queries'
import { listUnsurProgress } from '@/lib/survey/follow-up/queries'
import { findOwnResults, listOwnTexts } from '@/lib/survey/own/queries'
import { findReport } from '@/lib/survey/report/queries'
import { countProfiles } from '@/lib/survey/response/queries'
import { listCompared } from '@/lib/survey/result/comparison/queries'
import { comparisonFilter } from '@/lib/survey/result/comparison/schema'
import { findResult } from '@/lib/survey/result/group/queries'
import { listSurveyResults } from '@/lib/survey/result/list/queries'
import { findOfficeIndex, findSurveyIndex } from '@/lib/survey/result/queries'
import { resultFilter } from '@/lib/survey/result/schema'
import { findTabulation, findWholeTabulation } from '@/lib/survey/result/tabulation/queries'
import { listTrend } from '@/lib/survey/result/trend/queries'
import { listFeeSignals } from '@/lib/survey/signal/queries'
import { listWays } from '@/lib/survey/way/queries'
import { everywhere, signedIn } from '../../support/actors'
import { byAddress, type Desk, filled, type Opened, openOne, surveyDesk, takeAll } from '../../support/surveys'

let desk: Desk
/** Everybody who reads the surveys of the unit in the office. */
let readers: [string, Actor][]
beforeAll(async () => {
  desk = await surveyDesk()
  const { unitId } = desk
  const head = await signedIn('Kepala')
  readers = [
    ['petugas survei', desk.officer],
    ['pengelola kepegawaian unit', await signedIn('Una', { role: 'UNIT_HR', units: new Set([unitId]) })],
    ['pengelola kepegawaian', await signedIn('Hari', everywhere('HR_ADMIN'))],
    ['pimpinan', desk.leader],
    ['pengawas', desk.auditor],
    ['kepala unit', { ...head, heads: new Set([unitId]) }],
  ]
})

const atCounter = <A extends Actor>(actor: A, { serviceId }: Pick<Opened, 'serviceId'>): A => ({
  ...actor,
  serves: new Map([[serviceId, desk.unitId]]),
})

/** A survey that ten answered, five of them before the latest look in public, the others badly and with comments. */
async function watched() {
  const opened = await openOne(desk)
  const { surveyId } = opened
  await takeAll(Array.from({ length: 5 }, () => filled(opened, { sex: 'P' })))
  expect((await findSurveyIndex(desk.stranger, surveyId))?.tally.n).toBe(5)
  const bad = { scores: filled(opened).scores.map(() => 1 as const), comments: [{ unsur: null, text: 'Antrean panjang' }] }
  await takeAll(
    Array.from({ length: 4 }, () => filled(opened, { ...bad, sex: 'L' })),
    { ...byAddress, way: 'KIOSK', marks: ['ROBOT'] },
  )
  return opened
}

const ikm = (figures: { index: unknown } | null | undefined) => figures?.index
const good = { ok: true, value: { ikm: '75.00' } }
const mixed = { ok: true, value: { ikm: '52.78' } }

async function seenBy(actor: Actor, { surveyId }: { surveyId: string }) {
  const { periodId, unitId } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
  const listed = await listSurveyResults(actor, { q: '', page: 1, sort: 'ikm' }, { unit: unitId }, 1_000)
  const compared = await listCompared(actor, periodId, comparisonFilter.parse({ menurut: 'layanan' }))
  const { serviceId } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
  return [
    ikm(await findOfficeIndex(actor, surveyId)),
    ikm((await findResult(actor, surveyId, resultFilter.parse({})))?.figures),
    ikm((await listTrend(actor, surveyId)).find((point) => point.surveyId === surveyId)?.figures),
    ikm(listed.rows.find(({ survey }) => survey.id === surveyId)?.figures),
    ikm(compared.find(({ id }) => id === serviceId)?.figures),
    ikm((await findReport(actor, surveyId, null))?.figures),
  ]
}

describe('an open survey', () => {
  test('is live for those who read it, and as of its step for the same people where they serve at its counter', async () => {
    const opened = await watched()
    for (const [who, actor] of readers) {
      expect(await seenBy(actor, opened), who).toMatchObject([mixed, mixed, mixed, mixed, mixed, mixed])
      expect(await seenBy(atCounter(actor, opened), opened), who).toMatchObject([good, good, good, good, good, good])
      const progress = await listUnsurProgress(atCounter(actor, opened), [opened.surveyId])
      expect(progress.get(`${opened.surveyId} waktu`)?.before, who).toMatchObject({ count: 5 })
    }
  })

  test('shows those who serve no part of it, whatever they ask for', async () => {
    const opened = await watched()
    const { surveyId, serviceId } = opened
    const { periodId } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
    for (const [who, actor] of readers) {
      const serving = atCounter(actor, opened)
      const narrowed = await findResult(serving, surveyId, resultFilter.parse({ cara: 'KIOSK', rinci: 'SEX', profil: 'SEX:L' }))
      expect(narrowed, who).toMatchObject({ whole: 5, parts: [], ways: [], months: [], targets: [], figures: { tally: { n: 5 } } })
      for (const by of [{ cara: 'KIOSK' }, { profil: 'SEX:L' }]) {
        const rows = await listCompared(serving, periodId, comparisonFilter.parse({ menurut: 'layanan', ...by }))
        expect(rows.find(({ id }) => id === serviceId)?.figures ?? null, who).toBeNull()
      }
      expect(await countProfiles(serving, surveyId), who).toBeNull()
      expect(await listWays(serving, surveyId), who).toEqual([
        { way: 'ADDRESS', came: 5, of: null },
        { way: 'KIOSK', came: 4, of: null },
      ])
      expect(await findReport(serving, surveyId, null), who).toMatchObject({
        profiles: [],
        tabulation: null,
        ways: [{ way: 'ADDRESS', count: 5 }],
      })
    }
  })

  test('shows those who serve no single answer and no words that nobody published', async () => {
    const opened = await watched()
    const { surveyId } = opened
    const any = { q: '', about: null, topic: null, state: null, way: null, month: null }
    for (const [who, actor] of readers) {
      const serving = atCounter(actor, opened)
      const nothing = await Promise.all([
        findTabulation(serving, surveyId, 1),
        findWholeTabulation(serving, surveyId),
        listComments(serving, surveyId, any, 1),
        findCommentThemes(serving, surveyId),
        countUnread(serving, surveyId),
        findOwnResults(serving, surveyId),
        listOwnTexts(serving, surveyId, null, 1),
      ])
      expect(nothing, who).toEqual(nothing.map(() => null))
      expect(
        (await listWaitingComments(serving)).some(({ href }) => href.includes(surveyId)),
        who,
      ).toBe(false)
    }
    expect(await countUnread(desk.officer, surveyId)).toBe(4)
    expect((await listWaitingComments(desk.officer)).some(({ href }) => href.includes(surveyId))).toBe(true)
    expect(await findTabulation(desk.officer, surveyId, 1)).not.toBeNull()
  })

  test('lets nobody who serves read or publish a comment', async () => {
    const opened = await watched()
    const { surveyId } = opened
    const { id } = await db().surveyComment.findFirstOrThrow({ where: { response: { version: { surveyId } } } })
    const serving = atCounter(desk.officer, opened)
    const one = { surveyId, commentId: id, was: null, publicText: 'Antrean panjang', why: null, back: '' }
    expect(await readComment(serving, one)).toMatchObject({ ok: false, code: 'servesHere' })
    expect(await readComments(serving, { surveyId, chosen: [id], why: 'EMPTY', back: '' })).toMatchObject({ ok: false, code: 'servesHere' })
    expect(await db().surveyComment.count({ where: { id, readAt: null } })).toBe(1)
    expect(await readComment(desk.officer, one)).toMatchObject({ ok: true })
    expect(await listPublicComments(serving, { surveyId }, 1)).toMatchObject({ total: 1 })
  })

  test('tells an auditor who serves there of no fee answers', async () => {
    const opened = await watched()
    const at = desk.officer.now
    const standard = {
      id: crypto.randomUUID(),
      serviceId: opened.serviceId,
      number: 1,
      isFree: true,
      time: '1 hari',
      fee: 'Gratis',
      requirements: 'KTP',
    }
    await db().serviceStandard.create({ data: { ...standard, validFrom: new Date('2020-01-01'), decidedAt: at } })
    const signalled = async (actor: Actor) =>
      (await listFeeSignals(actor, { page: 1 })).rows.some(({ surveyId }) => surveyId === opened.surveyId)
    expect(await signalled(desk.auditor)).toBe(true)
    expect(await signalled(atCounter(desk.auditor, opened))).toBe(false)
  })
})

describe('another survey of the unit', () => {
  test('is live for those who serve elsewhere in it', async () => {
    const [opened, other] = [await watched(), await openOne(desk)]
    expect(await seenBy(atCounter(desk.officer, other), opened)).toMatchObject([mixed, mixed, mixed, mixed, mixed, mixed])
  })

  test('about the whole unit is as of its step for whoever serves in any of its services, and not by service', async () => {
    const opened = await watched()
    const { surveyId } = opened
    await db().survey.update({ where: { id: surveyId }, data: { serviceId: null } })
    const serving = { ...desk.officer, serves: new Map([[crypto.randomUUID(), desk.unitId]]) }
    expect(await findOfficeIndex(serving, surveyId)).toMatchObject({ isStepped: true, tally: { n: 5 } })
    const { periodId } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
    const parts = await listCompared(serving, periodId, comparisonFilter.parse({ menurut: 'layanan' }))
    expect(parts.find(({ id }) => id === opened.serviceId)?.figures ?? null).toBeNull()
    expect(await findTabulation(serving, surveyId, 1)).toBeNull()
    const elsewhere = { ...desk.officer, serves: new Map([[opened.serviceId, desk.otherUnitId]]) }
    expect(await findOfficeIndex(elsewhere, surveyId)).toMatchObject({ isStepped: false, tally: { n: 9 } })
  })
})

test('nobody who serves closes a survey after the visitor of their choice', async () => {
  const opened = await watched()
  const { surveyId } = opened
  const closing = { surveyId, reason: 'Kuota responden tercapai' }
  expect(await closeSurvey(atCounter(desk.officer, opened), closing)).toMatchObject({ ok: false, code: 'servesHere' })
  expect(await closeSurvey(desk.officer, closing)).toMatchObject({ ok: true })
})

test('nobody who serves ends a survey on the day of their choice, and they may prolong it', async () => {
  const opened = await watched()
  const { surveyId } = opened
  const { today } = desk.officer
  const was = addDays(today, 30)
  const serving = atCounter(desk.officer, opened)
  expect(await moveLastDay(serving, { surveyId, was, closesOn: today })).toMatchObject({ ok: false, code: 'servesHere', field: 'closesOn' })
  expect(await moveLastDay(serving, { surveyId, was, closesOn: addDays(was, 1) })).toMatchObject({ ok: true })
  expect(await moveLastDay(serving, { surveyId, was: addDays(was, 1), closesOn: was })).toMatchObject({ code: 'servesHere' })
  expect(await moveLastDay(desk.officer, { surveyId, was: addDays(was, 1), closesOn: today })).toMatchObject({ ok: true })
})

test('a survey that is over is whole for those who served, still without its parts and single answers', async () => {
  const opened = await watched()
  const { surveyId } = opened
  await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })
  const serving = atCounter(desk.officer, opened)
  expect(await findResult(serving, surveyId, resultFilter.parse({ cara: 'KIOSK' }))).toMatchObject({
    whole: 9,
    parts: [],
    figures: { index: mixed },
  })
  expect(await findTabulation(serving, surveyId, 1)).toBeNull()
  expect(await countUnread(serving, surveyId)).toBeNull()
})
