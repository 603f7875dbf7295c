import { db } from '../../../../db'
import { Prisma } from '../../../../generated/prisma/client'
import type { ProfilePart } from '../../../../generated/prisma/enums'
import { profileFields } from '../../../response/schema'
import { weightUnits } from '../../../version/rules'
import { type AskedSurvey, figuresOf, type SurveyFigures, withUnsur } from '../../queries'
import type { Unsur } from '../../rules'
import type { ProfileGroup } from '../../schema'
import { type Cell, isWithheld } from '../rules'
import { isOfficeNarrowed, isPart, type SettledFilter } from '../settled/rules'
import { type CountedGroup, type CrossedRow, crossedRows, placeBits } from './count/rules'
import { type Crossing, type CrossingGrounds, crossingOf, isGroupWithheld, type ProfileCell, toldIn } from './rules'

/** Figures of a part of a survey; null where they would tell of one or two people. */
export type ResultPart = { key: string; figures: SurveyFigures | null }

/** Parts of a survey by one part of the profile, each told apart by another. */
export type CrossTable = { columns: string[]; rows: { key: string; cells: ResultPart[] }[] }

/** Values of the chosen parts that their crossing shows; none where it shows nothing. */
export type Crossable = { part: ProfilePart; values: string[] }[]

type Wanted = {
  asks: AskedSurvey
  filter: SettledFilter
  /** Counted respondents of the whole survey. */
  whole: number
  /** Cells of the running counts, by each part that is crossed. */
  office: ReadonlyMap<ProfilePart, readonly Cell[]>
}

/** A result that is narrowed and told apart by several parts of the profile at once. Two statements; asks no rights. */
export async function readCrossing({ asks, filter, whole, office }: Wanted) {
  const [by, across, parts] = [partOf(filter.rinci), filter.silang ?? null, [...office.keys()]]
  if (isOfficeNarrowed(filter) || whole < asks.smallest) return { figures: null, parts: [], cross: null, crossable: [] }
  const ids = asks.published.map(({ id }) => id)
  const [cells, rows] = await Promise.all([
    readProfileCells(ids, parts),
    readCrossed(asks.published, { groups: filter.profil, by, across }),
  ])
  const isHidden = withholding({ cells, office }, asks.smallest)
  const chosen = crossingOf(
    { cells, office },
    parts.filter((part) => filter.profil.some((group) => group.part === part)),
  )
  const shown = (groups: readonly ProfileGroup[], some: readonly CrossedRow[]) =>
    isHidden([...filter.profil, ...groups]) ? null : figuresOf(asks, withUnsur(asks, some))
  const keysOf = (part: ProfilePart | null) =>
    part === null ? [] : valuesInOrder(part, [...new Set(cells.map((cell) => toldIn(cell, part)))])
  const at = (part: ProfilePart | null, value: string) => (part === null ? [] : [{ part, value }])
  const columns = keysOf(across)
  const crossed = keysOf(by).map((key) => {
    const own = rows.filter((row) => row.by === key)
    const inner = columns.map((column) => ({
      key: column,
      figures: shown(
        [...at(by, key), ...at(across, column)],
        own.filter((row) => row.across === column),
      ),
    }))
    return { key, figures: shown(at(by, key), own), cells: inner }
  })
  return {
    figures: shown([], rows),
    crossable: [...(chosen ?? [])].map(([part, values]) => ({ part, values: valuesInOrder(part, [...values]) })),
    parts: crossed.map(({ key, figures }) => ({ key, figures })),
    cross: across === null ? null : { columns, rows: crossed.map(({ key, cells: inner }) => ({ key, cells: inner })) },
  }
}

/** How groups of a survey are judged: those of one part of the profile by its running counts, others by their crossing. */
function withholding(grounds: CrossingGrounds, smallest: number): (groups: readonly ProfileGroup[]) => boolean {
  const crossings = new Map<string, Crossing | null>()
  return (groups) => {
    const [group] = groups
    const parts = [...grounds.office.keys()].filter((part) => groups.some((one) => one.part === part))
    if (parts.length < 2)
      return isWithheld(grounds.office.get(parts[0] ?? [...grounds.office.keys()][0] ?? 'SEX') ?? [], group ? { group } : {}, smallest)
    const key = parts.join(' ')
    const crossing = crossings.has(key) ? (crossings.get(key) ?? null) : crossingOf(grounds, parts)
    crossings.set(key, crossing)
    return isGroupWithheld(crossing, groups)
  }
}

const partOf = (axis: SettledFilter['rinci']) => (isPart(axis) ? axis : null)

/** Values of a part of the profile that somebody told, in the order of the form. */
export function valuesInOrder(part: ProfilePart, found: readonly string[]): string[] {
  const order: readonly string[] = profileFields.find((field) => field.part === part)?.values ?? []
  return [...order, ''].filter((value) => found.includes(value))
}

