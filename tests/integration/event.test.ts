import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { dispatchEvents } from '@/lib/event/jobs'
import { refuse } from '@/lib/result'
import { publishRule } from '@/lib/rule/commands'
import { notifyOfRule } from '@/lib/rule/jobs'
import { everywhere, noon, signedIn, trusted } from '../support/actors'

const sixDays = {
  kind: 'WORK_WEEK' as const,
  body: { daysPerWeek: 6 },
  validFrom: '2027-01-01' as const,
  citation: 'Peraturan Wali Kota',
  certainty: 'VERIFIED' as const,
  employeeKinds: [],
  note: 'Enam hari kerja mulai 2027',
}

async function publishNext() {
  const last = await db().ruleVersion.findFirstOrThrow({ where: { rule: { kind: 'WORK_WEEK' } }, orderBy: { number: 'desc' } })
  const result = await publishRule(trusted(), { ...sixDays, basedOn: last.number })
  if (!result.ok) throw new Error(result.code)
  return db().event.findFirstOrThrow({ where: { subjectId: result.value.id } })
}

async function hrOfficer() {
  const siti = await signedIn('Siti')
  const grant = { role: 'HR_ADMIN' as const, validFrom: columnOf('2026-01-01'), reason: 'Penugasan', grantedAt: noon }
  await db().roleGrant.create({ data: { id: uuidv7(), accountId: siti.accountId, ...grant } })
  return siti
}

test('an event reaches each handler once, in the transaction that marks it dispatched', async () => {
  const event = await publishNext()
  const sent: string[] = []
  const dispatch = () => dispatchEvents([notifyOfRule], async (_tx, { name }, id) => void sent.push(`${name} ${id}`), noon)
  await Promise.all([dispatch(), dispatch(), dispatch()])
  await dispatch()
  expect(sent.filter((line) => line.endsWith(event.id))).toEqual([`rule.notify ${event.id}`])
})

test('an event stays waiting when its job cannot be sent', async () => {
  const event = await publishNext()
  const broken = dispatchEvents([notifyOfRule], async () => Promise.reject(new Error('queue is down')), noon)
  await expect(broken).rejects.toThrow('queue is down')
  expect((await db().event.findUniqueOrThrow({ where: { id: event.id } })).dispatchedAt).toBeNull()
})

test('a handler that runs twice, even at once, has its effect once', async () => {
  const siti = await hrOfficer()
  const event = await publishNext()
  await Promise.all([notifyOfRule.handle(trusted('JOB'), event), notifyOfRule.handle(trusted('JOB'), event)])
  await notifyOfRule.handle(trusted('JOB'), event)
  const notices = await db().notification.findMany({ where: { accountId: siti.accountId, key: event.subjectId } })
  expect(notices).toMatchObject([{ kind: 'RULE_CHANGED', subject: 'Hari kerja dalam seminggu', readAt: null }])
})

test('a rule is published by the HR administrator, not by a stranger', async () => {
  expect(await publishRule(await signedIn('Tamu'), { ...sixDays, basedOn: 1 })).toEqual(refuse('forbidden'))
  const last = await db().ruleVersion.count({ where: { rule: { kind: 'WORK_WEEK' } } })
  expect((await publishRule(await signedIn('Siti', everywhere('HR_ADMIN')), { ...sixDays, basedOn: last })).ok).toBe(true)
})

test('of two authors who started from the same version one is told so', async () => {
  const basedOn = await db().ruleVersion.count({ where: { rule: { kind: 'WORK_WEEK' } } })
  const both = await Promise.all([publishRule(trusted(), { ...sixDays, basedOn }), publishRule(trusted(), { ...sixDays, basedOn })])
  expect(both.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['conflict', 'ok'])
})

test('a broken body is refused and a published one cannot be changed', async () => {
  const basedOn = await db().ruleVersion.count({ where: { rule: { kind: 'WORK_WEEK' } } })
  expect(await publishRule(trusted(), { ...sixDays, basedOn, body: { daysPerWeek: 8 } })).toMatchObject({
    ok: false,
    code: 'ruleBodyInvalid',
  })
  await expect(db().$executeRaw`UPDATE rule_version SET note = 'lain' WHERE number = 1`).rejects.toThrow(/part of the record/)
})
