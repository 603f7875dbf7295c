import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import readExcel from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { findSurveyIndex } from '@/lib/survey/result/queries'
import { findTabulation, findWholeTabulation } from '@/lib/survey/result/tabulation/queries'
import type { Convention } from '@/lib/survey/result/tabulation/rules'
import { tabulationLines } from '@/lib/survey/result/tabulation/sheet'
import type { Answer } from '@/lib/survey/schema'
import { tableStream } from '@/lib/table-stream'
import fixture from '../../fixtures/skm-vectors.json'
import { nextVersion, ownWeights, setExcluded, takeEach } from '../../support/survey-versions'
import { byAddress, type Desk, filled, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
let surveyId: string
const answers = fixture.vectors[0]?.answers ?? []

beforeAll(async () => {
  desk = await surveyDesk()
  const opened = await openOne(desk)
  surveyId = opened.surveyId
  await takeEach(answers.map((row) => ({ one: filled(opened, { scores: row as Answer[] }), arrival: byAddress })))
})

async function fileOf(id: string, format: 'csv' | 'xlsx', convention: Convention): Promise<Buffer> {
  const tabulated = await findWholeTabulation(desk.officer, id)
  if (!tabulated) throw new Error('not found')
  return buffer(Readable.fromWeb(tableStream(format, tabulationLines(tabulated, tabulated.batches, convention)) as never))
}

const linesOf = async (id: string, convention: Convention = 'exact'): Promise<string[][]> =>
  parse(await fileOf(id, 'csv', convention), { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: false })
const lineOf = (lines: readonly string[][], title: string) => lines.find(([first]) => first === title)?.slice(1) ?? []

test('49 published respondents: every one a line in no telling order, and the foot is the published one', async () => {
  const lines = await linesOf(surveyId)
  const start = lines.findIndex(([first]) => first === 'No.')
  const rows = lines.slice(start + 1, start + 50)
  expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => String(at + 1)))
  const sorted = (some: readonly (readonly (string | number)[])[]) => some.map((row) => row.join(' ')).sort()
  expect(sorted(rows.map((row) => row.slice(1)))).toEqual(sorted(answers))
  expect(lineOf(lines, 'Jumlah nilai/unsur').map(Number)).toEqual(fixture.vectors[0]?.sum_per_unsur)
  expect(lineOf(lines, 'NRR/unsur').map(Number)).toEqual(fixture.vectors[0]?.nrr_per_unsur?.map(Number))
  expect(lineOf(lines, 'IKM unit pelayanan').at(-1)).toBe('78.74')
  expect(lines.flat().join(' ')).toContain('Bobot yang dipakai tepat 1/9')
})

test('with the cut weight it gives what reports with 0,111 print, and says so', async () => {
  const lines = await linesOf(surveyId, 'truncated')
  expect(lineOf(lines, 'IKM unit pelayanan').at(-1)).toBe('78.66')
  expect(lines.flat().join(' ')).toContain('Bobot yang dipakai 0,111')
})

test('the xlsx holds the same as the csv', async () => {
  const sheet = await readExcel(await fileOf(surveyId, 'xlsx', 'exact'))
  const rows = ('data' in (sheet[0] ?? {}) ? (sheet as unknown as { data: unknown[][] }[])[0]?.data : sheet) as unknown[][]
  const ikm = rows.find(([first]) => first === 'IKM unit pelayanan')
  expect(ikm?.findLast((cell) => cell !== null)).toBe(78.74)
  expect(rows.filter(([first]) => typeof first === 'number')).toHaveLength(49)
})

test('an excluded answer is in no line, an older version lies under the unsur it asked', async () => {
  const opened = await openOne(desk)
  const nine: Answer[] = [1, 2, 3, 4, 1, 2, 3, 4, 1]
  await takeEach([
    { one: filled(opened, { scores: nine }), arrival: byAddress },
    { one: filled(opened, { scores: [4, 4, 4, 4, 4, 4, 4, 4, 4] }), arrival: byAddress },
  ])
  const taken = await db().surveyResponse.findFirstOrThrow({
    where: { versionId: opened.versionId, scores: { equals: [4, 4, 4, 4, 4, 4, 4, 4, 4] } },
  })
  await setExcluded([taken.id], true)
  expect(await findTabulation(desk.officer, opened.surveyId, 1)).toBeNull()
  const versionId = await nextVersion(opened.surveyId, [...ownWeights].reverse())
  const newer = () => ({ one: filled({ ...opened, versionId }, { scores: [4, 0, 3, 3, 3, 3, 3, 3, 3, 3] }), arrival: byAddress })
  await takeEach(Array.from({ length: 5 }, newer))
  await db().survey.update({ where: { id: opened.surveyId }, data: { closedAt: desk.officer.now } })
  const found = await findTabulation(desk.officer, opened.surveyId, 1)
  const reversed = [null, ...[...nine].reverse()]
  expect(found?.rows).toHaveLength(6)
  expect(found?.rows).toContainEqual(reversed)
  expect(found?.rows).toContainEqual([4, null, 3, 3, 3, 3, 3, 3, 3, 3])
  const lines = await linesOf(opened.surveyId, 'truncated')
  const figures = await findSurveyIndex(visitor(), opened.surveyId)
  expect(lineOf(lines, 'IKM unit pelayanan').at(-1)).toBe(figures?.index.ok ? String(Number(figures.index.value.ikm)) : '')
  expect(lines.flat().join(' ')).toContain('ditetapkan sendiri')
})

test('batches follow each other without a gap or a repeat', async () => {
  const opened = await openOne(desk)
  await db().$executeRaw`
    INSERT INTO survey_response (id, version_id, service_id, visit_key, day, way, scores, counted)
    SELECT gen_random_uuid(), ${opened.versionId}::uuid, ${opened.serviceId}::uuid, gen_random_uuid(), ${desk.officer.today}::date, 'ADDRESS',
      ARRAY[1 + g % 4, 1 + g / 4 % 4, 1 + g / 16 % 4, 1 + g / 64 % 4, 1 + g / 256 % 4, 1 + g / 1024 % 4, 1 + g / 4096 % 4, 1 + g / 16384 % 4, 3]::smallint[], true
    FROM generate_series(0, 29999) g`
  await db().survey.update({ where: { id: opened.surveyId }, data: { closedAt: desk.officer.now } })
  const tabulated = await findWholeTabulation(desk.officer, opened.surveyId)
  if (!tabulated) throw new Error('not found')
  const seen = new Set<string>()
  let rows = 0
  for await (const batch of tabulated.batches)
    for (const row of batch) {
      rows += 1
      seen.add(row.join(''))
    }
  expect([rows, seen.size]).toEqual([30_000, 30_000])
})

test('it is read by those who run surveys and by auditors; opening it is an act', async () => {
  expect(await findTabulation(desk.leader, surveyId, 1)).toBeNull()
  expect(await findTabulation(desk.stranger, surveyId, 1)).toBeNull()
  expect(await findWholeTabulation(desk.stranger, surveyId)).toBeNull()
  const acts = () => db().auditEntry.count({ where: { verb: 'tabulation.read', accountId: desk.auditor.accountId } })
  const before = await acts()
  expect((await findTabulation(desk.auditor, surveyId, 1))?.rows).toHaveLength(49)
  expect(await acts()).toBe(before + 1)
})
