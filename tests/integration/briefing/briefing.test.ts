import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { recordAttendance, removeAttendance } from '@/lib/briefing/attendance/commands'
import { listAttendees } from '@/lib/briefing/attendance/queries'
import { cancelBriefing, changeBriefing, planBriefing } from '@/lib/briefing/commands'
import { removeMaterial, uploadMaterial } from '@/lib/briefing/material/commands'
import { findMaterial } from '@/lib/briefing/material/queries'
import { findBriefing, listBriefings, listUnitsToBrief } from '@/lib/briefing/queries'
import { answerAtBriefing, askAtBriefing } from '@/lib/briefing/question/commands'
import { listReach, listUnreached } from '@/lib/briefing/reach/queries'
import { markOf } from '@/lib/briefing/rules'
import { addDays } from '@/lib/day'
import { db } from '@/lib/db'
import { planTown, type Town, type Townsperson } from '../../support/plans'

let town: Town
let today: ReturnType<typeof addDays>

beforeEach(async () => {
  town = await planTown()
  today = town.hrAdmin.today
})

const facts = {
  kind: 'WORKSHOP' as const,
  title: 'Menyusun indikator',
  summary: 'Latihan menyusun indikator yang terukur.',
  hours: '09.00 sampai 11.00',
  place: 'Aula',
}
const planned = async (who: Townsperson = town.unitHr, unitId: string | null = town.officeId, heldOn = today) => {
  const result = await planBriefing(who, { ...facts, unitId, heldOn })
  if (!result.ok) throw new Error(result.code)
  return result.value.briefingId
}
const told = (who: Townsperson) =>
  db().notification.findMany({ where: { accountId: who.accountId, kind: { in: ['BRIEFING_PLANNED', 'BRIEFING_ANSWERED'] } } })
const nip = ({ nip: number }: { nip: string | null }) => number ?? ''

test('a session is told to everyone it is for, once, and to nobody else', async () => {
  const key = randomUUID()
  const input = { ...facts, unitId: town.officeId, heldOn: addDays(today, 1) }
  const [first, second] = [await planBriefing(town.unitHr, input, { key }), await planBriefing(town.unitHr, input, { key })]
  expect(second).toEqual(first)
  for (const who of [town.head, town.chief, town.staff, town.clerk]) expect(await told(who), who.name).toHaveLength(1)
  for (const who of [town.stranger, town.mayor]) expect(await told(who), who.name).toHaveLength(0)
  expect(
    (await listBriefings(town.stranger, { year: Number(input.heldOn.slice(0, 4)), page: 1 })).rows.map(({ title }) => title),
  ).toContain(facts.title)
})

test('who was told of a session is told when its day, hour or place changes, and when it is called off', async () => {
  const heldOn = addDays(today, 3)
  const briefingId = await planned(town.unitHr, town.officeId, heldOn)
  const lines = async (who: Townsperson) =>
    (await db().notification.findMany({ where: { accountId: who.accountId, readAt: null }, orderBy: { createdAt: 'asc' } })).map(
      ({ subject, dueOn }) => `${subject} ${dueOn?.toISOString().slice(0, 10) ?? '-'}`,
    )
  const change = (now: Partial<typeof facts>, to = heldOn, from = heldOn, was: Partial<typeof facts> = {}) =>
    changeBriefing(town.unitHr, { ...facts, ...now, briefingId, heldOn: to, seen: markOf({ ...facts, ...was, heldOn: from }) })
  expect(await change({ summary: 'Latihan menyusun indikator, dengan contoh.' })).toMatchObject({ ok: true })
  expect(await lines(town.staff)).toEqual([`${facts.title} ${heldOn}`])
  const summary = 'Latihan menyusun indikator, dengan contoh.'
  const later = addDays(today, 4)
  expect(await change({ summary }, later, heldOn, { summary })).toMatchObject({ ok: true })
  for (const who of [town.staff, town.clerk, town.head])
    expect(await lines(who), who.name).toEqual([`${facts.title} (hari, jam, atau tempat berubah) ${later}`])
  expect(await change({ summary, place: 'Daring' }, later, later, { summary })).toMatchObject({ ok: true })
  expect(await lines(town.staff)).toHaveLength(1)
  expect(await cancelBriefing(town.unitHr, { briefingId, reason: 'Narasumber berhalangan' })).toMatchObject({ ok: true })
  expect(await lines(town.staff)).toEqual([`${facts.title} (dibatalkan) -`])
  expect(await lines(town.stranger)).toEqual([])
})

