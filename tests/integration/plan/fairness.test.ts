import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { findComparison, listComparedTitles, listOwnPlaces } from '@/lib/plan/fairness/queries'
import { answerFairness, askFairness } from '@/lib/plan/fairness/question/commands'
import { findPlanQuestions, listFairnessQuestions, listWaitingFairness } from '@/lib/plan/fairness/question/queries'
import { fairnessAnswer, fairnessQuestion } from '@/lib/plan/fairness/question/schema'
import { ok, type Result, refuse } from '@/lib/result'
import { agreedPlan, type IndicatorSeed, type Official, planTown, type SeededPlan, type Town, type Townsperson } from '../../support/plans'

let town: Town
let title: string

beforeEach(async () => {
  town = await planTown()
  title = `Pranata Komputer ${randomUUID().slice(0, 8)}`
  await db().post.updateMany({ where: { holdings: { some: { id: town.staff.holdingId } } }, data: { title } })
})

/** Someone who holds the same post as the member of staff; they share an account, which matters to nobody here. */
async function colleague(name: string): Promise<Official> {
  const personId = uuidv7()
  const at = town.staff.now
  await db().person.create({ data: { id: personId, name, createdAt: at } })
  const { postId } = await db().postHolding.findUniqueOrThrow({ where: { id: town.staff.holdingId } })
  const holdingId = uuidv7()
  const held = {
    id: holdingId,
    postId,
    isHead: false,
    personId,
    mode: 'DEFINITIVE' as const,
    validFrom: columnOf(town.since),
    recordedAt: at,
  }
  await db().postHolding.create({ data: held })
  return { ...town.staff, personId, holdingId, name }
}

const text = 'Jumlah layanan data yang selesai'
const one = (target: string, change: IndicatorSeed = {}) => ({
  workResults: [{ indicators: [{ text, unitName: 'layanan', target, ...change }] }],
})
const compared = (who: Townsperson, page = 1) => findComparison(who, { title: title.toUpperCase(), level: null, page, year: town.year })

async function six(): Promise<SeededPlan> {
  const own = await agreedPlan(town, town.staff, one('120'))
  for (const [name, target] of [
    ['Ani', '80'],
    ['Budi', '90.5'],
    ['Cici', '100'],
    ['Dodi', '100'],
    ['Eka', '1000'],
  ] as const)
    await agreedPlan(town, await colleague(name), one(target, { text: `${text.replace('data', 'DATA ')}.`, unitName: 'Layanan ' }))
  return own
}

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

