import { v7 as uuidv7 } from 'uuid'
import { addDays } from '@/lib/day'
import { db } from '@/lib/db'
import { correctAppraisalLine } from '@/lib/organization/appraiser/commands'
import { listCandidates, listHeadsAbove } from '@/lib/organization/appraiser/directory/queries'
import { listVacancies, listWithoutAppraiser } from '@/lib/organization/appraiser/queries'
import { findAppraisedHolding, listAppraisals, listUnitsOverseen } from '@/lib/organization/appraiser/register/queries'
import { applyAppraiserTable } from '@/lib/organization/appraiser/table/commands'
import { compareAppraiserTable } from '@/lib/organization/appraiser/table/queries'
import { appraiserHeadings } from '@/lib/organization/appraiser/table/schema'
import {
  applyAppraiserUpload,
  discardAppraiserUpload,
  discardForgottenUploads,
  previewAppraiserFile,
  previewAppraiserTable,
} from '@/lib/organization/appraiser/upload/commands'
import { findAppraiserUpload, listAppraiserUploads } from '@/lib/organization/appraiser/upload/queries'
import { findHeadPost, listVacanciesWithStandIn } from '@/lib/organization/appraiser/vacancy/queries'
import { findEmployee, listEmployees } from '@/lib/organization/employee/queries'
import { appointActing, endHolding, setHeadOfGovernment } from '@/lib/organization/holding/commands'
import { findHeadOfGovernment } from '@/lib/organization/holding/government/queries'
import { countUnits, findUnitBySiasnId, listOwnHoldings } from '@/lib/organization/queries'
import { chooseRecordingSystem, chooseUnitRecordingSystem } from '@/lib/organization/recording/commands'
import { findRecordingSystem, listRecordingSystems, listUnitRecordings } from '@/lib/organization/recording/queries'
import { readTable } from '@/lib/organization/siasn/sheet'
import { trusted } from '../../support/actors'
import { everyone, nobody, ownOnly, row, same, type Who, wholeOnly } from './row'
import type { Subject, Town } from './town'

const reason = 'Surat Keputusan Nomor 1'
const hrAdmin: Who = ['HR_ADMIN']
const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
/** A person's record: their own, of whom they appraise or supervise, and of the units their role reaches. */
const record = { own: everyone, subordinate: everyone, supervised: everyone, sameUnit: readers, otherUnit: nobody, whole: readers }

/** What the list of a unit shows to whoever oversees it. */
const inReach = { ...same(readers), otherUnit: nobody }

/** A table that says what is so already, and so changes nothing. */
async function tableOf({ nip, holdingId }: Subject) {
  const line = await db().appraisalLine.findFirstOrThrow({
    where: { holdingId },
    include: { appraiser: { include: { employees: true } }, superior: { include: { employees: true } } },
  })
  const nips = [nip, line.appraiser.employees[0]?.nip, line.superior?.employees[0]?.nip ?? '']
  const read = await readTable(
    new TextEncoder().encode(`NIP,NIP PENILAI,NIP ATASAN PENILAI,TMT\n${nips.join(',')},`),
    'uji.csv',
    appraiserHeadings,
  )
  if (!read.ok) throw new Error(read.code)
  return read.value
}

/** A table that the subject uploaded and decided. */
async function uploadOf({ accountId }: Subject): Promise<string> {
  const decided = { applied: false, decidedAt: trusted().now, madeAt: trusted().now }
  const texts = { file: 'uji.csv', problems: '[]', counts: '{"updated":0,"unchanged":0,"rejected":0}' }
  return (await db().appraiserUpload.create({ data: { id: uuidv7(), madeById: accountId, ...texts, ...decided } })).id
}

const postOf = async ({ emptyUnitId }: Subject) => (await db().post.findFirstOrThrow({ where: { unitId: emptyUnitId } })).id
const someoneElse = ({ officers }: Town) => officers.headA.employeeId

