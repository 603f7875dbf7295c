import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { command } from '@/lib/command'
import { db } from '@/lib/db'
import { forgetFiles, keepUploaded, takeFile } from '@/lib/file/commands'
import { forgetUndecided } from '@/lib/file/jobs'
import { readBytes, readWaitingFile } from '@/lib/file/queries'
import { undecidedDays } from '@/lib/file/rules'
import type { ReceivedFile } from '@/lib/file-store'
import { ok, refuse } from '@/lib/result'
import { signedIn, trusted } from '../support/actors'

let owner: Awaited<ReturnType<typeof signedIn>>

beforeAll(async () => {
  owner = await signedIn('Pemilik berkas')
})

const dayMs = 86_400_000

/** The row of a file, as a command writes it. */
async function placed(noun: string, days = 0) {
  const place = { id: uuidv7(), noun, nounId: uuidv7() }
  const storageKey = `00/${randomUUID().replaceAll('-', '').slice(0, 30)}`
  const facts = { name: 'a.csv', mediaType: 'text/csv', bytes: 1, sha256: new Uint8Array(32), storageKey }
  const uploadedAt = new Date(trusted().now.getTime() - days * dayMs)
  await db().storedFile.create({ data: { ...place, ...facts, uploadedById: owner.accountId, uploadedAt } })
  return place
}

const take = command('file.tryToTake', async (context, { place, after }: { place: Parameters<typeof takeFile>[1]; after?: string }) => {
  const file = await takeFile(context, place)
  if (!file.ok) return file
  if (after !== undefined) return refuse(after)
  context.nothingChanged()
  return ok(file.value.name)
})

test('what is refused, repeated or breaks leaves no bytes; what is kept stays', async () => {
  const file = () => new File(['a;b\n1;2\n'], 'tabel.csv')
  const keys: string[] = []
  const seen = ({ storageKey }: ReceivedFile) => keys.push(storageKey)
  const other = await keepUploaded(file(), async (received) => {
    seen(received)
    return ok({ storageKey: '00/of-the-first-of-two' })
  })
  const refused = await keepUploaded(file(), async (received) => {
    seen(received)
    return refuse('notFound')
  })
  const broken = keepUploaded(file(), async (received) => {
    seen(received)
    throw new Error('broken')
  })
  await expect(broken).rejects.toThrow('broken')
  expect([other, refused]).toEqual([ok({ storageKey: '00/of-the-first-of-two' }), refuse('notFound')])
  expect(await keepUploaded(new File([], 'kosong.csv'), async () => ok({ storageKey: '' }))).toEqual(refuse('fileEmpty'))
  for (const key of keys) expect(await readBytes(key)).toEqual(refuse('fileGone'))
  const kept = await keepUploaded(file(), async ({ storageKey }) => ok({ storageKey }))
  expect(await readBytes(kept.ok ? kept.value.storageKey : '')).toMatchObject({ ok: true, value: { length: 8 } })
})

test('a file is taken away once, only from where it lies, and comes back where its command is refused', async () => {
  const place = await placed('pledge')
  expect(await take(owner, { place: { ...place, nounId: uuidv7() } })).toEqual(refuse('fileGone'))
  expect(await take(owner, { place: { ...place, noun: 'serviceBook' } })).toEqual(refuse('fileGone'))
  expect(await take(owner, { place, after: 'nothingToApply' })).toEqual(refuse('nothingToApply'))
  expect(await readWaitingFile(place)).toMatchObject({ id: place.id, name: 'a.csv' })
  const both = await Promise.all([take(owner, { place }), take(owner, { place })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual(refuse('fileGone'))
  expect(await readWaitingFile(place)).toBeNull()
})

test('files about which nobody decides are forgotten after their days, each noun with its act; files that are kept stay', async () => {
  const acts = () => db().auditEntry.count({ where: { verb: 'file.forget' } })
  await forgetUndecided(trusted('JOB'))
  const nouns = Object.entries(undecidedDays)
  const young = await Promise.all(nouns.map(([noun, days]) => placed(noun, days - 0.1)))
  const material = await placed('briefing', 900)
  const before = await acts()
  await forgetUndecided(trusted('JOB'))
  expect(await acts()).toBe(before)
  const old = await Promise.all(nouns.map(([noun, days]) => placed(noun, days + 0.1)))
  expect(await forgetFiles(owner, null)).toEqual(refuse('forbidden'))
  await Promise.all([forgetUndecided(trusted('JOB')), forgetUndecided(trusted('JOB'))])
  const left = await Promise.all([...young, material, ...old].map(async (place) => (await readWaitingFile(place)) !== null))
  expect(left).toEqual([true, true, true, true, false, false, false])
  const since = await db().auditEntry.findMany({ where: { verb: 'file.forget' }, orderBy: { id: 'asc' }, skip: before })
  expect(since.map(({ noun }) => noun).sort()).toEqual(Object.keys(undecidedDays).sort())
})
