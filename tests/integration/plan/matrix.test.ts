import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { removeWorkResult } from '@/lib/plan/content/commands'
import { declineRole, proposeRole, takeRole, withdrawRole } from '@/lib/plan/matrix/commands'
import { findMatrix, listProposedRoles, listWaitingRoles } from '@/lib/plan/matrix/queries'
import { cellKey } from '@/lib/plan/matrix/rules'
import { matrixAddress, roleProposal } from '@/lib/plan/matrix/schema'
import { matrixLines } from '@/lib/plan/matrix/sheet'
import { findPlanToWrite } from '@/lib/plan/reading/queries'
import { seenWholeResult } from '@/lib/plan/seen/rules'
import { addTeamMember, endTeam, formTeam } from '@/lib/plan/team/commands'
import { refuse } from '@/lib/result'
import { done } from '../../support/appraisals'
import { agreedPlan, isNewYear, type Official, planTown, type SeededPlan, type Town } from '../../support/plans'

let town: Town
let led: SeededPlan
let column: string

beforeEach(async () => {
  town = await planTown()
  led = await agreedPlan(town, town.chief, { workResults: [{ text: 'Layanan tepat waktu' }, { text: 'Arsip rapi' }] })
  column = led.workResultIds[0] ?? ''
})

const reason = 'Sudah dikerjakan rekan lain'
const cell = (who: Official = town.staff, text = 'Berkas selesai dalam tiga hari') => ({
  workResultId: column,
  holdingId: who.holdingId,
  teamId: null,
  text,
})
const matrixOf = (who: Official, wanted: object = {}) =>
  findMatrix(who, { year: town.year, teamId: null, holdingId: null, page: 1, ...wanted })
const proposed = async (who: Official = town.staff, text?: string) => done(await proposeRole(town.chief, cell(who, text))).roleId
const told = (accountId: string, kind: 'ROLE_EXPECTED' | 'ROLE_ANSWERED') => db().notification.count({ where: { accountId, kind } })
const draft = () => agreedPlan(town, town.staff, { state: 'DRAFT' })

describe('the matrix', () => {
  test('has the own RHK in force across, and those one appraises down', async () => {
    const matrix = await matrixOf(town.chief)
    expect(matrix?.columns.map(({ text }) => text)).toEqual(['Layanan tepat waktu', 'Arsip rapi'])
    expect(matrix?.rows.map(({ name }) => name)).toEqual(['Teguh', 'Wulan'])
    expect(matrix?.total).toBe(2)
    expect((await matrixOf(town.head))?.rows.map(({ name }) => name)).toEqual(['Lestari'])
  })

  test('says what is missing first: no SKP, none agreed, nobody to appraise, a post without SKP', async () => {
    expect(await matrixOf(town.head)).toMatchObject({ columns: [], own: { planId: null, isAgreed: false, withoutPlan: false } })
    const { planId } = await agreedPlan(town, town.head, { state: 'SUBMITTED' })
    expect(await matrixOf(town.head)).toMatchObject({ columns: [], own: { planId, isAgreed: false } })
    expect(await matrixOf(town.mayor)).toMatchObject({ columns: [], own: { withoutPlan: true } })
    expect(await matrixOf(town.staff)).toMatchObject({ chosen: null, rows: [], columns: [] })
    expect(await matrixOf(town.staff, { holdingId: town.chief.holdingId })).toBe(null)
    expect(await matrixOf(town.chief, { teamId: uuidv7() })).toBe(null)
  })

  test('shows what is expected, what became of it, and RHK that hang on the column already', async () => {
    await agreedPlan(town, town.staff, { workResults: [{ text: 'Antrean pendek', supportsWorkResultId: column }] })
    const id = await proposed()
    await proposed(town.clerk)
    const matrix = await matrixOf(town.chief)
    expect(matrix?.expected.get(cellKey(town.staff.holdingId, column))).toMatchObject([{ id, state: 'PROPOSED' }])
    expect(matrix?.hanging.get(cellKey(town.staff.holdingId, column))).toEqual(['Antrean pendek'])
    const lines = matrixLines(matrix as NonNullable<typeof matrix>)
    expect(lines.map(({ name, role }) => [name, role?.text ?? null])).toEqual([
      ['Teguh', 'Berkas selesai dalam tiga hari'],
      ['Teguh', null],
      ['Wulan', 'Berkas selesai dalam tiga hari'],
      ['Wulan', null],
    ])
  })

  test('an address that makes no sense shows the whole', () => {
    expect(matrixAddress.parse({ tahun: 'x', tim: 'y', isi: '1.2', jabatan: [] })).toEqual({
      tahun: null,
      tim: null,
      isi: null,
      jabatan: null,
    })
  })
})

