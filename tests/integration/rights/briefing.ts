import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { recordAttendance, removeAttendance } from '@/lib/briefing/attendance/commands'
import { listAttendees } from '@/lib/briefing/attendance/queries'
import { cancelBriefing, changeBriefing, planBriefing } from '@/lib/briefing/commands'
import { addMaterial, removeMaterial, uploadMaterial } from '@/lib/briefing/material/commands'
import { findMaterial } from '@/lib/briefing/material/queries'
import { findBriefing, listBriefings, listUnitsToBrief } from '@/lib/briefing/queries'
import { answerAtBriefing, askAtBriefing } from '@/lib/briefing/question/commands'
import { listReach, listUnreached } from '@/lib/briefing/reach/queries'
import { columnOf, yearOf } from '@/lib/day'
import { db } from '@/lib/db'
import { trusted } from '../../support/actors'
import { everyone, nobody, type Row, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const within = (who: Who): Row['yes'] => ({ ...same(who), otherUnit: nobody })
const person = { operator: false }
const facts = { kind: 'SEMINAR' as const, title: 'Sesi uji', summary: 'Isi sesi uji', hours: '09.00', place: 'Aula' }
const reason = 'Narasumber berhalangan'

/** A session for the subject's unit, held today, which the subject attended, with a question and a file. */
async function heldFor({ since }: Town, { unitId, accountId, employeeId }: Subject) {
  const [id, questionId, fileId] = [uuidv7(), uuidv7(), uuidv7()]
  const at = trusted().now
  await db().briefing.create({ data: { id, ...facts, unitId, heldOn: columnOf(since), createdById: accountId, createdAt: at } })
  await db().briefingAttendance.create({ data: { briefingId: id, employeeId, recordedById: accountId, recordedAt: at } })
  await db().briefingQuestion.create({
    data: { id: questionId, briefingId: id, text: 'Bagaimana caranya?', askedById: accountId, askedAt: at },
  })
  const file = { name: 'bahan.txt', mediaType: 'text/plain', bytes: 3, sha256: new Uint8Array(32), storageKey: `uji/${randomUUID()}` }
  await db().storedFile.create({ data: { id: fileId, ...file, noun: 'briefing', nounId: id, uploadedById: accountId, uploadedAt: at } })
  return { briefingId: id, questionId, fileId }
}

export const briefingRows = [
  row(planBriefing, (actor, { unitId }) => planBriefing(actor, { ...facts, unitId, heldOn: actor.today }), within(hr), person),
  row(
    changeBriefing,
    async (actor, subject, town) =>
      changeBriefing(actor, { ...facts, briefingId: (await heldFor(town, subject)).briefingId, heldOn: actor.today, seen: 'lain' }),
    within(hr),
  ),
  row(
    cancelBriefing,
    async (actor, subject, town) => cancelBriefing(actor, { briefingId: (await heldFor(town, subject)).briefingId, reason }),
    within(hr),
  ),
  row(
    recordAttendance,
    async (actor, subject, town) => recordAttendance(actor, { briefingId: (await heldFor(town, subject)).briefingId, list: [subject.nip] }),
    within(hr),
    person,
  ),
  row(
    removeAttendance,
    async (actor, subject, town) =>
      removeAttendance(actor, { briefingId: (await heldFor(town, subject)).briefingId, employeeId: subject.employeeId }),
    within(hr),
  ),
  row(listAttendees, async (actor, subject, town) => listAttendees(actor, (await heldFor(town, subject)).briefingId, 1), within(hr)),
  row(
    askAtBriefing,
    async (actor, subject, town) =>
      askAtBriefing(actor, { briefingId: (await heldFor(town, subject)).briefingId, text: 'Bagaimana caranya?' }),
    same(everyone),
    person,
  ),
  row(
    answerAtBriefing,
    async (actor, subject, town) =>
      answerAtBriefing(actor, { questionId: (await heldFor(town, subject)).questionId, answer: 'Begini caranya.' }),
    within(hr),
    person,
  ),
  row(
    addMaterial,
    async (actor, subject, town) =>
      addMaterial(actor, {
        briefingId: (await heldFor(town, subject)).briefingId,
        file: { name: 'a.txt', mediaType: 'text/plain', bytes: 1, sha256: new Uint8Array(32), storageKey: `uji/${randomUUID()}` },
      }),
    within(hr),
    person,
  ),
  row(
    uploadMaterial,
    async (actor, subject, town) =>
      uploadMaterial(actor, { briefingId: (await heldFor(town, subject)).briefingId, file: new File(['isi'], 'a.txt') }, {}),
    within(hr),
    person,
  ),
  row(removeMaterial, async (actor, subject, town) => removeMaterial(actor, { fileId: (await heldFor(town, subject)).fileId }), within(hr)),
  row(findMaterial, async (actor, subject, town) => findMaterial(actor, (await heldFor(town, subject)).fileId), same(everyone)),
  row(findBriefing, async (actor, subject, town) => findBriefing(actor, (await heldFor(town, subject)).briefingId), same(everyone)),
  row(
    listBriefings,
    async (actor, subject, town) => {
      await heldFor(town, subject)
      return listBriefings(actor, { year: yearOf(town.since), page: 1 })
    },
    same(everyone),
  ),
  row(listUnitsToBrief, async (actor, { unitId }) => (await listUnitsToBrief(actor)).filter(({ id }) => id === unitId), within(hr)),
  row(
    listReach,
    async (actor, { officeId }, { year }) => (await listReach(actor, year)).filter(({ unitId }) => unitId === officeId),
    within(readers),
  ),
  row(
    listUnreached,
    (actor, { nip, officeId }, { year }) => listUnreached(actor, { q: nip, page: 1, sort: 'nama', year: year + 1, officeId }),
    within(readers),
  ),
]
