import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/buku-layanan/route'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import { forgetUndecided } from '@/lib/file/jobs'
import type { Result } from '@/lib/result'
import { createApiKey } from '@/lib/survey/api-key/commands'
import { createService } from '@/lib/survey/public-service/commands'
import { writeBookLine } from '@/lib/survey/service-book/commands'
import { findBook, listBookLines } from '@/lib/survey/service-book/queries'
import { sameWeekOfLastYear, weekOf } from '@/lib/survey/service-book/rules'
import { bookSheet } from '@/lib/survey/service-book/sheet'
import { applyBookFile, discardBookFile, receiveBookFile } from '@/lib/survey/service-book/upload/commands'
import { findBookUpload } from '@/lib/survey/service-book/upload/queries'
import { tableFile } from '@/lib/table-file'
import { trusted } from '../../support/actors'
import { watchStatements } from '../../support/statements'
import { type Desk, surveyDesk } from '../../support/surveys'

let desk: Desk
let today: Day
beforeAll(async () => {
  desk = await surveyDesk()
  today = desk.officer.today
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const codes = (results: Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()
const service = async () => value(await createService(desk.officer, { unitId: desk.unitId, name: `Layanan ${randomUUID()}` })).serviceId
const figures = { received: 42, finished: 40, finishedInTime: 39, medianDays: '2.5', reissued: 1 }
const typed = (serviceId: string, change: Partial<Parameters<typeof writeBookLine>[1]> = {}) => ({
  ...{ serviceId, revision: 0, day: today, ...figures },
  ...change,
})
const actsOf = (nounId: string) =>
  db().auditEntry.findMany({ where: { noun: 'serviceBook', nounId }, include: { value: true }, orderBy: { id: 'asc' } })
const stored = (serviceId: string, day: Day = today) =>
  db().serviceDay.findUnique({ where: { serviceId_day: { serviceId, day: columnOf(day) } } })

describe('a typed line', () => {
  test('is written by the unit’s officer, and shows who may see it', async () => {
    const { officer, stranger, auditor, leader } = desk
    const serviceId = await service()
    expect(await writeBookLine(stranger, typed(serviceId))).toMatchObject({ code: 'notFound' })
    expect(await writeBookLine(auditor, typed(serviceId))).toMatchObject({ code: 'notFound' })
    value(await writeBookLine(officer, typed(serviceId)))
    expect(await listBookLines(leader, serviceId, { from: today, to: today })).toMatchObject([{ ...figures, way: 'TYPED', revision: 1 }])
    expect(await listBookLines(stranger, serviceId, { from: today, to: today })).toBeNull()
    expect(await actsOf(serviceId)).toHaveLength(1)
  })

  test('is corrected as it was shown, and acts keep what stood before', async () => {
    const { officer } = desk
    const serviceId = await service()
    value(await writeBookLine(officer, typed(serviceId)))
    expect(await writeBookLine(officer, typed(serviceId, { received: 1 }))).toMatchObject({ code: 'dayWritten', field: 'day' })
    const both = [43, 44].map((received) => writeBookLine(officer, typed(serviceId, { revision: 1, received })))
    expect(codes(await Promise.all(both))).toEqual(['conflict', 'ok'])
    expect(await stored(serviceId)).toMatchObject({ revision: 2 })
    const acts = await actsOf(serviceId)
    expect(JSON.parse(acts[1]?.value?.before ?? '')).toMatchObject({ days: [{ day: today, ...figures }] })
    expect(await writeBookLine(officer, typed(serviceId, { revision: 5 }))).toMatchObject({ code: 'conflict' })
    expect(await writeBookLine(officer, typed(serviceId, { day: addDays(today, -9), revision: 1 }))).toMatchObject({ code: 'conflict' })
  })

  test('two at once are one line, the same key is one act, and the same figures change nothing', async () => {
    const { officer } = desk
    const serviceId = await service()
    expect(codes(await Promise.all([writeBookLine(officer, typed(serviceId)), writeBookLine(officer, typed(serviceId))]))).toEqual([
      'dayWritten',
      'ok',
    ])
    const key = randomUUID()
    const again = typed(serviceId, { day: addDays(today, -1) })
    expect(await writeBookLine(officer, again, { key })).toEqual(await writeBookLine(officer, again, { key }))
    value(await writeBookLine(officer, typed(serviceId, { revision: 1, medianDays: '2.50' })))
    expect(await stored(serviceId)).toMatchObject({ revision: 1 })
    expect(await actsOf(serviceId)).toHaveLength(2)
  })

  test('is refused where it cannot be so', async () => {
    const serviceId = await service()
    const wrong = [{ finishedInTime: 41 }, { finished: 0, finishedInTime: 0 }, { day: addDays(today, 1) }]
    const results = await Promise.all(wrong.map((change) => writeBookLine(desk.officer, typed(serviceId, change))))
    expect(codes(results)).toEqual(['dayAhead', 'inTimeAboveFinished', 'medianOfNothing'])
    expect(await db().serviceDay.count({ where: { serviceId } })).toBe(0)
  })
})

describe('the open book', () => {
  test('stands beside the same weeks of last year, in at most five statements', async () => {
    const { officer, stranger } = desk
    const serviceId = await service()
    const before = sameWeekOfLastYear(weekOf(today)) ?? today
    value(await writeBookLine(officer, typed(serviceId)))
    value(await writeBookLine(officer, typed(serviceId, { day: before, received: 30 })))
    value(await writeBookLine(officer, typed(serviceId, { day: addDays(before, 1), received: 5 })))
    const month = `${today.slice(0, 7)}-01` as Day
    const watched = watchStatements()
    const book = await findBook(officer, serviceId, month)
    const sent = watched.taken()
    await watched.close()
    expect(sent.length).toBeLessThanOrEqual(5)
    expect(book).toMatchObject({ service: { writtenUntil: today }, lines: [{ day: today }] })
    expect(book?.weeks.at(-1)).toMatchObject({
      startsOn: weekOf(today).startsOn,
      now: { received: 42 },
      lastYear: { received: 35, days: 2 },
    })
    expect(book?.weeks).toHaveLength(13)
    expect(book?.weeks.map(({ isRunning }) => isRunning)).toEqual([...Array(12).fill(false), true])
    expect(book?.months[Number(today.slice(5, 7)) - 1]).toMatchObject({ finished: 40, finishedInTime: 39 })
    expect(await findBook(stranger, serviceId, month)).toBeNull()
  })
})

describe('another system', () => {
  const send = (text: string, body: unknown) =>
    POST(
      new Request('http://localhost/api/buku-layanan', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${text}`, 'x-tera-address': randomUUID() },
        body: JSON.stringify(body),
      }),
    )
  const hari = (tanggal: Day, change: Record<string, unknown> = {}) => ({
    ...{ tanggal, diterima: 42, selesai: 40, tepat_waktu: 39, median_hari: 2.5, terbit_ulang: 1 },
    ...change,
  })
  const key = async (unitId = desk.unitId) =>
    value(await createApiKey(trusted(), { unitId, name: `Antrean ${randomUUID()}`, uses: ['SERVICE_BOOK'] })).text

  test('writes days by its key, all or none; the same again changes nothing; the trail names the key', async () => {
    const [serviceId, text] = [await service(), await key()]
    const days = [hari(today), hari(addDays(today, -1))]
    const first = await send(text, { layanan: serviceId, hari: days })
    expect([first.status, await first.json()]).toEqual([200, { ditambah: 2, diperbaiki: 0, sama: 0 }])
    expect(await (await send(text, { layanan: serviceId, hari: days })).json()).toEqual({ ditambah: 0, diperbaiki: 0, sama: 2 })
    const corrected = await send(text, { layanan: serviceId, hari: [hari(today, { diterima: 50 }), hari(addDays(today, -2))] })
    expect(await corrected.json()).toEqual({ ditambah: 1, diperbaiki: 1, sama: 0 })
    expect(await stored(serviceId)).toMatchObject({ received: 50, way: 'API', revision: 2 })
    const acts = await actsOf(serviceId)
    expect(acts.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^Lewat kunci “Antrean /), expect.stringMatching(/Antrean/)])
    expect(new Set(acts.map(({ actorKind }) => actorKind))).toEqual(new Set(['MACHINE']))
    const half = await send(text, { layanan: serviceId, hari: [hari(addDays(today, -3)), hari(addDays(today, -4), { tepat_waktu: 41 })] })
    expect([half.status, await half.json()]).toMatchObject([
      422,
      { kode: 'inTimeAboveFinished', pesan: expect.stringContaining('tepat waktu') },
    ])
    expect(await db().serviceDay.count({ where: { serviceId } })).toBe(3)
  })

  test('a median that came out of its arithmetic a hair off is the same again', async () => {
    const [serviceId, text] = [await service(), await key()]
    const sum = { layanan: serviceId, hari: [hari(today, { median_hari: 0.1 + 0.2 })] }
    expect(await (await send(text, sum)).json()).toMatchObject({ ditambah: 1 })
    expect(await (await send(text, sum)).json()).toEqual({ ditambah: 0, diperbaiki: 0, sama: 1 })
  })

  test('reaches no service of another unit, and no day twice', async () => {
    const [serviceId, other] = [await service(), await key(desk.otherUnitId)]
    const refused = await send(other, { layanan: serviceId, hari: [hari(today)] })
    expect([refused.status, await refused.json()]).toMatchObject([422, { kode: 'notFound' }])
    const twice = await send(await key(), { layanan: serviceId, hari: [hari(today), hari(today)] })
    expect([twice.status, await twice.json()]).toMatchObject([422, { kode: 'dayTwice' }])
    const wrong = await send(await key(), { layanan: serviceId, hari: [hari('2026-02-30')] })
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { kesalahan: [{ di: 'hari.0.tanggal' }] }])
    expect(await db().serviceDay.count({ where: { serviceId } })).toBe(0)
  })

  test('two sendings at once of the same days are both thanked and stored once', async () => {
    const [serviceId, text] = [await service(), await key()]
    const answers = await Promise.all([1, 2, 3].map(() => send(text, { layanan: serviceId, hari: [hari(today)] })))
    const told = await Promise.all(answers.map((answer) => answer.json()))
    expect(told.map(({ ditambah }) => ditambah).sort()).toEqual([0, 0, 1])
  })
})

describe('a file', () => {
  const head = 'Tanggal;Diterima;Selesai;Selesai tepat waktu;Median hari;Terbit ulang'
  const csv = (...rows: string[]) => new File([[head, ...rows].join('\r\n')], 'antrean.csv', { type: 'text/csv' })
  const row = (day: Day, received = 42) => `${day};${received};40;39;2,5;1`

  test('is shown first, then taken as it was shown; the same file again changes nothing', async () => {
    const { officer, stranger } = desk
    const serviceId = await service()
    value(await writeBookLine(officer, typed(serviceId)))
    const file = () => csv(row(today, 43), row(addDays(today, -1)), `${addDays(today, -2)};1;x;0;;0`)
    expect(await receiveBookFile(stranger, { serviceId, file: file() }, {})).toMatchObject({ code: 'notFound' })
    const { fileId } = value(await receiveBookFile(officer, { serviceId, file: file() }, {}))
    const upload = await findBookUpload(officer, serviceId, fileId)
    const outcome = value(upload?.file?.outcome ?? { ok: false, code: 'none' })
    expect(outcome).toMatchObject({
      added: [{ day: addDays(today, -1) }],
      changed: [{ before: { received: 42 }, after: { received: 43 } }],
      same: 0,
      problems: [{ row: 4, column: 'Selesai' }],
    })
    expect(await findBookUpload(stranger, serviceId, fileId)).toBeNull()
    expect(await applyBookFile(stranger, { serviceId, fileId, shown: outcome.digest })).toMatchObject({ code: 'notFound' })
    const both = await Promise.all([1, 2].map(() => applyBookFile(officer, { serviceId, fileId, shown: outcome.digest })))
    expect(codes(both)).toEqual(['fileGone', 'ok'])
    expect(await stored(serviceId)).toMatchObject({ received: 43, way: 'CSV', revision: 2 })
    const again = value(await receiveBookFile(officer, { serviceId, file: file() }, {}))
    const same = value((await findBookUpload(officer, serviceId, again.fileId))?.file?.outcome ?? { ok: false, code: 'none' })
    expect(same).toMatchObject({ added: [], changed: [], same: 2 })
    const acts = (await actsOf(serviceId)).length
    value(await applyBookFile(officer, { serviceId, fileId: again.fileId, shown: same.digest }))
    expect([(await actsOf(serviceId)).length, (await stored(serviceId))?.revision]).toEqual([acts, 2])
  })

  test('is not taken where the book changed since it was shown', async () => {
    const { officer } = desk
    const serviceId = await service()
    const { fileId } = value(await receiveBookFile(officer, { serviceId, file: csv(row(today, 50)) }, {}))
    const shown = value((await findBookUpload(officer, serviceId, fileId))?.file?.outcome ?? { ok: false, code: 'none' }).digest
    value(await writeBookLine(officer, typed(serviceId)))
    expect(await applyBookFile(officer, { serviceId, fileId, shown })).toMatchObject({ code: 'changedMeanwhile' })
    expect(await stored(serviceId)).toMatchObject({ received: 42 })
    const other = await service()
    expect(await discardBookFile(officer, { serviceId: other, fileId, shown: '' })).toMatchObject({ code: 'fileGone' })
    const both = await Promise.all([1, 2].map(() => discardBookFile(officer, { serviceId, fileId, shown: '' })))
    expect(codes(both)).toEqual(['fileGone', 'ok'])
    expect(await applyBookFile(officer, { serviceId, fileId, shown })).toMatchObject({ code: 'fileGone' })
  })

  test('that is none of ours is refused, and leaves nothing behind', async () => {
    const { officer } = desk
    const serviceId = await service()
    const received = (file: File | null) => receiveBookFile(officer, { serviceId, file }, {})
    expect(await received(null)).toMatchObject({ code: 'fileMissing' })
    expect(await received(new File(['a;b\n1;2'], 'lain.csv'))).toMatchObject({ code: 'columnMissing' })
    expect(await db().storedFile.count({ where: { nounId: serviceId } })).toBe(0)
  })

  test('of Tera’s own export can be read again', async () => {
    const { officer } = desk
    const serviceId = await service()
    value(await writeBookLine(officer, typed(serviceId)))
    const lines = (await listBookLines(officer, serviceId, { from: today, to: today })) ?? []
    for (const format of ['csv', 'xlsx'] as const) {
      const file = new File([await tableFile(format, bookSheet, lines)], `buku.${format}`)
      const { fileId } = value(await receiveBookFile(officer, { serviceId, file }, {}))
      expect((await findBookUpload(officer, serviceId, fileId))?.file?.outcome).toMatchObject({
        ok: true,
        value: { added: [], changed: [], same: 1, problems: [] },
      })
    }
  })

  test('about which nobody decides is dropped after a day', async () => {
    const { officer } = desk
    const serviceId = await service()
    const { fileId } = value(await receiveBookFile(officer, { serviceId, file: csv(row(today)) }, {}))
    await db().storedFile.update({ where: { id: fileId }, data: { uploadedAt: new Date(officer.now.getTime() - 25 * 3_600_000) } })
    await forgetUndecided(trusted('JOB'))
    expect((await findBookUpload(officer, serviceId, fileId))?.file).toBeNull()
  })
})
