import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { findPlan } from '@/lib/plan/reading/queries'
import { findUnitTree } from '@/lib/plan/tree/queries'
import type { Branch } from '@/lib/plan/tree/rules'
import { agreedPlan, approvedPledge, isNewYear, planTown, type SeededPlan, type Town, type Townsperson } from '../../support/plans'

let town: Town
let pledge: Awaited<ReturnType<typeof approvedPledge>>
let plans: Record<'head' | 'chief' | 'staff' | 'stranger', SeededPlan>

beforeAll(async () => {
  town = await planTown()
  pledge = await approvedPledge(town, town.officeId, ['Pelayanan semakin baik', 'Data mutakhir'])
  const [served = ''] = pledge.objectiveIds
  const head = await agreedPlan(town, town.head, { form: 'LEADER', workResults: [{ text: 'Layanan cepat', supportsObjectiveId: served }] })
  const chief = await agreedPlan(town, town.chief, {
    workResults: [{ text: 'Loket tertib', supportsWorkResultId: head.workResultIds[0] ?? '' }],
  })
  const staff = await agreedPlan(town, town.staff, {
    workResults: [{ text: 'Aplikasi andal', supportsWorkResultId: chief.workResultIds[0] ?? '' }, { text: 'Arsip rapi' }],
  })
  const stranger = await agreedPlan(town, town.stranger, { workResults: [{ text: 'Kajian bersama', supportsObjectiveId: served }] })
  plans = { head, chief, staff, stranger }
}, 60_000)

const treeOf = async (actor: Townsperson, unitId: string | null = town.officeId, more: object = {}) => {
  const found = await findUnitTree(actor, { year: town.year, unitId, ...more })
  if (!found) throw new Error('there is no such unit')
  return found
}
const shape = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ result, branches: below, hidden }) => [result.text ?? '?', ...shape(below), ...(hidden > 0 ? [hidden] : [])])
const objectivesOf = ({ tree }: Awaited<ReturnType<typeof treeOf>>) =>
  tree.objectives.map(({ text, branches, hidden }) => [text, ...shape(branches), ...(hidden > 0 ? [hidden] : [])])

describe('the tree of an office', () => {
  test('goes down three levels, and takes in whoever serves its objectives', async () => {
    const found = await treeOf(town.hrAdmin)
    expect(objectivesOf(found)).toEqual([
      ['Pelayanan semakin baik', ['Layanan cepat', ['Loket tertib', ['Aplikasi andal']]], ['Kajian bersama']],
      ['Data mutakhir'],
    ])
    expect(found.tree.objectives[0]?.indicators).toMatchObject([
      { text: 'Ukuran Pelayanan semakin baik', target: '90.0000', targetTo: null },
    ])
    expect(found.path.map(({ name }) => name)).toEqual(['Pemerintah Kota Uji'])
    expect(found.tree.objectives[0]?.branches[1]?.result).toMatchObject({ isOfUnit: false, unitName: 'Dinas Lain', name: 'Raka' })
  })

  test('shows what hangs on nothing, and counts people without an agreed SKP', async () => {
    const { tree, unplanned } = await treeOf(town.hrAdmin)
    expect(shape(tree.loose.branches)).toEqual([['Arsip rapi']])
    expect(tree.looseHolders).toEqual([])
    expect(unplanned).toEqual([{ system: 'E_KINERJA', people: 1 }])
    const chosen = { employeeId: town.clerk.employeeId ?? '', year: town.year, system: 'TERA' as const, reason: 'Uji' }
    await db().recordingSystemChoice.create({ data: chosen })
    expect((await treeOf(town.hrAdmin)).unplanned).toEqual([{ system: 'TERA', people: 1 }])
  })

  test('hides words and names of SKP that are not the actor’s to see', async () => {
    const staff = await treeOf(town.staff)
    expect(objectivesOf(staff)[0]).toEqual(['Pelayanan semakin baik', ['?', ['Loket tertib', ['Aplikasi andal']]], 1])
    expect(staff.tree.objectives[0]?.branches[0]?.result).toMatchObject({ name: null, postTitle: 'Kepala Dinas Uji' })
    expect(objectivesOf(await treeOf(town.clerk))).toEqual([['Pelayanan semakin baik', 4], ['Data mutakhir']])
    expect(objectivesOf(await treeOf(town.stranger))[0]).toEqual(['Pelayanan semakin baik', ['Kajian bersama'], 3])
    expect(JSON.stringify(await treeOf(town.systemAdmin))).not.toMatch(/Layanan cepat|Loket tertib|Aplikasi andal|Novita|Teguh/)
    expect((await treeOf(town.stranger)).unplanned).toEqual([])
  })

  test('tells a staff member the words of the RHK right above, as the own SKP does, and nothing more of that SKP', async () => {
    const [top] = (await treeOf(town.staff)).tree.objectives[0]?.branches ?? []
    const above = top?.branches[0]?.result
    expect(above).toMatchObject({ text: 'Loket tertib', name: null, postTitle: 'Kepala Bidang Uji', mayOpen: false })
    const own = await findPlan(town.staff, plans.staff.planId, null)
    expect([...(own?.chains.values() ?? [])].flat()).toContainEqual({ text: above?.text, of: above?.postTitle, isObjective: false })
    expect((await treeOf(town.staff, town.officeId, { q: 'loket' })).tree.hits).toBe(1)
    expect(JSON.stringify(await treeOf(town.clerk))).not.toContain('Loket tertib')
  })

  test('of a section shows on what outside it hangs, in words only where they may be read', async () => {
    const outside = async (actor: Townsperson) =>
      (await treeOf(actor, town.sectionId)).tree.outside.map(({ of, text, isInForce }) => [of, text, isInForce])
    expect(await outside(town.hrAdmin)).toEqual([['Kepala Dinas Uji', 'Layanan cepat', true]])
    expect(await outside(town.staff)).toEqual([['Kepala Dinas Uji', null, true]])
    expect(await outside(town.chief)).toEqual([['Kepala Dinas Uji', 'Layanan cepat', true]])
  })

  test('begins with the actor’s own unit, else the nearest above with objectives, else the topmost with any; of a unit names those below', async () => {
    const start = async (actor: Townsperson, year = town.year) => {
      const found = await findUnitTree(actor, { year, unitId: null })
      return [found?.unitName, found?.start.why, found?.start.ownUnitName]
    }
    expect(await start(town.head)).toEqual(['Dinas Uji', 'OWN', 'Dinas Uji'])
    expect(await start(town.staff)).toEqual(['Dinas Uji', 'ABOVE', 'Bidang Uji'])
    expect(await start(town.stranger)).toEqual(['Dinas Uji', 'TOP', 'Dinas Lain'])
    expect(await start(town.hrAdmin)).toEqual(['Dinas Uji', 'TOP', null])
    expect(await start(town.staff, town.year + 1)).toEqual(['Bidang Uji', 'OWN', 'Bidang Uji'])
    expect(await start(town.hrAdmin, town.year + 1)).toEqual(['Pemerintah Kota Uji', 'TOP', null])
    const top = await treeOf(town.hrAdmin, town.rootId)
    expect([top.start.why, top.below.map(({ name }) => name)]).toEqual(['ASKED', ['Dinas Uji']])
    expect(await findUnitTree(town.hrAdmin, { year: town.year, unitId: uuidv7() })).toBeNull()
  })

  test('begins with one RHK, or marks what is searched', async () => {
    const part = await treeOf(town.hrAdmin, town.officeId, { root: plans.chief.workResultIds[0] })
    expect(part.tree.outside.map(({ branches }) => shape(branches))).toEqual([[['Loket tertib', ['Aplikasi andal']]]])
    expect((await treeOf(town.hrAdmin, town.officeId, { q: 'loket' })).tree.hits).toBe(1)
    expect((await treeOf(town.clerk, town.officeId, { q: 'loket' })).tree.hits).toBe(0)
  })
})

