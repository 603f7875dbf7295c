import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { changeFollowUp, planFollowUp, settleFollowUp, tellOfDueFollowUps, wordFollowUp } from '@/lib/survey/follow-up/commands'
import { remindOfFollowUps } from '@/lib/survey/follow-up/jobs'
import { progressSentences } from '@/lib/survey/follow-up/labels'
import {
  findFollowUp,
  listAllFollowUps,
  listFollowUps,
  listFollowUpsOf,
  listOwnerCandidates,
  listUnsurProgress,
  listWaitingFollowUps,
} from '@/lib/survey/follow-up/queries'
import { progressKey } from '@/lib/survey/follow-up/rules'
import { mayListSurveys, mayReadComments } from '@/lib/survey/policy'
import { findSurvey, listSurveys } from '@/lib/survey/queries'
import { readNeighbours } from '@/lib/survey/series/queries'
import { trusted } from '../../support/actors'
import { codes, followUp, headedTown, known, planned, quarterSurvey, scored, value } from '../../support/follow-ups'
import type { Town } from '../../support/plans'
import { isOfAct, watchStatements } from '../../support/statements'

let town: Town
let survey: Awaited<ReturnType<typeof quarterSurvey>>
beforeAll(async () => {
  town = await headedTown()
  survey = await quarterSurvey(town, { unitId: town.sectionId }, [scored(3, { waktu: 2 }), scored(3, { waktu: 1 })])
})

const notices = (accountId: string, kind: 'FOLLOW_UP_GIVEN' | 'FOLLOW_UP_DUE') => db().notification.count({ where: { accountId, kind } })
const everything = { q: '', state: null, page: 1 }
const done = { state: 'DONE' as const, outcome: 'Loket kedua sudah dibuka.', said: null, done: null }