describe('proposing', () => {
  test('is for the pejabat penilai, on an own RHK in force; the member is told', async () => {
    await proposed()
    expect(await told(town.staff.accountId, 'ROLE_EXPECTED')).toBe(1)
    for (const actor of [town.staff, town.head, town.stranger, town.hrAdmin])
      expect(await proposeRole(actor, cell()), actor.name).toEqual(refuse('notFound'))
    expect(await proposeRole(town.chief, cell(town.stranger))).toEqual(refuse('notFound'))
    expect(await proposeRole(town.chief, { ...cell(), workResultId: uuidv7() })).toEqual(refuse('notFound'))
    const draftOf = await agreedPlan(town, town.chief, { state: 'DRAFT', year: town.year + 1 })
    expect(await proposeRole(town.chief, { ...cell(), workResultId: draftOf.workResultIds[0] ?? '' })).toEqual(refuse('columnGone'))
  })

  test('the same twice, also by two at once, is one; ten at most wait in a cell; texts have an end', async () => {
    const both = await Promise.all([proposeRole(town.chief, cell()), proposeRole(town.chief, cell())])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await db().expectedRole.count({ where: { workResultId: column } })).toBe(1)
    const key = uuidv7()
    const input = cell(town.staff, 'Peran lain')
    expect(await proposeRole(town.chief, input, { key })).toEqual(await proposeRole(town.chief, input, { key }))
    for (let more = 2; more < 10; more += 1) await proposed(town.staff, `Peran ke-${more}`)
    expect(await proposeRole(town.chief, cell(town.staff, 'Yang kesebelas'))).toEqual(refuse('tooManyRoles'))
    expect(roleProposal.safeParse({ ...cell(), text: 'a'.repeat(100_000) }).error?.issues[0]?.message).toContain('1.000')
  })

  test('is withdrawn by its owner, once', async () => {
    const roleId = await proposed()
    for (const actor of [town.staff, town.head, town.stranger]) expect(await withdrawRole(actor, { roleId })).toEqual(refuse('notFound'))
    const both = await Promise.all([withdrawRole(town.chief, { roleId }), withdrawRole(town.chief, { roleId })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await takeRole(town.staff, { roleId })).toEqual(refuse('conflict'))
    expect((await matrixOf(town.chief))?.expected.size).toBe(0)
  })

  test.skipIf(isNewYear)('the ketua of a team proposes to its members of any unit, while it runs', async () => {
    const words = { name: 'Tim Data', purpose: 'Data cocok semua', basis: 'SK 1' }
    const { teamId } = done(await formTeam(town.head, { ...words, year: town.year, leaderHoldingId: town.chief.holdingId }))
    const input = { ...cell(town.stranger), teamId }
    expect(await proposeRole(town.chief, input)).toEqual(refuse('notFound'))
    done(await addTeamMember(town.head, { teamId, holdingId: town.stranger.holdingId, from: `${town.year}-01-01`, to: null }))
    done(await proposeRole(town.chief, input))
    expect(await proposeRole(town.head, input)).toEqual(refuse('notFound'))
    expect(await proposeRole(town.chief, { ...input, teamId: null })).toEqual(refuse('notFound'))
    const matrix = await matrixOf(town.chief, { teamId })
    expect(matrix?.rows.map(({ name }) => name)).toEqual(['Raka'])
    expect(matrix?.expected.get(cellKey(town.stranger.holdingId, column))).toHaveLength(1)
    expect(await listProposedRoles(town.stranger, town.year)).toMatchObject([{ teamName: 'Tim Data', planId: null, mayTake: false }])
    expect(await matrixOf(town.head, { teamId })).toBe(null)
    done(await endTeam(town.head, { seen: null, teamId, on: `${town.year}-01-02`, reason: 'Pekerjaan tim sudah selesai' }))
    expect(await proposeRole(town.chief, { ...input, text: 'Sesudah berakhir' })).toEqual(refuse('notFound'))
    const { planId } = await agreedPlan(town, town.stranger, { state: 'DRAFT' })
    const roleId = (await listProposedRoles(town.stranger, town.year))[0]?.id ?? ''
    expect(await takeRole(town.stranger, { roleId })).toEqual(refuse('roleGone'))
    expect(await db().workResult.count({ where: { planId } })).toBe(1)
  })
})

