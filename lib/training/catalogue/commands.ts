import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { ok, type Result, refuse } from '../../result'
import { mayKeepCatalogue } from '../policy'
import { aimText } from '../rules'
import { findCourse, listAims } from './queries'
import { markOf } from './rules'
import type { CourseContent, changedCourse, courseOffer, newCourse } from './schema'

/** Adds a training to the catalogue. Refuses: forbidden, codeTaken, aimUnknown {key}. */
export const addCourse = command('training.addCourse', async (context, { code, ...content }: z.output<typeof newCourse>) => {
  const { actor, tx, now, record } = context
  if (!mayKeepCatalogue(actor)) return refuse('forbidden')
  const known = await checkAims(context, content)
  if (!known.ok) return known
  const { aims, ...said } = content
  const course = { id: uuidv7(), code, ...said, createdAt: now }
  const { count } = await tx.trainingCourse.createMany({ data: [course], skipDuplicates: true })
  if (count === 0) return refuse('codeTaken', { field: 'code' })
  await writeAims(context, course.id, content)
  await record({ noun: 'trainingCourse', nounId: course.id, after: told({ code, ...content }) })
  return ok({ courseId: course.id })
})

/** Changes what a training says. Refuses: forbidden, notFound, conflict, aimUnknown {key}. */
export const changeCourse = command(
  'training.changeCourse',
  async (context, { courseId, was, ...content }: z.output<typeof changedCourse>) => {
    const { actor, tx, record, nothingChanged } = context
    if (!mayKeepCatalogue(actor)) return refuse('forbidden')
    const before = await lockCourse(context, courseId)
    if (!before) return refuse('notFound')
    if (markOf(before) !== was) return refuse('conflict')
    const known = await checkAims(context, content)
    if (!known.ok) return known
    if (markOf(content) === was) {
      nothingChanged()
      return ok({ courseId })
    }
    const { aims: _, ...said } = content
    await tx.trainingCourse.update({ where: { id: courseId }, data: said })
    await tx.trainingAim.deleteMany({ where: { courseId } })
    await writeAims(context, courseId, content)
    await record({ noun: 'trainingCourse', nounId: courseId, before: told(before), after: told({ code: before.code, ...content }) })
    return ok({ courseId })
  },
)

/** Takes a training off the catalogue, or puts it back; what was proposed before stays. Refuses: forbidden, notFound. */
export const offerCourse = command('training.offerCourse', async (context, { courseId, offered }: z.output<typeof courseOffer>) => {
  const { actor, tx, now, record, nothingChanged } = context
  if (!mayKeepCatalogue(actor)) return refuse('forbidden')
  const course = await lockCourse(context, courseId)
  if (!course) return refuse('notFound')
  const isOffered = course.closedAt === null
  if (isOffered === (offered === 'YA')) nothingChanged()
  else {
    await tx.trainingCourse.update({ where: { id: courseId }, data: { closedAt: isOffered ? now : null } })
    await record({
      noun: 'trainingCourse',
      nounId: courseId,
      before: { offered: isOffered },
      after: { offered: !isOffered, code: course.code },
    })
  }
  return ok({ courseId })
})

async function lockCourse({ actor, tx }: Context, courseId: string) {
  await tx.$queryRaw`SELECT 1 FROM training_course WHERE id = ${courseId}::uuid FOR UPDATE`
  return findCourse(actor, courseId, tx)
}

async function checkAims({ actor, tx }: Context, { aims }: CourseContent): Promise<Result<null>> {
  const known = new Set((await listAims(actor, tx)).map(aimText))
  const stray = aims.find((aim) => !known.has(aimText(aim)))
  return stray ? refuse('aimUnknown', { field: 'aims', params: { key: stray.key } }) : ok(null)
}

async function writeAims({ tx }: Context, courseId: string, { aims }: CourseContent): Promise<void> {
  await tx.trainingAim.createMany({ data: aims.map(({ kind, key }) => ({ courseId, kind, key })), skipDuplicates: true })
}

function told({ code, title, form, provider, hours, description, aims }: CourseContent & { code: string }) {
  return { code, title, form, provider, hours, description, aims: aims.map(aimText).sort() }
}