describe('targets side by side', () => {
  test('the same wording whatever its case, spaces and stop; with spread, outlier, names and load', async () => {
    await six()
    const found = await compared(town.hrAdmin)
    expect(found).toMatchObject({ title, people: 6, total: 1, levels: ['AHLI_PERTAMA'] })
    expect(found?.rows[0]).toMatchObject({
      kind: 'HIGHER_IS_BETTER',
      spread: { count: 6, least: '80', lower: '92.875', median: '100', upper: '115', most: '1000' },
    })
    expect(found?.rows[0]?.people.map(({ name, target }) => `${name} ${target}`)).toEqual([
      'Ani 80',
      'Budi 90.5',
      'Cici 100',
      'Dodi 100',
      'Teguh 120',
      'Eka 1000',
    ])
    expect(found?.load.indicators).toMatchObject({ count: 6, median: '1' })
    expect((await listComparedTitles(town.hrAdmin, { q: title.slice(0, 22), page: 1, year: town.year })).rows).toEqual([
      { title, people: 6, levels: ['AHLI_PERTAMA'] },
    ])
  })

  test('another kind or unit is another wording; a draft, a closed SKP and an acting post do not count', async () => {
    await agreedPlan(town, town.staff, one('100'))
    await agreedPlan(town, await colleague('Ani'), one('100'))
    await agreedPlan(town, await colleague('Budi'), one('5', { unitName: 'hari' }))
    await agreedPlan(town, await colleague('Cici'), one('5', { kind: 'LOWER_IS_BETTER' }))
    await agreedPlan(town, await colleague('Dodi'), { ...one('100'), state: 'SUBMITTED' })
    const closed = await agreedPlan(town, await colleague('Eka'), one('100'))
    await db().plan.update({ where: { id: closed.planId }, data: { closing: 'MOVED', closedAt: town.staff.now } })
    const acting = await colleague('Fani')
    await db().postHolding.update({ where: { id: acting.holdingId }, data: { mode: 'PLT' } })
    await agreedPlan(town, acting, one('100'))
    expect(await compared(town.hrAdmin)).toMatchObject({ people: 4, total: 0, rows: [] })
  })

  test('a group below the rule is not compared, and nobody compares beyond their reach', async () => {
    await agreedPlan(town, town.staff, one('100'))
    await agreedPlan(town, await colleague('Ani'), one('100'))
    expect(await compared(town.hrAdmin)).toBeNull()
    await agreedPlan(town, await colleague('Budi'), one('100'))
    expect((await compared(town.hrAdmin))?.people).toBe(3)
    expect((await compared(town.unitHr))?.people).toBe(3)
    for (const who of [town.staff, town.stranger, town.chief, town.systemAdmin]) expect(await compared(who)).toBeNull()
  })

  test('opening names is one act with what was compared; a place without names, and a group too small, are none', async () => {
    const acts = () => db().auditEntry.findMany({ where: { verb: 'fairness.read' }, orderBy: { id: 'asc' } })
    const before = (await acts()).length
    await compared(town.hrAdmin)
    await six()
    await listOwnPlaces(town.staff, { year: town.year, scope: 'pemerintah' })
    await compared(town.staff)
    expect(await acts()).toHaveLength(before)
    await compared(town.unitHr, 2)
    const made = (await acts()).slice(before)
    expect(made).toMatchObject([{ accountId: town.unitHr.accountId, noun: 'fairness', nounId: null }])
    const value = await db().auditValue.findUniqueOrThrow({ where: { entryId: made[0]?.id ?? '' } })
    const search = new URLSearchParams({ nama: title.toUpperCase(), tahun: String(town.year), page: '2' }).toString()
    expect(JSON.parse(value.after ?? '')).toEqual({ count: 6, search })
  })

  test('an employee sees their place without a name', async () => {
    const own = await six()
    const places = await listOwnPlaces(town.staff, { year: town.year, scope: 'pemerintah' })
    expect(places).toMatchObject([
      { planId: own.planId, text, target: '120', spread: { count: 6, median: '100', least: '80', most: '1000' } },
    ])
    expect(JSON.stringify(places)).not.toMatch(/Ani|Budi|Eka/)
    expect(await listOwnPlaces(town.staff, { year: town.year, scope: 'kantor' })).toHaveLength(1)
    expect(await listOwnPlaces(town.stranger, { year: town.year, scope: 'pemerintah' })).toEqual([])
  })

  test('another office counts for the government and not for the own office', async () => {
    await agreedPlan(town, town.staff, one('100'))
    await agreedPlan(town, await colleague('Ani'), one('100'))
    const far = await colleague('Budi')
    const post = {
      unitId: town.otherOfficeId,
      title,
      kind: 'FUNCTIONAL' as const,
      level: 'AHLI_PERTAMA' as const,
      isHead: false,
      createdAt: town.staff.now,
    }
    const { id } = await db().post.create({ data: post })
    await db().postHolding.update({ where: { id: far.holdingId }, data: { postId: id } })
    await agreedPlan(town, far, one('100'))
    expect(await listOwnPlaces(town.staff, { year: town.year, scope: 'pemerintah' })).toHaveLength(1)
    expect(await listOwnPlaces(town.staff, { year: town.year, scope: 'kantor' })).toEqual([])
  })
})

const doubt = (plan: SeededPlan, change: Record<string, unknown> = {}) =>
  fairnessQuestion.parse({
    planId: plan.planId,
    number: 1,
    indicatorId: plan.indicatorIds[0]?.[0],
    doubt: 'UNFAIR',
    text: 'Target rekan saya separuhnya',
    ...change,
  })
const reply = (questionId: string, change: Record<string, unknown> = {}) =>
  fairnessAnswer.parse({ questionId, outcome: 'KEPT', answer: 'Jumlah pemohon di sini dua kali lipat', ...change })
