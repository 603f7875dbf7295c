import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import { addCourse, changeCourse, offerCourse } from '@/lib/training/catalogue/commands'
import { acceptRecommendation, decideRecommendation, declineRecommendation } from '@/lib/training/commands'
import { recountTrainings } from '@/lib/training/proposal/commands'
import { listPeopleToRecount } from '@/lib/training/proposal/queries'
import {
  findRecommendation,
  findToDecide,
  listOwnRecommendations,
  listRecommendations,
  listToDecide,
  listWaitingTrainings,
} from '@/lib/training/queries'
import { recommendationFilters } from '@/lib/training/schema'
import { trusted } from '../../support/actors'
import { everyone, nobody, ownOnly, type Row, row, same, type Who, wholeOnly } from './row'
import type { Subject, Town } from './town'

const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const record: Row['yes'] = {
  own: everyone,
  subordinate: everyone,
  supervised: everyone,
  sameUnit: readers,
  otherUnit: nobody,
  whole: readers,
}
/** The pejabat penilai and HR, never for oneself. */
const deciding: Row['yes'] = { own: nobody, subordinate: everyone, supervised: hr, sameUnit: hr, otherUnit: nobody, whole: hr }
const person = { operator: false }
const content = { title: 'Pelayanan prima', form: 'E_LEARNING' as const, provider: 'BKPSDM', hours: 10, description: 'Uji' }
const strangeAim = { kind: 'UNSUR' as const, key: 'tidak-ada' }

async function courseOf(): Promise<string> {
  const there = await db().trainingCourse.findUnique({ where: { code: 'UJI-1' } })
  return (there ?? (await db().trainingCourse.create({ data: { id: uuidv7(), code: 'UJI-1', ...content, createdAt: trusted().now } }))).id
}

/** What is proposed to the subject for this year. */
async function proposalOf({ employeeId }: Subject, { yearPeriodId: periodId }: Town): Promise<string> {
  const there = await db().trainingRecommendation.findFirst({ where: { employeeId, periodId } })
  if (there) return there.id
  const { id: ruleId } = await db().ruleVersion.findFirstOrThrow({ where: { rule: { kind: 'TRAINING_TRIGGERS' } } })
  const proposal = {
    employeeId,
    periodId,
    courseId: await courseOf(),
    state: 'PROPOSED' as const,
    reason: 'Uji',
    ruleId,
    proposedAt: trusted().now,
  }
  return (await db().trainingRecommendation.create({ data: { id: uuidv7(), ...proposal } })).id
}

/** A decision on what a form of long ago showed. */
const stale = async (subject: Subject, town: Town) => ({
  recommendationId: await proposalOf(subject, town),
  reason: 'Sesuai kebutuhan',
  shownReason: 'yang lama',
})

export const trainingRows = [
  row(addCourse, (actor) => addCourse(actor, { ...content, code: 'UJI-2', aims: [strangeAim] }), wholeOnly('HR_ADMIN')),
  row(
    changeCourse,
    async (actor) => changeCourse(actor, { ...content, courseId: await courseOf(), was: 'lain', aims: [strangeAim] }),
    wholeOnly('HR_ADMIN'),
  ),
  row(offerCourse, async (actor) => offerCourse(actor, { courseId: await courseOf(), offered: 'YA' }), wholeOnly('HR_ADMIN')),
  row(acceptRecommendation, async (actor, subject, town) => acceptRecommendation(actor, await stale(subject, town)), deciding, person),
  row(declineRecommendation, async (actor, subject, town) => declineRecommendation(actor, await stale(subject, town)), deciding, person),
  row(
    decideRecommendation,
    async (actor, subject, town) => decideRecommendation(actor, { answer: 'TERIMA', ...(await stale(subject, town)) }, {}),
    deciding,
    person,
  ),
  row(recountTrainings, (actor) => recountTrainings(actor, { year: 2020 }), same(hr)),
  row(listPeopleToRecount, async (actor, { employeeId }) => (await listPeopleToRecount(actor, db())).includes(employeeId), {
    ...same(hr),
    otherUnit: nobody,
  }),
  row(
    listRecommendations,
    async (actor, subject, town) => {
      await proposalOf(subject, town)
      return listRecommendations(actor, { q: subject.nip, page: 1, ...recommendationFilters.parse({}) })
    },
    record,
  ),
  row(findRecommendation, async (actor, subject, town) => findRecommendation(actor, await proposalOf(subject, town)), record),
  row(findToDecide, async (actor, subject, town) => findToDecide(actor, await proposalOf(subject, town), db()), record),
  row(
    listOwnRecommendations,
    async (actor, subject, town) => {
      const id = await proposalOf(subject, town)
      return (await listOwnRecommendations(actor)).some((one) => one.id === id)
    },
    ownOnly,
    person,
  ),
  row(
    listToDecide,
    async (actor, subject, town) => {
      const id = await proposalOf(subject, town)
      return (await listToDecide(actor)).some((one) => one.id === id)
    },
    { ...same(nobody), subordinate: everyone },
    person,
  ),
  row(
    listWaitingTrainings,
    async (actor, subject, town) => {
      const id = await proposalOf(subject, town)
      return (await listWaitingTrainings(actor)).some(({ href }) => href.includes(id))
    },
    { ...same(nobody), subordinate: everyone },
    person,
  ),
]
