import { randomBytes, randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { closeKiosk, openKiosk } from '@/lib/survey/kiosk/commands'
import { findKiosk, listKiosks, readKioskDigest } from '@/lib/survey/kiosk/queries'
import { forgetPasses, makePasses } from '@/lib/survey/pass/commands'
import { findPass, findPassCounts, findThanked, readSeal } from '@/lib/survey/pass/queries'
import { passBody } from '@/lib/survey/pass/rules'
import { listWays } from '@/lib/survey/way/queries'
import { noon } from '../../support/actors'
import { surveyOf } from './cycle'
import { everyone, nobody, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const runners: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const running = { ...same(runners), otherUnit: nobody }
const reading = { ...same([...runners, 'LEADER', 'AUDITOR']), otherUnit: nobody }
const open = { visitor: true }

const token = 'a'.repeat(24)

async function kioskOf(town: Town, subject: Subject): Promise<string> {
  const { surveyId } = await surveyOf(town, subject)
  const [id, digest] = [randomUUID(), new Uint8Array(randomBytes(32))]
  await db().surveyKiosk.create({ data: { id, surveyId, place: `Loket ${id}`, digest, createdAt: noon } })
  return id
}

export const surveyArrivalRows = [
  row(
    makePasses,
    async (actor, subject, town) => {
      const { surveyId } = await surveyOf(town, subject)
      return makePasses(actor, { survey: { id: surveyId }, serviceId: null, count: 1, days: 1 })
    },
    running,
  ),
  row(forgetPasses, (actor) => forgetPasses({ ...actor, kind: actor.kind === 'OPERATOR' ? 'JOB' : actor.kind }, null), same(nobody)),
  row(findPassCounts, async (actor, subject, town) => findPassCounts(actor, (await surveyOf(town, subject)).surveyId), running),
  row(
    findPass,
    (actor) => {
      const body = passBody(randomBytes(14), actor.today)
      return findPass(actor, `${body}${readSeal(body)}`)
    },
    same(everyone),
    open,
  ),
  row(
    findThanked,
    async (actor, subject, town) => {
      const { surveyId } = await surveyOf(town, subject)
      const { visitKey } = await db().surveyResponse.findFirstOrThrow({ where: { version: { surveyId } } })
      return findThanked(actor, visitKey)
    },
    same(everyone),
    open,
  ),
  row(
    openKiosk,
    async (actor, subject, town) => openKiosk(actor, { surveyId: (await surveyOf(town, subject)).surveyId, place: 'Loket 2' }),
    running,
  ),
  row(closeKiosk, async (actor, subject, town) => closeKiosk(actor, { kioskId: await kioskOf(town, subject) }), running),
  row(
    listKiosks,
    async (actor, subject, town) => {
      await kioskOf(town, subject)
      return listKiosks(actor, (await surveyOf(town, subject)).surveyId)
    },
    running,
  ),
  row(
    findKiosk,
    async (actor, subject, town) => {
      const { surveyId } = await surveyOf(town, subject)
      const kiosk = { surveyId, place: 'Loket 1', createdAt: noon }
      const digest = readKioskDigest(token)
      await db().surveyKiosk.upsert({ where: { digest }, create: { ...kiosk, digest }, update: {} })
      return findKiosk(actor, token)
    },
    same(everyone),
    open,
  ),
  row(listWays, async (actor, subject, town) => listWays(actor, (await surveyOf(town, subject)).surveyId), reading),
]
