import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Actor, Reach } from '@/lib/actor'
import { makePeriods } from '@/lib/calendar/commands'
import { columnOf, type Day, yearOf } from '@/lib/day'
import { db } from '@/lib/db'
import { mintActor } from '@/lib/door/mint'
import type {
  IndicatorAggregation,
  IndicatorKind,
  PlanForm,
  PlanVersionState,
  PostKind,
  PostLevel,
  RealizationSource,
  Role,
  WorkResultCategory,
} from '@/lib/generated/prisma/enums'
import type { SubmittedMark } from '@/lib/plan/clarity/schema'
import { everywhere, signedIn, trusted } from './actors'

/** The year has just begun: no day of it lies behind, so nothing of it can have ended yet. */
export const isNewYear = trusted().today.endsWith('-01-01')

/** A signed-in person of the town; with a post, but for those who only hold a role. */
export type Townsperson = Actor & { accountId: string; personId: string }
export type Official = Townsperson & { holdingId: string; employeeId: string | null; nip: string | null; unitId: string; postTitle: string }

/**
 * A government of three levels: the mayor heads the root; the head (JPT pratama) the office; the chief (administrator) a section of it, with
 * a member of staff (ahli pertama) and a clerk (pelaksana). The mayor appraises the head, the head the chief, the chief the two; each one's
 * superior is the appraiser's appraiser. The stranger works alone in another office, without an appraiser. `year` is the actors' own.
 */
export type Town = {
  year: number
  since: Day
  yearPeriodId: string
  rootId: string
  officeId: string
  sectionId: string
  otherOfficeId: string
  mayor: Official
  head: Official
  chief: Official
  staff: Official
  clerk: Official
  stranger: Official
  /** UNIT_HR of the office and its section. */
  unitHr: Townsperson
  hrAdmin: Townsperson
  leader: Townsperson
  auditor: Townsperson
  systemAdmin: Townsperson
}

export async function planTown(): Promise<Town> {
  const year = yearOf(trusted().today)
  const since: Day = `${year - 1}-01-01`
  for (const one of [year - 1, year, year + 1]) await makePeriods(trusted(), { year: one })
  const [rootId, officeId, sectionId, otherOfficeId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  await unit(rootId, 'Pemerintah Kota Uji', null, null, since)
  await unit(officeId, 'Dinas Uji', rootId, officeId, since)
  await unit(sectionId, 'Bidang Uji', officeId, officeId, since)
  await unit(otherOfficeId, 'Dinas Lain', rootId, otherOfficeId, since)
  const mayor = await seat({ name: 'Bagus', unitId: rootId, title: 'Wali Kota', kind: 'POLITICAL', level: null, isHead: true, since })
  const head = await seat({ name: 'Novita', unitId: officeId, title: 'Kepala Dinas Uji', level: 'JPT_PRATAMA', isHead: true, since })
  const chief = await seat({ name: 'Lestari', unitId: sectionId, title: 'Kepala Bidang Uji', level: 'ADMINISTRATOR', isHead: true, since })
  const staff = await seat({
    name: 'Teguh',
    unitId: sectionId,
    title: 'Pranata Komputer',
    kind: 'FUNCTIONAL',
    level: 'AHLI_PERTAMA',
    since,
  })
  const clerk = await seat({ name: 'Wulan', unitId: sectionId, title: 'Pengadministrasi', kind: 'EXECUTIVE', level: 'PELAKSANA', since })
  const stranger = await seat({ name: 'Raka', unitId: otherOfficeId, title: 'Analis', kind: 'FUNCTIONAL', level: 'AHLI_MUDA', since })
  await line(head, mayor, null, since)
  await line(chief, head, mayor, since)
  await line(staff, chief, head, since)
  await line(clerk, chief, head, since)
  const holdings = (...officials: Seat[]) => new Set(officials.map(({ holdingId }) => holdingId))
  const none: ReadonlySet<string> = new Set()
  const { id: yearPeriodId } = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year } })
  return {
    ...{ year, since, yearPeriodId, rootId, officeId, sectionId, otherOfficeId },
    mayor: actorOf(mayor, holdings(head), holdings(chief)),
    head: actorOf(head, holdings(chief), holdings(staff, clerk)),
    chief: actorOf(chief, holdings(staff, clerk), none),
    staff: actorOf(staff, none, none),
    clerk: actorOf(clerk, none, none),
    stranger: actorOf(stranger, none, none),
    unitHr: await officer('Galih', { role: 'UNIT_HR', units: new Set([officeId, sectionId]) }),
    hrAdmin: await officer('Dedi', everywhere('HR_ADMIN')),
    leader: await officer('Sri', everywhere('LEADER')),
    auditor: await officer('Tuti', everywhere('AUDITOR')),
    systemAdmin: await officer('Rendra', everywhere('SYSTEM_ADMIN' satisfies Role)),
  }
}

