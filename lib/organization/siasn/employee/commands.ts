import { v7 as uuidv7 } from 'uuid'
import type { Context } from '../../../command'
import { columnOf } from '../../../day'
import { insertRows } from '../../bulk/commands'
import { columnsOf, leaveHoldings, leaveRows } from '../../dated/commands'
import { postKey } from '../comparison/post/rules'
import type { EmployeeChange } from '../comparison/schema'

/** A change with the ids of whom it is about. */
export type Identified = EmployeeChange & { employeeId: string; personId: string }

/** Stores what changes about employees; a new one gets a person and an account without a password, named by the NIP. */
export async function writeEmployees(
  context: Context,
  changes: readonly EmployeeChange[],
  postIds: ReadonlyMap<string, string>,
): Promise<Identified[]> {
  const identified = changes.map((change) => ({
    ...change,
    employeeId: change.known?.id ?? uuidv7(),
    personId: change.known?.personId ?? uuidv7(),
  }))
  const created = identified.filter(({ known }) => known === null)
  await createPeople(context, created)
  await updatePeople(
    context,
    identified.filter(({ known }) => known !== null),
  )
  await writeStatuses(context, identified)
  await writeRanks(context, identified)
  await writeHoldings(context, identified, postIds)
  return identified
}

async function createPeople({ tx, now: createdAt }: Context, created: readonly Identified[]): Promise<void> {
  const people = created.flatMap(({ personId, person }) => (person ? [{ id: personId, ...person, createdAt }] : []))
  await insertRows(tx, 'person', people)
  const employees = created.flatMap(({ employeeId, personId, employee }) => {
    if (employee === null) return []
    const birthDate = employee.birthDate && columnOf(employee.birthDate)
    return [{ id: employeeId, personId, ...employee, birthDate, createdAt }]
  })
  await insertRows(tx, 'employee', employees)
  const accounts = created.map(({ personId, nip }) => ({ id: uuidv7(), personId, username: nip, createdAt }))
  await insertRows(tx, 'account', accounts, 'skip')
}

/** A corrected NIP takes the account's name with it, unless its owner chose another name. */
async function updatePeople({ tx }: Context, changes: readonly Identified[]): Promise<void> {
  const people = changes.flatMap(({ personId, person }) => (person ? [{ id: personId, ...person }] : []))
  if (people.length > 0)
    await tx.$executeRaw`
      UPDATE person t SET name = n.name, title_before = n."titleBefore", title_after = n."titleAfter"
      FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS n(id uuid, name text, "titleBefore" text, "titleAfter" text) WHERE t.id = n.id`
  const employees = changes.flatMap(({ employeeId, employee, known }) =>
    employee ? [{ id: employeeId, was: known?.nip, ...employee }] : [],
  )
  if (employees.length === 0) return
  const text = JSON.stringify(employees)
  await tx.$executeRaw`
    UPDATE employee t SET nip = n.nip, siasn_id = n."siasnId", birth_date = n."birthDate", education_level = n."educationLevel"
    FROM jsonb_to_recordset(${text}::jsonb) AS n(id uuid, nip text, "siasnId" text, "birthDate" date, "educationLevel" education_level)
    WHERE t.id = n.id`
  await tx.$executeRaw`
    UPDATE account t SET username = n.nip FROM jsonb_to_recordset(${text}::jsonb) AS n(was text, nip text)
    WHERE t.username = n.was AND n.was <> n.nip AND NOT EXISTS (SELECT 1 FROM account other WHERE other.username = n.nip)`
}

async function writeStatuses({ tx, now }: Context, changes: readonly Identified[]): Promise<void> {
  const steps = changes.flatMap(({ status }) => status ?? [])
  const leaves = steps.flatMap(({ leave }) => leave ?? [])
  await leaveRows(tx, now, 'employee_status', leaves)
  const rows = changes.flatMap(({ employeeId, status }) => {
    if (!status?.open) return []
    const { kind, standing } = status.open
    return [{ id: uuidv7(), employeeId, kind, standing, ...columnsOf(status.open, now) }]
  })
  await insertRows(tx, 'employee_status', rows)
}

async function writeRanks({ tx, now }: Context, changes: readonly Identified[]): Promise<void> {
  const leaves = changes.flatMap(({ rank }) => rank?.leave ?? [])
  await leaveRows(tx, now, 'employee_rank', leaves)
  const rows = changes.flatMap(({ employeeId, rank }) =>
    rank?.open ? [{ id: uuidv7(), employeeId, code: rank.open.code, ...columnsOf(rank.open, now) }] : [],
  )
  await insertRows(tx, 'employee_rank', rows)
}

async function writeHoldings({ tx, now }: Context, changes: readonly Identified[], postIds: ReadonlyMap<string, string>): Promise<void> {
  await leaveHoldings(
    tx,
    now,
    changes.flatMap(({ holding }) => holding?.leaves ?? []),
  )
  const rows = changes.flatMap(({ employeeId, personId, holding }) => {
    if (!holding?.open) return []
    const postId = postIds.get(postKey(holding.open))
    if (postId === undefined) throw new Error(`no post for ${postKey(holding.open)}`)
    const { isHead } = holding.open
    return [{ id: uuidv7(), postId, isHead, personId, employeeId, mode: 'DEFINITIVE' as const, ...columnsOf(holding.open, now) }]
  })
  await insertRows(tx, 'post_holding', rows)
}