/** What the published versions of a survey ask of oneself, in the order of the form. Asks no rights: what is asked is public. */
export async function readAskedProfile(surveyId: string): Promise<ProfilePart[]> {
  const rows = await db().$queryRaw<{ part: ProfilePart }[]>`
    SELECT DISTINCT unnest(profile)::text AS part FROM survey_version WHERE survey_id = ${surveyId}::uuid AND published_at IS NOT NULL`
  return profileFields.map(({ part }) => part).filter((part) => rows.some((row) => row.part === part))
}

/** How many counted respondents of versions told the same of themselves in these parts. One statement; asks no rights: callers withhold. */
export async function readProfileCells(versionIds: readonly string[], parts: readonly ProfilePart[]): Promise<ProfileCell[]> {
  const told = parts.map((part) => Prisma.sql`coalesce(${column(part)}::text, '')`)
  const rows = await db().$queryRaw<{ told: string[]; n: number }[]>`
    SELECT ARRAY[${Prisma.join(told)}] AS told, count(*)::int AS n FROM survey_response r
    WHERE r.version_id = ANY(${[...versionIds]}::uuid[]) AND r.counted AND NOT r.excluded GROUP BY ${Prisma.join(parts.map(column))}`
  return rows.map(({ told: values, n }) => ({ values: new Map(parts.map((part, at) => [part, values[at] ?? ''])), n }))
}

type Crossed = { groups: readonly ProfileGroup[]; by: ProfilePart | null; across: ProfilePart | null }
/** A version with its unsur by place. */
type Version = { id: string; elements: readonly Unsur[] }

/**
 * The same as running counts tell, of answers crossed by more than one part of the profile: by version and by the values of `by` and `across`,
 * counted in one statement from the answers themselves. Asks no rights: callers withhold.
 */
export async function readCrossed(versions: readonly Version[], crossed: Crossed): Promise<CrossedRow[]> {
  if (versions.length === 0) return []
  const each = versions.map((version) => crossedSql(version, crossed))
  const groups = await db().$queryRaw<CountedGroup[]>`${Prisma.join(each, ' UNION ALL ')}`
  return crossedRows(groups, new Map(versions.map(({ id, elements }) => [id, weightUnits(elements)])))
}

/** Answers to an unsur are summed as one number, with a place for each of 1 to 4: a fourth of the sums. Only squares of points must be summed. */
function crossedSql({ id, elements }: Version, { groups, by, across }: Crossed): Prisma.Sql {
  const places = `'{${[0, 1, 2, 3].map((at) => 2n ** BigInt(placeBits * at)).join(',')}}'::bigint[]`
  const packed = elements.map((_, at) => `coalesce(sum((${places})[r.scores[${at + 1}]]), 0)::text`)
  const points = weightUnits(elements).map((units, at) => (units === 1 ? `r.scores[${at + 1}]` : `r.scores[${at + 1}] * ${Number(units)}`))
  const told = groups.map(({ part, value }) =>
    value === '' ? Prisma.sql`${column(part)} IS NULL` : Prisma.sql`${column(part)} = ${value}::${enumOf(part)}`,
  )
  const value = (part: ProfilePart | null) => (part === null ? Prisma.sql`''` : Prisma.sql`coalesce(${column(part)}::text, '')`)
  const keys = [by, across].flatMap((part) => (part === null ? [] : [column(part)]))
  return Prisma.sql`
    SELECT ${id} AS "versionId", ${value(by)} AS by, ${value(across)} AS across, r.counted, r.excluded, 0 = ANY (r.scores) AS "isPartial",
      count(*)::int AS n, count(*) FILTER (WHERE cardinality(r.marks) > 0)::int AS marked,
      sum(power((${Prisma.raw(points.join(' + '))})::float8, 2)) AS squares, ARRAY[${Prisma.raw(packed.join(', '))}] AS packed
    FROM survey_response r WHERE ${Prisma.join([Prisma.sql`r.version_id = ${id}::uuid`, ...told], ' AND ')}
    GROUP BY ${Prisma.join([...keys, Prisma.sql`r.counted, r.excluded, 0 = ANY (r.scores)`])}`
}

const columns: Record<ProfilePart, readonly [string, string]> = {
  SEX: ['r.sex', 'respondent_sex'],
  AGE: ['r.age_band', 'respondent_age'],
  EDUCATION: ['r.education', 'respondent_school'],
  WORK: ['r.occupation', 'respondent_work'],
  DISABILITY: ['r.disability', 'respondent_ability'],
}

const column = (part: ProfilePart) => Prisma.raw(columns[part][0])
const enumOf = (part: ProfilePart) => Prisma.raw(columns[part][1])