test('nobody is told of what has passed', async () => {
  const heldOn = addDays(today, -1)
  const briefingId = await planned(town.unitHr, town.officeId, heldOn)
  const seen = markOf({ ...facts, heldOn })
  expect(await changeBriefing(town.unitHr, { ...facts, briefingId, seen, heldOn, place: 'Daring' })).toMatchObject({ ok: true })
  expect(await cancelBriefing(town.unitHr, { briefingId, reason: 'Tidak jadi dilaksanakan' })).toMatchObject({ ok: true })
  expect(await told(town.staff)).toEqual([])
})

test('only HR who reach the unit plan for it', async () => {
  for (const who of [town.staff, town.head, town.leader, town.auditor, town.systemAdmin])
    expect(await planBriefing(who, { ...facts, unitId: town.officeId, heldOn: today }), who.name).toMatchObject({ code: 'forbidden' })
  expect(await planBriefing(town.unitHr, { ...facts, unitId: null, heldOn: today })).toMatchObject({ code: 'forbidden' })
  expect(await planBriefing(town.unitHr, { ...facts, unitId: town.otherOfficeId, heldOn: today })).toMatchObject({ code: 'forbidden' })
  expect((await listUnitsToBrief(town.unitHr)).map(({ name }) => name)).toEqual(['Bidang Uji', 'Dinas Uji'])
  expect(await listUnitsToBrief(town.staff)).toEqual([])
})

test('changes are refused where the form was out of date, or the session called off', async () => {
  const briefingId = await planned()
  const seen = markOf({ ...facts, heldOn: today })
  const change = { ...facts, briefingId, seen, heldOn: today, title: 'Menyusun indikator yang adil' }
  const both = await Promise.all([
    changeBriefing(town.unitHr, change),
    changeBriefing(town.hrAdmin, { ...change, title: 'Judul lain sama sekali' }),
  ])
  expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['conflict', 'ok'])
  expect(await changeBriefing(town.staff, change)).toMatchObject({ code: 'notFound' })
  const reason = 'Narasumber berhalangan'
  expect(await cancelBriefing(town.unitHr, { briefingId, reason })).toMatchObject({ ok: true })
  expect(await cancelBriefing(town.unitHr, { briefingId, reason })).toMatchObject({ code: 'conflict' })
  expect(await changeBriefing(town.unitHr, change)).toMatchObject({ code: 'briefingOver' })
  expect(await findBriefing(town.staff, briefingId)).toMatchObject({ cancelled: true, cancelReason: reason, mayKeep: false })
})

