import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { sweepFiles } from '@/lib/file/jobs'
import { listKeys } from '@/lib/file-store'
import { readMissedIndicators } from '@/lib/progress/achievement/queries'
import { recordRealization } from '@/lib/progress/commands'
import { recordWithEvidence } from '@/lib/progress/evidence/commands'
import { findEvidence } from '@/lib/progress/evidence/queries'
import { findProgress, listOwnProgress, listProgressBelow, listWaitingProgress } from '@/lib/progress/queries'
import { refuse } from '@/lib/result'
import { trusted } from '../../support/actors'
import { agreedPlan, planTown, type SeededPlan, type Town } from '../../support/plans'

let town: Town
let plan: SeededPlan
let periods: string[]
/** A year that is over, so that all its periods have ended whatever the day. */
let year: number

beforeAll(async () => {
  town = await planTown()
  year = town.year - 1
  plan = await agreedPlan(town, town.staff, { year, workResults: [{ indicators: [{}, { aggregation: 'AVERAGE', target: '90' }] }] })
  const rows = await db().period.findMany({ where: { kind: 'QUARTER', year }, orderBy: { number: 'asc' } })
  periods = rows.map(({ id }) => id)
}, 60_000)

const input = (change: object = {}) => ({
  ...{ planId: plan.planId, indicatorId: plan.indicatorIds[0]?.[0] ?? '', periodId: periods[0] ?? '' },
  ...{ basedOn: 0, value: '25', note: 'Buku register loket', reason: null, files: [] },
  ...change,
})
const numbersOf = (indicatorId: string, periodId: string) =>
  db().realization.findMany({ where: { indicatorId, periodId }, orderBy: { number: 'asc' } })
const text = (name: string, body = 'bukti kerja') => new File([body], name, { type: 'text/plain' })
const recorded = async (change: object) => {
  const result = await recordRealization(town.staff, input(change))
  if (!result.ok) throw new Error(result.code)
  return result.value.realizationId
}

describe('recording a realisation', () => {
  test('is refused to everyone but the owner of the SKP', async () => {
    for (const actor of [town.chief, town.head, town.clerk, town.stranger, town.hrAdmin, town.systemAdmin, trusted()])
      expect(await recordRealization(actor, input())).toEqual(refuse('notFound'))
    expect(await numbersOf(input().indicatorId, input().periodId)).toEqual([])
  })

  test.each([
    ['neither note nor file', { note: null }, refuse('evidenceNeeded', { field: 'note' })],
    ['an indicator of no SKP', { indicatorId: uuidv7() }, refuse('notFound')],
    ['a period of no calendar', { periodId: uuidv7() }, refuse('notFound')],
    ['a number seen before there was one', { basedOn: 1 }, refuse('conflict')],
  ])('is refused with %s', async (_, change, refusal) => {
    expect(await recordRealization(town.staff, input(change))).toEqual(refusal)
  })

  test('is refused for a stretch of another kind or another year', async () => {
    const month = await db().period.findFirstOrThrow({ where: { kind: 'MONTH', year } })
    const other = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year } })
    for (const { id } of [month, other]) expect(await recordRealization(town.staff, input({ periodId: id }))).toEqual(refuse('notFound'))
  })

  test('is refused for a period that has not begun', async () => {
    const next = await agreedPlan(town, town.clerk, { year: town.year + 1 })
    const coming = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year + 1 } })
    const early = input({ planId: next.planId, indicatorId: next.indicatorIds[0]?.[0], periodId: coming.id })
    expect(await recordRealization(town.clerk, early)).toEqual(refuse('periodNotBegun'))
  })

  test('is refused while the SKP is not agreed', async () => {
    const draft = await agreedPlan(town, town.stranger, { year, state: 'SUBMITTED' })
    const early = input({ planId: draft.planId, indicatorId: draft.indicatorIds[0]?.[0] })
    expect(await recordRealization(town.stranger, early)).toEqual(refuse('notFound'))
  })

  test('writes the number, its act and its event', async () => {
    const id = await recorded({})
    const row = await db().realization.findUniqueOrThrow({ where: { id } })
    expect([row.number, row.value.toFixed(), row.note]).toEqual([1, '25', 'Buku register loket'])
    expect(await db().auditEntry.count({ where: { verb: 'realization.record', nounId: id, unitId: town.sectionId } })).toBe(1)
    expect(await db().event.count({ where: { kind: 'REALIZATION_RECORDED', subjectId: id } })).toBe(1)
  })

  test('a form opened before that is refused; a correction needs a reason and leaves the first number', async () => {
    expect(await recordRealization(town.staff, input({ value: '30' }))).toEqual(refuse('conflict'))
    expect(await recordRealization(town.staff, input({ basedOn: 1, value: '30' }))).toEqual(refuse('reasonNeeded', { field: 'reason' }))
    await recorded({ basedOn: 1, value: '30', reason: 'Lima berkas terlewat' })
    const numbers = await numbersOf(input().indicatorId, input().periodId)
    expect(numbers.map(({ value, reason }) => [value.toFixed(), reason])).toEqual([
      ['25', null],
      ['30', 'Lima berkas terlewat'],
    ])
    await expect(db().realization.update({ where: { id: numbers[0]?.id ?? '' }, data: { value: '99' } })).rejects.toThrow()
  })

  test('the same key twice records once', async () => {
    const key = uuidv7()
    const second = input({ periodId: periods[1], value: '20' })
    const first = await recordRealization(town.staff, second, { key })
    expect(await recordRealization(town.staff, second, { key })).toEqual(first)
    expect(await numbersOf(second.indicatorId, second.periodId)).toHaveLength(1)
  })

  test('two at once leave one number', async () => {
    const third = input({ periodId: periods[2], value: '20' })
    const results = await Promise.all(Array.from({ length: 6 }, () => recordRealization(town.staff, third)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'conflict')).toHaveLength(5)
  })

  test('nothing stays when the act cannot be written', async () => {
    const fourth = input({ periodId: periods[3], value: '20' })
    await db().$executeRaw`ALTER TABLE audit_entry ADD CONSTRAINT test_refuses CHECK (verb <> 'realization.record') NOT VALID`
    try {
      await expect(recordRealization(town.staff, fourth)).rejects.toThrow(/test_refuses/)
    } finally {
      await db().$executeRaw`ALTER TABLE audit_entry DROP CONSTRAINT test_refuses`
    }
    expect(await numbersOf(fourth.indicatorId, fourth.periodId)).toEqual([])
  })
})

