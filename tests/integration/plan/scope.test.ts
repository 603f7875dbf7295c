import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { findAgreedPlan, visiblePlanSql, visiblePlanWhere } from '@/lib/plan/queries'
import { agreedPlan, type Official, planTown, type SeededPlan, type Town } from '../../support/plans'

let town: Town
let plans: { holder: Official; plan: SeededPlan }[]

beforeAll(async () => {
  town = await planTown()
  const other = await planTown()
  plans = []
  for (const holder of [town.head, town.chief, town.staff, town.clerk, other.staff])
    plans.push({ holder, plan: await agreedPlan(holder === other.staff ? other : town, holder) })
}, 60_000)

const someOf = <T>(all: () => readonly T[], most: number) =>
  fc.uniqueArray(fc.nat(999), { maxLength: most }).map((picks) => picks.map((n) => all()[n % all().length] as T))

test('both forms of the filter give the same SKP, whoever asks', async () => {
  await fc.assert(
    fc.asyncProperty(
      someOf(() => plans.map(({ holder }) => holder.unitId), 2),
      someOf(() => plans.map(({ holder }) => holder.holdingId), 2),
      fc.option(fc.nat(999)),
      fc.constantFrom(-1, 0, 1),
      async (units, holdings, n, later) => {
        const persons = n === null ? [] : [plans[n % plans.length]?.holder.personId ?? '']
        const drafted = n === null ? [] : [plans[(n + 1) % plans.length]?.holder.personId ?? '']
        const reach = { units, holdings, persons, prepared: { persons: drafted, fromYear: town.year + later } }
        const byPrisma = await db().plan.findMany({ where: visiblePlanWhere(reach), select: { id: true } })
        const bySql = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
          SELECT p.id FROM plan p JOIN post_holding h ON h.id = p.holding_id JOIN post po ON po.id = h.post_id WHERE ${visiblePlanSql(reach)}`)
        expect(byPrisma.map(({ id }) => id).sort()).toEqual(bySql.map(({ id }) => id).sort())
        if (n !== null) expect(bySql.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 60 },
  )
})

test('the agreed SKP is read by its owner, appraiser, superior, HR, leader and auditor, and by nobody else', async () => {
  const { plan } = plans.find(({ holder }) => holder === town.staff) ?? { plan: null }
  const planId = plan?.planId ?? ''
  for (const reader of [town.staff, town.chief, town.head, town.unitHr, town.hrAdmin, town.leader, town.auditor])
    expect(await findAgreedPlan(reader, planId), reader.name).toMatchObject({ planId, personId: town.staff.personId, number: 1 })
  for (const reader of [town.clerk, town.stranger, town.mayor, town.systemAdmin])
    expect(await findAgreedPlan(reader, planId), reader.name).toBeNull()
})
