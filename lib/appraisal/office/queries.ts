import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { AchievementLevel, AppraisalState, HoldingMode, Predikat } from '../../generated/prisma/enums'
import { fullName } from '../../organization/rules'
import { findRule, type RuleInForce } from '../../rule/queries'
import { type Comparison, type Counts, compareSpread, noCounts } from '../distribution/rules'
import { appraisalTables } from '../facts/queries'
import { mayNoteDistribution, mayReadOffice, maySetAchievement, type OfficeFacts } from './policy'

/** The capaian kinerja organisasi as it was set; of an office and cycle the highest number counts. */
export type AchievementSet = { id: string; number: number; achievement: AchievementLevel; reason: string; setBy: string; setAt: Date }

export type OfficeNote = { id: string; reason: string; madeBy: string; madeAt: Date }

/** An office in a cycle: what was set, how far its people's appraisals are, and how their predikat spread. */
export type OfficeBoard = {
  unitId: string
  name: string
  /** Who may set the achievement beside HR administrators: the pejabat penilai of the head. */
  setters: string[]
  achievements: AchievementSet[]
  states: Record<AppraisalState, number>
  counts: Counts
  /** Null until the achievement is set. */
  comparison: Comparison | null
  notes: OfficeNote[]
  maySet: boolean
  mayNote: boolean
}

/** The units that are offices today, with the holdings of their head's post and who appraises those. */
export type OfficeRow = OfficeFacts & { name: string; setters: string[] }

/** Offices of today, by name; read for whoever decides about them. One statement. */
export async function readOffices(actor: Actor, which: Prisma.Sql = Prisma.sql`true`, client: Db | Tx = db()): Promise<OfficeRow[]> {
  const on = (alias: string) => holdsOn(alias, actor.today)
  type Row = OfficeFacts & {
    name: string
    people: ({ name: string; titleBefore: string | null; titleAfter: string | null } | null)[] | null
  }
  const rows = await client.$queryRaw<Row[]>`
    SELECT u.unit_id AS "unitId", u.name, coalesce(array_agg(h.id::text) FILTER (WHERE h.id IS NOT NULL), '{}') AS "headHoldings",
      json_agg(DISTINCT jsonb_build_object('name', n.name, 'titleBefore', n.title_before, 'titleAfter', n.title_after)) FILTER (WHERE n.id IS NOT NULL) AS people
    FROM unit_version u LEFT JOIN post po ON po.unit_id = u.unit_id AND po.is_head LEFT JOIN post_holding h ON h.post_id = po.id AND ${on('h')}
      LEFT JOIN appraisal_line l ON l.holding_id = h.id AND ${on('l')} LEFT JOIN person n ON n.id = l.appraiser_id
    WHERE u.office_id = u.unit_id AND ${on('u')} AND ${which} GROUP BY u.unit_id, u.name ORDER BY u.name, u.unit_id`
  return rows.map(({ people, ...row }) => ({ ...row, setters: (people ?? []).flatMap((one) => (one ? [fullName(one)] : [])) }))
}

/** The offices the actor may see in a cycle, by name; `unitId` narrows to one. Six statements, whatever their number. */
export async function listOfficeBoards(
  actor: Actor,
  cycle: { id: string; endsOn: string },
  unitId: string | null = null,
): Promise<OfficeBoard[]> {
  const narrowed = unitId === null ? Prisma.sql`true` : Prisma.sql`u.unit_id = ${unitId}::uuid`
  const offices = (await readOffices(actor, narrowed)).filter((office) => mayReadOffice(actor, office))
  const unitIds = offices.map((office) => office.unitId)
  const where = { cycleId: cycle.id, unitId: { in: unitIds } }
  const withPerson = { include: { person: true } }
  const [achievements, notes, tallies, pattern] = await Promise.all([
    db().organizationAchievement.findMany({ where, include: { setBy: withPerson }, orderBy: { number: 'desc' } }),
    db().distributionNote.findMany({ where, include: { madeBy: withPerson }, orderBy: { madeAt: 'desc' } }),
    readTallies(actor, cycle.id, unitIds),
    findPattern(actor, cycle.endsOn),
  ])
  return offices.map((office) => {
    const { states, counts } = tallyOf(tallies, office.unitId, pattern)
    const set = achievements
      .filter((one) => one.unitId === office.unitId)
      .map(({ id, number, achievement, reason, setBy, setAt }) => ({ id, number, achievement, reason, setBy: setBy.person.name, setAt }))
    const made = notes
      .filter((one) => one.unitId === office.unitId)
      .map(({ id, reason, madeBy, madeAt }) => ({ id, reason, madeBy: madeBy.person.name, madeAt }))
    const rights = { maySet: maySetAchievement(actor, office), mayNote: mayNoteDistribution(actor, office) }
    const comparison = set[0] ? compareSpread(counts, pattern.body.patterns[set[0].achievement], pattern.body.population.silentBelow) : null
    return {
      unitId: office.unitId,
      name: office.name,
      setters: office.setters,
      achievements: set,
      notes: made,
      states,
      counts,
      comparison,
      ...rights,
    }
  })
}

/** The pattern that holds for a cycle: that of its period's last day. */
export function findPattern(actor: Actor, endsOn: string, client: Db | Tx = db()): Promise<RuleInForce<'DISTRIBUTION_PATTERN'>> {
  return findRule(actor, 'DISTRIBUTION_PATTERN', endsOn as never, undefined, client)
}

type Tally = { unitId: string; state: AppraisalState; mode: HoldingMode; predikat: Predikat | null; isLast: boolean; count: number }

/** How many appraisals an office has by state and predikat. `isLast`: of several SKP of one person in the office, the one that ends last. */
function readTallies(actor: Actor, cycleId: string, unitIds: readonly string[]): Promise<Tally[]> {
  return db().$queryRaw<Tally[]>`
    WITH counted AS (
      SELECT coalesce(u.office_id, po.unit_id) AS unit_id, a.state, h.mode, a.predikat,
        row_number() OVER (PARTITION BY coalesce(u.office_id, po.unit_id), h.person_id, h.mode = 'DEFINITIVE' ORDER BY p.ends_on DESC, p.id) = 1 AS is_last
      FROM ${appraisalTables(actor.today)} WHERE a.cycle_id = ${cycleId}::uuid)
    SELECT unit_id AS "unitId", state::text, mode::text, predikat::text, is_last AS "isLast", count(*)::int AS count FROM counted
    WHERE unit_id = ANY(${[...unitIds]}::uuid[]) GROUP BY 1, 2, 3, 4, 5`
}

function tallyOf(tallies: readonly Tally[], unitId: string, { body: { population } }: RuleInForce<'DISTRIBUTION_PATTERN'>) {
  const states: Record<AppraisalState, number> = {
    ...{ DRAFT: 0, RATED: 0, RELEASED: 0, RECEIVED: 0 },
    ...{ OBJECTED: 0, DECIDED: 0, FINAL: 0, REOPENED: 0 },
  }
  const counts = { ...noCounts }
  for (const { unitId: of, state, mode, predikat, isLast, count } of tallies) {
    if (of !== unitId) continue
    states[state] += count
    const isCounted = isLast && (mode === 'DEFINITIVE' || population.actingCounted)
    if (predikat !== null && state !== 'DRAFT' && state !== 'REOPENED' && isCounted) counts[predikat] += count
  }
  return { states, counts }
}
