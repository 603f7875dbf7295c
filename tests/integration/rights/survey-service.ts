import { randomBytes, randomUUID } from 'node:crypto'
import { addDays } from '@/lib/day'
import { db } from '@/lib/db'
import { createApiKey, revokeApiKey } from '@/lib/survey/api-key/commands'
import { listApiKeys } from '@/lib/survey/api-key/queries'
import { receiveBook, writeBookLine } from '@/lib/survey/service-book/commands'
import { findBook, listBookLines } from '@/lib/survey/service-book/queries'
import { applyBookFile, discardBookFile, keepBookFile, receiveBookFile } from '@/lib/survey/service-book/upload/commands'
import { findBookUpload } from '@/lib/survey/service-book/upload/queries'
import { addOfficer, correctOfficerEnd, endOfficer } from '@/lib/survey/service-officer/commands'
import { findColleagues, listOfficers } from '@/lib/survey/service-officer/queries'
import { countUsers } from '@/lib/survey/service-users/commands'
import { listUsers } from '@/lib/survey/service-users/queries'
import { setStandard } from '@/lib/survey/standard/commands'
import { listStandards } from '@/lib/survey/standard/queries'
import { trusted } from '../../support/actors'
import { surveyOf } from './cycle'
import { nobody, type Row, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const runners: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const readers: Who = [...runners, 'LEADER', 'AUDITOR']
const running: Row['yes'] = { ...same(runners), otherUnit: nobody }
const reading: Row['yes'] = { ...same(readers), otherUnit: nobody }

/** What stands in the subject's service: a standard, an officer, a line, a key and a file that waits. Made once a service. */
type Kept = { serviceId: string; officerId: string; keyName: string; keyId: string; fileId: string; storageKey: string }

const made = new Map<string, Promise<Kept>>()

function keptOf(town: Town, subject: Subject): Promise<Kept> {
  const found = made.get(subject.unitId) ?? make(town, subject)
  made.set(subject.unitId, found)
  return found
}

async function make(town: Town, subject: Subject): Promise<Kept> {
  const { serviceId } = await surveyOf(town, subject)
  const { now, today } = trusted()
  const day = new Date(today)
  await db().serviceStandard.create({
    data: { serviceId, number: 1, validFrom: day, time: '1 hari', fee: 'Gratis', isFree: true, requirements: 'KTP', decidedAt: now },
  })
  await db().serviceDay.create({ data: { serviceId, day, received: 1, finished: 1, finishedInTime: 1, reissued: 0, way: 'TYPED' } })
  const employee = await db().employee.findFirstOrThrow({ where: { personId: subject.personId } })
  const officer = await db().serviceOfficer.create({ data: { serviceId, employeeId: employee.id, validFrom: day } })
  const keyName = `Sistem ${randomBytes(4).toString('hex')}`
  const digest = new Uint8Array(randomBytes(32))
  const key = await db().apiKey.create({ data: { unitId: subject.unitId, name: keyName, digest, uses: ['SERVICE_BOOK'], createdAt: now } })
  const stored = { storageKey: randomUUID(), name: 'antrean.csv', mediaType: 'text/csv', bytes: 9, sha256: new Uint8Array(32) }
  const file = await db().storedFile.create({
    data: { ...stored, noun: 'serviceBook', nounId: serviceId, uploadedById: subject.accountId, uploadedAt: now },
  })
  return { serviceId, officerId: officer.id, keyName, keyId: key.id, fileId: file.id, storageKey: stored.storageKey }
}

const figures = { received: 1, finished: 1, finishedInTime: 1, medianDays: null, reissued: 0 }

export const surveyServiceRows = [
  row(
    createApiKey,
    async (actor, subject, town) =>
      createApiKey(actor, { unitId: subject.unitId, name: (await keptOf(town, subject)).keyName, uses: ['SERVICE_BOOK'] }),
    running,
  ),
  row(listApiKeys, async (actor, subject, town) => listApiKeys(actor, { q: (await keptOf(town, subject)).keyName, page: 1 }), running),
  row(
    writeBookLine,
    async (actor, subject, town) =>
      writeBookLine(actor, { serviceId: (await keptOf(town, subject)).serviceId, revision: 9, day: trusted().today, ...figures }),
    running,
  ),
  row(
    receiveBook,
    async (actor, subject, town) => {
      const { serviceId, keyId } = await keptOf(town, subject)
      const key = { id: keyId, name: 'Uji', unitId: subject.unitId, uses: ['SERVICE_BOOK' as const] }
      const holder = actor.kind === 'CITIZEN' ? { ...actor, kind: 'MACHINE' as const, key } : actor
      return receiveBook(holder, { serviceId, lines: [{ day: addDays(trusted().today, 1), ...figures }] })
    },
    same(nobody),
    { operator: false, visitor: true, about: 'by its key' },
  ),
  row(
    findBook,
    async (actor, subject, town) =>
      findBook(actor, (await keptOf(town, subject)).serviceId, `${actor.today.slice(0, 7)}-01` as typeof actor.today),
    reading,
  ),
  row(
    listBookLines,
    async (actor, subject, town) => listBookLines(actor, (await keptOf(town, subject)).serviceId, { from: actor.today, to: actor.today }),
    reading,
  ),
  row(
    receiveBookFile,
    async (actor, subject, town) => {
      const { serviceId } = await keptOf(town, subject)
      const head = 'Tanggal;Diterima;Selesai;Selesai tepat waktu;Median hari;Terbit ulang'
      return receiveBookFile(actor, { serviceId, file: new File([`${head}\n2026-01-05;1;1;1;;0`], 'antrean.csv') }, {})
    },
    running,
    { operator: false },
  ),
  row(
    keepBookFile,
    async (actor, subject, town) => {
      const { serviceId } = await keptOf(town, subject)
      const stored = { storageKey: randomUUID(), name: 'antrean.csv', mediaType: 'text/csv' as const, bytes: 9 }
      return keepBookFile(actor, { serviceId, file: { ...stored, sha256: new Uint8Array(32) } })
    },
    running,
    { operator: false },
  ),
  row(findBookUpload, async (actor, subject, town) => findBookUpload(actor, (await keptOf(town, subject)).serviceId, null), running),
  row(
    applyBookFile,
    async (actor, subject, town) => {
      const { serviceId, fileId } = await keptOf(town, subject)
      return applyBookFile(actor, { serviceId, fileId, shown: '' })
    },
    running,
  ),
  row(
    setStandard,
    async (actor, subject, town) =>
      setStandard(actor, {
        ...{ serviceId: (await keptOf(town, subject)).serviceId, was: 9, validFrom: actor.today },
        ...{ time: '1 hari', fee: 'Gratis', isFree: true, requirements: 'KTP' },
      }),
    running,
  ),
  row(listStandards, async (actor, subject, town) => listStandards(actor, (await keptOf(town, subject)).serviceId), reading),
  row(
    countUsers,
    async (actor, subject, town) => {
      const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year: town.year } })
      return countUsers(actor, { serviceId: (await keptOf(town, subject)).serviceId, periodId: period.id, was: 1, users: 2 })
    },
    running,
  ),
  row(listUsers, async (actor, subject, town) => listUsers(actor, (await keptOf(town, subject)).serviceId), reading),
  row(
    addOfficer,
    async (actor, subject, town) => {
      const { serviceId, officerId } = await keptOf(town, subject)
      const { employeeId } = await db().serviceOfficer.findUniqueOrThrow({ where: { id: officerId } })
      return addOfficer(actor, { serviceId, employeeId, validFrom: actor.today })
    },
    running,
  ),
  row(listOfficers, async (actor, subject, town) => listOfficers(actor, (await keptOf(town, subject)).serviceId), reading),
  row(
    findColleagues,
    async (actor, subject, town) => {
      const { name } = await db().person.findUniqueOrThrow({ where: { id: subject.personId } })
      return findColleagues(actor, (await keptOf(town, subject)).serviceId, name)
    },
    running,
  ),
  row(
    endOfficer,
    async (actor, subject, town) => endOfficer(actor, { officerId: (await keptOf(town, subject)).officerId, validTo: '2000-01-01' }),
    running,
  ),
  row(
    correctOfficerEnd,
    async (actor, subject, town) => {
      const { officerId } = await keptOf(town, subject)
      return correctOfficerEnd(actor, { officerId, was: '2000-01-01', validTo: null, reason: 'Salah ketik tanggal' })
    },
    running,
  ),
  row(
    discardBookFile,
    async (actor, subject, town) => {
      const { serviceId } = await keptOf(town, subject)
      return discardBookFile(actor, { serviceId, fileId: await waiting(town, subject), shown: '' })
    },
    running,
  ),
  row(revokeApiKey, async (actor, subject, town) => revokeApiKey(actor, { keyId: (await keptOf(town, subject)).keyId }), running),
]

/** A file of the subject's service that waits. */
async function waiting(town: Town, subject: Subject): Promise<string> {
  const { serviceId } = await keptOf(town, subject)
  const stored = { storageKey: randomUUID(), name: 'antrean.csv', mediaType: 'text/csv', bytes: 9, sha256: new Uint8Array(32) }
  const uploaded = { uploadedById: subject.accountId, uploadedAt: trusted().now }
  return (await db().storedFile.create({ data: { ...stored, noun: 'serviceBook', nounId: serviceId, ...uploaded } })).id
}
