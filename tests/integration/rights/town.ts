import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/actor'
import { makePeriods } from '@/lib/calendar/commands'
import { columnOf, type Day, yearOf } from '@/lib/day'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import { Role } from '@/lib/generated/prisma/enums'
import { trusted } from '../../support/actors'

/** Whose thing it is, seen from the actor; `whole` is the thing of the other unit, for a role that reaches the whole government. */
export const relations = ['own', 'subordinate', 'supervised', 'sameUnit', 'otherUnit', 'whole'] as const
export type Relation = (typeof relations)[number]

export const roles = ['NONE', ...Object.values(Role)] as const
export type RoleOrNone = (typeof roles)[number]

/** A person of the town, whose things are acted on. `emptyUnitId` lies below their unit and nobody works there. */
export type Subject = {
  name: string
  nip: string
  personId: string
  accountId: string
  employeeId: string
  holdingId: string
  postTitle: string
  unitId: string
  emptyUnitId: string
  officeId: string
  officeSiasnId: string
}

/**
 * Two offices with a section each. The actor is the same person throughout, a member of staff who leads a team in the first section, and only the
 * role changes: the actor appraises the subordinate, is the superior of the supervised (whom the colleague appraises), works beside the
 * colleague, and has nothing to do with the other, in the other office.
 */
export type Town = {
  year: number
  since: Day
  yearPeriodId: string
  rootId: string
  sessionId: string
  /** The actor with no role. */
  me: Actor & { accountId: string; personId: string }
  subjects: Record<Relation, Subject>
  /** Those who appraise the subjects: head of the first office, the colleague, head of the second office. */
  officers: { headA: Subject; headB: Subject }
  /** The actor with a role: over the first office with all units below, or over the whole government. The system has no units. */
  as(role: RoleOrNone, relation: Relation): Actor
}

export async function seedTown(): Promise<Town> {
  const year = yearOf(trusted().today)
  const since: Day = `${year - 1}-01-01`
  for (const one of [year - 1, year, year + 1]) await makePeriods(trusted(), { year: one })
  const rootId = await unit({ name: 'Pemerintah Kota Uji', parentId: null, officeId: null, headTitle: 'Wali Kota', since })
  const a = await office('A', rootId, since)
  const b = await office('B', rootId, since)
  await mayor(rootId, since)
  const headA = await person({ name: 'Kepala Dinas A', place: { ...a, unitId: a.officeId }, head: true, since })
  const headB = await person({ name: 'Kepala Dinas B', place: { ...b, unitId: b.officeId }, head: true, since })
  const own = await person({ name: 'Pelaku', place: a, since })
  const sameUnit = await person({ name: 'Rekan', place: a, since })
  const subordinate = await person({ name: 'Bawahan', place: a, since })
  const supervised = await person({ name: 'Bawahan Rekan', place: a, since })
  const otherUnit = await person({ name: 'Orang Lain', place: b, since })
  await person({ name: 'Tanpa Penilai A', place: a, since })
  await person({ name: 'Tanpa Penilai B', place: b, since })
  await line(own, headA, null, since)
  await line(sameUnit, headA, null, since)
  await line(subordinate, own, headA, since)
  await line(supervised, sameUnit, own, since)
  await line(otherUnit, headB, null, since)
  const sessionId = await session(own.accountId)
  const me = (await loadActor(sessionId)) as Town['me']
  const reach = new Set([a.officeId, a.unitId, a.emptyUnitId])
  const { id: yearPeriodId } = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year } })
  return {
    ...{ year, since, yearPeriodId, rootId, sessionId, me },
    subjects: { own, subordinate, supervised, sameUnit, otherUnit, whole: otherUnit },
    officers: { headA, headB },
    as: (role, relation) => {
      if (role === 'NONE') return me
      const isWhole = relation === 'whole' || role === 'SYSTEM_ADMIN'
      return { ...me, reaches: [{ role, units: isWhole ? 'all' : reach }], requestId: randomUUID() }
    },
  }
}

/** A living sign-in of an account; a new one each time. */
export async function session(accountId: string): Promise<string> {
  const at = trusted().now
  const deviceId = randomUUID()
  const tokenHash = new Uint8Array(Buffer.from(deviceId))
  await db().device.create({ data: { id: deviceId, accountId, tokenHash, label: 'Uji', firstSeenAt: at, lastSeenAt: at } })
  const expiresAt = new Date(at.getTime() + 86_400_000)
  const { id } = await db().session.create({ data: { id: randomUUID(), accountId, deviceId, startedAt: at, lastSeenAt: at, expiresAt } })
  return id
}

