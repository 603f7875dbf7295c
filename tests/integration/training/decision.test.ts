import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { answerDownload } from '@/lib/door/download-route'
import { acceptRecommendation, declineRecommendation } from '@/lib/training/commands'
import { findRecommendation, listOwnRecommendations, listRecommendations, listToDecide, listWaitingTrainings } from '@/lib/training/queries'
import { recommendationFilters } from '@/lib/training/schema'
import { recommendationColumns } from '@/lib/training/sheet'
import { agreedPlan, planTown, type Town } from '../../support/plans'
import { appraisal, closedSurvey, course, follow, realize, storedOf } from './findings'

let town: Town
let row: { id: string; reason: string }

const input = (change: object = {}) => ({ recommendationId: row.id, reason: 'Sesuai kebutuhan unit', shownReason: row.reason, ...change })
const all = { q: '', page: 1, ...recommendationFilters.parse({}) }
const stateOf = async () => (await db().trainingRecommendation.findUniqueOrThrow({ where: { id: row.id } })).state

beforeAll(async () => {
  town = await planTown()
  await course('UM-01', 'BEHAVIOUR_VALUE *')
  const plan = await agreedPlan(town, town.staff)
  await follow('APPRAISAL_RELEASED', await appraisal(town, plan, { overall: 'DI_BAWAH_EKSPEKTASI' }))
})

beforeEach(async () => {
  const [stored] = await storedOf(town.staff.employeeId)
  if (!stored) throw new Error('nothing was recommended')
  row = stored
  const open = { state: 'PROPOSED' as const, decidedAt: null, decidedById: null, decisionReason: null }
  await db().trainingRecommendation.update({ where: { id: row.id }, data: open })
  await db().notification.deleteMany({ where: { kind: 'TRAINING_DECIDED' } })
})

describe('a recommendation', () => {
  test('is accepted by the pejabat penilai, with a reason; the employee is told', async () => {
    expect(await acceptRecommendation(town.chief, input())).toMatchObject({ ok: true })
    const stored = await db().trainingRecommendation.findUniqueOrThrow({ where: { id: row.id } })
    expect(stored).toMatchObject({ state: 'ACCEPTED', decidedById: town.chief.accountId, decisionReason: 'Sesuai kebutuhan unit' })
    const notices = await db().notification.findMany({ where: { kind: 'TRAINING_DECIDED' } })
    expect(notices).toMatchObject([{ accountId: town.staff.accountId, subject: 'Pelatihan UM-01', path: `/pelatihan/${row.id}` }])
    const act = await db().auditEntry.findFirstOrThrow({ where: { verb: 'training.accept', nounId: row.id }, orderBy: { at: 'desc' } })
    expect(act).toMatchObject({ reason: 'Sesuai kebutuhan unit', unitId: town.sectionId, accountId: town.chief.accountId })
  })

  test.each(['unitHr', 'hrAdmin'] as const)('is declined by %s', async (who) => {
    expect(await declineRecommendation(town[who], input())).toMatchObject({ ok: true })
    expect(await stateOf()).toBe('DECLINED')
  })

  test.each([
    ['staff', 'forbidden'],
    ['head', 'forbidden'],
    ['leader', 'forbidden'],
    ['auditor', 'forbidden'],
    ['clerk', 'notFound'],
    ['stranger', 'notFound'],
    ['systemAdmin', 'notFound'],
  ] as const)('is not decided by %s: %s', async (who, code) => {
    expect(await acceptRecommendation(town[who], input())).toMatchObject({ ok: false, code })
    expect(await declineRecommendation(town[who], input())).toMatchObject({ ok: false, code })
    expect(await stateOf()).toBe('PROPOSED')
  })

  test('of oneself is not decided by oneself, whatever the role', async () => {
    const self = { ...town.staff, reaches: town.hrAdmin.reaches }
    expect(await acceptRecommendation(self, input())).toMatchObject({ ok: false, code: 'forbidden' })
  })

  test('is refused when the form shows another reason than now, or it is decided already', async () => {
    expect(await acceptRecommendation(town.chief, input({ shownReason: 'Lama.' }))).toMatchObject({ ok: false, code: 'conflict' })
    expect(await acceptRecommendation(town.chief, input())).toMatchObject({ ok: true })
    expect(await declineRecommendation(town.hrAdmin, input())).toMatchObject({ ok: false, code: 'alreadyDecided' })
    expect(await acceptRecommendation(town.chief, input({ recommendationId: uuidv7() }))).toMatchObject({ ok: false, code: 'notFound' })
  })

  test('the same form twice decides once, and two at once leave one decision', async () => {
    const options = { key: uuidv7() }
    const first = await acceptRecommendation(town.chief, input(), options)
    expect(await acceptRecommendation(town.chief, input(), options)).toEqual(first)
    await db().trainingRecommendation.update({
      where: { id: row.id },
      data: { state: 'PROPOSED', decidedAt: null, decidedById: null, decisionReason: null },
    })
    const both = await Promise.all([acceptRecommendation(town.chief, input()), declineRecommendation(town.hrAdmin, input())])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await stateOf()).toBe(both[0]?.ok ? 'ACCEPTED' : 'DECLINED')
  })
})

