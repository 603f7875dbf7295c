import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import { tickCopied } from '@/lib/plan/copying/commands'
import { findPlanToCopy } from '@/lib/plan/copying/queries'
import { exportPlan, printPlan } from '@/lib/plan/print/commands'
import { findPlanToPrint } from '@/lib/plan/print/queries'
import { keepSigned, storeSigned } from '@/lib/plan/signed/commands'
import { findSignedCopies, findSignedFile } from '@/lib/plan/signed/queries'
import { fillFromTransfer, keepTransfer, startFromTransfer, storeTransfer } from '@/lib/plan/transfer/commands'
import { findTransfer, findTransferPlace } from '@/lib/plan/transfer/queries'
import type { ReadPlan } from '@/lib/plan/transfer/schema'
import { tableFile } from '@/lib/table-file'
import { trusted } from '../../support/actors'
import { plansOf } from './cycle'
import { everyone, nobody, ownOnly, type Row, row, same, type Who } from './row'
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
/** Owner, pejabat penilai, and HR that reaches the unit. */
const keepers: Row['yes'] = { ...same(hr), own: everyone, subordinate: everyone, otherUnit: nobody }
const person = { operator: false }

const agreed = async (town: Town, subject: Subject) => ({ planId: (await plansOf(town, subject)).agreed.planId, number: 1 })
const stored = () => ({
  ...{ name: 'skp.pdf', mediaType: 'application/pdf' as const, bytes: 9, sha256: new Uint8Array(32), storageKey: randomUUID() },
})
const read = (nip: string): ReadPlan => ({
  ...{ form: 'QUANTITATIVE', nip, year: null, workResults: [], expectations: [], unread: [] },
  annexes: { RESOURCES: [], ACCOUNTABILITY: [], CONSEQUENCES: [] },
})

/** A signed paper beside the subject's agreed SKP. */
async function signedFileOf(town: Town, subject: Subject): Promise<string> {
  const { versionId } = (await plansOf(town, subject)).agreed
  const there = await db().storedFile.findFirst({ where: { noun: 'planVersion', nounId: versionId } })
  if (there) return there.id
  const belongs = { noun: 'planVersion', nounId: versionId, uploadedById: subject.accountId, uploadedAt: trusted().now }
  return (await db().storedFile.create({ data: { id: uuidv7(), ...stored(), ...belongs } })).id
}

/** A year for which nobody of the town has an SKP. */
const free = (town: Town, { holdingId }: Subject) => ({ holdingId, year: town.year - 1 })

export const paperRows = [
  row(findPlanToPrint, async (actor, subject, town) => findPlanToPrint(actor, (await agreed(town, subject)).planId, null), record),
  row(findPlanToPrint, async (actor, subject, town) => findPlanToPrint(actor, (await plansOf(town, subject)).draft.planId, 1), ownOnly, {
    ...person,
    about: 'a draft',
  }),
  row(printPlan, async (actor, subject, town) => printPlan(actor, await agreed(town, subject)), record),
  row(exportPlan, async (actor, subject, town) => exportPlan(actor, await agreed(town, subject)), record),
  row(
    storeSigned,
    async (actor, subject, town) => storeSigned(actor, { ...(await agreed(town, subject)), number: 99, file: stored() }),
    keepers,
    person,
  ),
  row(
    keepSigned,
    async (actor, subject, town) =>
      keepSigned(actor, { ...(await agreed(town, subject)), number: 99, file: new File(['%PDF-1.4\n%%EOF'], 'skp.pdf') }, {}),
    keepers,
    person,
  ),
  row(findSignedCopies, async (actor, subject, town) => findSignedCopies(actor, (await agreed(town, subject)).planId), record),
  row(findSignedFile, async (actor, subject, town) => findSignedFile(actor, await signedFileOf(town, subject)), record),
  row(findPlanToCopy, async (actor, subject, town) => findPlanToCopy(actor, (await agreed(town, subject)).planId), ownOnly, person),
  row(
    tickCopied,
    async (actor, subject, town) => tickCopied(actor, { ...(await agreed(town, subject)), field: 'none', copied: 'ya', from: 'isian' }),
    ownOnly,
    person,
  ),
  row(findTransferPlace, async (actor, subject, town) => findTransferPlace(actor, free(town, subject)), ownOnly, person),
  row(
    findTransfer,
    async (actor, subject, town) => findTransfer(actor, { ...free(town, subject), fileId: await transferOf(town) }),
    ownOnly,
    person,
  ),
  row(keepTransfer, async (actor, subject, town) => keepTransfer(actor, { ...free(town, subject), file: null }, {}), ownOnly, person),
  row(storeTransfer, async (actor, subject, town) => storeTransfer(actor, { ...free(town, subject), file: stored() }), ownOnly, person),
  row(
    startFromTransfer,
    async (actor, subject, town) => startFromTransfer(actor, { ...free(town, subject), fileId: await transferOf(town) }, {}),
    ownOnly,
    person,
  ),
  row(
    fillFromTransfer,
    async (actor, subject, town) => fillFromTransfer(actor, { ...free(town, subject), fileId: uuidv7(), read: read(subject.nip) }),
    ownOnly,
    person,
  ),
]

const uploads = new Map<Town, Promise<string>>()

/** An SKP that the actor uploaded for their own post: a workbook whose NIP is nobody's, which is found and then refused for that. */
function transferOf(town: Town): Promise<string> {
  const made = uploads.get(town) ?? makeTransfer(town)
  uploads.set(town, made)
  return made
}

async function makeTransfer(town: Town): Promise<string> {
  const own = town.subjects.own
  const columns = ['No', 'Rencana hasil kerja', 'Indikator kinerja individu', own.nip].map((title) => ({ title, value: () => title }))
  const bytes = await tableFile('xlsx', columns, [null])
  const kept = await keepTransfer(town.me, { holdingId: own.holdingId, year: town.year + 7, file: new File([bytes], 'skp.xlsx') }, {})
  if (!kept.ok) throw new Error(`refused: ${kept.code}`)
  return kept.value.fileId
}