export type IndicatorSeed = {
  text?: string
  unitName?: string
  target?: string
  targetTo?: string
  kind?: IndicatorKind
  aggregation?: IndicatorAggregation
  /** Where the realisation comes from: typed unless told otherwise. */
  from?: { source: RealizationSource; sourceUnitId: string; sourceElement?: string }
  /** Targets of periods by period id. */
  targets?: Record<string, string>
}
export type WorkResultSeed = {
  text?: string
  category?: WorkResultCategory
  supportsWorkResultId?: string
  supportsObjectiveId?: string
  indicators?: IndicatorSeed[]
}
export type SeededPlan = { planId: string; versionId: string; workResultIds: string[]; indicatorIds: string[][] }

/**
 * An agreed SKP of an official for a year (the town's own where none is named), written as rows: one RHK with one indicator (100 berkas,
 * summed, higher is better) unless told otherwise. With `state` it stays in that state, without parties.
 */
export async function agreedPlan(
  town: Town,
  holder: Official,
  {
    workResults = [{}],
    year = town.year,
    startsOn = `${year}-01-01`,
    endsOn = `${year}-12-31`,
    state = 'AGREED',
    form = 'QUANTITATIVE',
    agreedAt = trusted().now,
    expectations = {},
  }: {
    workResults?: WorkResultSeed[]
    year?: number
    startsOn?: Day
    endsOn?: Day
    state?: PlanVersionState
    form?: PlanForm
    agreedAt?: Date
    expectations?: Record<string, string>
  } = {},
): Promise<SeededPlan> {
  const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year } })
  const [planId, versionId] = [uuidv7(), uuidv7()]
  const days = { startsOn: columnOf(startsOn), endsOn: columnOf(endsOn) }
  await db().plan.create({ data: { id: planId, holdingId: holder.holdingId, periodId: period.id, form, ...days, createdAt: agreedAt } })
  await db().planVersion.create({ data: { id: versionId, planId, number: 1, state: 'DRAFT', revision: 1, createdAt: agreedAt } })
  const seeded: SeededPlan = { planId, versionId, workResultIds: [], indicatorIds: [] }
  for (const [index, seed] of workResults.entries()) await workResult(seeded, form, index, seed)
  const texts = Object.entries(expectations).map(([valueKey, text]) => ({ versionId, valueKey, text }))
  await db().behaviourExpectation.createMany({ data: texts })
  if (state === 'AGREED') await parties(town, holder, versionId)
  if (state !== 'DRAFT')
    await db().planStep.create({ data: { id: uuidv7(), versionId, toState: 'SUBMITTED', byId: holder.accountId, at: agreedAt } })
  if (state === 'AGREED' || state === 'RETURNED') {
    const by = appraiserOf(town, holder)?.accountId ?? null
    await db().planStep.create({ data: { id: uuidv7(), versionId, toState: state, byId: by, at: new Date(agreedAt.getTime() + 1) } })
  }
  await db().planVersion.update({ where: { id: versionId }, data: { state } })
  return seeded
}