describe('who reads it', () => {
  test.each([
    ['staff', true],
    ['chief', true],
    ['head', true],
    ['unitHr', true],
    ['hrAdmin', true],
    ['leader', true],
    ['auditor', true],
    ['clerk', false],
    ['stranger', false],
    ['systemAdmin', false],
  ] as const)('%s: %s', async (who, reads) => {
    expect((await findRecommendation(town[who], row.id))?.id ?? null).toBe(reads ? row.id : null)
    const { rows, total } = await listRecommendations(town[who], all)
    expect([rows.some(({ id }) => id === row.id), total > 0]).toEqual([reads, reads])
  })

  test.each([
    ['staff', true],
    ['chief', true],
    ['unitHr', true],
    ['leader', false],
    ['auditor', false],
  ] as const)('why it is proposed, which tells of single ratings, is read by %s: %s', async (who, reads) => {
    const found = await findRecommendation(town[who], row.id)
    expect([found?.reason ?? null, found?.evidence.length]).toEqual(reads ? [row.reason, 1] : [null, 0])
    const [listed] = (await listRecommendations(town[who], all)).rows
    expect(listed?.reason ?? null).toBe(reads ? row.reason : null)
  })

  test('reading another’s is an act, reading one’s own is not', async () => {
    const acts = () => db().auditEntry.count({ where: { verb: 'training.read', nounId: row.id } })
    const before = await acts()
    await findRecommendation(town.staff, row.id)
    expect(await acts()).toBe(before)
    await findRecommendation(town.leader, row.id)
    expect(await acts()).toBe(before + 1)
    expect(await findRecommendation(town.staff, 'bukan-id')).toBeNull()
  })

  test('finds the rule and each row of evidence with its page', async () => {
    const town2 = await planTown()
    for (const code of ['KN-09', 'WK-09']) await course(code, code === 'KN-09' ? 'INDICATOR_ASPECT *' : 'UNSUR waktu')
    const plan = await agreedPlan(town2, town2.staff)
    await realize(town2, plan.indicatorIds[0]?.[0] ?? '', town2.year, ['1', '1', '1', '1'])
    const surveyId = await closedSurvey(town2, town2.sectionId)
    const { slug } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
    const appraisalId = await appraisal(town2, plan, { overall: 'DI_BAWAH_EKSPEKTASI' })
    await follow('APPRAISAL_RELEASED', appraisalId)
    const pages = async (actor: Town['staff' | 'hrAdmin']) => {
      const found = await Promise.all((await storedOf(town2.staff.employeeId)).map(({ id }) => findRecommendation(actor, id)))
      expect(found[0]?.rule).toMatchObject({ number: 1, citation: expect.stringContaining('PerLAN 10/2018') })
      return found.flatMap((one) => one?.evidence.map(({ href }) => href) ?? [])
    }
    expect(await pages(town2.staff)).toEqual([`/progres/${plan.planId}`, `/penilaian/${appraisalId}`, `/s/${slug}/hasil`])
    expect(await pages(town2.hrAdmin)).toEqual([`/progres/${plan.planId}`, `/penilaian/${appraisalId}`, `/survei/${surveyId}`])
  })

  test('lists by name, NIP, training, state and year', async () => {
    const found = async (search: Record<string, string>) =>
      (await listRecommendations(town.chief, { q: search.q ?? '', page: 1, ...recommendationFilters.parse(search) })).total
    expect(await found({ q: 'teg' })).toBe(1)
    expect(await found({ q: town.staff.nip ?? '' })).toBe(1)
    expect(await found({ q: 'pelatihan um' })).toBe(1)
    expect(await found({ q: '%' })).toBe(0)
    expect(await found({ status: 'ACCEPTED' })).toBe(0)
    expect(await found({ status: 'PROPOSED', tahun: String(town.year) })).toBe(1)
    expect(await found({ tahun: String(town.year - 1) })).toBe(0)
    expect(await found({ status: 'SALAH', tahun: 'dua ribu' })).toBe(1)
  })

  test('waits for the pejabat penilai and stands on the page of the employee', async () => {
    expect((await listToDecide(town.chief)).map(({ id }) => id)).toEqual([row.id])
    expect(await listWaitingTrainings(town.chief)).toEqual([
      { kind: 'DECIDE', subject: 'Teguh (1 usulan)', href: `/pelatihan/${row.id}`, dueOn: null },
    ])
    for (const actor of [town.staff, town.head, town.hrAdmin]) expect(await listWaitingTrainings(actor)).toEqual([])
    expect((await listOwnRecommendations(town.staff)).map(({ id }) => id)).toEqual([row.id])
    expect(await listOwnRecommendations(town.chief)).toEqual([])
  })
})

test('the list is taken along as a file, which is an act', async () => {
  const list = async () => (await listRecommendations(town.chief, all, 100)).rows
  const download = { path: '/pelatihan' as const, noun: 'training', columns: recommendationColumns, list }
  const answer = await answerDownload(town.chief, download, new URLSearchParams({ q: 'teg', format: 'csv' }))
  expect(answer.headers.get('content-disposition')).toContain(`pelatihan-${town.chief.today}.csv`)
  expect(await answer.text()).toContain(`${town.year};'${town.staff.nip};Teguh;Bidang Uji;UM-01;`)
  const act = await db().auditEntry.findFirstOrThrow({ where: { verb: 'training.export' }, include: { value: true } })
  expect(act).toMatchObject({ accountId: town.chief.accountId, noun: 'training', nounId: null })
  expect(JSON.parse(act.value?.after ?? '')).toEqual({ count: 1, search: 'q=teg', format: 'csv' })
  const refused = await answerDownload(town.clerk, { ...download, list: async () => null }, new URLSearchParams())
  expect([refused.status, await db().auditEntry.count({ where: { verb: 'training.export' } })]).toEqual([404, 1])
})