export const organizationRows = [
  row(listEmployees, (actor, { nip }) => listEmployees(actor, { q: nip, page: 1, sort: 'nama' }), record),
  row(findEmployee, (actor, { employeeId }) => findEmployee(actor, employeeId), record),
  row(listOwnHoldings, async (actor, { holdingId }) => (await listOwnHoldings(actor)).some(({ id }) => id === holdingId), ownOnly, {
    operator: false,
  }),
  row(countUnits, (actor) => countUnits(actor), same(nobody)),
  row(findUnitBySiasnId, (actor, { officeSiasnId }) => findUnitBySiasnId(actor, officeSiasnId), same(nobody)),
  row(listVacancies, async (actor, { emptyUnitId }) => (await listVacancies(actor)).rows.some(({ unitId }) => unitId === emptyUnitId), {
    ...same(readers),
    otherUnit: nobody,
  }),
  row(
    listWithoutAppraiser,
    async (actor, subject) => (await listWithoutAppraiser(actor)).rows.some(({ unitId }) => unitId === subject.unitId),
    { ...same(readers), otherUnit: nobody },
  ),
  row(
    correctAppraisalLine,
    (actor, { holdingId }, { since }) =>
      correctAppraisalLine(actor, { holdingId, appraiserNip: '000000000000000000', from: since, reason }),
    { ...same(hr), otherUnit: nobody },
  ),
  row(
    compareAppraiserTable,
    async (actor, subject) => {
      const compared = await compareAppraiserTable(actor, await tableOf(subject))
      return compared.ok && compared.value.judged.pins
    },
    { ...same(hr), otherUnit: nobody },
  ),
  row(
    applyAppraiserTable,
    async (actor, subject) => {
      const applied = await applyAppraiserTable(actor, { table: await tableOf(subject) })
      return applied.ok && applied.value.unchanged
    },
    { ...same(hr), otherUnit: nobody },
  ),
  row(listCandidates, (actor, { nip }) => listCandidates(actor, nip), same(hr), { about: 'whom one may name' }),
  row(listHeadsAbove, (actor, { unitId }) => listHeadsAbove(actor, unitId), same(hr), { about: 'whom one may name' }),
  row(listAppraisals, (actor, { nip }) => listAppraisals(actor, { q: nip, page: 1, unit: null }), inReach),
  row(listUnitsOverseen, async (actor, { officeId }) => (await listUnitsOverseen(actor)).some(({ id }) => id === officeId), inReach),
  row(findAppraisedHolding, (actor, { holdingId }) => findAppraisedHolding(actor, holdingId), inReach),
  row(
    previewAppraiserFile,
    (actor) => previewAppraiserFile(actor, new File(['NIP,NIP PENILAI,NIP ATASAN PENILAI,TMT\n1,2,3,'], 'uji.csv'), {}),
    same(hr),
    {
      operator: false,
    },
  ),
  row(previewAppraiserTable, async (actor, subject) => previewAppraiserTable(actor, { table: await tableOf(subject) }), same(hr), {
    operator: false,
    about: 'whose rows, the table says',
  }),
  row(applyAppraiserUpload, async (actor, subject) => applyAppraiserUpload(actor, { uploadId: await uploadOf(subject) }), ownOnly, {
    operator: false,
  }),
  row(discardAppraiserUpload, async (actor, subject) => discardAppraiserUpload(actor, { uploadId: await uploadOf(subject) }), ownOnly, {
    operator: false,
  }),
  row(discardForgottenUploads, (actor) => discardForgottenUploads(actor, null), same(nobody)),
  row(
    listAppraiserUploads,
    async (actor, subject) => {
      const id = await uploadOf(subject)
      return (await listAppraiserUploads(actor)).some((one) => one.id === id)
    },
    ownOnly,
    { operator: false },
  ),
  row(findAppraiserUpload, async (actor, subject) => findAppraiserUpload(actor, await uploadOf(subject)), ownOnly, { operator: false }),
  row(
    listVacanciesWithStandIn,
    async (actor, { emptyUnitId }) => (await listVacanciesWithStandIn(actor)).rows.some(({ unitId }) => unitId === emptyUnitId),
    inReach,
  ),
  row(findHeadPost, async (actor, subject) => findHeadPost(actor, await postOf(subject)), { ...same(hrAdmin), otherUnit: nobody }),
  row(findHeadOfGovernment, (actor) => findHeadOfGovernment(actor), wholeOnly('HR_ADMIN')),
  row(
    setHeadOfGovernment,
    (actor, _subject, { since }) =>
      setHeadOfGovernment(actor, { name: 'Bagas', titleBefore: null, titleAfter: null, username: 'tidak-ada', since }),
    wholeOnly('HR_ADMIN'),
  ),
  row(
    appointActing,
    async (actor, subject, town) =>
      appointActing(actor, {
        employeeId: someoneElse(town),
        postId: await postOf(subject),
        mode: 'PLT',
        from: town.since,
        to: town.since,
        reason,
      }),
    { ...same(hrAdmin), otherUnit: nobody },
  ),
  row(endHolding, (actor, { holdingId }, { since }) => endHolding(actor, { holdingId, on: addDays(since, -1), reason }), {
    ...same(hrAdmin),
    otherUnit: nobody,
  }),
  row(findRecordingSystem, (actor, { employeeId }, { year }) => findRecordingSystem(actor, employeeId, year), record),
  row(listRecordingSystems, (actor, { employeeId }, { year }) => listRecordingSystems(actor, [employeeId], year), record),
  row(
    listUnitRecordings,
    async (actor, { officeId }, { year }) => (await listUnitRecordings(actor, year)).some(({ unitId }) => unitId === officeId),
    { ...same(readers), otherUnit: nobody },
  ),
  row(
    chooseRecordingSystem,
    (actor, { employeeId }, { year }) =>
      chooseRecordingSystem(actor, { employeeIds: [employeeId], year, system: 'BY_RULE', was: 'TERA', reason }),
    { ...same(hr), otherUnit: nobody },
  ),
  row(
    chooseUnitRecordingSystem,
    (actor, { emptyUnitId }, { year }) => chooseUnitRecordingSystem(actor, { unitId: emptyUnitId, year, system: 'TERA', reason }),
    { ...same(hr), otherUnit: nobody },
  ),
]