test('attendance by NIP: a wrong one leaves the list to be mended, and reach follows', async () => {
  const briefingId = await planned()
  const reach = async () =>
    (await listReach(town.unitHr, town.year)).map(({ unitName, reached, total }) => `${unitName} ${reached}/${total}`)
  expect(await reach()).toEqual(['Dinas Uji 0/4'])
  const list = [nip(town.staff), nip(town.clerk)]
  expect(await recordAttendance(town.unitHr, { briefingId, list: [...list, nip(town.stranger)] })).toMatchObject({
    code: 'nipsUnknown',
    params: { count: 1 },
  })
  expect(await recordAttendance(town.stranger, { briefingId, list })).toMatchObject({ code: 'notFound' })
  expect(await recordAttendance(town.unitHr, { briefingId, list })).toMatchObject({ ok: true, value: { added: 2, known: 0 } })
  expect(await recordAttendance(town.unitHr, { briefingId, list })).toMatchObject({ ok: true, value: { added: 0, known: 2 } })
  expect(await reach()).toEqual(['Dinas Uji 2/4'])
  const missing = await listUnreached(town.unitHr, { q: '', page: 1, sort: 'nama', year: town.year, officeId: null })
  expect(missing.rows.map(({ name }) => name)).toEqual(['Lestari', 'Novita'])
  expect((await listUnreached(town.staff, { q: '', page: 1, sort: 'nama', year: town.year, officeId: null })).total).toBe(0)
  expect((await listAttendees(town.unitHr, briefingId, 1)).rows.map(({ name }) => name)).toEqual(['Teguh', 'Wulan'])
  expect((await listAttendees(town.staff, briefingId, 1)).total).toBe(0)
  expect(await findBriefing(town.staff, briefingId)).toMatchObject({ attendsSelf: true, attended: 2 })
  const ref = { briefingId, employeeId: town.staff.employeeId ?? '' }
  expect(await removeAttendance(town.unitHr, ref)).toMatchObject({ ok: true })
  expect(await removeAttendance(town.unitHr, ref)).toMatchObject({ code: 'conflict' })
  await cancelBriefing(town.unitHr, { briefingId, reason: 'Narasumber berhalangan' })
  expect(await reach()).toEqual(['Dinas Uji 0/4'])
})

test('attendance is not recorded before the day', async () => {
  const briefingId = await planned(town.unitHr, town.officeId, addDays(today, 1))
  expect(await recordAttendance(town.unitHr, { briefingId, list: [nip(town.staff)] })).toMatchObject({ code: 'notHeldYet' })
})

test('a question is answered once, for all to read, and nobody is told who asked', async () => {
  const briefingId = await planned(town.hrAdmin, null)
  expect(await askAtBriefing(town.staff, { briefingId, text: 'Apa beda target dan realisasi?' })).toMatchObject({ ok: true })
  const asked = (await findBriefing(town.clerk, briefingId))?.questions[0]
  expect(asked).toMatchObject({ isOwn: false, answer: null })
  expect(Object.keys(asked ?? {})).not.toContain('askedBy')
  expect((await findBriefing(town.staff, briefingId))?.questions[0]?.isOwn).toBe(true)
  const answer = { questionId: asked?.id ?? '', answer: 'Target direncanakan, realisasi dicapai.' }
  expect(await answerAtBriefing(town.clerk, answer)).toMatchObject({ code: 'notFound' })
  expect(await answerAtBriefing(town.unitHr, answer)).toMatchObject({ code: 'notFound' })
  const both = await Promise.all([answerAtBriefing(town.hrAdmin, answer), answerAtBriefing(town.hrAdmin, answer)])
  expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['alreadyAnswered', 'ok'])
  expect((await told(town.staff)).map(({ kind }) => kind)).toContain('BRIEFING_ANSWERED')
})

test('material is put beside a session by who keeps it, read by all, and taken away', async () => {
  const briefingId = await planned()
  const file = () => new File(['Bahan sosialisasi'], 'bahan.txt', { type: 'text/plain' })
  expect(await uploadMaterial(town.staff, { briefingId, file: file() }, {})).toMatchObject({ code: 'notFound' })
  expect(await uploadMaterial(town.unitHr, { briefingId, file: file() }, {})).toMatchObject({ ok: true })
  const [material] = (await findBriefing(town.clerk, briefingId))?.materials ?? []
  expect(material).toMatchObject({ name: 'bahan.txt' })
  const fileId = material?.id ?? ''
  expect(await findMaterial(town.clerk, fileId)).toMatchObject({ name: 'bahan.txt', mediaType: 'text/plain' })
  expect(await removeMaterial(town.clerk, { fileId })).toMatchObject({ code: 'notFound' })
  expect(await removeMaterial(town.unitHr, { fileId })).toMatchObject({ ok: true })
  expect(await removeMaterial(town.unitHr, { fileId })).toMatchObject({ code: 'conflict' })
  expect(await findMaterial(town.clerk, fileId)).toBeNull()
})
