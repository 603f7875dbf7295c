import { afterAll, beforeAll, expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { settleFollowUp } from '@/lib/survey/follow-up/commands'
import { pekpppItems } from '@/lib/survey/pekppp/labels'
import { findPekppp, listPekppp } from '@/lib/survey/pekppp/queries'
import { pekpppColumns } from '@/lib/survey/pekppp/sheet'
import { recordPublicity, withdrawPublicity } from '@/lib/survey/publicity/commands'
import { newPublicity } from '@/lib/survey/publicity/schema'
import { issueReport } from '@/lib/survey/report/commands'
import { everywhere, signedIn } from '../../support/actors'
import { followUp, headedTown, quarterSurvey, scored, value } from '../../support/follow-ups'
import type { Town } from '../../support/plans'
import { isOfAct, watchStatements } from '../../support/statements'
import { surveyDesk } from '../../support/surveys'

let town: Town
let close = async () => {}
beforeAll(async () => {
  town = await headedTown()
})
afterAll(() => close())

const publish = async (surveyId: string, medium: string) =>
  value(await recordPublicity(town.head, newPublicity.parse({ surveyId, medium, publishedOn: town.head.today, place: 'Papan pengumuman' })))
    .publicityId

test('scores come from lines, report and publicity, and the unit adds up its surveys of the year', async () => {
  const { head, staff, year } = town
  const [one, other] = await Promise.all([1, 2].map((number) => quarterSurvey(town, { unitId: town.sectionId, number }, [scored(3)])))
  const ids = [one?.surveyId ?? '', other?.surveyId ?? ''] as const
  const nothing = { reportedOn: null, planned: 0, done: 0, lastDoneOn: null, media: [] }
  expect(await findPekppp(head, ids[0])).toMatchObject(nothing)
  const lines = [
    await followUp(head, ids[0], staff.employeeId),
    await followUp(head, ids[0], staff.employeeId),
    await followUp(head, ids[1], staff.employeeId),
  ]
  const settled = { revision: 1, outcome: 'Sudah dilakukan semua.', said: null, done: null }
  value(await settleFollowUp(staff, { followUpId: lines[0] ?? '', state: 'DONE', ...settled }))
  value(await settleFollowUp(staff, { followUpId: lines[1] ?? '', state: 'DROPPED', ...settled }))
  value(await issueReport(head, { surveyId: ids[0] }))
  await publish(ids[0], 'CETAK')
  await publish(ids[0], 'CETAK')
  await publish(ids[1], 'APLIKASI')
  value(await withdrawPublicity(head, { publicityId: await publish(ids[1], 'REKLAME'), reason: 'Papannya tidak jadi dipasang.' }))
  const mine = await findPekppp(head, ids[0])
  expect(mine).toMatchObject({ reportedOn: head.today, planned: 2, done: 1, lastDoneOn: head.today, media: ['CETAK'] })
  expect(mine && pekpppItems(mine).map(({ score }) => score)).toEqual([1, 3, 5])
  const [unit, ...more] = await listPekppp(head, { year: year - 1, q: 'Bidang Uji' })
  expect(more).toEqual([])
  expect(unit).toMatchObject({ unitName: 'Bidang Uji', surveys: 2, facts: { planned: 3, done: 1 } })
  expect(unit && pekpppItems(unit.facts).map(({ score }) => score)).toEqual([2, 3, 5])
  expect(unit && pekpppColumns.map(({ value: of }) => of(unit))).toEqual(['Bidang Uji', 2, 2, 2, 3, 1, 3, head.today, head.today, 5, 0, 1])
  expect(await listPekppp(head, { year, q: '' })).toEqual([])
})

test('are for those who read the survey', async () => {
  const { surveyId } = await quarterSurvey(town, { unitId: town.officeId, number: 3 }, [scored(3)])
  expect(await findPekppp(town.stranger, surveyId)).toBeNull()
  expect(await findPekppp(town.auditor, surveyId)).not.toBeNull()
  expect(await listPekppp(town.chief, { year: town.year - 1, q: 'Dinas Uji' })).toEqual([])
})

test('take one statement, however many surveys', async () => {
  const watch = watchStatements()
  close = watch.close
  await listPekppp(town.head, { year: town.year - 1, q: '' })
  expect(watch.taken().filter((statement) => !isOfAct(statement))).toHaveLength(1)
})

test('a unit that is no more keeps its figures under its last name', async () => {
  const { unitId } = await surveyDesk()
  const officer = await signedIn('Pembaca', everywhere('AUDITOR'))
  await quarterSurvey(town, { unitId, number: 2 }, [scored(3)])
  await db().unitVersion.updateMany({ where: { unitId }, data: { name: 'Dinas Lama', validTo: columnOf(officer.today) } })
  expect(await listPekppp(officer, { year: town.year - 1, q: 'lama' })).toMatchObject([{ unitId, unitName: 'Dinas Lama', surveys: 1 }])
})
