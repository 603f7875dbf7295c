import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Act, writeActs } from '@/lib/act'
import type { Actor } from '@/lib/actor'
import { redactAct } from '@/lib/audit/commands'
import { sealWaitingActs } from '@/lib/audit/jobs'
import { findAct, listActs } from '@/lib/audit/trail/queries'
import { actFilters } from '@/lib/audit/trail/schema'
import { db } from '@/lib/db'
import { mintActor } from '@/lib/door/mint'
import { everywhere, noon, signedIn, trusted } from '../support/actors'

const office = uuidv7()
const other = uuidv7()
const employeeId = uuidv7()
const everything = actFilters.parse({})
let auditor: Actor
let siti: Actor & { accountId: string }

async function acted(actor: Actor, at: string, verb: string, ...acts: Act[]) {
  await db().$transaction((tx) => writeActs(tx, { ...actor, now: new Date(at) } as Actor, verb, acts))
}

async function idOf(verb: string): Promise<string> {
  return (await db().auditEntry.findFirstOrThrow({ where: { verb } })).id
}

const found = async (actor: Actor, search: Record<string, string>, page = 1) => {
  const { rows, total } = await listActs(actor, { q: search.q ?? '', page, ...actFilters.parse(search) })
  return { verbs: rows.map(({ verb }) => verb), total, rows }
}

beforeAll(async () => {
  auditor = await signedIn('Auditor', everywhere('AUDITOR'))
  siti = await signedIn('Siti Rahma', everywhere('HR_ADMIN'))
  // 23.30 WIB on the 9th, and half an hour into the 10th.
  await acted(siti, '2026-11-09T16:30:00Z', 'employee.correct', {
    ...{ noun: 'employee', nounId: employeeId, unitId: office, reason: 'SK mutasi' },
    before: { rank: 'III/a', nik: '3371' },
    after: { rank: 'III/b', nik: '3372' },
  })
  await acted(siti, '2026-11-09T17:30:00Z', 'unit.rename', { noun: 'unit', nounId: office, unitId: other, after: { name: 'Dinas A' } })
  await acted(trusted(), '2026-11-11T03:00:00Z', 'counselling.note', { noun: 'counselling', nounId: uuidv7(), after: { note: 'rahasia' } })
  await acted(
    trusted('JOB'),
    '2026-11-01T00:00:00Z',
    'test.many',
    ...Array.from({ length: 120 }, () => ({ noun: 'period', nounId: uuidv7() })),
  )
})

describe('the trail, searched', () => {
  test('comes newest first, in pages with a true total', async () => {
    const pages = [await found(auditor, {}), await found(auditor, {}, 2), await found(auditor, {}, 3)]
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [50, 123],
      [50, 123],
      [23, 123],
    ])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(123)
    expect(pages[0]?.verbs.slice(0, 3)).toEqual(['counselling.note', 'unit.rename', 'employee.correct'])
  })

  test.each([
    ['the maker’s name', { q: 'siti rah' }, ['unit.rename', 'employee.correct']],
    ['the maker’s user name', { q: 'siti rahma-' }, ['unit.rename', 'employee.correct']],
    ['a name nobody has', { q: '%' }, []],
    ['the thing’s id', { q: employeeId }, ['employee.correct']],
    ['the verb', { verb: 'unit.rename' }, ['unit.rename']],
    ['the noun', { noun: 'counselling' }, ['counselling.note']],
    ['days in the installation’s time zone', { from: '2026-11-10', to: '2026-11-10' }, ['unit.rename']],
    ['a last day', { noun: 'employee', to: '2026-11-09' }, ['employee.correct']],
    ['days that make no sense, which narrow nothing', { noun: 'employee', from: '31-31-31' }, ['employee.correct']],
    ['several at once', { q: 'siti', noun: 'unit', from: '2026-11-11' }, []],
  ])('finds by %s', async (_, search, verbs) => {
    const result = await found(auditor, search)
    expect(result.verbs).toEqual(verbs)
    expect(result.total).toBe(verbs.length)
  })

  test('names maker and reason, and the seal once there is one', async () => {
    const [waiting] = (await found(auditor, { noun: 'employee' })).rows
    expect(waiting).toMatchObject({ number: null, maker: 'Siti Rahma', reason: 'SK mutasi', actorKind: 'PERSON', redacted: false })
    await sealWaitingActs()
    const [sealed] = (await found(auditor, { noun: 'employee' })).rows
    expect(Number(sealed?.number)).toBeGreaterThan(0)
  })

  test('of an auditor of some units ends at their acts', async () => {
    const ofOffice = mintActor({ ...auditor, reaches: [{ role: 'AUDITOR', units: new Set([office]) }], now: noon })
    expect((await found(ofOffice, {})).verbs).toEqual(['employee.correct'])
    expect(await findAct(ofOffice, await idOf('unit.rename'))).toBeNull()
    expect(await findAct(ofOffice, await idOf('employee.correct'))).not.toBeNull()
  })

  test('is empty for everybody else, HR administrators too', async () => {
    for (const actor of [siti, await signedIn('Tamu'), await signedIn('Admin', everywhere('SYSTEM_ADMIN'))]) {
      expect(await listActs(actor, { q: '', page: 1, ...everything })).toEqual({ rows: [], total: 0 })
      expect(await findAct(actor, await idOf('employee.correct'))).toBeNull()
    }
  })
})

describe('the values of an act', () => {
  test('are shown by field set only, and reading them is an act', async () => {
    const id = await idOf('employee.correct')
    const reader = await signedIn('Pembaca', everywhere('AUDITOR'))
    const act = await findAct(reader, id)
    expect(act?.values).toEqual({ fields: [{ field: 'rank', before: 'III/a', after: 'III/b' }], withheld: true })
    const read = await db().auditEntry.findMany({ where: { verb: 'audit.read', nounId: id, accountId: reader.accountId } })
    expect(read).toHaveLength(1)
  })

  test('of a noun without a field set are never shown', async () => {
    const id = await idOf('counselling.note')
    expect((await findAct(auditor, id))?.values).toEqual({ fields: [], withheld: true })
    expect((await findAct(trusted(), id))?.values).toEqual({ fields: [], withheld: true })
    expect(await db().auditEntry.count({ where: { verb: 'audit.read', nounId: id } })).toBe(0)
  })

  test('that were taken away are said to be', async () => {
    const entryId = await idOf('unit.rename')
    await redactAct(siti, { entryId, reason: 'Permintaan penghapusan data pribadi' })
    expect(await findAct(auditor, entryId)).toMatchObject({ redacted: true, values: { fields: [], withheld: false } })
  })

  test('of an act that is not there are asked for in vain', async () => {
    expect(await findAct(auditor, uuidv7())).toBeNull()
    expect(await findAct(auditor, 'bukan-id')).toBeNull()
  })
})