describe('the head of a unit', () => {
  test('is known with all units below', async () => {
    const { mayor, head, chief, staff, rootId, officeId, sectionId, otherOfficeId } = town
    expect([...mayor.heads].sort()).toEqual([rootId, officeId, sectionId, otherOfficeId].sort())
    expect([...head.heads].sort()).toEqual([officeId, sectionId].sort())
    expect([...chief.heads]).toEqual([sectionId])
    expect((await known(staff)).heads.size).toBe(0)
  })

  test('reads its surveys and the words of citizens, and nobody beside it does', async () => {
    const { head, chief, staff, stranger } = town
    const { surveyId, name } = survey
    for (const one of [head, chief]) {
      expect(await findSurvey(one, surveyId)).toMatchObject({ name })
      expect((await listSurveys(one, { q: name, page: 1 })).total).toBe(1)
    }
    for (const one of [staff, stranger]) expect(await findSurvey(one, surveyId)).toBeNull()
    expect([head, chief, staff, stranger].map((one) => mayReadComments(one, { unitId: town.sectionId, serviceId: null }))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([head, staff].map(mayListSurveys)).toEqual([true, false])
  })
})

describe('planning', () => {
  test('gives the line to someone of the unit, who hears of it once', async () => {
    const { head, staff } = town
    const key = randomUUID()
    const input = planned(survey.surveyId, staff.employeeId)
    const [first, again] = await Promise.all([planFollowUp(head, input, { key }), planFollowUp(head, input, { key })])
    expect(first).toEqual(again)
    const { followUpId } = value(first)
    expect(await notices(staff.accountId, 'FOLLOW_UP_GIVEN')).toBe(1)
    const mine = await findFollowUp(staff, followUpId)
    expect(mine).toMatchObject({ unsurName: 'Waktu Penyelesaian', state: 'PLANNED', late: false, mayPlan: false, maySettle: true })
    expect(await listWaitingFollowUps(staff)).toMatchObject([{ href: `/survei/tindak-lanjut/${followUpId}`, dueOn: '2099-01-31' }])
    expect(await db().auditEntry.count({ where: { nounId: followUpId } })).toBe(1)
  })

  test('is refused to strangers, for others than the unit, unsur not asked and days gone by', async () => {
    const { head, staff, clerk, stranger, auditor, mayor } = town
    const { surveyId } = survey
    for (const one of [staff, stranger, auditor])
      expect(await planFollowUp(one, planned(surveyId, clerk.employeeId))).toMatchObject({ code: 'notFound' })
    expect(await planFollowUp(head, planned(randomUUID(), clerk.employeeId))).toMatchObject({ code: 'notFound' })
    expect(await planFollowUp(head, planned(surveyId, stranger.employeeId))).toMatchObject({ code: 'ownerElsewhere', field: 'ownerId' })
    expect(await planFollowUp(mayor, planned(surveyId, head.employeeId))).toMatchObject({ code: 'ownerElsewhere' })
    expect(await planFollowUp(head, planned(surveyId, clerk.employeeId, { unsur: 'parkir' }))).toMatchObject({ code: 'unsurUnknown' })
    const late = planned(surveyId, clerk.employeeId, { dueOn: addDays(head.today, -1) })
    expect(await planFollowUp(head, late)).toMatchObject({ code: 'dueInPast' })
  })

  test('offers those who serve in the unit or below it', async () => {
    const { head, staff } = town
    const all = await listOwnerCandidates(head, survey.surveyId, '')
    expect(all?.map(({ name }) => name).sort()).toEqual(['Lestari', 'Teguh', 'Wulan'])
    expect(await listOwnerCandidates(head, survey.surveyId, 'TEG')).toMatchObject([
      { employeeId: staff.employeeId, unitName: 'Bidang Uji' },
    ])
    expect(await listOwnerCandidates(head, survey.surveyId, staff.nip ?? '-')).toHaveLength(1)
    expect(await listOwnerCandidates(staff, survey.surveyId, '')).toBeNull()
  })
})

describe('a line', () => {
  test('is changed by those who plan, from the form they saw, and tells a new owner', async () => {
    const { head, chief, staff, clerk } = town
    const followUpId = await followUp(head, survey.surveyId, staff.employeeId)
    const before = await notices(clerk.accountId, 'FOLLOW_UP_GIVEN')
    const { surveyId: _, unsur: __, ...plan } = planned(survey.surveyId, clerk.employeeId, { action: 'Memasang mesin nomor antrean.' })
    const change = { ...plan, followUpId, revision: 1 }
    expect(await changeFollowUp(staff, change)).toMatchObject({ code: 'notFound' })
    const both = await Promise.all([changeFollowUp(head, change), changeFollowUp(chief, { ...change, cause: 'Sebab yang lain lagi.' })])
    expect(codes(both)).toEqual(['conflict', 'ok'])
    expect(await notices(clerk.accountId, 'FOLLOW_UP_GIVEN')).toBe(before + 1)
    expect(await changeFollowUp(head, { ...change, revision: 1 })).toMatchObject({ code: 'conflict' })
    expect(await findFollowUp(staff, followUpId)).toBeNull()
  })

  test('is settled once, by its owner or those who plan, and then stays', async () => {
    const { head, staff, clerk, stranger } = town
    const followUpId = await followUp(head, survey.surveyId, staff.employeeId)
    const settled = { ...done, followUpId, revision: 1 }
    for (const one of [clerk, stranger]) expect(await settleFollowUp(one, settled)).toMatchObject({ code: 'notFound' })
    expect(await settleFollowUp(staff, { ...settled, said: 'Antre lama' })).toMatchObject({ code: 'halfTold', field: 'done' })
    expect(await settleFollowUp(staff, { ...settled, state: 'DROPPED', said: 'Antre lama', done: 'Tidak jadi' })).toMatchObject({
      code: 'notDone',
    })
    expect(await settleFollowUp(staff, { ...settled, revision: 2 })).toMatchObject({ code: 'conflict' })
    expect(codes(await Promise.all([settleFollowUp(staff, settled), settleFollowUp(head, settled)]))).toEqual(['alreadySettled', 'ok'])
    expect(await findFollowUp(staff, followUpId)).toMatchObject({
      state: 'DONE',
      settledOn: staff.today,
      outcome: done.outcome,
      late: false,
    })
    const { surveyId: _, unsur: __, ...plan } = planned(survey.surveyId, staff.employeeId)
    expect(await changeFollowUp(head, { ...plan, followUpId, revision: 2 })).toMatchObject({ code: 'alreadySettled' })
  })

  test('tells the public only when done, both halves, and may be reworded', async () => {
    const { head, staff } = town
    const followUpId = await followUp(head, survey.surveyId, staff.employeeId)
    const words = { followUpId, said: 'Antre lama', done: 'Loket kedua dibuka' }
    expect(await wordFollowUp(staff, { ...words, revision: 1 })).toMatchObject({ code: 'notDone' })
    value(await settleFollowUp(staff, { ...done, followUpId, revision: 1 }))
    expect(await wordFollowUp(staff, { ...words, done: null, revision: 2 })).toMatchObject({ code: 'halfTold' })
    expect(await wordFollowUp(town.clerk, { ...words, revision: 2 })).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([1, 2].map(() => wordFollowUp(staff, { ...words, revision: 2 }))))).toEqual(['conflict', 'ok'])
    value(await wordFollowUp(head, { followUpId, revision: 3, said: null, done: null }))
    expect(await findFollowUp(staff, followUpId)).toMatchObject({ said: null, done: null, revision: 4 })
  })
})

