import type { Actor } from '../actor'
import { holdsOnDay } from '../dated'
import { columnOf, type Day, dayOf } from '../day'
import { db } from '../db'
import type { BriefingKind } from '../generated/prisma/enums'
import { pageSize } from '../list-params'
import { fullName } from '../organization/rules'
import { mayHoldBriefingFor, mayReadBriefings, unitsToBrief } from './policy'

/** A session in the list; `audience` is null for the whole government. */
export type ListedBriefing = {
  id: string
  kind: BriefingKind
  title: string
  heldOn: Day
  hours: string
  place: string
  audience: string | null
  cancelled: boolean
  attended: number
}

/** The sessions of a year, the latest first; one page and how many there are. Three statements. */
export async function listBriefings(
  actor: Actor,
  { year, page }: { year: number; page: number },
): Promise<{ rows: ListedBriefing[]; total: number }> {
  if (!mayReadBriefings(actor)) return { rows: [], total: 0 }
  const where = { heldOn: { gte: columnOf(`${year}-01-01` as Day), lte: columnOf(`${year}-12-31` as Day) } }
  const [rows, total] = await Promise.all([
    db().briefing.findMany({
      where,
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { ...named(actor), _count: { select: { attendance: true } } },
    }),
    db().briefing.count({ where }),
  ])
  return { rows: rows.map((row) => ({ ...listed(row), attended: row._count.attendance })), total }
}

export type BriefingMaterial = { id: string; name: string; bytes: number }
/** A question and its answer; `isOwn` tells the asker which is theirs, for nobody else is told who asked. */
export type BriefingQuestion = { id: string; text: string; askedAt: Date; isOwn: boolean; answer: string | null; answeredBy: string | null }

/** A session as it reads. `attendees` is null where the actor does not keep it. */
export type BriefingPage = Omit<ListedBriefing, 'attended'> & {
  summary: string
  unitId: string | null
  cancelReason: string | null
  createdBy: string
  mayKeep: boolean
  attended: number
  attendsSelf: boolean
  materials: BriefingMaterial[]
  questions: BriefingQuestion[]
}

/** Null when there is no such session. */
export async function findBriefing(actor: Actor, briefingId: string): Promise<BriefingPage | null> {
  if (!mayReadBriefings(actor)) return null
  const row = await db().briefing.findUnique({
    where: { id: briefingId },
    include: {
      ...named(actor),
      createdBy: { include: { person: true } },
      questions: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], include: { answeredBy: { include: { person: true } } } },
      _count: { select: { attendance: true } },
    },
  })
  if (!row) return null
  const [files, own] = await Promise.all([
    db().storedFile.findMany({ where: { noun: 'briefing', nounId: briefingId, removedAt: null }, orderBy: { uploadedAt: 'asc' } }),
    actor.personId === null ? 0 : db().briefingAttendance.count({ where: { briefingId, employee: { personId: actor.personId } } }),
  ])
  return {
    ...listed(row),
    ...{ summary: row.summary, unitId: row.unitId, cancelReason: row.cancelReason, createdBy: fullName(row.createdBy.person) },
    ...{ mayKeep: mayHoldBriefingFor(actor, row.unitId), attended: row._count.attendance, attendsSelf: own > 0 },
    materials: files.map(({ id, name, bytes }) => ({ id, name, bytes })),
    questions: row.questions.map(({ id, text, askedAt, askedById, answer, answeredBy }) => ({
      ...{ id, text, askedAt, answer, isOwn: askedById === actor.accountId },
      answeredBy: answeredBy && fullName(answeredBy.person),
    })),
  }
}

/** The units for which the actor may hold sessions, by name. */
export async function listUnitsToBrief(actor: Actor): Promise<{ id: string; name: string }[]> {
  const units = unitsToBrief(actor)
  if (units?.length === 0) return []
  const where = { ...holdsOnDay(actor.today), ...(units === null ? {} : { unitId: { in: [...units] } }) }
  const rows = await db().unitVersion.findMany({ where, orderBy: { name: 'asc' } })
  return rows.map(({ unitId, name }) => ({ id: unitId, name }))
}

const named = (actor: Actor) => ({ unit: { include: { versions: { where: holdsOnDay(actor.today) } } } })

type Row = {
  id: string
  kind: BriefingKind
  title: string
  heldOn: Date
  hours: string
  place: string
  cancelledAt: Date | null
  unit: { versions: { name: string }[] } | null
}

function listed({ id, kind, title, heldOn, hours, place, cancelledAt, unit }: Row): Omit<ListedBriefing, 'attended'> {
  return {
    id,
    kind,
    title,
    heldOn: dayOf(heldOn),
    hours,
    place,
    audience: unit?.versions[0]?.name ?? null,
    cancelled: cancelledAt !== null,
  }
}
