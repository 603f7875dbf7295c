import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { jobActor } from '@/lib/door/job'
import { copyLibraryIndicator, retireLibraryIndicator, writeLibraryIndicator } from '@/lib/plan/library/commands'
import { feedLibrary, feedMissingPlans } from '@/lib/plan/library/jobs'
import { findLibraryIndicator, type LibrarySearch, listCopyTargets, listLibrary, listOwnPostTitles } from '@/lib/plan/library/queries'
import { libraryCopy, libraryEntry } from '@/lib/plan/library/schema'
import { prepareUnitDrafts } from '@/lib/plan/library/unit/commands'
import { findUnitDrafts, listUnitsToPrepare } from '@/lib/plan/library/unit/queries'
import { findPlanToWrite } from '@/lib/plan/reading/queries'
import { unknownUnit } from '@/lib/plan/rules'
import { type Result, refuse } from '@/lib/result'
import { everywhere, signedIn } from '../../support/actors'
import { agreedPlan, isNewYear, type Official, planTown, type Town } from '../../support/plans'

let town: Town
/** The title of the staff's post, of its own in each test: the library is one for all. */
let title: string

beforeEach(async () => {
  town = await planTown()
  title = `Pranata ${uuidv7()}`
  const { postId } = await db().postHolding.findUniqueOrThrow({ where: { id: town.staff.holdingId } })
  await db().post.update({ where: { id: postId }, data: { title } })
  for (const one of [town.staff, town.clerk, town.chief]) await inTera(one)
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

async function inTera({ employeeId }: Official, system: 'TERA' | 'E_KINERJA' = 'TERA'): Promise<void> {
  const chosen = { system, reason: 'Uji coba saja' }
  const key = { employeeId: employeeId ?? '', year: town.year }
  await db().recordingSystemChoice.upsert({ where: { employeeId_year: key }, create: { ...key, ...chosen }, update: chosen })
}

/** Someone else at the staff's post. */
async function colleague(name: string): Promise<Official> {
  const actor = await signedIn(name)
  const { postId } = await db().postHolding.findUniqueOrThrow({ where: { id: town.staff.holdingId } })
  const [employeeId, dated] = [uuidv7(), { validFrom: columnOf(town.since), recordedAt: actor.now }]
  const nip = `19800101${randomInt(1e9, 1e10)}`
  await db().employee.create({ data: { id: employeeId, personId: actor.personId, nip, createdAt: actor.now } })
  await db().employeeStatus.create({ data: { employeeId, kind: 'PNS', standing: 'ACTIVE', ...dated } })
  const held = { postId, isHead: false, personId: actor.personId, employeeId, mode: 'DEFINITIVE' as const, ...dated }
  const { id: holdingId } = await db().postHolding.create({ data: held })
  const post = { holdingId, employeeId, nip, unitId: town.sectionId, postTitle: title }
  const one = { ...actor, holdings: new Set([holdingId]), units: new Set([town.sectionId]), ...post } as Official
  await inTera(one)
  return one
}

const indicatorsOf = (target: string) => [
  { text: 'Bug selesai', target },
  { text: 'Rilis', target: '4' },
]
const event = (planId: string) => ({
  id: uuidv7(),
  kind: 'PLAN_AGREED' as const,
  subjectId: planId,
  accountId: null,
  at: new Date(),
  dispatchedAt: null,
})
async function feed(planId: string): Promise<void> {
  const row = event(planId)
  await db().event.create({ data: row })
  done(await feedLibrary.handle(jobActor(row.id), row))
}
/** An agreed SKP of a new colleague, taken into the library. */
async function used(name: string, target: string): Promise<Official> {
  const one = await colleague(name)
  const { planId } = await agreedPlan(town, one, { workResults: [{ text: 'Aplikasi andal', indicators: indicatorsOf(target) }] })
  await feed(planId)
  return one
}
const search = (change: Partial<LibrarySearch> = {}) => ({ q: '', page: 1, post: title, kind: null, retired: false, ...change })
const entryOf = async (text: string) => {
  const found = (await listLibrary(town.staff, search())).rows.find((row) => row.text === text)
  if (!found) throw new Error(`no ${text}`)
  return found
}

test('agreed SKP feed the library, once; a median is told when enough people use it', async () => {
  await used('Ani', '10')
  const again = await agreedPlan(town, await colleague('Budi'), {
    workResults: [{ text: 'aplikasi  ANDAL', indicators: [{ text: 'bug SELESAI', target: '20' }] }],
  })
  await feed(again.planId)
  await feed(again.planId)
  expect(await entryOf('Bug selesai')).toMatchObject({ uses: 2, median: null, postTitle: title })
  for (const [name, target] of [
    ['Cici', '30'],
    ['Dodi', '40'],
    ['Euis', '50'],
  ] as const)
    await used(name, target)
  expect(await entryOf('Bug selesai')).toMatchObject({ uses: 5, median: { target: '30', targetTo: null, people: 5 } })
  expect((await listLibrary(town.staff, search({ q: 'bug andal' }))).rows).toHaveLength(1)
  expect((await listLibrary(town.staff, search({ q: '100%' }))).total).toBe(0)
  expect((await listLibrary(town.staff, search({ kind: 'BY_DATE' }))).total).toBe(0)
  expect(await listOwnPostTitles(town.staff)).toEqual([title])
})

test('a new version replaces what the one before used; what was agreed before there was a library is caught up with', async () => {
  const { planId, versionId } = await agreedPlan(town, town.staff, { workResults: [{ indicators: indicatorsOf('10') }] })
  await feedMissingPlans(jobActor())
  const entry = await entryOf('Bug selesai')
  expect(entry.uses).toBe(1)
  const next = uuidv7()
  await db().planVersion.create({ data: { id: next, planId, number: 2, state: 'DRAFT', revision: 1, createdAt: new Date() } })
  const [text] = await db().workResultText.findMany({ where: { versionId } })
  if (!text) throw new Error('no RHK')
  await db().workResultText.create({ data: { ...text, versionId: next } })
  const rilis = await db().indicatorText.findFirstOrThrow({ where: { versionId, text: 'Rilis' } })
  await db().indicatorText.create({ data: { ...rilis, versionId: next } })
  await db().planVersion.update({ where: { id: next }, data: { state: 'AGREED' } })
  await feed(planId)
  expect((await findLibraryIndicator(town.staff, entry.id))?.uses).toBe(0)
  expect((await entryOf('Rilis')).uses).toBe(1)
})

const written = () =>
  libraryEntry.parse({
    ...{ postTitle: title, resultText: 'Jaringan andal', text: 'Ketersediaan jaringan', unitName: 'persen' },
    ...{ kind: 'HIGHER_IS_BETTER', aggregation: 'AVERAGE', aspect: 'KUALITAS' },
  })

test('what fewer people say than may be compared is shown only at the same post and to HR of the whole government', async () => {
  await used('Ani', '10')
  const seenBy = async (who: Parameters<typeof listLibrary>[0]) => (await listLibrary(who, search())).total
  const { id } = await entryOf('Bug selesai')
  expect(await seenBy(town.staff)).toBe(2)
  expect(await seenBy({ ...town.hrAdmin, reaches: [everywhere('HR_ADMIN')] })).toBe(2)
  for (const other of [town.clerk, town.head, town.unitHr]) {
    expect(await seenBy(other), other.name).toBe(0)
    expect(await findLibraryIndicator(other, id), other.name).toBeNull()
  }
  await used('Budi', '10')
  await used('Cici', '10')
  expect(await seenBy(town.clerk)).toBe(2)
  expect(await findLibraryIndicator(town.clerk, id)).toMatchObject({ uses: 3, mayRetire: false })
})

test('HR writes and retires an entry; others may not; of two at once one is kept; the same key writes once', async () => {
  for (const other of [town.staff, town.head, town.leader, town.auditor])
    expect(await writeLibraryIndicator(other, written()), other.name).toEqual(refuse('forbidden'))
  const key = uuidv7()
  const both = await Promise.all([writeLibraryIndicator(town.unitHr, written(), { key }), writeLibraryIndicator(town.hrAdmin, written())])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'alreadyThere', field: 'text' })
  const { id } = await entryOf('Ketersediaan jaringan')
  const input = { libraryIndicatorId: id, reason: 'Ukuran lama sekali' }
  expect(await retireLibraryIndicator(town.staff, input)).toEqual(refuse('forbidden'))
  expect(await retireLibraryIndicator(town.hrAdmin, { ...input, libraryIndicatorId: uuidv7() })).toEqual(refuse('notFound'))
  const ofAnother = done(await writeLibraryIndicator(town.hrAdmin, { ...written(), postTitle: `Arsiparis ${uuidv7()}` })).id
  expect(await retireLibraryIndicator(town.unitHr, { ...input, libraryIndicatorId: ofAnother })).toEqual(refuse('forbidden'))
  const gone = await Promise.all([retireLibraryIndicator(town.hrAdmin, input), retireLibraryIndicator(town.hrAdmin, input)])
  expect(gone.filter(({ ok }) => ok)).toHaveLength(1)
  expect(gone.find(({ ok }) => !ok)).toEqual(refuse('alreadyRetired'))
  expect((await listLibrary(town.staff, search({ retired: true }))).total).toBe(0)
  expect((await listLibrary(town.unitHr, search({ retired: true }))).rows).toMatchObject([{ id, retireReason: 'Ukuran lama sekali' }])
  const copy = libraryCopy.parse({ libraryIndicatorId: id, into: `${uuidv7()}:baru`, target: '99' })
  expect(await copyLibraryIndicator(town.staff, copy)).toEqual(refuse('notFound'))
})