const nothing = { before: null, after: null, next: null }
/** Six answers of two kinds in turn, so that nobody is picked out. */
const six = <S>(one: S, other: S): S[] => [one, other, one, other, one, other]

describe('before and after', () => {
  test('are the same unsur in this survey and the next of the same service, with their counts', async () => {
    const first = await quarterSurvey(town, { unitId: town.sectionId, number: 1 }, six(scored(3, { waktu: 2 }), scored(3, { waktu: 1 })))
    const again = { unitId: town.sectionId, again: first.serviceId }
    const third = await quarterSurvey(town, { ...again, number: 3 }, six(scored(4), scored(4)))
    const second = await quarterSurvey(town, { ...again, number: 2 }, [...six(scored(3), scored(3)), scored(4, { waktu: 0 })])
    const progress = await listUnsurProgress(town.head, [first.surveyId, second.surveyId, third.surveyId])
    const of = (surveyId: string) => progress.get(progressKey(surveyId, 'waktu'))
    const year = town.year - 1
    expect(of(first.surveyId)).toEqual({
      before: { nrr: '1.5000', count: 6 },
      after: { nrr: '3.0000', count: 6 },
      next: { kind: 'QUARTER', number: 2, year },
    })
    expect(progressSentences({ kind: 'QUARTER', number: 1, year }, of(first.surveyId) ?? nothing)).toEqual([
      `Triwulan 1 tahun ${year}: 1,5000 (6 jawaban).`,
      `Survei berikutnya, Triwulan 2 tahun ${year}: 3,0000 (6 jawaban), naik 1,5000.`,
    ])
    expect(of(second.surveyId)?.after).toEqual({ nrr: '4.0000', count: 6 })
    expect(of(third.surveyId)).toMatchObject({ after: null, next: null })
  })

  test('step over a survey that nobody answered, where there is one behind it', async () => {
    const first = await quarterSurvey(town, { unitId: town.sectionId, number: 1 }, six(scored(3), scored(3)))
    const again = { unitId: town.sectionId, again: first.serviceId }
    const empty = await quarterSurvey(town, { ...again, number: 2 }, [])
    const next = async () => (await listUnsurProgress(town.head, [first.surveyId])).get(progressKey(first.surveyId, 'waktu'))
    expect(await next()).toMatchObject({ after: null, next: { number: 2 } })
    const third = await quarterSurvey(town, { ...again, number: 3 }, six(scored(4), scored(4)))
    expect(await next()).toMatchObject({ after: { nrr: '4.0000' }, next: { number: 3 } })
    const neighbours = await readNeighbours([empty.surveyId, third.surveyId])
    expect(neighbours.get(third.surveyId)).toMatchObject({ beforeId: first.surveyId, afterId: null })
    expect(neighbours.get(empty.surveyId)).toMatchObject({ beforeId: first.surveyId, afterId: third.surveyId })
  })

  test('tell nothing of a survey or an unsur that too few answered', async () => {
    const first = await quarterSurvey(town, { unitId: town.sectionId, number: 1 }, six(scored(3), scored(3)))
    const again = { unitId: town.sectionId, again: first.serviceId }
    const second = await quarterSurvey(town, { ...again, number: 2 }, [scored(2), scored(3, { waktu: 2 }), scored(4)])
    const third = await quarterSurvey(town, { ...again, number: 3 }, six(scored(3, { waktu: 0 }), scored(3)))
    const progress = await listUnsurProgress(town.head, [first.surveyId, second.surveyId, third.surveyId])
    const shown = ({ surveyId }: { surveyId: string }, key: string) => progress.get(progressKey(surveyId, key))
    expect(shown(first, 'waktu')).toMatchObject({ before: { count: 6 }, after: null, next: { number: 2 } })
    expect(shown(second, 'produk')).toMatchObject({ before: null, after: { count: 6 } })
    expect(shown(third, 'waktu')?.before).toBeNull()
  })
})