/** An approved pledge of a unit for the town's year with one objective per text, each with one indicator. */
export async function approvedPledge(
  town: Town,
  unitId: string,
  texts: readonly string[] = ['Pelayanan semakin baik'],
  approver: Townsperson = town.hrAdmin,
): Promise<{ pledgeId: string; versionId: string; objectiveIds: string[] }> {
  const [pledgeId, versionId] = [uuidv7(), uuidv7()]
  const at = approver.now
  await db().unitPledge.create({ data: { id: pledgeId, unitId, periodId: town.yearPeriodId, createdAt: at } })
  const version = { id: versionId, pledgeId, number: 1, revision: 1, draftedById: approver.accountId, draftedAt: at }
  await db().unitPledgeVersion.create({ data: { ...version, state: 'DRAFT' } })
  const objectiveIds: string[] = []
  for (const [index, text] of texts.entries()) {
    const [objectiveId, indicatorId] = [uuidv7(), uuidv7()]
    objectiveIds.push(objectiveId)
    await db().unitObjective.create({ data: { id: objectiveId, pledgeId } })
    await db().unitObjectiveText.create({ data: { versionId, objectiveId, position: index + 1, text } })
    await db().unitIndicator.create({ data: { id: indicatorId, objectiveId } })
    const indicator = {
      position: 1,
      text: `Ukuran ${text}`,
      unitName: 'persen',
      kind: 'HIGHER_IS_BETTER' as const,
      target: '90',
      aggregation: 'LAST' as const,
    }
    await db().unitIndicatorText.create({ data: { versionId, indicatorId, ...indicator } })
  }
  await db().unitPledgeVersion.update({
    where: { id: versionId },
    data: { state: 'APPROVED', approvedById: approver.accountId, approvedAt: at },
  })
  return { pledgeId, versionId, objectiveIds }
}

/** Marks of clarity for submitting the newest version of an SKP: everything clear, but for the questions by key ("rhk:<id>", "nilai:LOYAL"). */
export async function marksFor(planId: string, questions: Record<string, string> = {}): Promise<SubmittedMark[]> {
  const { id: versionId } = await db().planVersion.findFirstOrThrow({ where: { planId }, orderBy: { number: 'desc' } })
  const results = await db().workResultText.findMany({ where: { versionId }, orderBy: { position: 'asc' } })
  const expectations = await db().behaviourExpectation.findMany({ where: { versionId } })
  const keys = [...results.map(({ workResultId }) => `rhk:${workResultId}`), ...expectations.map(({ valueKey }) => `nilai:${valueKey}`)]
  return keys.map((key) => ({ key, question: questions[key] ?? null }))
}

/** One more member of staff of a unit, as the town's own: the chief appraises them. The chief's actor does not know it yet. */
export async function hireUnder(town: Town, name: string, unitId = town.sectionId): Promise<Official> {
  const since = town.since
  const hired = await seat({ name, unitId, title: town.staff.postTitle, kind: 'FUNCTIONAL', level: 'AHLI_PERTAMA', since })
  await line(hired, { ...town.chief, name: town.chief.name }, { ...town.head, name: town.head.name }, since)
  return actorOf(hired, new Set(), new Set())
}

/** One more office below the root. */
export async function openOfficeUnder(town: Town, name: string): Promise<string> {
  const id = uuidv7()
  await unit(id, name, town.rootId, id, town.since)
  return id
}

type Seat = Omit<Official, keyof Actor> & { accountId: string; personId: string; name: string }

async function unit(id: string, name: string, parentId: string | null, officeId: string | null, since: Day): Promise<void> {
  await db().unit.create({ data: { id, createdAt: trusted().now } })
  const dated = { validFrom: columnOf(since), recordedAt: trusted().now }
  await db().unitVersion.create({ data: { unitId: id, name, parentId, officeId, ...dated } })
}

type SeatSeed = { name: string; unitId: string; title: string; kind?: PostKind; level: PostLevel | null; isHead?: boolean; since: Day }

async function seat({ name, unitId, title, kind = 'STRUCTURAL', level, isHead = false, since }: SeatSeed): Promise<Seat> {
  const { accountId, personId } = await signedIn(name)
  const recordedAt = trusted().now
  const dated = { validFrom: columnOf(since), recordedAt }
  const nip = kind === 'POLITICAL' ? null : `19800101${randomInt(1e9, 1e10)}`
  const employeeId = nip === null ? null : uuidv7()
  if (nip !== null && employeeId !== null) {
    await db().employee.create({ data: { id: employeeId, personId, nip, createdAt: recordedAt } })
    await db().employeeStatus.create({ data: { employeeId, kind: 'PNS', standing: 'ACTIVE', ...dated } })
    await db().employeeRank.create({ data: { employeeId, code: 'III/c', ...dated } })
  }
  const there = await db().post.findFirst({ where: { unitId, title, isHead } })
  const post = there ?? (await db().post.create({ data: { unitId, title, kind, level, isHead, createdAt: recordedAt } }))
  const held = { postId: post.id, isHead, personId, employeeId, mode: 'DEFINITIVE' as const, ...dated }
  const { id: holdingId } = await db().postHolding.create({ data: held })
  return { accountId, personId, name, holdingId, employeeId, nip, unitId, postTitle: title }
}

