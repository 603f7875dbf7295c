import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { approveRequest, askForAppraiser, declineRequest, withdrawRequest } from '@/lib/organization/appraiser/request/commands'
import {
  countOpenRequests,
  findOwnAppraiser,
  listOfficers,
  listRequests,
  listWaitingRequests,
} from '@/lib/organization/appraiser/request/queries'
import { type Result, refuse } from '@/lib/result'
import { signedIn } from '../../support/actors'
import { type Official, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
  const granted = { validFrom: new Date('2020-01-01'), reason: 'Uji', grantedAt: town.staff.now }
  await db().roleGrant.create({ data: { id: uuidv7(), accountId: town.hrAdmin.accountId, role: 'HR_ADMIN', ...granted } })
  await db().roleGrant.create({
    data: { id: uuidv7(), accountId: town.unitHr.accountId, role: 'UNIT_HR', unitId: town.officeId, ...granted },
  })
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const reason = 'Sejak Maret saya bekerja pada tim Bu Novita'
const wish = (who: Official, wanted: Official) => ({ holdingId: who.holdingId, appraiserHoldingId: wanted.holdingId, reason })
const open = (who = town.staff) => db().appraiserRequest.findFirstOrThrow({ where: { state: 'OPEN', holdingId: who.holdingId } })
const asked = async () => {
  done(await askForAppraiser(town.staff, wish(town.staff, town.head)))
  return { requestId: (await open()).id }
}
const lineOf = (who: Official) =>
  db().appraisalLine.findFirstOrThrow({
    where: { holdingId: who.holdingId, voidedAt: null, validTo: null },
    orderBy: { validFrom: 'desc' },
  })

describe('asking', () => {
  test('tells HR who reach the unit, waits once, and shows on both pages', async () => {
    await asked()
    expect(await askForAppraiser(town.staff, wish(town.staff, town.head))).toEqual(refuse('requestOpen'))
    const officers = [town.hrAdmin, town.unitHr, town.staff, town.chief, town.leader].map(({ accountId }) => accountId)
    const told = await db().notification.findMany({ where: { kind: 'APPRAISER_REQUESTED', accountId: { in: officers } } })
    expect(told.map(({ accountId }) => accountId).sort()).toEqual([town.hrAdmin.accountId, town.unitHr.accountId].sort())
    expect(await findOwnAppraiser(town.staff, town.staff.holdingId)).toMatchObject({
      line: { appraiser: { name: 'Lestari' }, reason: 'Uji' },
      requests: [{ state: 'OPEN', wanted: { name: 'Novita' } }],
    })
    const { rows } = await listRequests(town.unitHr, { page: 1, decided: false })
    expect(rows).toMatchObject([{ name: 'Teguh', line: { appraiser: { name: 'Lestari' } }, wanted: { name: 'Novita' }, own: false }])
    expect(await Promise.all([town.unitHr, town.staff, town.leader].map(countOpenRequests))).toEqual([1, 0, 0])
    expect(await listWaitingRequests(town.unitHr)).toMatchObject([{ subject: '1 permohonan' }])
  })

  test('not for somebody else, oneself, the one who appraises already, or nobody; twice at once only one waits', async () => {
    const at = (code: string) => refuse(code, { field: 'appraiserHoldingId' })
    for (const other of [town.stranger, town.chief, town.hrAdmin])
      expect(await askForAppraiser(other, wish(town.staff, town.head))).toEqual(refuse('notFound'))
    expect(await askForAppraiser(town.staff, wish(town.staff, town.staff))).toEqual(at('officerIsSelf'))
    expect(await askForAppraiser(town.staff, wish(town.staff, town.chief))).toEqual(at('alreadyAppraises'))
    expect(await askForAppraiser(town.staff, { ...wish(town.staff, town.head), appraiserHoldingId: uuidv7() })).toEqual(
      at('officerUnknown'),
    )
    const both = await Promise.all([1, 2].map(() => askForAppraiser(town.staff, wish(town.staff, town.head))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const key = uuidv7()
    const once = () => askForAppraiser(town.clerk, wish(town.clerk, town.head), { key })
    expect(await once()).toEqual(await once())
  })

  test('officers are the heads above, or whom a search finds', async () => {
    const names = async (q: string) => (await listOfficers(town.staff, town.staff.holdingId, q)).map(({ name }) => name)
    expect(await names('')).toEqual(['Novita', 'Bagus'])
    expect(await names('kepala dinas')).toContain('Novita')
    expect(await names('wul')).toEqual([])
    expect(await names('100%_')).toEqual([])
    expect(await names(town.head.nip ?? '')).toEqual(['Novita'])
    expect(await listOfficers(town.clerk, town.staff.holdingId, '')).toEqual([])
  })

  test('the one who asked takes it back, once', async () => {
    const request = await asked()
    expect(await withdrawRequest(town.clerk, request)).toEqual(refuse('notFound'))
    done(await withdrawRequest(town.staff, request))
    expect(await withdrawRequest(town.staff, request)).toEqual(refuse('requestDecided'))
    expect(await approveRequest(town.hrAdmin, request)).toEqual(refuse('requestDecided'))
    await asked()
  })
})

describe('deciding', () => {
  test('one click sets the line by hand with the reason, and tells the employee', async () => {
    const request = await asked()
    done(await approveRequest(town.unitHr, request))
    expect(await lineOf(town.staff)).toMatchObject({
      appraiserId: town.head.personId,
      origin: 'MANUAL',
      reason: `Atas permohonan pegawai: ${reason}`,
    })
    expect(await db().notification.findMany({ where: { accountId: town.staff.accountId } })).toMatchObject([
      { kind: 'APPRAISER_REQUEST_DECIDED', path: `/skp/penilai?jabatan=${town.staff.holdingId}` },
    ])
    const { id } = await lineOf(town.staff)
    expect(await db().event.count({ where: { kind: 'ORGANIZATION_CHANGED', subjectId: id } })).toBe(1)
    expect((await listRequests(town.unitHr, { page: 1, decided: true })).rows).toMatchObject([{ state: 'APPROVED', decidedBy: 'Galih' }])
  })

  test('nobody of HR makes themself a pejabat penilai: another decides', async () => {
    done(await askForAppraiser(town.staff, wish(town.staff, town.head)))
    const request = { requestId: (await open()).id }
    const head = { ...town.head, reaches: town.unitHr.reaches }
    const own = refuse('ownRequest')
    expect(await approveRequest(head, request)).toEqual(own)
    expect(await declineRequest(head, { ...request, reason: 'Tidak sesuai dengan susunan' })).toEqual(own)
    expect((await listRequests(head, { page: 1, decided: false })).rows).toMatchObject([{ own: true }])
    expect(await listWaitingRequests(head)).toEqual([])
    done(await approveRequest(town.unitHr, request))
  })

  test('by two of HR at once it is decided once', async () => {
    const request = await asked()
    const both = await Promise.all([approveRequest(town.unitHr, request), approveRequest(town.hrAdmin, request)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(refuse('requestDecided'))
    expect(await db().appraisalLine.count({ where: { holdingId: town.staff.holdingId, origin: 'MANUAL' } })).toBe(1)
  })

  test('it is declined with a reason', async () => {
    const request = await asked()
    const input = { ...request, reason: 'Surat tugas tim belum terbit' }
    done(await declineRequest(town.hrAdmin, input))
    expect(await declineRequest(town.hrAdmin, input)).toEqual(refuse('requestDecided'))
    expect((await lineOf(town.staff)).appraiserId).toBe(town.chief.personId)
    expect(await findOwnAppraiser(town.staff, town.staff.holdingId)).toMatchObject({
      requests: [{ state: 'DECLINED', decisionReason: input.reason, decidedBy: 'Dedi' }],
    })
  })

  test('not by a stranger, by HR elsewhere, or by who asked', async () => {
    const request = await asked()
    const input = { ...request, reason: 'Surat tugas tim belum terbit' }
    const elsewhere = await signedIn('Siti', { role: 'UNIT_HR', units: new Set([town.otherOfficeId]) })
    for (const other of [town.stranger, town.chief, town.leader]) {
      expect(await approveRequest(other, request)).toEqual(refuse('forbidden'))
      expect(await declineRequest(other, input)).toEqual(refuse('forbidden'))
    }
    expect(await approveRequest(elsewhere, request)).toEqual(refuse('notFound'))
    expect((await listRequests(elsewhere, { page: 1, decided: false })).total).toBe(0)
    const selfServing = { ...town.staff, reaches: town.hrAdmin.reaches }
    expect(await approveRequest(selfServing, request)).toEqual(refuse('ownRequest'))
    expect(await declineRequest(selfServing, input)).toEqual(refuse('ownRequest'))
    const { rows } = await listRequests(selfServing, { page: 1, decided: false })
    expect(rows.find(({ id }) => id === request.requestId)).toMatchObject({ own: true })
  })

  test('a request that would have people appraise each other, or for a post no longer held, changes nothing', async () => {
    done(await askForAppraiser(town.chief, wish(town.chief, town.staff)))
    expect(await approveRequest(town.hrAdmin, { requestId: (await open(town.chief)).id })).toMatchObject({ code: 'officersCircle' })
    expect((await open(town.chief)).state).toBe('OPEN')
    await db().postHolding.update({ where: { id: town.staff.holdingId }, data: { validTo: new Date(`${town.staff.today}T00:00:00Z`) } })
    expect(await approveRequest(town.hrAdmin, { requestId: (await open(town.chief)).id })).toEqual(refuse('officerWithoutPost'))
  })
})
