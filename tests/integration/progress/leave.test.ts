import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import type { EmployeeStanding } from '@/lib/generated/prisma/enums'
import { listOwnProgress, listProgressBelow, listWaitingProgress } from '@/lib/progress/queries'
import { agreedPlan, planTown, type Town } from '../../support/plans'

let town: Town
/** A year that is over, so that all its periods have ended whatever the day. */
let year: number

beforeEach(async () => {
  town = await planTown()
  year = town.year - 1
  await agreedPlan(town, town.staff, { year })
})

/** Gives the staff these standings, each from a day until the next one's; before the first they work. */
async function standings(...spans: [EmployeeStanding, Day][]): Promise<void> {
  const employeeId = town.staff.employeeId ?? ''
  await db().employeeStatus.deleteMany({ where: { employeeId } })
  const rows: [EmployeeStanding, Day][] = [['ACTIVE', town.since], ...spans]
  for (const [index, [standing, from]] of rows.entries()) {
    const next = rows[index + 1]?.[1]
    const days = { validFrom: columnOf(from), validTo: next ? columnOf(next) : null, recordedAt: town.staff.now }
    await db().employeeStatus.create({ data: { id: uuidv7(), employeeId, kind: 'PNS', standing, ...days } })
  }
}

const waiting = async () => (await listWaitingProgress(town.staff)).map(({ subject }) => subject.split(',')[0])
const quarters = (...numbers: string[]) => numbers.map((number) => `Triwulan ${number} ${year}`)

describe('who was on leave', () => {
  test('for the whole of a period is not waited for in it, nor counted', async () => {
    await standings(['ON_LEAVE', `${year}-03-15`], ['ACTIVE', `${year}-07-01`])
    expect(await waiting()).toEqual(quarters('I', 'III', 'IV'))
    expect(await listOwnProgress(town.staff)).toMatchObject([{ expected: 3, recorded: 0 }])
    expect(await listProgressBelow(town.chief)).toMatchObject([{ expected: 3 }])
  })

  test('in two stretches without a day between is the same; with one working day between it is not', async () => {
    await standings(['ON_LEAVE', `${year}-04-01`], ['ON_LEAVE', `${year}-05-10`], ['ACTIVE', `${year}-07-01`])
    expect(await waiting()).toEqual(quarters('I', 'III', 'IV'))
    await standings(['ON_LEAVE', `${year}-04-01`], ['ACTIVE', `${year}-05-10`], ['ON_LEAVE', `${year}-05-11`], ['ACTIVE', `${year}-07-01`])
    expect(await waiting()).toEqual(quarters('I', 'II', 'III', 'IV'))
  })

  test('until the day before its last is waited for', async () => {
    await standings(['ON_LEAVE', `${year}-04-01`], ['ACTIVE', `${year}-06-30`])
    expect(await waiting()).toEqual(quarters('I', 'II', 'III', 'IV'))
  })

  test('counts only days of the SKP', async () => {
    await db().plan.updateMany({ where: { holdingId: town.staff.holdingId }, data: { startsOn: columnOf(`${year}-05-01`) } })
    await standings(['ON_LEAVE', `${year}-05-01`], ['ACTIVE', `${year}-07-01`])
    expect(await waiting()).toEqual(quarters('III', 'IV'))
  })
})

describe('today', () => {
  test('on leave is waited for in nothing, and all is waited for again from the day of return', async () => {
    await standings(['ON_LEAVE', town.staff.today])
    expect(await waiting()).toEqual([])
    expect(await listOwnProgress(town.staff)).toMatchObject([{ expected: 4 }])
    await standings(['ON_LEAVE', addDays(town.staff.today, -5)], ['ACTIVE', town.staff.today])
    expect(await waiting()).toHaveLength(4)
  })

  test('a leave that was a mistake counts for nothing', async () => {
    await standings(['ON_LEAVE', town.staff.today])
    await db().employeeStatus.updateMany({ where: { standing: 'ON_LEAVE' }, data: { voidedAt: town.staff.now } })
    expect(await waiting()).toHaveLength(4)
  })
})