async function mayor(unitId: string, since: Day): Promise<void> {
  const recordedAt = trusted().now
  const { id: personId } = await db().person.create({ data: { id: uuidv7(), name: 'Wali Kota', createdAt: recordedAt } })
  const seat = { unitId, title: 'Wali Kota', kind: 'POLITICAL' as const, isHead: true, createdAt: recordedAt }
  const { id: postId } = await db().post.create({ data: seat })
  const held = { postId, isHead: true, personId, mode: 'DEFINITIVE' as const, validFrom: columnOf(since), recordedAt }
  await db().postHolding.create({ data: held })
}

type Place = Pick<Subject, 'unitId' | 'emptyUnitId' | 'officeId' | 'officeSiasnId'>

async function office(letter: string, rootId: string, since: Day): Promise<Place> {
  const officeSiasnId = `DINAS-${letter}`
  const own = { name: `Dinas ${letter}`, parentId: rootId, officeId: 'self' as const, headTitle: `Kepala Dinas ${letter}`, since }
  const officeId = await unit({ ...own, siasnId: officeSiasnId })
  const unitId = await unit({ name: `Bidang ${letter}`, parentId: officeId, officeId, headTitle: null, since })
  const headTitle = `Kepala Seksi ${letter}`
  const emptyUnitId = await unit({ name: `Seksi ${letter}`, parentId: unitId, officeId, headTitle, since })
  const head = { unitId: emptyUnitId, title: headTitle, isHead: true, kind: 'STRUCTURAL' as const, level: 'PENGAWAS' as const }
  await db().post.create({ data: { ...head, createdAt: trusted().now } })
  return { unitId, emptyUnitId, officeId, officeSiasnId }
}

type UnitSeed = {
  name: string
  parentId: string | null
  officeId: string | 'self' | null
  headTitle: string | null
  since: Day
  siasnId?: string
}

async function unit({ name, parentId, officeId, headTitle, since, siasnId }: UnitSeed): Promise<string> {
  const id = uuidv7()
  const recordedAt = trusted().now
  await db().unit.create({ data: { id, createdAt: recordedAt, ...(siasnId ? { siasnId } : {}) } })
  const place = { parentId, officeId: officeId === 'self' ? id : officeId }
  await db().unitVersion.create({ data: { unitId: id, name, ...place, headTitle, validFrom: columnOf(since), recordedAt } })
  return id
}

let people = 0

async function person({ name, place, head = false, since }: { name: string; place: Place; head?: boolean; since: Day }): Promise<Subject> {
  people += 1
  const nip = `19800101200501${`1${String(people).padStart(3, '0')}`}`
  const [personId, accountId, employeeId] = [uuidv7(), uuidv7(), uuidv7()]
  const recordedAt = trusted().now
  const dated = { validFrom: columnOf(since), recordedAt }
  await db().person.create({ data: { id: personId, name, createdAt: recordedAt } })
  await db().account.create({ data: { id: accountId, personId, username: nip, createdAt: recordedAt } })
  await db().employee.create({ data: { id: employeeId, personId, nip, createdAt: recordedAt } })
  await db().employeeStatus.create({ data: { employeeId, kind: 'PNS', standing: 'ACTIVE', ...dated } })
  await db().employeeRank.create({ data: { employeeId, code: 'III/c', ...dated } })
  const postTitle = head ? name : `Analis ${people}`
  const sort = head
    ? { kind: 'STRUCTURAL' as const, level: 'JPT_PRATAMA' as const }
    : { kind: 'FUNCTIONAL' as const, level: 'AHLI_MUDA' as const }
  const post = await db().post.create({ data: { unitId: place.unitId, title: postTitle, ...sort, isHead: head, createdAt: recordedAt } })
  const held = { postId: post.id, isHead: head, personId, employeeId, mode: 'DEFINITIVE' as const, ...dated }
  const { id: holdingId } = await db().postHolding.create({ data: held })
  return { name, nip, personId, accountId, employeeId, holdingId, postTitle, ...place }
}

/** Set by a file, so that no rule touches it. */
async function line(holder: Subject, appraiser: Subject, superior: Subject | null, since: Day): Promise<void> {
  const officers = { appraiserId: appraiser.personId, appraiserHoldingId: appraiser.holdingId }
  const above = { superiorId: superior?.personId ?? null, superiorHoldingId: superior?.holdingId ?? null }
  const dated = { validFrom: columnOf(since), recordedAt: trusted().now }
  await db().appraisalLine.create({ data: { holdingId: holder.holdingId, ...officers, ...above, origin: 'FILE', reason: 'Uji', ...dated } })
}
