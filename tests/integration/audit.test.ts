import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { redactAct } from '@/lib/audit/commands'
import { sealWaitingActs } from '@/lib/audit/jobs'
import { findTrailHead, verifyTrail } from '@/lib/audit/queries'
import { command } from '@/lib/command'
import { db } from '@/lib/db'
import { ok, refuse } from '@/lib/result'
import { everywhere, signedIn, trusted } from '../support/actors'

const act = command('test.act', async ({ record }, count: number) => {
  await record(
    ...Array.from({ length: count }, (_, n) => ({ noun: 'test', nounId: uuidv7(), before: { n }, after: { n: n + 1 }, reason: 'uji' })),
  )
  return ok(null)
})

async function report(head?: Parameters<typeof verifyTrail>[1]) {
  const result = await verifyTrail(trusted(), head)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

async function head() {
  const result = await findTrailHead(trusted())
  if (!result.ok || !result.value) throw new Error('no head')
  return result.value
}

/** Does what only someone with the database's own password can do: changes the record behind its guards. */
async function tamper(...statements: string[]) {
  await db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = 'replica'")
    for (const statement of statements) await tx.$executeRawUnsafe(statement)
  })
}

beforeEach(async () => {
  await tamper('DELETE FROM audit_seal', 'DELETE FROM audit_value', 'DELETE FROM audit_unsealed', 'DELETE FROM audit_entry')
})

describe('the trail', () => {
  test('is sealed in order and verifies', async () => {
    await act(trusted(), 7)
    expect(await report()).toMatchObject({ intact: true, sealed: 0, waiting: 7 })
    expect(await sealWaitingActs()).toBe(7)
    expect(await report()).toMatchObject({ intact: true, sealed: 7, waiting: 0, fault: null })
  })

  test('is sealed once by many sealers at work', async () => {
    await act(trusted(), 40)
    await Promise.all(Array.from({ length: 6 }, () => sealWaitingActs()))
    expect(await report()).toMatchObject({ intact: true, sealed: 40 })
  })

  test.each([
    'UPDATE audit_entry SET reason = NULL',
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry CASCADE',
    'UPDATE audit_seal SET number = number + 1',
    'DELETE FROM audit_seal',
    "UPDATE audit_value SET before = '{}'",
    'DELETE FROM audit_value',
  ])('refuses %s', async (statement) => {
    await act(trusted(), 2)
    await sealWaitingActs()
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(/part of the record/)
  })

  test.each([
    [
      'a changed act',
      "UPDATE audit_entry SET reason = 'lain' WHERE id = (SELECT entry_id FROM audit_seal WHERE number = 3)",
      'changed',
      '3',
    ],
    [
      'a changed value',
      `UPDATE audit_value SET after = '{"n":99}' WHERE entry_id = (SELECT entry_id FROM audit_seal WHERE number = 4)`,
      'valueChanged',
      '4',
    ],
    ['a missing act', 'DELETE FROM audit_seal WHERE number = 2', 'gap', '2'],
    [
      'a value taken away',
      'DELETE FROM audit_value WHERE entry_id = (SELECT entry_id FROM audit_seal WHERE number = 5)',
      'valueChanged',
      '5',
    ],
    [
      'a silent redaction',
      'UPDATE audit_value SET before = NULL, after = NULL, salt = NULL, redacted_at = now() WHERE entry_id = (SELECT entry_id FROM audit_seal WHERE number = 1)',
      'redactedWithoutAct',
      '1',
    ],
  ])('names the first broken row after %s', async (_, statement, what, number) => {
    await act(trusted(), 6)
    await sealWaitingActs()
    await tamper(statement)
    expect(await report()).toMatchObject({ intact: false, fault: { number, what } })
  })

  test('finds an act that was kept from being sealed', async () => {
    await act(trusted(), 3)
    await tamper('DELETE FROM audit_unsealed WHERE entry_id = (SELECT max(entry_id::text)::uuid FROM audit_unsealed)')
    await sealWaitingActs()
    expect(await report()).toMatchObject({ intact: false, sealed: 2, fault: { what: 'notSealed' } })
  })

  test('a signed head proves that the end was not cut off', async () => {
    await act(trusted(), 5)
    await sealWaitingActs()
    const kept = await head()
    await act(trusted(), 2)
    await sealWaitingActs()
    expect(await report(kept)).toMatchObject({ intact: true, sealed: 7 })
    await tamper(
      'DELETE FROM audit_value WHERE entry_id IN (SELECT entry_id FROM audit_seal WHERE number > 3)',
      'DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE number > 3)',
      'DELETE FROM audit_seal WHERE number > 3',
    )
    expect(await report()).toMatchObject({ intact: true, sealed: 3 })
    expect(await report(kept)).toMatchObject({ intact: false, fault: { what: 'headGone', number: '5' } })
  })

  test('a forged head is not believed', async () => {
    await act(trusted(), 2)
    await sealWaitingActs()
    expect(await verifyTrail(trusted(), { ...(await head()), number: '1' })).toEqual(refuse('headForged'))
  })

  test('is shown to auditors and the operator only', async () => {
    expect(await verifyTrail(await signedIn('Siti', everywhere('HR_ADMIN')))).toEqual(refuse('forbidden'))
    expect((await verifyTrail(await signedIn('Auditor', everywhere('AUDITOR')))).ok).toBe(true)
  })
})

describe('redaction', () => {
  const reason = 'Permintaan penghapusan data pribadi oleh yang bersangkutan'

  async function oneAct() {
    await act(trusted(), 1)
    await sealWaitingActs()
    return (await db().auditEntry.findFirstOrThrow({ where: { verb: 'test.act' } })).id
  }

  test('takes the values away, is itself an act, and leaves the trail valid', async () => {
    const entryId = await oneAct()
    const result = await redactAct(await signedIn('Kepala', everywhere('HR_ADMIN')), { entryId, reason })
    expect(result.ok).toBe(true)
    await sealWaitingActs()
    expect(await db().auditValue.findUniqueOrThrow({ where: { entryId } })).toMatchObject({ before: null, after: null, salt: null })
    expect(await report()).toMatchObject({ intact: true, sealed: 2, redacted: 1 })
  })

  test('is refused to a stranger, and a second time', async () => {
    const entryId = await oneAct()
    expect(await redactAct(await signedIn('Tamu'), { entryId, reason })).toEqual(refuse('forbidden'))
    expect((await redactAct(trusted(), { entryId, reason })).ok).toBe(true)
    expect(await redactAct(trusted(), { entryId, reason })).toEqual(refuse('alreadyRedacted'))
  })

  test('by two at once happens once', async () => {
    const entryId = await oneAct()
    const results = await Promise.all([redactAct(trusted(), { entryId, reason }), redactAct(trusted(), { entryId, reason })])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })
})
