import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db'
import { addCourse, changeCourse, offerCourse } from '@/lib/training/catalogue/commands'
import { findCourse, listAims, listCourses } from '@/lib/training/catalogue/queries'
import { markOf } from '@/lib/training/catalogue/rules'
import { catalogueFilters, changedCourse, newCourse } from '@/lib/training/catalogue/schema'
import { loadTrainings } from '../../../scripts/demo/trainings'
import { everywhere, signedIn, trusted } from '../../support/actors'

let hr: Actor
let others: Actor[]

const said = {
  title: 'Kerja tim',
  form: 'WORKSHOP',
  provider: 'BPSDM',
  hours: '10',
  description: 'Uraian.',
  aims: ['BEHAVIOUR_VALUE LOYAL'],
}
const add = (code: string, change: object = {}, actor = hr, options = {}) =>
  addCourse(actor, newCourse.parse({ ...said, code, ...change }), options)

async function added(code: string) {
  const done = await add(code)
  if (!done.ok) throw new Error(done.code)
  const course = await findCourse(hr, done.value.courseId)
  if (!course) throw new Error('not stored')
  return { ...course, was: markOf(course) }
}

const change = (courseId: string, was: string, to: object, actor = hr, options = {}) =>
  changeCourse(actor, changedCourse.parse({ ...said, ...to, courseId, was }), options)

beforeAll(async () => {
  hr = await signedIn('Dedi', everywhere('HR_ADMIN'))
  others = [
    await signedIn('Tamu'),
    await signedIn('Galih', { role: 'UNIT_HR', units: new Set([uuidv7()]) }),
    await signedIn('Dedi', { role: 'HR_ADMIN', units: new Set([uuidv7()]) }),
    await signedIn('Sri', everywhere('LEADER')),
    await signedIn('Rendra', everywhere('SYSTEM_ADMIN')),
  ]
})

describe('a training of the catalogue', () => {
  test('is added with what it helps with, and an act', async () => {
    const course = await added('tk-01')
    expect(course).toMatchObject({ code: 'TK-01', hours: 10, aims: [{ kind: 'BEHAVIOUR_VALUE', key: 'LOYAL' }], closedAt: null })
    const act = await db().auditEntry.findFirstOrThrow({
      where: { verb: 'training.addCourse', nounId: course.id },
      include: { value: true },
    })
    expect(JSON.parse(act.value?.after ?? '')).toMatchObject({ code: 'TK-01', aims: ['BEHAVIOUR_VALUE LOYAL'] })
  })

  test('is kept by the HR administrator of the whole government only', async () => {
    const course = await added('TK-02')
    for (const actor of others) {
      expect(await add('TK-03', {}, actor)).toMatchObject({ ok: false, code: 'forbidden' })
      expect(await change(course.id, course.was, { title: 'Lain' }, actor)).toMatchObject({ ok: false, code: 'forbidden' })
      expect(await offerCourse(actor, { courseId: course.id, offered: 'TIDAK' })).toMatchObject({ ok: false, code: 'forbidden' })
    }
  })

  test('has a code of its own, also when two add at once, and the same form adds once', async () => {
    const both = await Promise.all([add('TK-04'), add('tk-04')])
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['codeTaken', 'ok'])
    const options = { key: uuidv7() }
    const first = await add('TK-05', {}, hr, options)
    expect(await add('TK-05', {}, hr, options)).toEqual(first)
  })

  test('helps with nothing the rules do not know', async () => {
    expect(await add('TK-06', { aims: ['UNSUR waktu', 'UNSUR kecepatan'] })).toMatchObject({ ok: false, code: 'aimUnknown', field: 'aims' })
    expect(await db().trainingCourse.count({ where: { code: 'TK-06' } })).toBe(0)
    expect(newCourse.safeParse({ ...said, code: 'TK-06', aims: ['LAIN waktu'] }).success).toBe(false)
    expect(newCourse.safeParse({ ...said, code: 'TK-06', aims: [] }).success).toBe(false)
  })

  test('is changed from what the form showed, and not from an older wording', async () => {
    const course = await added('TK-07')
    const both = await Promise.all([
      change(course.id, course.was, { title: 'Satu', aims: ['UNSUR *', 'UNSUR waktu'] }),
      change(course.id, course.was, { title: 'Dua' }),
    ])
    expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['conflict', 'ok'])
    expect(await change(course.id, course.was, { title: 'Tiga' })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await change(uuidv7(), course.was, {})).toMatchObject({ ok: false, code: 'notFound' })
    const now = await findCourse(hr, course.id)
    expect(await change(course.id, now ? markOf(now) : '', { title: 'Empat', aims: ['UNSUR *'] })).toMatchObject({ ok: true })
    expect(await findCourse(hr, course.id)).toMatchObject({ title: 'Empat', aims: [{ kind: 'UNSUR', key: '*' }] })
  })

  test('is closed and offered again; twice is once', async () => {
    const { id: courseId } = await added('TK-08')
    const acts = () => db().auditEntry.count({ where: { verb: 'training.offerCourse', nounId: courseId } })
    await Promise.all([offerCourse(hr, { courseId, offered: 'TIDAK' }), offerCourse(hr, { courseId, offered: 'TIDAK' })])
    expect([(await findCourse(hr, courseId))?.closedAt === null, await acts()]).toEqual([false, 1])
    await offerCourse(hr, { courseId, offered: 'YA' })
    expect([(await findCourse(hr, courseId))?.closedAt, await acts()]).toEqual([null, 2])
  })
})

test('the demo’s catalogue has something for every value, aspect and unsur', async () => {
  await db().$executeRaw`TRUNCATE training_course CASCADE`
  await loadTrainings(trusted())
  const tamu = others[0] as Actor
  const open = catalogueFilters.parse({})
  expect((await listCourses(tamu, { q: '', page: 1, ...open })).total).toBe(24)
  for (const { kind, key, name } of await listAims(tamu)) {
    const own = await db().trainingAim.count({ where: { kind, key } })
    expect(own, name).toBeGreaterThan(0)
  }
  const forTime = await listCourses(tamu, { q: '', page: 1, ...catalogueFilters.parse({ guna: 'UNSUR waktu' }) })
  expect(forTime.rows.map(({ code }) => code).sort()).toEqual(['SM-01', 'WK-01'])
  expect((await listCourses(tamu, { q: 'gratifikasi', page: 1, ...open })).total).toBe(1)
  expect((await listCourses(tamu, { q: '100%', page: 1, ...open })).total).toBe(0)
  await offerCourse(trusted(), { courseId: forTime.rows[0]?.id ?? '', offered: 'TIDAK' })
  expect((await listCourses(tamu, { q: '', page: 1, ...open })).total).toBe(23)
  expect((await listCourses(tamu, { q: '', page: 1, ...catalogueFilters.parse({ tutup: '1' }) })).total).toBe(24)
})
