import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import type { Prisma } from '../../generated/prisma/client'
import type { TrainingForm } from '../../generated/prisma/enums'
import { IndicatorAspect } from '../../generated/prisma/enums'
import { pageSize } from '../../list-params'
import { indicatorAspectNames } from '../../plan/labels'
import { findRule } from '../../rule/queries'
import type { Aim } from '../schema'
import type { CatalogueFilters, CourseContent } from './schema'

/** Something a training can be for, in words. */
export type NamedAim = Aim & { name: string }

/** All that a training can be for today, in the order of the rules; "*" first in each kind. */
export async function listAims(actor: Actor, client: Db | Tx = db()): Promise<NamedAim[]> {
  const guide = await findRule(actor, 'BEHAVIOUR_GUIDE', actor.today, undefined, client)
  const survey = await findRule(actor, 'SURVEY_ELEMENTS', actor.today, undefined, client)
  const aspects = Object.values(IndicatorAspect).map((key) => ({ key, name: indicatorAspectNames[key] }))
  const of = (kind: Aim['kind'], any: string, keys: readonly { key: string; name: string }[]) =>
    [{ key: '*', name: any }, ...keys].map(({ key, name }) => ({ kind, key, name }))
  return [
    ...of('BEHAVIOUR_VALUE', 'Semua nilai', guide.body.values),
    ...of('INDICATOR_ASPECT', 'Semua aspek', aspects),
    ...of('UNSUR', 'Semua unsur', survey.body.elements),
  ]
}

export type ListedCourse = {
  id: string
  code: string
  title: string
  form: TrainingForm
  provider: string
  hours: number
  closedAt: Date | null
  aims: Aim[]
}

/** The catalogue by title, searched by title, code or provider; those no longer offered only when asked for. Everyone reads it. */
export async function listCourses(
  _actor: Actor,
  { q, page, guna, tutup }: { q: string; page: number } & CatalogueFilters,
): Promise<{ rows: ListedCourse[]; total: number }> {
  const like = { contains: q.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  const where: Prisma.TrainingCourseWhereInput = {
    ...(q === '' ? {} : { OR: [{ title: like }, { code: like }, { provider: like }] }),
    ...(tutup ? {} : { closedAt: null }),
    ...(guna ? { aims: { some: { kind: guna.kind, key: { in: [guna.key, '*'] } } } } : {}),
  }
  const [rows, total] = await Promise.all([
    db().trainingCourse.findMany({
      where,
      include: { aims: true },
      orderBy: [{ title: 'asc' }, { code: 'asc' }],
      take: pageSize,
      skip: (page - 1) * pageSize,
    }),
    db().trainingCourse.count({ where }),
  ])
  return { rows, total }
}

export type FoundCourse = CourseContent & { id: string; code: string; closedAt: Date | null }

/** One training of the catalogue; null when there is none. Everyone reads it. */
export async function findCourse(_actor: Actor, id: string, client: Db | Tx = db()): Promise<FoundCourse | null> {
  const course = await client.trainingCourse.findUnique({
    where: { id },
    include: { aims: { orderBy: [{ kind: 'asc' }, { key: 'asc' }] } },
  })
  return course && { ...course, aims: course.aims.map(({ kind, key }) => ({ kind, key })) }
}