test('opening a tree that names others is one act, with what it was narrowed to; one without names is none', async () => {
  const acts = () => db().auditEntry.findMany({ where: { verb: 'tree.read' }, orderBy: { id: 'asc' } })
  const before = (await acts()).length
  await treeOf(town.staff)
  await treeOf(town.clerk)
  await treeOf(town.stranger)
  expect((await acts()).length).toBe(before)
  await treeOf(town.hrAdmin, town.officeId, { q: 'loket' })
  const made = (await acts()).slice(before)
  expect(made).toMatchObject([{ accountId: town.hrAdmin.accountId, noun: 'tree', nounId: town.officeId, unitId: town.officeId }])
  const value = await db().auditValue.findUniqueOrThrow({ where: { entryId: made[0]?.id ?? '' } })
  expect(JSON.parse(value.after ?? '')).toEqual({ count: 4, search: `tahun=${town.year}&unit=${town.officeId}&q=loket` })
})

describe('the tree is live', () => {
  test('a revision of the pledge keeps what hangs on its objectives', async () => {
    await revise({ keep: 0, text: 'Pelayanan makin cepat' })
    const found = await treeOf(town.hrAdmin)
    expect(objectivesOf(found)).toEqual([
      ['Pelayanan makin cepat', ['Layanan cepat', ['Loket tertib', ['Aplikasi andal']]], ['Kajian bersama']],
    ])
  })

  test('an objective that is no longer promised still says what hung on it', async () => {
    await revise({ keep: 1, text: 'Data mutakhir' })
    const found = await treeOf(town.hrAdmin)
    expect(objectivesOf(found)).toEqual([['Data mutakhir']])
    expect(found.tree.outside.map(({ text, isInForce, branches }) => [text, isInForce, branches.length])).toEqual([
      ['Pelayanan makin cepat', false, 1],
    ])
  })

  test.skipIf(isNewYear)('an SKP that ended takes its RHK out of the picture', async () => {
    await db().plan.update({ where: { id: plans.staff.planId }, data: { endsOn: columnOf(`${town.year}-01-02`) } })
    const { tree } = await treeOf(town.hrAdmin)
    expect(JSON.stringify(tree)).not.toContain('Aplikasi andal')
  })
})

/** A new version of the pledge in force, with one of its objectives in other words. */
async function revise({ keep, text }: { keep: number; text: string }): Promise<void> {
  const number = (await db().unitPledgeVersion.count({ where: { pledgeId: pledge.pledgeId } })) + 1
  const id = uuidv7()
  const by = { draftedById: town.hrAdmin.accountId, draftedAt: town.hrAdmin.now }
  await db().unitPledgeVersion.create({
    data: { id, pledgeId: pledge.pledgeId, number, revision: 1, state: 'DRAFT', reason: 'Uji', ...by },
  })
  await db().unitObjectiveText.create({ data: { versionId: id, objectiveId: pledge.objectiveIds[keep] ?? '', position: 1, text } })
  const approved = { state: 'APPROVED' as const, approvedById: town.hrAdmin.accountId, approvedAt: town.hrAdmin.now }
  await db().unitPledgeVersion.update({ where: { id }, data: approved })
}