describe('evidence files', () => {
  let fileId: string
  const withFiles = (files: File[], change: object = {}, key?: string) => {
    const { files: _, ...rest } = input({ indicatorId: plan.indicatorIds[0]?.[1], note: null, value: '80', ...change })
    return recordWithEvidence(town.staff, { input: rest, files }, key ? { key } : {})
  }
  const keys = () => listKeys(new Date(Date.now() + 60_000))

  test('stand in for a note, and can be opened by those who see the SKP', async () => {
    expect(await withFiles([text('laporan.txt')])).toMatchObject({ ok: true })
    const { id } = await db().storedFile.findFirstOrThrow({ where: { name: 'laporan.txt' } })
    fileId = id
    for (const actor of [town.staff, town.chief, town.head, town.unitHr, town.hrAdmin, town.leader, town.auditor])
      expect(await findEvidence(actor, id), actor.name).toMatchObject({ name: 'laporan.txt', mediaType: 'text/plain' })
    for (const actor of [town.clerk, town.stranger, town.systemAdmin]) expect(await findEvidence(actor, id), actor.name).toBeNull()
  })

  test('opening another person’s is on record, opening one’s own is not', async () => {
    const { nounId } = await db().storedFile.findUniqueOrThrow({ where: { id: fileId } })
    const readers = await db().auditEntry.findMany({ where: { verb: 'realization.read', nounId } })
    expect(readers).toHaveLength(6)
    expect(readers.some(({ accountId }) => accountId === town.staff.accountId)).toBe(false)
  })

  test('a file that is taken away can no longer be opened', async () => {
    await db().storedFile.update({ where: { id: fileId }, data: { removedAt: town.staff.now } })
    expect(await findEvidence(town.staff, fileId)).toBeNull()
    await db().storedFile.update({ where: { id: fileId }, data: { removedAt: null } })
  })

  test('what is refused leaves no file behind', async () => {
    const before = await keys()
    expect(await withFiles([text('baik.txt'), text('buruk.exe', 'MZ\u0000\u0001')], { periodId: periods[1] })).toMatchObject({
      ok: false,
      field: 'files',
      params: { file: 'buruk.exe' },
    })
    expect(await withFiles([text('baik.txt')], { basedOn: 7 })).toEqual(refuse('conflict'))
    expect(await withFiles(Array.from({ length: 6 }, (_, n) => text(`${n}.txt`)))).toEqual(refuse('tooManyFiles', { field: 'files' }))
    expect(await keys()).toEqual(before)
  })

  test('a repeat of the same form keeps one file', async () => {
    const key = uuidv7()
    const before = (await keys()).length
    const post = () => withFiles([text('sekali.txt')], { periodId: periods[1] }, key)
    await Promise.all([post(), post(), post()])
    expect((await keys()).length).toBe(before + 1)
    expect(await db().storedFile.count({ where: { name: 'sekali.txt' } })).toBe(1)
  })

  test('the nightly sweep deletes only what no row owns', async () => {
    const owned = await db().storedFile.findUniqueOrThrow({ where: { id: fileId } })
    const gone = await db().storedFile.findFirstOrThrow({ where: { name: 'sekali.txt' } })
    await db().storedFile.update({ where: { id: gone.id }, data: { removedAt: town.staff.now } })
    await sweepFiles({ ...trusted('JOB'), now: new Date() })
    expect(await keys()).toContain(gone.storageKey)
    await sweepFiles({ ...trusted('JOB'), now: new Date(Date.now() + 2 * 86_400_000) })
    expect(await keys()).toEqual([owned.storageKey])
    expect(await readFile(join(process.env.TERA_DATA ?? '', 'files', owned.storageKey), 'utf8')).toBe('bukti kerja')
  })
})

