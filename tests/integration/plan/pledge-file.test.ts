import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { forgetUndecided, sweepFiles } from '@/lib/file/jobs'
import { openFile } from '@/lib/file-store'
import { startPledge } from '@/lib/plan/pledge/commands'
import { saveObjective } from '@/lib/plan/pledge/content/commands'
import { listPledgePeriods } from '@/lib/plan/pledge/queries'
import { linesColumns, type PledgeLine } from '@/lib/plan/pledge/sheet'
import { applyPledgeFile, discardPledgeFile, receivePledgeFile } from '@/lib/plan/pledge/upload/commands'
import { findPledgeUpload } from '@/lib/plan/pledge/upload/queries'
import { type Result, refuse } from '@/lib/result'
import { tableFile } from '@/lib/table-file'
import { trusted } from '../../support/actors'
import { planTown, type Town, type Townsperson } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
  await startPledge(town.chief, { unitId: town.sectionId, year: town.year })
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const draft = () =>
  db().unitPledgeVersion.findFirstOrThrow({ where: { pledge: { unitId: town.sectionId } }, include: { objectiveTexts: true } })
const place = () => ({ unitId: town.sectionId, year: town.year })

function line(text: string, target = '90'): PledgeLine {
  const words = { text, definition: 'Arti', formula: null, dataSource: 'Laporan', unitName: 'persen', perPeriod: {} }
  return { objective: 'Layanan andal', indicator: { ...words, kind: 'HIGHER_IS_BETTER', aggregation: 'LAST', target, targetTo: null } }
}

async function fileOf(lines: readonly PledgeLine[], name = 'pk.xlsx'): Promise<File> {
  const bytes = await tableFile('xlsx', linesColumns(await listPledgePeriods(town.chief, town.year)), lines)
  return new File([bytes], name)
}

const upload = async (who: Townsperson, lines = [line('Ketersediaan'), line('Kecepatan')], options = {}) =>
  receivePledgeFile(who, { place: place(), file: await fileOf(lines) }, options)
const shown = async (fileId: string) => {
  const { pledgeId, revision } = await draft()
  return { pledgeId, revision, fileId }
}

test('a file is shown and changes nothing until it is applied; then it changes what it says and leaves the rest', async () => {
  const { pledgeId } = await draft()
  done(await saveObjective(town.chief, { pledgeId, seen: '', objectiveId: null, text: 'Aparatur cakap' }))
  const { fileId } = done(await upload(town.chief))
  const found = await findPledgeUpload(town.unitHr, town.sectionId, town.year, fileId)
  if (!found?.file?.outcome.ok) throw new Error('no outcome')
  expect(found.file.outcome.value).toMatchObject({ steps: [{ kind: 'ADDED' }, { kind: 'ADDED' }], left: [{ title: 'Aparatur cakap' }] })
  expect((await draft()).objectiveTexts).toHaveLength(1)
  expect(done(await applyPledgeFile(town.chief, await shown(fileId)))).toMatchObject({ added: 2, changed: 0 })
  expect((await draft()).objectiveTexts.map(({ text }) => text).sort()).toEqual(['Aparatur cakap', 'Layanan andal'])
  expect(await applyPledgeFile(town.chief, await shown(fileId))).toEqual(refuse('fileGone'))
  const again = done(await upload(town.chief, [line('ketersediaan ', '95'), line('Kecepatan')]))
  expect(done(await applyPledgeFile(town.unitHr, await shown(again.fileId)))).toMatchObject({ added: 0, changed: 1, same: 1 })
  expect(await db().unitIndicatorText.count({ where: { versionId: (await draft()).id } })).toBe(2)
  const third = done(await upload(town.chief, [line('ketersediaan', '95')]))
  expect(await applyPledgeFile(town.chief, await shown(third.fileId))).toEqual(refuse('nothingToApply'))
})

test('strangers neither upload, see, apply nor drop; a stale form is refused', async () => {
  const { fileId } = done(await upload(town.chief))
  const input = await shown(fileId)
  for (const other of [town.staff, town.stranger, town.auditor]) {
    expect(await upload(other), other.name).toEqual(refuse('notFound'))
    expect(await applyPledgeFile(other, input), other.name).toEqual(refuse('notFound'))
    expect(await discardPledgeFile(other, input), other.name).toEqual(refuse('notFound'))
    expect(await findPledgeUpload(other, town.sectionId, town.year, fileId), other.name).toBe(null)
  }
  expect(await upload(town.head)).toEqual(refuse('forbidden'))
  expect(await applyPledgeFile(town.chief, { ...input, revision: input.revision + 1 })).toEqual(refuse('conflict'))
  expect(await applyPledgeFile(town.chief, { ...input, fileId: uuidv7() })).toEqual(refuse('fileGone'))
  expect(await db().unitIndicatorText.count({ where: { versionId: (await draft()).id } })).toBe(0)
})

test('the same key keeps and applies once; of two at once one is applied', async () => {
  const key = uuidv7()
  const [first, second] = [done(await upload(town.chief, undefined, { key })), done(await upload(town.chief, undefined, { key }))]
  expect(second).toEqual(first)
  expect(await db().storedFile.count({ where: { noun: 'pledge', nounId: (await draft()).pledgeId } })).toBe(1)
  const input = await shown(first.fileId)
  const both = await Promise.all([applyPledgeFile(town.chief, input), applyPledgeFile(town.unitHr, input)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().unitIndicatorText.count({ where: { versionId: (await draft()).id } })).toBe(2)
})

test('a file that cannot be read is refused and leaves nothing; one nobody decided about is forgotten', async () => {
  const before = await db().storedFile.count()
  const give = (file: File | null) => receivePledgeFile(town.chief, { place: place(), file }, {})
  expect(await give(null)).toEqual(refuse('fileMissing'))
  expect(await give(new File(['Sasaran;Indikator\nA;B\n'], 'pk.csv'))).toMatchObject({ code: 'columnMissing' })
  expect(await give(new File(['%PDF-1.7'], 'pk.pdf'))).toMatchObject({ ok: false })
  expect(await db().storedFile.count()).toBe(before)
  const { fileId } = done(await upload(town.chief))
  await db().storedFile.update({ where: { id: fileId }, data: { uploadedAt: new Date(trusted().now.getTime() - 25 * 3_600_000) } })
  await forgetUndecided(trusted('JOB'))
  const { storageKey, removedAt } = await db().storedFile.findUniqueOrThrow({ where: { id: fileId } })
  expect(removedAt).not.toBe(null)
  await sweepFiles({ ...trusted(), now: new Date(Date.now() + 48 * 3_600_000) })
  await expect(openFile(storageKey)).rejects.toThrow()
})

test('what was dropped is gone from the page, and dropping it again says so', async () => {
  const { fileId } = done(await upload(town.chief))
  const input = await shown(fileId)
  done(await discardPledgeFile(town.chief, input))
  expect(await discardPledgeFile(town.chief, input)).toEqual(refuse('fileGone'))
  expect((await findPledgeUpload(town.chief, town.sectionId, town.year, fileId))?.file).toBe(null)
})
