import { extractText, getDocumentProxy } from 'unpdf'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { agreePlan, returnPlan, submitPlan } from '@/lib/plan/agreement/commands'
import { listSubmitted } from '@/lib/plan/agreement/several/queries'
import { answerQuestion, markClear } from '@/lib/plan/clarity/commands'
import { listClarityUnits, listUnclear, listUnclearQuestions } from '@/lib/plan/clarity/queries'
import { reviseAgreedPlan } from '@/lib/plan/commands'
import { findDialog } from '@/lib/plan/dialog/queries'
import { planPdf } from '@/lib/plan/print/document'
import { findPlanToPrint } from '@/lib/plan/print/queries'
import { planLines } from '@/lib/plan/print/sheet'
import { findPlan, findPlanToWrite } from '@/lib/plan/reading/queries'
import { type Result, refuse } from '@/lib/result'
import { agreedPlan, marksFor, planTown, type SeededPlan, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const draft = () => agreedPlan(town, town.staff, { state: 'DRAFT', workResults: [{}, {}], expectations: { LOYAL: 'Jaga rahasia' } })
const shown = async (planId: string) => {
  const { revision } = await db().planVersion.findFirstOrThrow({ where: { planId }, orderBy: { number: 'desc' } })
  return { planId, revision }
}

/** Submitted with a question about the first RHK and one about the value. */
async function unclear(): Promise<SeededPlan & { ofResult: string; ofValue: string }> {
  const plan = await draft()
  const marks = await marksFor(plan.planId, { [`rhk:${plan.workResultIds[0]}`]: 'Sampai kapan?', 'nilai:LOYAL': 'Rahasia yang mana?' })
  done(await submitPlan(town.staff, { ...(await shown(plan.planId)), marks }))
  const rows = await db().clarityMark.findMany({ where: { versionId: plan.versionId, clear: false } })
  const idOf = (isValue: boolean) => rows.find(({ valueKey }) => (valueKey !== null) === isValue)?.id ?? ''
  return { ...plan, ofResult: idOf(false), ofValue: idOf(true) }
}

describe('submitting', () => {
  test('needs a mark for every RHK and every ekspektasi khusus', async () => {
    const { planId, workResultIds, versionId } = await draft()
    const marks = await marksFor(planId)
    const input = await shown(planId)
    expect(await submitPlan(town.staff, { ...input, marks: [] })).toEqual(
      refuse('clarityMissing', { field: `jelas:rhk:${workResultIds[0]}`, params: { count: 3 } }),
    )
    expect(await submitPlan(town.staff, { ...input, marks: marks.slice(0, 2) })).toEqual(
      refuse('clarityMissing', { field: 'jelas:nilai:LOYAL', params: { count: 1 } }),
    )
    expect(await db().clarityMark.count({ where: { versionId } })).toBe(0)
    const strange = { key: `rhk:${uuidv7()}`, question: null }
    done(await submitPlan(town.staff, { ...input, marks: [...marks, strange] }))
    const rows = await db().clarityMark.findMany({ where: { versionId }, orderBy: { id: 'asc' } })
    expect(rows.map(({ workResultId, valueKey, clear }) => [workResultId ?? valueKey, clear])).toEqual([
      [workResultIds[0], true],
      [workResultIds[1], true],
      ['LOYAL', true],
    ])
  })

  test('with everything clear is agreed with both names and times', async () => {
    const { planId } = await draft()
    done(await submitPlan(town.staff, { ...(await shown(planId)), marks: await marksFor(planId) }))
    done(await agreePlan(town.chief, await shown(planId)))
    const plan = await findPlan(town.staff, planId, null)
    expect(plan?.shown.steps.map(({ toState, by }) => [toState, by]).sort()).toEqual([
      ['AGREED', 'Lestari'],
      ['SUBMITTED', 'Teguh'],
    ])
    expect(plan?.parties.map(({ name }) => name)).toEqual(['Teguh', 'Lestari', 'Novita'])
    expect(plan?.marks.map(({ clear }) => clear)).toEqual([true, true, true])
  })
})

describe('a question', () => {
  test('keeps the SKP from being agreed until the pejabat penilai answers it', async () => {
    const { planId, ofResult, ofValue } = await unclear()
    const chiefs = await db().notification.findMany({ where: { accountId: town.chief.accountId } })
    expect(chiefs.map(({ kind }) => kind).sort()).toEqual(['PLAN_SUBMITTED', 'PLAN_UNCLEAR'])
    expect(await agreePlan(town.chief, await shown(planId))).toEqual(refuse('questionsOpen', { params: { count: 2 } }))
    const asked = { planId, markId: ofResult, answer: 'Sampai akhir tahun.' }
    for (const other of [town.staff, town.head, town.unitHr, town.hrAdmin])
      expect(await answerQuestion(other, asked), other.name).toEqual(refuse('forbidden'))
    for (const other of [town.clerk, town.stranger]) expect(await answerQuestion(other, asked), other.name).toEqual(refuse('notFound'))
    const both = await Promise.all([answerQuestion(town.chief, asked), answerQuestion(town.chief, { ...asked, answer: 'Lain.' })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(refuse('questionClosed'))
    expect(await agreePlan(town.chief, await shown(planId))).toEqual(refuse('questionsOpen', { params: { count: 1 } }))
    const key = uuidv7()
    const value = { planId, markId: ofValue, answer: 'Semua data warga.' }
    expect(await answerQuestion(town.chief, value, { key })).toEqual(await answerQuestion(town.chief, value, { key }))
    const lines = await db().notification.findMany({ where: { accountId: town.staff.accountId, kind: 'PLAN_CLARIFIED' } })
    expect(lines).toHaveLength(2)
    done(await agreePlan(town.chief, await shown(planId)))
    expect((await findPlan(town.staff, planId, null))?.clarity).toEqual({ mayAnswer: false, mayClear: true })
  })

  test('is shown to the parties and the superior, and to nobody else', async () => {
    const { planId } = await unclear()
    for (const reader of [town.staff, town.chief, town.head]) expect((await findPlan(reader, planId, null))?.marks).toHaveLength(3)
    for (const other of [town.unitHr, town.hrAdmin, town.leader, town.auditor])
      expect((await findPlan(other, planId, null))?.marks, other.name).toEqual([])
  })

  test('is marked clear by the owner alone, and stays in the dialog with its answer', async () => {
    const { planId, ofResult, ofValue, workResultIds } = await unclear()
    done(await answerQuestion(town.chief, { planId, markId: ofResult, answer: 'Sampai akhir tahun.' }))
    expect(await markClear(town.chief, { planId, markId: ofResult })).toEqual(refuse('forbidden'))
    expect(await markClear(town.stranger, { planId, markId: ofResult })).toEqual(refuse('notFound'))
    const both = await Promise.all([
      markClear(town.staff, { planId, markId: ofResult }),
      markClear(town.staff, { planId, markId: ofResult }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    done(await markClear(town.staff, { planId, markId: ofValue }))
    expect((await findDialog(town.chief, planId))?.threads).toMatchObject([
      {
        workResultId: workResultIds[0],
        text: 'Sampai kapan?',
        by: 'Teguh',
        settledBy: 'Teguh',
        replies: [{ text: 'Sampai akhir tahun.', by: 'Lestari' }],
      },
      { workResultId: null, text: 'Loyal: Rahasia yang mana?', replies: [] },
    ])
    expect(await answerQuestion(town.chief, { planId, markId: ofValue, answer: 'Terlambat' })).toEqual(refuse('questionClosed'))
    done(await agreePlan(town.chief, await shown(planId)))
  })

  test('is asked anew when the SKP is submitted again; what was answered stays in the dialog', async () => {
    const { planId, versionId, ofResult } = await unclear()
    done(await answerQuestion(town.chief, { planId, markId: ofResult, answer: 'Sampai akhir tahun.' }))
    done(await returnPlan(town.chief, { ...(await shown(planId)), reason: 'Tulis sampai kapan' }))
    expect(await answerQuestion(town.chief, { planId, markId: ofResult, answer: 'Lagi' })).toEqual(refuse('questionClosed'))
    const writing = await findPlanToWrite(town.staff, planId)
    expect(writing?.marks.map(({ question, answer }) => [question, answer])).toEqual([
      ['Sampai kapan?', 'Sampai akhir tahun.'],
      [null, null],
      ['Rahasia yang mana?', null],
    ])
    expect(await submitPlan(town.staff, { ...(await shown(planId)), marks: [] })).toMatchObject({ code: 'clarityMissing' })
    done(await submitPlan(town.staff, { ...(await shown(planId)), marks: await marksFor(planId) }))
    expect(await db().clarityMark.count({ where: { versionId, clear: true } })).toBe(3)
    expect((await findDialog(town.staff, planId))?.threads.map(({ text }) => text)).toEqual(['Sampai kapan?'])
    done(await agreePlan(town.chief, await shown(planId)))
  })

  test('of another SKP is not answered through this one', async () => {
    const { planId } = await unclear()
    const other = await agreedPlan(town, town.clerk, { state: 'DRAFT' })
    const marks = await marksFor(other.planId, { [`rhk:${other.workResultIds[0]}`]: 'Apa?' })
    done(await submitPlan(town.clerk, { ...(await shown(other.planId)), marks }))
    const mark = await db().clarityMark.findFirstOrThrow({ where: { versionId: other.versionId } })
    expect(await answerQuestion(town.chief, { planId, markId: mark.id, answer: 'Salah alamat' })).toEqual(refuse('notFound'))
    expect(await markClear(town.staff, { planId, markId: mark.id })).toEqual(refuse('notFound'))
  })
})

describe('agreeing while something is unclear', () => {
  const agreedWith = (count: number) => `Disepakati dengan ${count} ekspektasi yang masih belum jelas bagi pegawai`
  const answerAll = async ({ planId, ofResult, ofValue }: Awaited<ReturnType<typeof unclear>>) => {
    for (const markId of [ofResult, ofValue]) done(await answerQuestion(town.chief, { planId, markId, answer: 'Lihat lampiran.' }))
  }

  test('is possible once every question has its answer, and page, history and print say so for ever', async () => {
    const plan = await unclear()
    await answerAll(plan)
    const { planId, ofResult, ofValue } = plan
    expect((await findPlan(town.chief, planId, null))?.marks.filter(({ clear }) => !clear)).toHaveLength(2)
    done(await agreePlan(town.chief, await shown(planId)))
    const note = agreedWith(2)
    for (const markId of [ofResult, ofValue]) done(await markClear(town.staff, { planId, markId }))
    const read = await findPlan(town.staff, planId, null)
    expect(read?.shown.steps.find(({ toState }) => toState === 'AGREED')?.reason).toBe(note)
    const printed = await findPlanToPrint(town.staff, planId, null)
    expect(printed?.agreement?.note).toBe(note)
    expect(planLines(printed as NonNullable<typeof printed>).find(({ part }) => part === 'Versi')?.result).toContain(note)
    const bytes = await planPdf(printed as NonNullable<typeof printed>, town.staff.now)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
    expect(text.join(' ').replaceAll(/\s+/g, '')).toContain(note.replaceAll(' ', ''))
  })

  test('counts only what the employee has not marked clear; nothing is written where all is', async () => {
    const one = await unclear()
    await answerAll(one)
    done(await markClear(town.staff, { planId: one.planId, markId: one.ofResult }))
    done(await agreePlan(town.chief, await shown(one.planId)))
    const stepOf = (versionId: string) => db().planStep.findFirstOrThrow({ where: { versionId, toState: 'AGREED' } })
    expect((await stepOf(one.versionId)).reason).toBe(agreedWith(1))
    const other = await agreedPlan(town, town.clerk, { state: 'DRAFT' })
    done(await submitPlan(town.clerk, { ...(await shown(other.planId)), marks: await marksFor(other.planId) }))
    done(await agreePlan(town.chief, await shown(other.planId)))
    expect((await stepOf(other.versionId)).reason).toBeNull()
  })

  test('of several says beforehand how many are unclear', async () => {
    const plan = await unclear()
    const row = async () => (await listSubmitted(town.chief)).rows.find(({ planId }) => planId === plan.planId)
    expect(await row()).toMatchObject({ openQuestions: 2, unclear: 2 })
    await answerAll(plan)
    expect(await row()).toMatchObject({ openQuestions: 0, unclear: 2 })
  })
})

describe('where understanding lacks', () => {
  const list = { q: '', page: 1, sort: 'belum' as const, unit: null }
  const mine = <T extends { unitId: string }>(rows: readonly T[]) => rows.find(({ unitId }) => unitId === town.sectionId)

  test('is counted unit by unit in the reach, without names', async () => {
    const { planId, ofResult } = await unclear()
    done(await answerQuestion(town.chief, { planId, markId: ofResult, answer: 'Sampai akhir tahun.' }))
    const year = town.year
    for (const reader of [town.unitHr, town.hrAdmin, town.leader]) {
      const { rows } = await listUnclear(reader, { ...list, year, unit: town.officeId })
      expect(rows, reader.name).toEqual([
        { unitId: town.sectionId, unitName: 'Bidang Uji', marked: 3, asked: 2, unclear: 2, unanswered: 1 },
      ])
    }
    for (const other of [town.staff, town.chief, town.auditor, town.systemAdmin])
      expect((await listUnclear(other, { ...list, year })).rows, other.name).toEqual([])
    expect(mine((await listUnclear(town.hrAdmin, { ...list, year, unit: town.otherOfficeId })).rows)).toBeUndefined()
    expect(mine((await listUnclear(town.hrAdmin, { ...list, year: year - 1 })).rows)).toBeUndefined()
    expect((await listUnclear(town.unitHr, { ...list, year, q: 'bidang' })).sums).toEqual({
      marked: 3,
      asked: 2,
      unclear: 2,
      unanswered: 1,
    })
    expect((await listClarityUnits(town.unitHr)).map(({ name }) => name)).toEqual(['Bidang Uji', 'Dinas Uji'])
  })

  test('stays to be seen when it is clear by now: marked so, submitted again, or in the next version', async () => {
    const { planId, ofResult, workResultIds } = await unclear()
    const counted = async () => mine((await listUnclear(town.unitHr, { ...list, year: town.year })).rows)
    const asked = async () =>
      (await listUnclearQuestions(town.unitHr, { page: 1, year: town.year, unit: town.sectionId })).rows.map(({ question, clear }) => [
        question,
        clear,
      ])
    done(await markClear(town.staff, { planId, markId: ofResult }))
    expect(await counted()).toMatchObject({ marked: 3, asked: 2, unclear: 1, unanswered: 1 })
    done(await returnPlan(town.chief, { ...(await shown(planId)), reason: 'Tulis sampai kapan' }))
    done(await submitPlan(town.staff, { ...(await shown(planId)), marks: await marksFor(planId) }))
    expect(await counted()).toMatchObject({ marked: 3, asked: 2, unclear: 0, unanswered: 0 })
    done(await agreePlan(town.chief, await shown(planId)))
    done(await reviseAgreedPlan(town.staff, { planId, number: 1, reason: 'Anggaran berubah' }))
    done(await submitPlan(town.staff, { ...(await shown(planId)), marks: await marksFor(planId) }))
    expect(await counted()).toMatchObject({ marked: 3, asked: 2, unclear: 0 })
    expect((await asked()).sort()).toEqual([
      ['Rahasia yang mana?', true],
      ['Sampai kapan?', true],
    ])
    done(await returnPlan(town.chief, { ...(await shown(planId)), reason: 'Masih ada yang berubah' }))
    const again = await marksFor(planId, { [`rhk:${workResultIds[0]}`]: 'Termasuk hari libur?' })
    done(await submitPlan(town.staff, { ...(await shown(planId)), marks: again }))
    expect(await asked()).toEqual([
      ['Termasuk hari libur?', false],
      ['Rahasia yang mana?', true],
    ])
  })

  test('has its questions read by HR alone, with the post and not the name', async () => {
    await unclear()
    const asked = { page: 1, year: town.year, unit: town.sectionId }
    const { rows, total } = await listUnclearQuestions(town.unitHr, asked)
    expect(total).toBe(2)
    expect(rows.map(({ question, about, postTitle, answered }) => [question, about, postTitle, answered])).toEqual(
      expect.arrayContaining([
        ['Sampai kapan?', 'Hasil kerja 1', 'Pranata Komputer', false],
        ['Rahasia yang mana?', 'Loyal', 'Pranata Komputer', false],
      ]),
    )
    expect(JSON.stringify(rows)).not.toContain('Teguh')
    for (const other of [town.leader, town.auditor, town.chief, town.staff])
      expect((await listUnclearQuestions(other, asked)).rows, other.name).toEqual([])
  })
})