test('an entry is copied into the own draft, under an RHK of it or a new one, with the target typed', async () => {
  const { id } = done(await writeLibraryIndicator(town.hrAdmin, written()))
  const { planId, versionId, workResultIds } = await agreedPlan(town, town.staff, { state: 'DRAFT' })
  const copy = (into: string, target = '99,5') => libraryCopy.parse({ libraryIndicatorId: id, into: `${planId}:${into}`, target })
  expect(await listCopyTargets(town.staff)).toMatchObject([{ planId, personName: null, workResults: [{ id: workResultIds[0] }] }])
  expect(await listCopyTargets(town.chief)).toEqual([])
  for (const other of [town.chief, town.stranger, town.hrAdmin])
    expect((await copyLibraryIndicator(other, copy('baru'))).ok, other.name).toBe(false)
  expect(await copyLibraryIndicator(town.staff, copy('baru', ''))).toMatchObject({ code: 'targetWrong', field: 'target' })
  expect(await copyLibraryIndicator(town.staff, copy(uuidv7()))).toEqual(refuse('goneMeanwhile'))
  const key = uuidv7()
  const first = done(await copyLibraryIndicator(town.staff, copy('baru'), { key }))
  expect(done(await copyLibraryIndicator(town.staff, copy('baru'), { key }))).toEqual(first)
  const both = await Promise.all([0, 1].map(() => copyLibraryIndicator(town.staff, copy(workResultIds[0] ?? ''))))
  expect(both.every(({ ok }) => ok)).toBe(true)
  const texts = await db().indicatorText.findMany({ where: { versionId, text: 'Ketersediaan jaringan' }, include: { indicator: true } })
  expect(texts.map(({ target, aspect, indicator }) => [target.toFixed(), aspect, indicator.workResultId === workResultIds[0]])).toEqual(
    expect.arrayContaining([
      ['99.5', 'KUALITAS', true],
      ['99.5', 'KUALITAS', true],
      ['99.5', 'KUALITAS', false],
    ]),
  )
  expect(texts).toHaveLength(3)
  await db().planVersion.update({ where: { id: versionId }, data: { state: 'SUBMITTED' } })
  expect(await copyLibraryIndicator(town.staff, copy('baru'))).toEqual(refuse('notEditable'))
})

