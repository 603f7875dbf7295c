import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { enterPaper } from '@/lib/survey/batch/commands'
import { findEntryFrame } from '@/lib/survey/batch/queries'
import { openSurvey } from '@/lib/survey/commands'
import { listBatches } from '@/lib/survey/exclusion/queries'
import { closeService, createService } from '@/lib/survey/public-service/commands'
import { findOfficeIndex } from '@/lib/survey/result/queries'
import { answersTwice, countedTwice, paperRow, reported } from '../../support/survey-entry'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const today = () => desk.officer.today
const stored = (surveyId: string) => db().surveyResponse.count({ where: { version: { surveyId } } })

describe('forms on paper', () => {
  test('are stored once with their day, told apart by their way, and counted with them', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const rows = [
      paperRow('444444444', { hari: today(), jenis_kelamin: 'l', usia: '3', pendidikan: '5', pekerjaan: '6', saran: 'Antrenya lama.' }),
      paperRow('12341234', { jenis_kelamin: 'P' }),
      paperRow('4000'),
      {},
      undefined,
    ]
    const result = await enterPaper(desk.officer, { surveyId, versionId, rows }, { key: randomUUID() })
    expect(result).toEqual({ ok: true, value: { surveyId, stored: 3, repeated: 0 } })
    const found = await db().surveyResponse.findMany({ where: { versionId }, include: { comments: true }, orderBy: { scores: 'desc' } })
    expect(
      found.map(({ scores, counted, way, hour, sex, ageBand, education, occupation }) => ({
        scores,
        counted,
        way,
        hour,
        sex,
        ageBand,
        education,
        occupation,
      })),
    ).toEqual([
      {
        scores: [4, 4, 4, 4, 4, 4, 4, 4, 4],
        counted: true,
        way: 'PAPER',
        hour: null,
        sex: 'L',
        ageBand: 'FROM_30',
        education: 'S1',
        occupation: 'LAINNYA',
      },
      {
        scores: [4, 0, 0, 0, 0, 0, 0, 0, 0],
        counted: false,
        way: 'PAPER',
        hour: null,
        sex: null,
        ageBand: null,
        education: null,
        occupation: null,
      },
      {
        scores: [1, 2, 3, 4, 1, 2, 3, 4, 0],
        counted: true,
        way: 'PAPER',
        hour: null,
        sex: 'P',
        ageBand: null,
        education: null,
        occupation: null,
      },
    ])
    expect(found.map(({ day }) => dayOf(day))).toEqual([today(), today(), today()])
    expect(found[0]?.comments).toMatchObject([{ unsur: null, text: 'Antrenya lama.', readAt: null, publicText: null }])
    expect(found[0]?.id[14]).toBe('4')
    const { kept, slow } = await countedTwice(surveyId)
    expect(kept).toBe(slow)
    const answers = await answersTwice(surveyId)
    expect(answers.kept).toEqual(answers.slow)
    expect((await findOfficeIndex(desk.officer, surveyId))?.tally.n).toBe(2)
    expect(await listBatches(desk.officer, surveyId, 1)).toMatchObject({ rows: [{ way: 'PAPER', count: 3, enteredBy: 'Marlina' }] })
  })

  test('the same sheet twice, one after the other or at once, is stored once', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const rows = [paperRow('333333333', { hari: today() }), paperRow()]
    const input = { surveyId, versionId, rows }
    const key = randomUUID()
    const [first, again] = [await enterPaper(desk.officer, input, { key }), await enterPaper(desk.officer, input, { key })]
    expect([first, again]).toMatchObject([{ value: { stored: 2, repeated: 0 } }, { value: { stored: 0, repeated: 2 } }])
    const more = { ...input, rows: [...rows, paperRow()] }
    const both = await Promise.all([
      enterPaper(desk.officer, more, { key: randomUUID() }),
      enterPaper(desk.officer, more, { key: randomUUID() }),
    ])
    expect(both.map((one) => one.ok && one.value.stored).sort()).toEqual([0, 1])
    expect(await stored(surveyId)).toBe(3)
    expect(await db().answerBatch.count({ where: { surveyId } })).toBe(2)
    const { kept, slow } = await countedTwice(surveyId)
    expect(kept).toBe(slow)
  })

  test('a sheet that grew after its reply was lost brings its new rows, under the same key', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const ten = Array.from({ length: 10 }, () => paperRow('333333333', { hari: today() }))
    const thirty = [...ten, ...Array.from({ length: 20 }, () => paperRow())]
    const key = randomUUID()
    await enterPaper(desk.officer, { surveyId, versionId, rows: ten }, { key })
    const again = await enterPaper(desk.officer, { surveyId, versionId, rows: thirty }, { key })
    expect(again).toEqual({ ok: true, value: { surveyId, stored: 20, repeated: 10 } })
    expect(await stored(surveyId)).toBe(30)
  })

  test('two officers at once lose nothing', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const sheet = () => ({ surveyId, versionId, rows: Array.from({ length: 30 }, () => paperRow('123412341', { hari: today() })) })
    const results = await Promise.all([1, 2, 3, 4].map(() => enterPaper(desk.officer, sheet(), { key: randomUUID() })))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await stored(surveyId)).toBe(120)
    const { kept, slow } = await countedTwice(surveyId)
    expect(kept).toBe(slow)
  })

  test('a faulty cell is named and nothing is stored', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const good = paperRow('333333333', { hari: today() })
    const tried = async (cells: Record<string, string>) => {
      const result = await enterPaper(desk.officer, { surveyId, versionId, rows: [good, paperRow('333333333', cells)] })
      return result.ok ? 'ok' : `${result.field} ${result.code}`
    }
    expect(await tried({ u5: '7' })).toBe('rows[1].u5 badScore')
    expect(await tried({ hari: addDays(today(), 1) })).toBe('rows[1].hari dayOutside')
    expect(await tried({ hari: addDays(today(), -1) })).toBe('rows[1].hari dayOutside')
    expect(await tried({ hari: 'kemarin' })).toBe('rows[1].hari badDay')
    expect(await tried({ usia: '9' })).toBe('rows[1].usia badCode')
    expect(await tried({ layanan: 'lain' })).toBe('rows[1].layanan serviceUnknown')
    expect(await tried({ saran: 'x'.repeat(2_001) })).toBe('rows[1].saran textTooLong')
    expect(await enterPaper(desk.officer, { surveyId, versionId, rows: [paperRow()] })).toMatchObject({
      code: 'dayMissing',
      field: 'rows[0].hari',
    })
    expect(await enterPaper(desk.officer, { surveyId, versionId, rows: [{ hari: today() }] })).toMatchObject({ code: 'nothingTyped' })
    const many = Array.from({ length: 101 }, () => good)
    expect(await enterPaper(desk.officer, { surveyId, versionId, rows: many })).toMatchObject({ code: 'tooManyForms' })
    expect(await stored(surveyId)).toBe(0)
  })

  test('of a unit need their service, by the row or the row above it', async () => {
    const services = ['Layanan A', 'Layanan B'].map((name) => `${name} ${randomUUID()}`)
    for (const name of services) await createService(desk.stranger, { unitId: desk.otherUnitId, name })
    const about = { kind: 'unit' as const, id: desk.otherUnitId }
    const opened = await openSurvey(desk.stranger, {
      ...{ about, periodId: desk.quarterId, opensOn: today(), closesOn: addDays(today(), 5), serviceUsers: null },
    })
    if (!opened.ok) throw new Error(opened.code)
    const { surveyId } = opened.value
    const frame = await findEntryFrame(desk.stranger, surveyId)
    const versionId = frame?.versionId ?? ''
    expect(frame?.services.map(({ name }) => name)).toEqual(expect.arrayContaining(services))
    const missing = await enterPaper(desk.stranger, { surveyId, versionId, rows: [paperRow('3', { hari: today() })] })
    expect(missing).toMatchObject({ code: 'serviceMissing', field: 'rows[0].layanan' })
    const rows = [paperRow('3', { hari: today(), layanan: services[1]?.toUpperCase() ?? '' }), paperRow('4')]
    expect(await enterPaper(desk.stranger, { surveyId, versionId, rows })).toMatchObject({ value: { stored: 2 } })
    const found = await db().surveyResponse.findMany({ where: { versionId }, include: { service: true } })
    expect(found.map(({ service }) => service.name)).toEqual([services[1], services[1]])
    const [, closed = ''] = frame?.services.filter(({ name }) => services.includes(name)).map(({ id }) => id) ?? []
    await closeService(desk.stranger, { serviceId: closed })
    const late = [paperRow('2', { hari: today(), layanan: closed })]
    expect(await enterPaper(desk.stranger, { surveyId, versionId, rows: late })).toMatchObject({ value: { stored: 1 } })
  })

  test('nobody but those who run the survey may, and nobody once the report was issued', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const input = { surveyId, versionId, rows: [paperRow('333333333', { hari: today() })] }
    for (const actor of [desk.stranger, desk.leader, desk.auditor, desk.systemAdmin, visitor()])
      expect(await enterPaper(actor, input)).toMatchObject({ ok: false, code: 'notFound' })
    expect(await findEntryFrame(desk.leader, surveyId)).toBeNull()
    expect(await enterPaper(desk.officer, { ...input, versionId: randomUUID() })).toMatchObject({ code: 'notFound' })
    expect(await enterPaper({ ...desk.officer, today: addDays(today(), -1) }, input)).toMatchObject({ code: 'notBegun' })
    await reported(surveyId, desk.officer.now)
    expect(await enterPaper(desk.officer, input)).toMatchObject({ ok: false, code: 'reportIssued' })
    expect(await stored(surveyId)).toBe(0)
  })
})