describe('reminders', () => {
  test('go to owners of what is due within a week or late, once for each day', async () => {
    const { head, clerk, today } = { ...town, today: town.head.today }
    const one = await quarterSurvey(town, { unitId: town.officeId, number: 4 }, [scored(2)])
    const due = await followUp(head, one.surveyId, clerk.employeeId, { dueOn: addDays(today, 7) })
    await followUp(head, one.surveyId, clerk.employeeId, { dueOn: addDays(today, 8) })
    await remindOfFollowUps(trusted('JOB'))
    await remindOfFollowUps(trusted('JOB'))
    expect(await notices(clerk.accountId, 'FOLLOW_UP_DUE')).toBe(1)
    await db().followUp.update({ where: { id: due }, data: { dueOn: columnOf(addDays(today, -3)) } })
    await remindOfFollowUps(trusted('JOB'))
    expect(await notices(clerk.accountId, 'FOLLOW_UP_DUE')).toBe(2)
    expect(await findFollowUp(clerk, due)).toMatchObject({ late: true })
    expect(await tellOfDueFollowUps(head, null)).toMatchObject({ code: 'forbidden' })
  })
})

describe('the list', () => {
  test('shows what the actor reads or owns, by state, and never another’s', async () => {
    const { head, staff, stranger, auditor } = town
    const one = await quarterSurvey(town, { unitId: town.officeId, number: 3 }, [scored(2)])
    const action = `Tindakan ${randomUUID()}`
    const id = await followUp(head, one.surveyId, staff.employeeId, { action })
    const found = async (actor: typeof auditor, state: 'PLANNED' | 'DONE' | 'LATE' | null = null) =>
      (await listFollowUps(actor, { q: action, state, page: 1 })).rows.map((row) => row.id)
    for (const actor of [head, staff, auditor]) expect(await found(actor)).toEqual([id])
    for (const actor of [stranger, town.clerk]) expect(await found(actor)).toEqual([])
    expect(await found(head, 'PLANNED')).toEqual([id])
    expect([await found(head, 'DONE'), await found(head, 'LATE')]).toEqual([[], []])
    expect(await listFollowUpsOf(stranger, one.surveyId)).toEqual([])
  })

  test('sends no more statements for more lines, and at most five', async () => {
    const { head, clerk } = town
    const count = async () => {
      const watch = watchStatements()
      const asked = [
        () => listFollowUps(head, everything),
        () => listAllFollowUps(head, everything),
        () => listWaitingFollowUps(clerk),
        () => listUnsurProgress(head, [survey.surveyId]),
      ]
      const counts: number[] = []
      for (const ask of asked) {
        await ask()
        counts.push(watch.taken().filter((statement) => !isOfAct(statement)).length)
      }
      await watch.close()
      return counts
    }
    await count()
    const before = await count()
    for (let more = 0; more < 4; more += 1) await followUp(head, survey.surveyId, clerk.employeeId)
    expect(await count()).toEqual(before)
    expect(Math.max(...before)).toBeLessThanOrEqual(5)
  })
})