test('drafts for a unit: for those without an SKP, recorded here; the rest is told; twice changes nothing', async () => {
  await used('Ani', '10')
  await used('Budi', '30')
  const elsewhere = await colleague('Cici')
  await inTera(elsewhere, 'E_KINERJA')
  const place = { unitId: town.sectionId, year: town.year, below: false, page: 1 }
  expect(
    (await findUnitDrafts(town.chief, place))?.posts.flatMap(({ entries }) => entries),
    'what only two say',
  ).toEqual([])
  await used('Dodi', '50')
  const page = await findUnitDrafts(town.chief, place)
  const post = page?.posts.find(({ postTitle }) => postTitle === title)
  expect(post?.candidates.map(({ holdingId }) => holdingId)).toEqual([town.staff.holdingId])
  expect(post?.entries.map(({ text, median }) => [text, median.target])).toEqual([
    ['Bug selesai', '30'],
    ['Rilis', '4'],
  ])
  expect(page).toMatchObject({ hasPlan: 3, elsewhere: 1 })
  const input = { ...place, holdingIds: [town.staff.holdingId, elsewhere.holdingId], entryIds: post?.entries.map(({ id }) => id) ?? [] }
  for (const other of [town.staff, town.stranger, town.leader, town.systemAdmin]) {
    expect(await prepareUnitDrafts(other, input), other.name).toEqual(refuse('notFound'))
    expect(await findUnitDrafts(other, place), other.name).toBe(null)
  }
  expect(await prepareUnitDrafts(town.chief, { ...input, holdingIds: [town.stranger.holdingId] })).toEqual(refuse('strangerChosen'))
  expect(await prepareUnitDrafts(town.chief, { ...input, year: town.year - 1 })).toEqual(refuse('yearPast'))
  const both = await Promise.all([prepareUnitDrafts(town.chief, input), prepareUnitDrafts(town.unitHr, input)])
  expect(both.map((result) => done(result).made).sort()).toEqual([0, 1])
  expect(done(await prepareUnitDrafts(town.chief, input))).toMatchObject({ made: 0, hasPlan: 1, elsewhere: 1, empty: 0 })
  const plan = await db().plan.findFirstOrThrow({
    where: { holdingId: town.staff.holdingId },
    include: { versions: { include: { workResultTexts: true, indicatorTexts: true } } },
  })
  expect(plan.versions).toMatchObject([{ state: 'DRAFT', workResultTexts: [{ text: 'Aplikasi andal' }] }])
  expect([town.chief.accountId, town.unitHr.accountId]).toContain(plan.versions[0]?.preparedById)
  expect(plan.versions[0]?.indicatorTexts.map(({ target }) => target.toFixed()).sort()).toEqual(['30', '4'])
  const notices = await db().notification.findMany({ where: { accountId: town.staff.accountId, kind: 'PLAN_PREPARED' } })
  expect(notices).toMatchObject([{ path: `/skp/${plan.id}/susun` }])
})

