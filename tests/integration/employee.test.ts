import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Role } from '@/lib/generated/prisma/enums'
import { employeesVisibleTo } from '@/lib/organization/employee/policy'
import { findEmployee, listEmployees, visibleSql, visibleWhere } from '@/lib/organization/employee/queries'
import { loadCity } from '../../scripts/demo/load'
import { everywhere, signedIn, trusted } from '../support/actors'

let units: string[]
let holdings: string[]
let persons: string[]

beforeAll(async () => {
  await loadCity()
  units = (await db().unit.findMany()).map(({ id }) => id)
  holdings = (await db().postHolding.findMany()).map(({ id }) => id)
  persons = (await db().person.findMany()).map(({ id }) => id)
}, 60_000)

const some = (ids: () => string[], most: number) =>
  fc.uniqueArray(fc.nat(9_999), { maxLength: most }).map((picks) => picks.map((n) => ids()[n % ids().length] as string))

async function named(nip: string): Promise<Actor> {
  const employee = await db().employee.findUniqueOrThrow({ where: { nip }, include: { holdings: true } })
  const own = employee.holdings.map(({ id }) => id)
  const lines = await db().appraisalLine.findMany({ where: { appraiserId: employee.personId, voidedAt: null, validTo: null } })
  return {
    ...trusted(),
    kind: 'PERSON',
    accountId: null,
    personId: employee.personId,
    holdings: new Set(own),
    appraises: new Set(lines.map(({ holdingId }) => holdingId)),
  }
}

test('both forms of the filter give the same people, whoever asks', async () => {
  const today = trusted().today
  await fc.assert(
    fc.asyncProperty(
      some(() => units, 6),
      some(() => holdings, 12),
      fc.nat(9_999),
      async (unitIds, holdingIds, n) => {
        const reach = { units: unitIds, holdings: holdingIds, personId: persons[n % persons.length] as string }
        const byPrisma = await db().employee.findMany({ where: visibleWhere(reach, today), select: { id: true } })
        const bySql = await db().$queryRaw<{ id: string }[]>(Prisma.sql`SELECT e.id FROM employee e WHERE ${visibleSql(reach, today)}`)
        expect(byPrisma.map(({ id }) => id).sort()).toEqual(bySql.map(({ id }) => id).sort())
        expect(bySql.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 40 },
  )
})

test.each<[Role, boolean]>([
  ['HR_ADMIN', true],
  ['LEADER', true],
  ['AUDITOR', true],
  ['SURVEY_OFFICER', false],
  ['SYSTEM_ADMIN', false],
])('%s over the whole government sees everyone: %s', async (role, all) => {
  const actor = await signedIn('Petugas', everywhere(role))
  const { total } = await listEmployees(actor, { q: '', page: 1, sort: 'nama' })
  expect(total).toBe(all ? 1_015 : 0)
})

test('an appraiser sees those they appraise and themself; a stranger gets the same answer as for nobody', async () => {
  const lestari = await named('198001042012042067')
  const { rows, total } = await listEmployees(lestari, { q: '', page: 1, sort: 'nama' })
  expect(total).toBe(5)
  const teguh = rows.find(({ name }) => name.startsWith('Teguh Suharto'))
  expect(await findEmployee(lestari, teguh?.id ?? '')).toMatchObject({ nip: '197607142001031006' })
  const other = await db().employee.findUniqueOrThrow({ where: { nip: '198611072009032028' } })
  expect(await findEmployee(lestari, other.id)).toBeNull()
  expect(await findEmployee(await named('197607142001031006'), teguh?.id ?? '')).not.toBeNull()
})

test('reading another person’s record is an act; reading one’s own is not', async () => {
  const teguh = await db().employee.findUniqueOrThrow({ where: { nip: '197607142001031006' } })
  const hr = await signedIn('Siti', everywhere('HR_ADMIN'))
  const acts = () => db().auditEntry.count({ where: { verb: 'employee.read', nounId: teguh.id } })
  const before = await acts()
  await findEmployee(hr, teguh.id)
  await findEmployee(await named(teguh.nip), teguh.id)
  expect(await acts()).toBe(before + 1)
})

test('search, order and pages are of one piece', async () => {
  const hr = await signedIn('Siti', everywhere('HR_ADMIN'))
  const seen: string[] = []
  for (let page = 1; page <= 21; page += 1) seen.push(...(await listEmployees(hr, { q: '', page, sort: 'unit' })).rows.map(({ id }) => id))
  expect(new Set(seen).size).toBe(1_015)
  expect((await listEmployees(hr, { q: '19760714 2001', page: 1, sort: 'nip' })).rows.map(({ nip }) => nip)).toEqual(['197607142001031006'])
  expect((await listEmployees(hr, { q: '100%_', page: 1, sort: 'nama' })).total).toBe(0)
  expect(employeesVisibleTo(hr)).toBe('all')
})