const notices = (who: Townsperson, kind: 'FAIRNESS_ASKED' | 'FAIRNESS_ANSWERED') =>
  db().notification.findMany({ where: { accountId: who.accountId, kind } })

describe('a question about an indicator', () => {
  test('the owner asks, the pejabat penilai is told and answers, and all who may read see it', async () => {
    const plan = await agreedPlan(town, town.staff, one('120'))
    const { questionId } = done(await askFairness(town.staff, doubt(plan)))
    expect(await notices(town.chief, 'FAIRNESS_ASKED')).toMatchObject([{ path: '/kewajaran/pertanyaan' }])
    expect(await listWaitingFairness(town.chief)).toMatchObject([
      { kind: 'FAIRNESS_TO_ANSWER', href: `/kewajaran/pertanyaan#tanya-${questionId}` },
    ])
    expect(await answerFairness(town.chief, reply(questionId, { outcome: 'TO_REVISE' }))).toEqual(ok({ planId: plan.planId, questionId }))
    expect(await notices(town.staff, 'FAIRNESS_ANSWERED')).toHaveLength(1)
    expect(await listWaitingFairness(town.chief)).toEqual([])
    for (const who of [town.staff, town.chief, town.head, town.hrAdmin, town.unitHr]) {
      const asked = await findPlanQuestions(who, plan.planId)
      expect(asked?.questions).toMatchObject([{ doubt: 'UNFAIR', answer: { outcome: 'TO_REVISE', by: 'Lestari' } }])
    }
    expect(await findPlanQuestions(town.stranger, plan.planId)).toBeNull()
  })

  test('parties and the superior read who asks; HR reads the post', async () => {
    const plan = await agreedPlan(town, town.staff, one('120'))
    const { questionId } = done(await askFairness(town.staff, doubt(plan)))
    const seen = async (who: Townsperson) => {
      const { rows, counts } = await listFairnessQuestions(who, { answered: false, page: 1 })
      const row = rows.find(({ id }) => id === questionId)
      return (
        row && {
          name: row.name,
          mayAnswer: row.mayAnswer,
          isOwn: row.isOwn,
          post: row.postTitle,
          some: counts.waiting > 0,
          read: row.indicator?.target,
        }
      )
    }
    const common = { post: title, some: true, read: '120' }
    expect(await seen(town.staff)).toEqual({ ...common, name: 'Teguh', mayAnswer: false, isOwn: true })
    expect(await seen(town.chief)).toEqual({ ...common, name: 'Teguh', mayAnswer: true, isOwn: false })
    expect(await seen(town.head)).toEqual({ ...common, name: 'Teguh', mayAnswer: false, isOwn: false })
    for (const who of [town.hrAdmin, town.unitHr, town.auditor])
      expect(await seen(who)).toEqual({ ...common, name: null, mayAnswer: false, isOwn: false })
    for (const who of [town.clerk, town.stranger]) expect(await seen(who)).toBeUndefined()
    done(await answerFairness(town.chief, reply(questionId)))
    expect((await listFairnessQuestions(town.head, { answered: true, page: 1 })).rows).toMatchObject([{ id: questionId, outcome: 'KEPT' }])
  })

  test('opening the questions of others by name is one act; the own, and those without a name, are none', async () => {
    const acts = () => db().auditEntry.findMany({ where: { verb: 'fairness.read' }, orderBy: { id: 'asc' } })
    const plan = await agreedPlan(town, town.staff, one('120'))
    done(await askFairness(town.staff, doubt(plan)))
    const before = (await acts()).length
    for (const who of [town.staff, town.unitHr, town.auditor, town.stranger]) await listFairnessQuestions(who, { answered: false, page: 1 })
    expect(await acts()).toHaveLength(before)
    await listFairnessQuestions(town.chief, { answered: false, page: 1 })
    const [made, ...more] = (await acts()).slice(before)
    expect([made?.accountId, more]).toEqual([town.chief.accountId, []])
    const value = await db().auditValue.findUniqueOrThrow({ where: { entryId: made?.id ?? '' } })
    expect(JSON.parse(value.after ?? '')).toEqual({ count: 1, search: 'bagian=menunggu' })
  })

  test('a stranger, and whoever is not the owner or the pejabat penilai, is refused', async () => {
    const plan = await agreedPlan(town, town.staff, one('120'))
    expect(await askFairness(town.stranger, doubt(plan))).toEqual(refuse('notFound'))
    expect(await askFairness(town.chief, doubt(plan))).toEqual(refuse('forbidden'))
    const { questionId } = done(await askFairness(town.staff, doubt(plan)))
    expect(await answerFairness(town.stranger, reply(questionId))).toEqual(refuse('notFound'))
    expect(await answerFairness(town.chief, reply(randomUUID()))).toEqual(refuse('notFound'))
    for (const who of [town.staff, town.head, town.hrAdmin])
      expect(await answerFairness(who, reply(questionId))).toEqual(refuse('forbidden'))
  })

  test('not about a draft, another version, or an indicator of another SKP', async () => {
    const draft = await agreedPlan(town, town.staff, { ...one('120'), state: 'DRAFT' })
    expect(await askFairness(town.staff, doubt(draft))).toEqual(refuse('notQuestionable'))
    await db().planVersion.update({ where: { id: draft.versionId }, data: { state: 'SUBMITTED' } })
    expect(await askFairness(town.staff, doubt(draft, { number: 2 }))).toEqual(refuse('conflict'))
    const other = await agreedPlan(town, town.clerk, one('1'))
    expect(await askFairness(town.staff, doubt(draft, { indicatorId: other.indicatorIds[0]?.[0] }))).toEqual(refuse('notFound'))
    expect((await askFairness(town.staff, doubt(draft))).ok).toBe(true)
  })

  test('one open at a time for each doubt, also by two at once; again after the answer', async () => {
    const plan = await agreedPlan(town, town.staff, one('120'))
    const both = await Promise.all([askFairness(town.staff, doubt(plan)), askFairness(town.staff, doubt(plan))])
    const asked = both.find((result) => result.ok)
    expect(both.filter((result) => !result.ok)).toEqual([refuse('questionOpen')])
    expect((await askFairness(town.staff, doubt(plan, { doubt: 'IRRELEVANT' }))).ok).toBe(true)
    if (!asked?.ok) throw new Error('neither was asked')
    done(await answerFairness(town.chief, reply(asked.value.questionId)))
    expect((await askFairness(town.staff, doubt(plan))).ok).toBe(true)
  })

  test('answered once, also by two at once; the same key twice acts once', async () => {
    const plan = await agreedPlan(town, town.staff, one('120'))
    const key = randomUUID()
    const asked = await askFairness(town.staff, doubt(plan), { key })
    expect(await askFairness(town.staff, doubt(plan), { key })).toEqual(asked)
    const { questionId } = done(asked)
    const both = await Promise.all([
      answerFairness(town.chief, reply(questionId)),
      answerFairness(town.chief, reply(questionId, { outcome: 'TO_REVISE' })),
    ])
    expect(both.map((result) => result.ok).sort()).toEqual([false, true])
    expect(await answerFairness(town.chief, reply(questionId))).toEqual(refuse('conflict'))
    const second = done(await askFairness(town.staff, doubt(plan)))
    const again = randomUUID()
    const first = await answerFairness(town.chief, reply(second.questionId), { key: again })
    expect(await answerFairness(town.chief, reply(second.questionId), { key: again })).toEqual(first)
    expect(await notices(town.staff, 'FAIRNESS_ANSWERED')).toHaveLength(2)
  })

  test('what is typed has bounds', () => {
    const input = { planId: randomUUID(), number: 1, indicatorId: randomUUID(), doubt: 'UNFAIR' }
    expect(fairnessQuestion.safeParse({ ...input, text: 'x'.repeat(100_000) }).error?.issues[0]?.message).toMatch(/1\.000/)
    expect(fairnessQuestion.safeParse({ ...input, text: 'pendek' }).success).toBe(false)
    expect(
      fairnessAnswer.safeParse({ questionId: randomUUID(), outcome: 'X', answer: 'alasan yang cukup' }).error?.issues[0]?.message,
    ).toMatch(/Pilih/)
  })
})