test.skipIf(isNewYear)('a draft for a part of the year asks for the targets that others add up over all of it', async () => {
  for (const name of ['Ani', 'Budi', 'Dodi']) await used(name, '30')
  await db().postHolding.update({ where: { id: town.staff.holdingId }, data: { validFrom: columnOf(town.staff.today) } })
  const place = { unitId: town.sectionId, year: town.year, below: false }
  const entries =
    (await findUnitDrafts(town.chief, { ...place, page: 1 }))?.posts.find(({ postTitle }) => postTitle === title)?.entries ?? []
  await db().libraryIndicator.updateMany({
    where: { id: { in: entries.map(({ id }) => id) }, text: 'Rilis' },
    data: { aggregation: 'LAST' },
  })
  const input = { ...place, holdingIds: [town.staff.holdingId], entryIds: entries.map(({ id }) => id) }
  expect(done(await prepareUnitDrafts(town.chief, input))).toMatchObject({ made: 1 })
  const { planId } = await db().planVersion.findFirstOrThrow({ where: { plan: { holdingId: town.staff.holdingId } } })
  const texts = await db().indicatorText.findMany({ where: { version: { planId } }, orderBy: { text: 'asc' } })
  expect(texts.map(({ text, target, unitName }) => [text, target.toFixed(), unitName])).toEqual([
    ['Bug selesai', '0', unknownUnit],
    ['Rilis', '4', entries.find(({ text }) => text === 'Rilis')?.unitName],
  ])
  expect((await findPlanToWrite(town.staff, planId))?.faults).toMatchObject([{ code: 'noTarget', about: 'Bug selesai' }])
})

test('a head prepares for the own unit and below, HR where they reach; nobody else finds a unit', async () => {
  const names = async (who: Parameters<typeof listUnitsToPrepare>[0]) => (await listUnitsToPrepare(who)).map(({ id }) => id)
  expect(await names(town.chief)).toEqual([town.sectionId])
  expect((await names(town.unitHr)).sort()).toEqual([town.officeId, town.sectionId].sort())
  expect(await names(town.hrAdmin)).toContain(town.otherOfficeId)
  expect(await names(town.staff)).toEqual([])
  const below = await findUnitDrafts(town.head, { unitId: town.officeId, year: town.year, below: true, page: 1 })
  const holdings = below?.posts.flatMap(({ candidates }) => candidates.map(({ holdingId }) => holdingId)) ?? []
  expect(holdings).toContain(town.staff.holdingId)
  expect(holdings).not.toContain(town.head.holdingId)
})

test('people of a large unit come page by page, each once, and those of the last page can be chosen too', async () => {
  for (const name of ['Ani', 'Gita', 'Hadi']) await used(name, '10')
  for (const name of ['Budi', 'Cici', 'Dodi', 'Eka', 'Fani']) await colleague(name)
  const place = { unitId: town.sectionId, year: town.year, below: false }
  const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => findUnitDrafts(town.chief, { ...place, page }, 2)))
  const names = pages.map((page) => page?.posts.flatMap(({ candidates }) => candidates.map(({ name }) => name)) ?? [])
  expect(pages.map((page) => [page?.total, page?.hasPlan])).toEqual(pages.map(() => [7, 3]))
  expect(names.map((some) => some.length)).toEqual([2, 2, 2, 1, 0])
  expect([...new Set(names.flat())].sort()).toEqual(['Budi', 'Cici', 'Dodi', 'Eka', 'Fani', 'Teguh', 'Wulan'])
  const last = pages[3]?.posts.flatMap(({ candidates, entries }) => candidates.map(({ holdingId }) => ({ holdingId, entries }))) ?? []
  const input = { ...place, holdingIds: last.map(({ holdingId }) => holdingId), entryIds: last[0]?.entries.map(({ id }) => id) ?? [] }
  expect(done(await prepareUnitDrafts(town.chief, input))).toMatchObject({ made: 1 })
})
