import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { type Command, command } from '@/lib/command'
import { db } from '@/lib/db'
import { ok, refuse } from '@/lib/result'
import { noon, signedIn } from '../support/actors'

/** A small command of the tests' own: names a person. */
const rename: Command<{ id: string; name: string }, { name: string }> = command('test.rename', async ({ tx, record }, { id, name }) => {
  await tx.person.update({ where: { id }, data: { name } })
  if (name === '') return refuse('nameEmpty', { field: 'name' })
  await record({ noun: 'person', nounId: id, after: { name } })
  return ok({ name })
})

async function person() {
  return db().person.create({ data: { id: uuidv7(), name: 'Semula', createdAt: noon } })
}

const nameOf = async (id: string) => (await db().person.findUniqueOrThrow({ where: { id } })).name
const actsOn = (id: string) => db().auditEntry.count({ where: { nounId: id } })

describe('a command', () => {
  test('changes and records in one transaction', async () => {
    const { id } = await person()
    expect(await rename(await signedIn('Ani'), { id, name: 'Baru' })).toEqual(ok({ name: 'Baru' }))
    expect(await nameOf(id)).toBe('Baru')
    expect(await actsOn(id)).toBe(1)
  })

  test('rolls everything back when it refuses', async () => {
    const { id } = await person()
    expect(await rename(await signedIn('Ani'), { id, name: '' })).toEqual(refuse('nameEmpty', { field: 'name' }))
    expect(await nameOf(id)).toBe('Semula')
    expect(await actsOn(id)).toBe(0)
  })

  test('rolls everything back when the act cannot be written', async () => {
    const { id } = await person()
    await db().$executeRaw`ALTER TABLE audit_entry ADD CONSTRAINT test_refuses_writes CHECK (verb <> 'test.rename') NOT VALID`
    try {
      await expect(rename(await signedIn('Ani'), { id, name: 'Baru' })).rejects.toThrow(/test_refuses_writes/)
    } finally {
      await db().$executeRaw`ALTER TABLE audit_entry DROP CONSTRAINT test_refuses_writes`
    }
    expect(await nameOf(id)).toBe('Semula')
  })

  test('must record an act or say that nothing changed', async () => {
    const silent = command('test.silent', async ({ tx }, id: string) => {
      await tx.person.update({ where: { id }, data: { name: 'Diam-diam' } })
      return ok(null)
    })
    const { id } = await person()
    await expect(silent(await signedIn('Ani'), id)).rejects.toThrow('without recording')
    expect(await nameOf(id)).toBe('Semula')
  })
})

describe('a one-time key', () => {
  test('gives a repeated form the first result, and acts once', async () => {
    const ani = await signedIn('Ani')
    const { id } = await person()
    const key = uuidv7()
    expect(await rename(ani, { id, name: 'Satu' }, { key })).toEqual(ok({ name: 'Satu' }))
    expect(await rename(ani, { id, name: 'Dua' }, { key })).toEqual(ok({ name: 'Satu' }))
    expect(await nameOf(id)).toBe('Satu')
    expect(await actsOn(id)).toBe(1)
  })

  test('leaves one result of many simultaneous posts, past the size of the pool', async () => {
    const ani = await signedIn('Ani')
    const { id } = await person()
    const key = uuidv7()
    const results = await Promise.all(Array.from({ length: 30 }, (_, n) => rename(ani, { id, name: `Ke-${n}` }, { key })))
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(await actsOn(id)).toBe(1)
  })

  test('is free again after a refusal', async () => {
    const ani = await signedIn('Ani')
    const { id } = await person()
    const key = uuidv7()
    expect((await rename(ani, { id, name: '' }, { key })).ok).toBe(false)
    expect(await rename(ani, { id, name: 'Jadi' }, { key })).toEqual(ok({ name: 'Jadi' }))
  })

  test('is worth nothing to somebody else', async () => {
    const { id } = await person()
    const key = uuidv7()
    await rename(await signedIn('Ani'), { id, name: 'Satu' }, { key })
    expect(await rename(await signedIn('Budi'), { id, name: 'Dua' }, { key })).toEqual(refuse('conflict'))
  })
})