async function line(holder: Seat, appraiser: Seat, superior: Seat | null, since: Day): Promise<void> {
  const officers = { appraiserId: appraiser.personId, appraiserHoldingId: appraiser.holdingId }
  const above = { superiorId: superior?.personId ?? null, superiorHoldingId: superior?.holdingId ?? null }
  const dated = { validFrom: columnOf(since), recordedAt: trusted().now }
  await db().appraisalLine.create({ data: { holdingId: holder.holdingId, ...officers, ...above, origin: 'RULE', reason: 'Uji', ...dated } })
}

function actorOf({ accountId, personId, name, ...post }: Seat, appraises: ReadonlySet<string>, supervises: ReadonlySet<string>): Official {
  const own = { holdings: new Set([post.holdingId]), units: new Set([post.unitId]) }
  const actor = mintActor({ kind: 'PERSON', accountId, personId, name, appraises, supervises, ...own })
  return { ...actor, ...post } as Official
}

async function officer(name: string, reach: Reach): Promise<Townsperson> {
  return signedIn(name, reach)
}

async function workResult(seeded: SeededPlan, form: PlanForm, index: number, seed: WorkResultSeed): Promise<void> {
  const { planId, versionId } = seeded
  const { text = `Hasil kerja ${index + 1}`, category = 'UTAMA', indicators = [{}] } = seed
  const workResultId = uuidv7()
  await db().workResult.create({ data: { id: workResultId, planId } })
  const hangsOn = { supportsWorkResultId: seed.supportsWorkResultId ?? null, supportsObjectiveId: seed.supportsObjectiveId ?? null }
  await db().workResultText.create({ data: { versionId, workResultId, position: index + 1, category, text, ...hangsOn } })
  const ids: string[] = []
  for (const [place, one] of indicators.entries()) {
    const indicatorId = uuidv7()
    ids.push(indicatorId)
    await db().indicator.create({ data: { id: indicatorId, workResultId } })
    const { text: words = `Indikator ${index + 1}.${place + 1}`, unitName = 'berkas', target = '100' } = one
    const reckoned = { kind: one.kind ?? ('HIGHER_IS_BETTER' as const), aggregation: one.aggregation ?? ('SUM' as const) }
    const aspect = form === 'QUANTITATIVE' ? ('KUANTITAS' as const) : null
    const perspective = form === 'LEADER' ? ('PENERIMA_LAYANAN' as const) : null
    const told = {
      position: place + 1,
      text: words,
      unitName,
      target,
      aspect,
      perspective,
      shared: false,
      targetTo: one.targetTo ?? null,
      ...(one.from ?? { source: 'TYPED' as const }),
      ...reckoned,
    }
    await db().indicatorText.create({ data: { versionId, indicatorId, ...told } })
    const targets = Object.entries(one.targets ?? {}).map(([periodId, aim]) => ({ versionId, indicatorId, periodId, target: aim }))
    await db().indicatorTarget.createMany({ data: targets })
  }
  seeded.workResultIds.push(workResultId)
  seeded.indicatorIds.push(ids)
}

const appraiserOf = (town: Town, holder: Official): Official | null =>
  [town.mayor, town.head, town.chief].find(({ appraises }) => appraises.has(holder.holdingId)) ?? null

async function parties(town: Town, holder: Official, versionId: string): Promise<void> {
  const appraiser = appraiserOf(town, holder)
  const superior = appraiser && appraiserOf(town, appraiser)
  const party = (role: 'EMPLOYEE' | 'APPRAISER' | 'SUPERIOR', official: Official | null) =>
    official
      ? [
          {
            versionId,
            role,
            personId: official.personId,
            name: official.name,
            nip: official.nip,
            rank: 'III/c',
            postTitle: official.postTitle,
            unitName: 'Unit Uji',
          },
        ]
      : []
  await db().planParty.createMany({
    data: [...party('EMPLOYEE', holder), ...party('APPRAISER', appraiser), ...party('SUPERIOR', superior)],
  })
}