describe('answering', () => {
  test('taking makes one RHK in the draft, tied to the column, whatever is pressed', async () => {
    const { planId } = await draft()
    const roleId = await proposed()
    for (const actor of [town.chief, town.clerk, town.stranger, town.hrAdmin])
      expect(await takeRole(actor, { roleId })).toEqual(refuse('notFound'))
    const both = await Promise.all([takeRole(town.staff, { roleId }), takeRole(town.staff, { roleId })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toEqual(refuse('conflict'))
    const texts = await db().workResultText.findMany({ where: { workResult: { planId } }, orderBy: { position: 'asc' } })
    expect(texts).toMatchObject([
      { position: 1 },
      { position: 2, category: 'UTAMA', text: 'Berkas selesai dalam tiga hari', supportsWorkResultId: column },
    ])
    const role = await db().expectedRole.findUniqueOrThrow({ where: { id: roleId } })
    expect(role).toMatchObject({ state: 'TAKEN', takenWorkResultId: texts[1]?.workResultId })
    expect(await told(town.chief.accountId, 'ROLE_ANSWERED')).toBe(1)
    expect(await declineRole(town.staff, { roleId, reason })).toEqual(refuse('conflict'))
    expect(await withdrawRole(town.chief, { roleId })).toEqual(refuse('conflict'))
  })

  test('taking needs an SKP that may be written on', async () => {
    const roleId = await proposed()
    expect(await takeRole(town.staff, { roleId })).toEqual(refuse('planMissing'))
    await agreedPlan(town, town.staff, { state: 'SUBMITTED' })
    expect(await takeRole(town.staff, { roleId })).toEqual(refuse('planNotOpen'))
    expect(await db().expectedRole.findUniqueOrThrow({ where: { id: roleId } })).toMatchObject({ state: 'PROPOSED' })
  })

  test('the RHK made of it may be taken out again, and the head sees so', async () => {
    const { planId } = await draft()
    const roleId = await proposed()
    const { workResultId } = done(await takeRole(town.staff, { roleId }))
    expect(await removeTaken(planId, workResultId)).toMatchObject({ ok: true })
    const key = cellKey(town.staff.holdingId, column)
    expect((await matrixOf(town.chief))?.expected.get(key)).toMatchObject([{ state: 'TAKEN', isStanding: false }])
  })

  test('declining says why, once, to the proposer', async () => {
    const roleId = await proposed()
    expect((await listWaitingRoles(town.staff)).length).toBe(1)
    expect(await declineRole(town.clerk, { roleId, reason })).toEqual(refuse('notFound'))
    const both = await Promise.all([declineRole(town.staff, { roleId, reason }), declineRole(town.staff, { roleId, reason })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect((await matrixOf(town.chief))?.expected.get(cellKey(town.staff.holdingId, column))).toMatchObject([{ state: 'DECLINED', reason }])
    expect(await told(town.chief.accountId, 'ROLE_ANSWERED')).toBe(1)
    expect(await listWaitingRoles(town.staff)).toEqual([])
  })
})

/** As the editor's form would, with what it showed. */
async function removeTaken(planId: string, workResultId: string) {
  const plan = await findPlanToWrite(town.staff, planId)
  const result = plan?.content.workResults.find(({ id }) => id === workResultId)
  return removeWorkResult(town.staff, { planId, workResultId, seen: result ? seenWholeResult(result) : null })
}