describe('progress is read', () => {
  test('with the achievement of what counts', async () => {
    const found = await findProgress(town.staff, plan.planId)
    const [sum = '', average = ''] = plan.indicatorIds[0] ?? []
    expect(found?.isOwn).toBe(true)
    expect(found?.progress.achievements.get(sum)).toMatchObject({ realized: '70', percent: '70.00' })
    expect(found?.progress.achievements.get(average)).toMatchObject({ realized: '80', percent: '88.89' })
    expect(found?.progress.recorded.get(sum)?.map(({ number }) => number)).toEqual([2, 1, 1, 1])
  })

  test('by superiors and officers, on record; by nobody else', async () => {
    for (const actor of [town.chief, town.head, town.unitHr, town.auditor])
      expect((await findProgress(actor, plan.planId))?.isOwn, actor.name).toBe(false)
    for (const actor of [town.clerk, town.stranger, town.systemAdmin]) expect(await findProgress(actor, plan.planId), actor.name).toBeNull()
    expect(await db().auditEntry.count({ where: { verb: 'progress.read', nounId: plan.planId } })).toBe(4)
  })

  test('in lists that count what periods lack', async () => {
    const summary = { planId: plan.planId, indicators: 2, expected: 8, recorded: 5, postTitle: 'Pranata Komputer' }
    expect(await listOwnProgress(town.staff)).toMatchObject([summary])
    expect(await listProgressBelow(town.chief)).toContainEqual(expect.objectContaining(summary))
    expect(await listProgressBelow(town.stranger)).toEqual([])
  })

  test('what is missing waits for the owner alone', async () => {
    const rows = await listWaitingProgress(town.staff)
    expect(rows.map(({ subject }) => subject)).toEqual([`Triwulan III ${year}, 1 indikator`, `Triwulan IV ${year}, 2 indikator`])
    expect(rows.every(({ href, dueOn }) => href === `/progres/${plan.planId}` && dueOn !== null)).toBe(true)
    expect(await listWaitingProgress(town.chief)).toEqual([])
  })
})

describe('indicators that fell short', () => {
  test('a sum counts only when every period is recorded, an average at any time', async () => {
    const missed = async (below: string, ...employees: (string | null)[]) => {
      const employeeIds = employees.flatMap((id) => id ?? [])
      return (await readMissedIndicators(trusted('JOB'), { year, below, employeeIds })).map(({ percent }) => percent)
    }
    expect(await missed('90', town.staff.employeeId)).toEqual(['88.89'])
    await recorded({ periodId: periods[3], value: '10' })
    expect(await missed('90', town.staff.employeeId, town.clerk.employeeId)).toEqual(['80.00', '88.89'])
    expect(await missed('80', town.staff.employeeId)).toEqual([])
    expect(await missed('90', town.clerk.employeeId, town.stranger.employeeId)).toEqual([])
  })
})
